import DossierCore
import DossierTestSupport
import PositionedJSON
import Testing

@testable import DossierCommandLine

struct ConfigurationTests {
  private static let text =
    "# Première partie : ma structure\n\nIl reste [À COMPLÉTER] ici.\n\n# Conclusion\n\nMerci.\n"

  private func files(_ configuration: String, at path: String = "moi/.juryblanc.json", header: String = "")
    -> InMemoryFileSystem
  {
    InMemoryFileSystem(["moi/dossier.md": header + Self.text, path: configuration])
  }

  private func run(_ files: InMemoryFileSystem, _ options: String...) async throws -> ToolRun {
    try await ToolRun.of(["verifier", "moi/dossier.md", "--format=json"] + options, files: files)
  }

  @Test(arguments: [(1, true), (2, false)])
  func holdsTheAnnexesToTheLimitOfACentre(maximum: Int, isOver: Bool) async throws {
    let files = InMemoryFileSystem([
      ".juryblanc.json": "{ \"annexes\": { \"maximum\": \(maximum) } }",
      "dossier.md":
        "# Première partie : ma structure\n\nTexte (annexes 1 et 2).\n\n# Annexes\n\n## Annexe 1 : a\n\nA.\n\n## Annexe 2 : b\n\nB.\n",
    ])
    let run = try await ToolRun.of("verifier", "dossier.md", "--format", "json", files: files)
    #expect(run.output.contains("ANX011") == isOver)
  }

  @Test func followsTheFileOfTheDossiersFolder() async throws {
    let configuration = """
      { "$schema": "x", "schema": "juryblanc/configuration/v1", "referentiel": "cip-2018", "epreuve": "ccp1",
        "miseEnPage": "times-12", "profil": "brouillon", "seuil": "avertissement", "session": "mars 2020",
        "compter": ["conclusion"], "regles": { "RED001": "erreur", "PAG002": "ignorer" }, "ignorer": ["x.md"] }
      """
    let run = try await run(files(configuration))
    #expect(run.errors.isEmpty)
    for piece in [
      "\"epreuve\": \"ccp1\"", "\"miseEnPage\": \"times-12\"", "\"profil\": \"brouillon\"",
      "\"dateDeReference\": \"2020-03-01\"", "\"nom\": \"conclusion\"", "\"configuration\": \"moi/.juryblanc.json\"",
      "\"reglesIgnorees\": [\n    \"PAG002\"\n  ]",
    ] {
      #expect(run.output.contains(piece), "\(piece)")
    }
    #expect(!run.output.contains("\"regle\": \"PAG002\""))
    #expect(run.status == .findings)
  }

  @Test(arguments: ["moi/.juryblanc.json", ".juryblanc.json", "../.juryblanc.json"])
  func looksInTheFoldersAbove(path: String) async throws {
    let run = try await run(files("{\"epreuve\": \"ccp1\"}", at: path))
    #expect(run.output.contains("\"epreuve\": \"ccp1\""))
    #expect(run.output.contains("\"configuration\": \"\(path)\""))
  }

  @Test func stopsAtTheFirstFileFound() async throws {
    let files = InMemoryFileSystem([
      "a/moi/dossier.md": Self.text, "a/.juryblanc.json": "{\"epreuve\": \"ccp1\"}",
      ".juryblanc.json": "{\"profil\": \"brouillon\"}",
    ])
    let run = try await ToolRun.of("verifier", "a/moi/dossier.md", "--format=json", files: files)
    #expect(run.output.contains("\"epreuve\": \"ccp1\""))
    #expect(run.output.contains("\"profil\": \"final\""))
  }

  @Test func looksInTheCurrentFolderForTheStandardInput() async throws {
    let files = InMemoryFileSystem([".juryblanc.json": "{\"epreuve\": \"ccp1\"}"])
    let console = RecordingConsole(input: Self.text)
    let run = try await ToolRun.of("verifier", "-", "--format=json", files: files, console: console)
    #expect(run.output.contains("\"epreuve\": \"ccp1\""))
  }

