import EmbeddedReferentiels
import DossierCore
import DossierTestSupport
import Testing

@testable import DossierCommandLine

/// A référentiel of the user's own, from a file, with or without data beside it.
struct OwnReferentielTests {
  private static let dossier = CorpusFolder.text("complet.md")

  private static func text(_ path: String, as id: String = "mon-titre") -> String {
    String(decoding: Catalogue.embedded.bytes(of: path) ?? [], as: UTF8.self).replacing(
      "\"cip-2018\"",
      with: "\"\(id)\""
    )
  }

  @Test func isNeverFoundRightWhenNothingWasLookedFor() async throws {
    let files = InMemoryFileSystem(["d.md": Self.dossier, "moi/r.json": Self.text("cip-2018/referentiel.json")])
    let run = try await ToolRun.of(
      "verifier",
      "d.md",
      "--referentiel",
      "moi/r.json",
      "--mise-en-page",
      "arial-12-large",
      "--format",
      "json",
      files: files
    )
    #expect(run.output.contains("\"regle\": \"REF003\""))
    #expect(run.output.contains("\"attendus\": 0"))
    #expect(!run.output.contains("\"verdict\": \"conforme\""))
  }

  @Test func isHeldWithTheDataBesideIt() async throws {
    let files = InMemoryFileSystem([
      "d.md": Self.dossier, "moi/r.json": Self.text("cip-2018/referentiel.json"),
      "moi/lecture.json": Self.text("cip-2018/lecture.json"),
      "moi/preuves.json": """
      {"schema": "juryblanc/preuves/v1", "referentiel": "mon-titre", "entrees": [{"id": "environnement.statut",
      "facettes": [{"nom": "statut", "forts": ["association"]}], "conseil": "Dites-le.", "attendu": "Le statut."}]}
      """,
    ])
    let run = try await ToolRun.of("verifier", "d.md", "--referentiel", "moi/r.json", "--format", "json", files: files)
    #expect(!run.output.contains("REF003"))
    #expect(run.output.contains("\"attendus\": 65"))
    #expect(run.errors.isEmpty)
  }

  @Test func tellsTheFaultsOfTheDataBesideIt() async throws {
    let files = InMemoryFileSystem([
      "moi/r.json": Self.text("cip-2018/referentiel.json"),
      "moi/preuves.json": "{\n  \"schema\": \"juryblanc/preuves/v1\",\n  \"entrees\": 3\n}",
    ])
    let run = try await ToolRun.of("referentiel", "verifier", "moi/r.json", files: files)
    #expect(run.status == .findings)
    #expect(run.output.contains("moi/preuves.json:3:14: error: une liste est attendue"))
  }

  @Test func saysThatAttendusWillNotBeLookedForWithoutData() async throws {
    let files = InMemoryFileSystem(["moi/r.json": Self.text("cip-2018/referentiel.json")])
    let run = try await ToolRun.of("referentiel", "verifier", "moi/r.json", files: files)
    #expect(run.status == .success)
    #expect(run.errors.contains("ne seront pas recherchés"))
  }

  @Test func showsNoAbsolutePath() async throws {
    let files = InMemoryFileSystem(["/home/prenom.nom/dossier.md": Self.dossier])
    for format in ["texte", "json"] {
      let run = try await ToolRun.of("verifier", "/home/prenom.nom/dossier.md", "--format", format, files: files)
      #expect(run.output.contains("dossier.md"))
      #expect(!run.output.contains("prenom.nom"))
    }
  }

  @Test func readsTheEpreuveOnTheCover() async throws {
    let run = try await ToolRun.of(
      "verifier",
      "o.md",
      "--format",
      "json",
      files: InMemoryFileSystem(["o.md": CorpusFolder.text("o-ccp2.md")])
    )
    #expect(run.output.contains("\"epreuve\": \"ccp2\""))
    #expect(run.errors.contains("ccp2"))
  }
}
