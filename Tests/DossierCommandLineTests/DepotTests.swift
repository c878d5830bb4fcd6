import DossierCore
import DossierRendering
import DossierTestSupport
import EmbeddedReferentiels
import Testing

@testable import DossierCommandLine

struct DepotTests {
  private static let episodes = ["titre", "ccp1", "ccp2", "ccp3"]

  @Test(arguments: episodes)
  func writesARepositoryThatPassesWhileItIsWritten(epreuve: String) async throws {
    let files = InMemoryFileSystem()
    let written = try await ToolRun.of("modele", "--epreuve", epreuve, "--depot", "d/", files: files)
    #expect(written.status == .success, "\(written.errors)")
    #expect(written.plainOutput.contains("Dépôt écrit dans « d »"))
    let check = try await ToolRun.of("verifier", "d/dossier", "--format", "json", files: files)
    #expect(check.status == .success, "what is still to be written weighs one degree less")
    #expect(check.output.contains("\"epreuve\": \"\(epreuve)\""))
    #expect(check.output.contains("\"profil\": \"brouillon\""))
    let final = try await ToolRun.of("verifier", "d/dossier", "--profil", "final", files: files)
    #expect(final.status == .findings)
  }

  @Test func holdsTheTemplateInSeveralFiles() async throws {
    let files = InMemoryFileSystem()
    _ = try await ToolRun.of("modele", "--depot", "d", files: files)
    let whole = try await ToolRun.of("modele")
    let chapters = files.files.keys.filter { $0.hasPrefix("d/dossier/") && $0.hasSuffix(".md") }.sorted()
    #expect(chapters.count == 9)
    let joined = chapters.compactMap(files.text).joined()
    #expect(joined.replacing("verifier dossier --", with: "verifier dossier.md --") == whole.output)
  }

  @Test func overwritesNothing() async throws {
    for path in ["d/README.md", "d/dossier/3-projet.md", "d/.gitlab-ci.yml"] {
      let files = InMemoryFileSystem([path: "des mois d'écriture"])
      let run = try await ToolRun.of("modele", "--depot", "d", files: files)
      #expect(run.status == .failure)
      #expect(run.errors.contains("« \(path) » existe déjà"))
      #expect(files.files.count == 1)
    }
  }

  @Test func refusesAnOutputAsWell() async throws {
    let run = try await ToolRun.of("modele", "--depot", "d", "--sortie", "m.md")
    #expect(run.status == .failure)
  }

  @Test func saysWhatARepositoryWithItsOwnReferentielLacks() async throws {
    let bytes = try #require(Catalogue.embedded.bytes(of: "cip-2018/referentiel.json"))
    let files = InMemoryFileSystem(bytes: ["mien/referentiel.json": bytes])
    let run = try await ToolRun.of("modele", "--depot", "d", "--referentiel", "mien/referentiel.json", files: files)
    #expect(run.status == .success)
    #expect(run.errors.contains("ajoutez --referentiel"))
    #expect(try await ToolRun.of("modele", "--depot", "d").errors.isEmpty)
  }

  @Test func keepsToItsFolder() async throws {
    let files = InMemoryFileSystem()
    _ = try await ToolRun.of("modele", "--depot", "a/b", files: files)
    #expect(files.files.keys.allSatisfy { $0.hasPrefix("a/b/") })
  }

  /// What the project offers itself is what the tool writes.
  @Test(arguments: [
    (".github/actions/verifier/installer.sh", DepotInstaller.text),
    (".gitlab/juryblanc.gitlab-ci.yml", DepotWorkflows.gitLabTemplate),
  ])
  func offersTheSameAsItWrites(path: String, text: String) throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try GlibcFileSystem().read("/\(root)/\(path)")
    #expect(String(decoding: bytes, as: UTF8.self) == text, "write it again from the tool")
  }
}