  @Test func tellsNoAbsolutePath() async throws {
    let files = InMemoryFileSystem(["/home/eve/d.md": Self.text, "/home/.juryblanc.json": "{}"])
    let run = try await ToolRun.of("verifier", "/home/eve/d.md", "--format=json", files: files)
    #expect(run.output.contains("\"configuration\": \".juryblanc.json\""))
    #expect(!run.output.contains("/home"))
  }

  @Test func goesAfterTheFrontMatterWhichGoesAfterTheCommandLine() async throws {
    let configuration = "{\"epreuve\": \"ccp1\", \"miseEnPage\": \"times-12\", \"profil\": \"brouillon\"}"
    let header = "---\nepreuve: ccp2\nmise-en-page: calibri-11\n---\n"
    let both = try await run(files(configuration, header: header))
    #expect(both.output.contains("\"epreuve\": \"ccp2\""))
    #expect(both.output.contains("\"miseEnPage\": \"calibri-11\""))
    let all = try await run(
      files(configuration, header: header),
      "--epreuve=ccp3",
      "--mise-en-page=arial-12",
      "--profil=final"
    )
    #expect(all.output.contains("\"epreuve\": \"ccp3\""))
    #expect(all.output.contains("\"miseEnPage\": \"arial-12\""))
    #expect(all.output.contains("\"profil\": \"final\""))
  }

  @Test func letsTheCertificationOfTheFrontMatterNameTheReferentiel() async throws {
    let run = try await run(
      files(
        "{\"referentiel\": \"inconnu\"}",
        header: "---\ncertification: conseiller en insertion professionnelle\n---\n"
      )
    )
    #expect(run.errors.isEmpty)
  }

  @Test func readsALayoutInFull() async throws {
    let run = try await run(files("{\"miseEnPage\": {\"police\": \"Calibri\", \"corps\": 12}}"))
    #expect(run.output.contains("\"miseEnPage\": \"configuration\""))
    #expect(run.output.contains("\"misesEnPageQuiConviennent\": []"))
    let option = try await self.run(files("{\"miseEnPage\": {\"corps\": 12}}"), "--mise-en-page=arial-11")
    #expect(option.output.contains("\"miseEnPage\": \"arial-11\""))
  }

  @Test func leavesFilesOfAFolderAside() async throws {
    let files = InMemoryFileSystem([
      "d/1.md": Self.text, "d/brouillon-1.md": Self.text, "d/.juryblanc.json": "{\"ignorer\": [\"brouillon-*.md\"]}",
    ])
    let run = try await ToolRun.of("verifier", "d", "--format=json", files: files)
    #expect(run.output.contains("\"fichiers\": [\n      \"d/1.md\"\n    ]"))
    #expect(run.errors.isEmpty)
    let none = InMemoryFileSystem(["d/1.md": Self.text, "d/.juryblanc.json": "{\"ignorer\": [\"**\"]}"])
    let failed = try await ToolRun.of("verifier", "d", files: none)
    #expect(failed.status == .failure)
    #expect(failed.errors.contains("ignore tous les fichiers Markdown du dossier « d »"))
  }

  @Test func followsTheFileOfAnOptionOrNone() async throws {
    let files = InMemoryFileSystem([
      "d.md": Self.text, ".juryblanc.json": "{\"epreuve\": \"ccp1\"}", "autre.json": "{\"epreuve\": \"ccp2\"}",
    ])
    let named = try await ToolRun.of(
      "verifier",
      "d.md",
      "--configuration=autre.json",
      "--format=json",
      files: files
    )
    #expect(named.output.contains("\"epreuve\": \"ccp2\""))
    let none = try await ToolRun.of("verifier", "d.md", "--sans-configuration", "--format=json", files: files)
    #expect(none.output.contains("\"epreuve\": \"titre\""))
    #expect(none.output.contains("\"configuration\": null"))
    let both = try await ToolRun.of(
      "verifier",
      "d.md",
      "--sans-configuration",
      "--configuration=autre.json",
      files: files
    )
    #expect(both.status == .failure)
    #expect(both.errors.contains("se contredisent"))
  }

