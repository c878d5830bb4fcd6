import DossierCore
import DossierRendering
import DossierTestSupport
import Testing

struct TextReportTests {
  private func text(_ report: Report, width: Int = 80, isColoured: Bool = false, detail: Bool = false) throws -> String
  {
    TextReport(
      report,
      referentiel: try SampleReport.referentiel(),
      width: width,
      isColoured: isColoured,
      showsDetail: detail
    ).text
  }

  @Test func fitsEightyColumns() throws {
    let text = try text(try SampleReport.make())
    expectSnapshot(text, named: "rapport-80.txt")
    let widest = text.split(separator: "\n").filter { !$0.contains(".md:") }.map { CellWidth.of($0) }.max()
    #expect(try #require(widest) <= 80)
  }

  @Test func usesTheRoomOfAWiderTerminal() throws {
    expectSnapshot(try text(try SampleReport.make(), width: 120), named: "rapport-120.txt")
  }

  @Test func showsEveryPassageAndFindingOnDemand() throws {
    expectSnapshot(try text(try SampleReport.make(), detail: true), named: "rapport-detail.txt")
  }

  @Test func saysLittleOfADossierWithoutFault() throws {
    expectSnapshot(try text(try SampleReport.makeCompliant()), named: "rapport-conforme.txt")
  }

  @Test(arguments: [false, true])
  func letsNoControlNorBidirectionalOverrideThrough(detail: Bool) throws {
    let text = try text(try SampleReport.make(), detail: detail)
    let forbidden = text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(forbidden.isEmpty)
    #expect(text.contains("[31md’Élise"))
  }

  @Test func coloursOnlyWithItsOwnSequencesAndClosesEachLine() throws {
    let plain = try text(try SampleReport.make())
    let coloured = try text(try SampleReport.make(), isColoured: true)
    #expect(coloured != plain)
    for line in coloured.split(separator: "\n") {
      #expect(line.split(separator: "\u{1B}[0m").count >= line.split(separator: "\u{1B}[").count / 2)
    }
    var stripped = coloured.replacing("\u{1B}[0m", with: "")
    for parameters in ["1", "2", "32", "33", "1;31"] {
      stripped = stripped.replacing("\u{1B}[\(parameters)m", with: "")
    }
    #expect(stripped == plain)
  }

  @Test func leavesNoSpaceAtTheEndOfALine() throws {
    let lines = try text(try SampleReport.make(), detail: true).split(separator: "\n")
    #expect(lines.filter { $0.hasSuffix(" ") }.isEmpty)
  }
}
