import DossierCore
import DossierTestSupport
import PositionedJSON
import Testing

@testable import DossierCommandLine

struct TemplateCheckTests {
  /// The template, checked as it is: its own words must never pass for the candidate's.
  @Test(arguments: ["titre", "ccp1", "ccp2", "ccp3"])
  func findsNothingInATemplateThatNobodyFilledIn(epreuve: String) async throws {
    let files = InMemoryFileSystem()
    let console = RecordingConsole()
    let environment = CommandEnvironment(fileSystem: files, console: console, today: CivilDate(daysSinceEpoch: 20_778))
    let tool = CommandLineTool(environment)
    #expect(await tool.run(["modele", "--epreuve", epreuve, "--sortie", "d.md"]) == .success)
    #expect(await tool.run(["verifier", "d.md", "--format", "json"]) == .findings, "\(console.errors)")
    let report = try JSONNode(parsing: Array(console.output.utf8))
    #expect(report["epreuve"]?.content == .string(epreuve))
    for key in ["attendus", "criteres"] {
      guard case .array(let results) = report[key]?.content else { continue }
      #expect(!results.isEmpty)
      for result in results {
        let isAbsent = ["absent", "hors-dossier"].contains { result["statut"]?.content == .string($0) }
        #expect(isAbsent, "\(String(describing: result["id"] ?? result["code"]))")
      }
    }
    guard case .array(let parties) = report["parties"]?.content else { return }
    #expect(parties.allSatisfy { $0["ligneDebut"] != nil })
  }
}