  @Test(arguments: [
    ("{\"epreuv\": \"ccp1\"}", ":1:2 :", "vouliez-vous écrire « epreuve » ?"),
    ("{\n  \"regles\": { \"RED01\": \"info\" } }", ":2:15 :", "vouliez-vous écrire « RED001 » ?"),
    ("{\"regles\": {\"RED001\": \"erreurs\"}}", ":1:23 :", "vouliez-vous écrire « erreur » ?"),
    ("{\"profil\": \"fini\"}", ":1:12 :", "brouillon, final"),
    ("{\"compter\": [\"conclusio\"]}", ":1:14 :", "vouliez-vous écrire « conclusion » ?"),
    ("{\"miseEnPage\": {\"corp\": 12}}", ":1:17 :", "vouliez-vous écrire « corps » ?"),
    ("{\"miseEnPage\": 3}", ":1:16 :", "on attend un texte"),
    ("{\"session\": \"bientôt\"}", ":1:13 :", "novembre 2026"),
    ("{\"ignorer\": [\"../x\"]}", ":1:14 :", "chemin relatif"), ("{\"schema\": \"v2\"}", ":1:12 :", "configuration/v1"),
    ("[]", ":1:1 :", "on attend un objet"), ("{", ":1:2 :", ""), ("", ":1:1 :", ""), ("\u{0}\u{1}", ":1:1 :", ""),
  ])
  func refusesWhatItDoesNotKnowWithItsPlace(text: String, place: String, sentence: String) async throws {
    let run = try await run(files(text))
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("moi/.juryblanc.json\(place)"), "\(run.errors)")
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test(arguments: [
    ("{\"epreuve\": \"ccp9\"}", "n'est pas une épreuve"),
    ("{\"miseEnPage\": \"ariel-11\"}", "n'est pas une mise en page"),
    ("{\"referentiel\": \"cip-2019\"}", "n'est pas un référentiel"),
    ("{\"miseEnPage\": \"m.json\"}", "n'est pas une mise"),
  ])
  func saysWhereAWrongNameIs(text: String, sentence: String) async throws {
    let run = try await run(files(text))
    #expect(run.status == .failure)
    #expect(run.errors.contains("Configuration « moi/.juryblanc.json », ligne 1, colonne"), "\(run.errors)")
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func standsAFileThatIsHugeOrDeep() async throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try await run(files("{\"regles\": \(deep)")).status == .failure)
    let huge = "{\"epreuve\": \"" + String(repeating: "x", count: 5 << 20) + "\"}"
    let run = try await run(files(huge))
    #expect(run.status == .failure)
    #expect(run.errors.utf8.count < 1000)
  }

  @Test func refusesAConfigurationThatIsAFolderALoopOrUnreadable() async throws {
    let folder = InMemoryFileSystem(
      ["moi/dossier.md": Self.text, "moi/.juryblanc.json/x": ""],
      failures: ["moi/.juryblanc.json": .isFolder]
    )
    let loop = InMemoryFileSystem(["moi/dossier.md": Self.text], failures: ["moi/.juryblanc.json": .linkLoop])
    let closed = InMemoryFileSystem(
      ["moi/dossier.md": Self.text, ".juryblanc.json": "{}"],
      failures: [".juryblanc.json": .notPermitted]
    )
    for files in [folder, loop, closed] {
      let run = try await run(files)
      #expect(run.status == .failure)
      #expect(run.errors.contains("La configuration ne peut pas être lue."), "\(run.errors)")
      #expect(run.errors.contains("--sans-configuration"))
      #expect(try await self.run(files, "--sans-configuration").status != .failure)
    }
  }

  @Test func isNeverReplacedByAReport() async throws {
    let files = files("{}")
    let run = try await run(files, "--sortie=moi/.juryblanc.json")
    #expect(run.status == .failure)
    #expect(files.text("moi/.juryblanc.json") == "{}")
  }

  @Test func namesTheFileAndTheRulesTurnedOffInTheText() async throws {
    let run = try await ToolRun.of(
      "verifier",
      "moi/dossier.md",
      files: files("{\"regles\": {\"RED001\": \"ignorer\", \"PAG001\": \"ignorer\"}}")
    )
    #expect(run.plainOutput.contains("Règles ignorées par la configuration : PAG001, RED001."))
    #expect(run.plainOutput.hasSuffix("Configuration suivie : moi/.juryblanc.json\n"))
  }
}
