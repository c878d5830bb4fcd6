import DossierCore
import DossierTestSupport
import Foundation
import Testing

@testable import DossierCommandLine

/// The search for a configuration on the machine's own files.
struct ConfigurationFilesTests {
  /// Runs a check of `root/a/d.md` after a change of the folders.
  private func run(_ prepare: (URL) throws -> Void) async throws -> (status: ToolRun.Status, errors: String) {
    let root = FileManager.default.temporaryDirectory.appending(path: "juryblanc-\(UInt64.random(in: 0 ... .max))")
    let folder = root.appending(path: "a")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Data("# Première partie : ma structure\n\nDu texte.\n".utf8).write(to: folder.appending(path: "d.md"))
    try prepare(root)
    let console = RecordingConsole()
    let environment = CommandEnvironment(
      fileSystem: GlibcFileSystem(),
      console: console,
      terminal: Terminal(),
      variables: [:],
      today: CivilDate(daysSinceEpoch: 20_778),
      catalogue: .light
    )
    let path = folder.appending(path: "d.md").path
    let status = await CommandLineTool(environment, check: .real).run(["verifier", path, "--seuil=erreur"])
    return (status, console.errors.replacing("\u{A0}", with: " "))
  }

  @Test func findsTheFileOfAFolderAbove() async throws {
    let run = try await run { root in
      try Data("{\"epreuve\": \"ccp9\"}".utf8).write(to: root.appending(path: ".juryblanc.json"))
    }
    #expect(run.status == .failure)
    #expect(run.errors.contains("« ccp9 » n'est pas une épreuve"))
    #expect(!run.errors.contains("juryblanc-"))
  }

  @Test func findsNoneUpToTheRoot() async throws {
    let run = try await run { _ in }
    #expect(run.status == .findings)
    #expect(run.errors.isEmpty)
  }

  @Test func refusesAFolderUnderTheNameOfTheFile() async throws {
    let run = try await run { root in
      let folder = root.appending(path: ".juryblanc.json")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    #expect(run.status == .failure)
    #expect(run.errors.contains("est un dossier"))
  }

  @Test func refusesALinkThatTurnsRound() async throws {
    let run = try await run { root in
      let link = root.appending(path: ".juryblanc.json").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: ".juryblanc.json")
    }
    #expect(run.status == .failure)
    #expect(run.errors.contains("tourne en rond"))
  }

  @Test func passesOverALinkToNothing() async throws {
    let run = try await run { root in
      let link = root.appending(path: ".juryblanc.json").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "absent.json")
    }
    #expect(run.status == .findings)
  }
}
