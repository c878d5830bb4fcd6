import DossierCommandLine
import DossierCore
import DossierRendering
import DossierTestSupport
import EmbeddedReferentiels
import Testing

struct RuleTableTests {
  private static let start = "<!-- regles:debut -->\n"
  private static let end = "<!-- regles:fin -->\n"

  /// The path of the README of the sources that the tests were built from.
  private static var readme: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/README.md"
  }

  @Test func givesEachRuleOneRow() throws {
    let rules = try Catalogue.embedded.rules()
    let rows = RuleTable(rules).markdown.split(separator: "\n").dropFirst(2)
    #expect(rows.count == rules.rules.count)
    #expect(rows.allSatisfy { $0.hasPrefix("| `") && $0.hasSuffix(" |") })
  }

  @Test func isInTheReadmeAsTheDataGiveIt() throws {
    let files = GlibcFileSystem()
    let text = String(decoding: try files.read(Self.readme), as: UTF8.self)
    let start = try #require(text.firstRange(of: Self.start))
    let end = try #require(text.firstRange(of: Self.end))
    let table = "\n" + RuleTable(try Catalogue.embedded.rules()).markdown + "\n"
    guard text[start.upperBound..<end.lowerBound] != table else { return }
    if SnapshotRecording.isOn {
      try files.write(
        Array((text[..<start.upperBound] + table + text[end.lowerBound...]).utf8),
        to: Self.readme
      )
    }
    Issue.record("The table of rules of README.md is stale: run « make regles ».")
  }
}
