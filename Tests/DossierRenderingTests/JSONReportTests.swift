import DossierCore
import DossierRendering
import DossierTestSupport
import PositionedJSON
import Testing

struct JSONReportTests {
  @Test func keepsToTheContract() throws {
    expectSnapshot(JSONReport(try SampleReport.make(), version: "9.9.9").text, named: "rapport.json")
  }

  @Test func isReadAsJSONAndNamesNoCandidate() throws {
    let text = JSONReport(try SampleReport.make(), version: "9.9.9").text
    let node = try JSONNode(parsing: Array(text.utf8))
    #expect(node["schema"]?.content == .string("juryblanc/rapport/v1"))
    #expect(node["dossier"]?["candidat"]?.content == .null)
    #expect(text.hasSuffix("}\n"))
  }

  @Test func leavesOutTheLinesOfAPartThatIsMissing() throws {
    let node = try JSONNode(parsing: Array(JSONReport(try SampleReport.make(), version: "9.9.9").text.utf8))
    let missing = try #require(node["parties"]?[2])
    #expect(missing["ligneDebut"] == nil)
    #expect(missing["statut"]?.content == .string("absente"))
  }

  @Test(arguments: [(535, "5.35"), (3310, "33.1"), (600, "6"), (5, "0.05"), (0, "0")])
  func writesPagesWithoutUselessZeros(hundredths: Int, expected: String) throws {
    var report = try SampleReport.make()
    report.pages.hundredths = hundredths
    #expect(JSONReport(report, version: "9.9.9").text.contains("\"total\": \(expected),\n"))
  }

  @Test func showsTheWholeReferentiel() throws {
    let referentiel = try SampleReport.referentiel()
    expectSnapshot(JSONReferentiel(referentiel, savoirs: nil).text, named: "referentiel-cip-2018.json")
  }
}
