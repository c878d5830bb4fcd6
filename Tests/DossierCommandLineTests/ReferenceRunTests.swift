import DossierCore
import DossierTestSupport
import PositionedJSON
import Testing

@testable import DossierCommandLine

struct ReferenceRunTests {
  private static let text = "# Première partie : ma structure\n\nIl reste [À COMPLÉTER] ici.\n"
  private let files = InMemoryFileSystem(["moi/dossier.md": text])

  private func run(_ arguments: String...) async throws -> ToolRun {
    try await ToolRun.of(["verifier", "moi/dossier.md", "--largeur=200"] + arguments, files: files)
  }

  @Test func acceptsWhatItHasWritten() async throws {
    let first = try await run("--ecrire-reference", "r.json", "--seuil=avertissement")
    #expect(first.status == .findings)
    #expect(first.errors.isEmpty)
    let second = try await run("--reference=r.json", "--seuil=avertissement")
    #expect(second.status == .success)
    #expect(second.plainOutput.contains("CONFORME : rien de nouveau à signaler"))
    #expect(second.plainOutput.contains("constats connus (référence r.json), 0 nouveau, 0 corrigé"))
    #expect(!second.plainOutput.contains("RED001"))
    let detail = try await run("--reference=r.json", "--detail")
    #expect(detail.plainOutput.contains("avertissement RED001 (connu)"))
  }

  @Test func listsWhatIsNewAndCountsIt() async throws {
    _ = try await run("--ecrire-reference", "r.json")
    let changed = "Une page de garde.\n\n" + Self.text.replacing("[À COMPLÉTER]", with: "rien") + "\n[À RÉDIGER]\n"
    try files.write(Array(changed.utf8), to: "moi/dossier.md")
    let text = try await run("--reference=r.json", "--seuil=avertissement")
    #expect(text.status == .findings)
    #expect(text.plainOutput.contains("1 nouveau, 1 corrigé"))
    #expect(text.plainOutput.contains("avertissement RED001  moi/dossier.md:7:1"))
    let json = try await run("--reference=r.json", "--format=json")
    let node = try JSONNode(parsing: Array(json.output.utf8))
    #expect(node["reference"]?["nouveaux"]?.content == .integer(1))
    #expect(node["reference"]?["corriges"]?[0]?["regle"]?.content == .string("RED001"))
    #expect(node["constats"]?[0]?["connu"]?.content == .boolean(true))
  }

  @Test func saysNothingOfAReferenceWithoutOne() async throws {
    let run = try await run("--format=json")
    #expect(!run.output.contains("\"connu\""))
    #expect(!run.output.contains("\"reference\":"))
  }

  @Test func weighsTheNewOnesByTheProfileAndTheThreshold() async throws {
    _ = try await run("--ecrire-reference", "r.json")
    try files.write(Array((Self.text + "\n[À RÉDIGER]\n").utf8), to: "moi/dossier.md")
    #expect(try await run("--reference=r.json").status == .success)
    #expect(try await run("--reference=r.json", "--seuil=avertissement").status == .findings)
    #expect(try await run("--reference=r.json", "--seuil=avertissement", "--profil=brouillon").status == .success)
  }

  @Test func isTheSameFromAnotherFolder() async throws {
    _ = try await run("--ecrire-reference", "r.json")
    let other = InMemoryFileSystem(["dossier.md": Self.text, "r.json": try #require(files.text("r.json"))])
    let run = try await ToolRun.of("verifier", "dossier.md", "--reference=r.json", files: other)
    #expect(run.plainOutput.contains("0 nouveau, 0 corrigé"))
  }

  @Test func mayBeRenewedInPlace() async throws {
    _ = try await run("--ecrire-reference", "r.json")
    try files.write(Array((Self.text + "\n[À RÉDIGER]\n").utf8), to: "moi/dossier.md")
    #expect(try await run("--reference=r.json", "--ecrire-reference=r.json").plainOutput.contains("1 nouveau"))
    #expect(try await run("--reference=r.json").plainOutput.contains("0 nouveau"))
  }

  @Test(arguments: ["moi/dossier.md", "notes.txt", "-", "s.txt", ".juryblanc.json"])
  func replacesNothingElse(path: String) async throws {
    for (name, text) in [("notes.txt", "Mes notes."), (".juryblanc.json", "{}")] {
      try files.write(Array(text.utf8), to: name)
    }
    let before = files.files
    let run = try await run("--ecrire-reference", path, "--sortie=s.txt")
    #expect(run.status == .failure)
    #expect(run.errors.contains("ne sera pas remplacé par une référence"), "\(run.errors)")
    #expect(files.files == before)
  }

  @Test func isNotReplacedByAReport() async throws {
    _ = try await run("--ecrire-reference", "r.json")
    let run = try await run("--reference=r.json", "--sortie=r.json")
    #expect(run.status == .failure)
    #expect(files.text("r.json")?.contains("juryblanc/reference/v1") == true)
  }

  @Test(arguments: ["", "PK\u{3}\u{4}", "[[[[[[[[[[[[", "{\"schema\": \"juryblanc/rapport/v1\", \"constats\": []}"])
  func refusesWhatIsNoReferenceAndSaysWhatToDo(text: String) async throws {
    try files.write(Array(text.utf8), to: "r.json")
    let run = try await run("--reference=r.json")
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("« r.json » n'est pas une référence de juryblanc"))
    #expect(run.errors.contains("--ecrire-reference"))
  }

  @Test func saysThatAReferenceIsMissing() async throws {
    let run = try await run("--reference=r.json")
    #expect(run.status == .failure)
    #expect(run.errors.contains("La référence « r.json » n'existe pas"))
  }
}
