import DossierCore
import DossierTestSupport
import EmbeddedReferentiels
import PositionedJSON
import Testing

@testable import DossierCommandLine

/// The commands of who writes a référentiel.
struct AuthorCommandsTests {
  private static func started(_ folder: String = "mon-titre") async throws -> InMemoryFileSystem {
    let files = InMemoryFileSystem()
    let run = try await ToolRun.of("referentiel", "nouveau", folder, files: files)
    #expect(run.status == .success)
    return files
  }

  @Test(arguments: ["mon-titre", "mon-titre/", "mon-titre/referentiel.json"])
  func verifiesWhatItStarts(_ operand: String) async throws {
    let files = try await Self.started()
    let run = try await ToolRun.of("referentiel", "verifier", operand, "--detail", files: files)
    #expect(run.status == .success, "\(run.output)")
    #expect(run.errors.isEmpty)
    #expect(run.plainOutput.contains("mon-titre/referentiel.json : correct (mon-titre, 2 compétences, 4 critères"))
    #expect(run.plainOutput.contains("Tout ce qu'un dossier doit montrer a ses données de preuve."))
    #expect(!run.output.contains("note:"))
  }

  @Test func namesTheReferentielAfterItsFolder() async throws {
    let files = try await Self.started("Mon Titre (2027)")
    #expect(files.text("Mon Titre (2027)/referentiel.json")?.contains("\"id\": \"mon-titre-2027\"") == true)
  }

  @Test func neverOverwrites() async throws {
    let files = InMemoryFileSystem(["mon-titre/lecture.json": "{}"])
    let run = try await ToolRun.of("referentiel", "nouveau", "mon-titre", files: files)
    #expect(run.status == .failure)
    #expect(run.errors.contains("existe déjà"))
    #expect(files.files.count == 1)
  }

  @Test func checksADossierAgainstWhatItStarts() async throws {
    let files = try await Self.started()
    let path = "mon-titre/referentiel.json"
    let template = try await ToolRun.of("modele", "--referentiel", path, "--sortie", "d.md", files: files)
    #expect(template.status == .success)
    let run = try await ToolRun.of("verifier", "d.md", "--referentiel", path, "--format", "json", files: files)
    #expect(run.status == .findings)
    #expect(run.output.contains("\"animation.bilan\""))
    #expect(!run.output.contains("REF003"))
  }

  @Test func tellsTheFaultsOfAnOutline() async throws {
    let files = try await Self.started()
    let outline = try #require(files.text("mon-titre/modele.json"))
    for (right, wrong, expected) in [
      ("\"lieu.public\"", "\"lieu.publics\"", "vouliez-vous écrire « lieu.public » ?"),
      ("\"id\": \"animation\"", "\"id\": \"animations\"", "vouliez-vous écrire « animation » ?"),
      ("\"sections\"", "\"section\"", "vouliez-vous écrire « sections » ?"),
      ("\"lieu.public\"", "\"lieu.missions\"", "est déjà dans une section"),
    ] {
      try files.write(Array(outline.replacing(right, with: wrong).utf8), to: "mon-titre/modele.json")
      let run = try await ToolRun.of("referentiel", "verifier", "mon-titre", files: files)
      #expect(run.status == .findings)
      #expect(run.plainOutput.contains("mon-titre/modele.json:") && run.plainOutput.contains(expected), "\(run.output)")
    }
  }

  @Test func verifiesTheOnesOfTheToolByTheirIds() async throws {
    let run = try await ToolRun.of("referentiel", "verifier", "cefi")
    #expect(run.status == .success)
    #expect(run.plainOutput.contains("cefi/referentiel.json : correct"))
    let unknown = try await ToolRun.of("referentiel", "verifier", "cfei")
    #expect(unknown.status == .failure)
    #expect(unknown.errors.contains("cefi"))
  }

  @Test func comparesTwoReferentiels() async throws {
    let files = try await Self.started()
    let path = "mon-titre/referentiel.json"
    let text = try #require(files.text(path))
    try files.write(Array(text.replacing("\"minimum\": 4,", with: "\"minimum\": 5,").utf8), to: "nouveau.json")
    let same = try await ToolRun.of("referentiel", "comparer", path, "mon-titre", files: files)
    #expect(same.status == .success)
    let run = try await ToolRun.of("referentiel", "comparer", path, "nouveau.json", files: files)
    #expect(run.status == .findings)
    #expect(run.plainOutput.contains("pages : 4 à 6 pages → 5 à 6 pages"))
    let json = try await ToolRun.of("referentiel", "comparer", path, "nouveau.json", "--format", "json", files: files)
    let node = try JSONNode(parsing: Array(json.output.utf8))
    #expect(node["schema"]?.text == "juryblanc/comparaison/v1")
    #expect(node["changements"]?.elements?.count == 1)
    for operands in [[path], [path, path, path], [path, "absent.json"], [path, "inconnu"]] {
      let wrong = try await ToolRun.of(["referentiel", "comparer"] + operands, files: files)
      #expect(wrong.status == .failure)
    }
  }
}
