import DossierCore
import PositionedJSON
import Testing

struct ReferenceTests {
  private static let start = "# Première partie : ma structure\n\nIl reste [À COMPLÉTER] ici.\n\nDu texte.\n"

  /// The function that gives the lines of one file.
  private func lines(_ text: String) -> (Location) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return { lines.indices.contains($0.line - 1) ? lines[$0.line - 1] : nil }
  }

  private func reference(_ text: String) throws -> Reference {
    let written = try CheckedText.report(of: text).reference(line: lines(text)).text
    return try Reference(decoding: Array(written.utf8))
  }

  private func compare(_ text: String, with reference: Reference) throws -> Report {
    try CheckedText.report(of: text).compared(with: reference, at: "r.json", line: lines(text))
  }

  @Test func knowsEveryFindingOfTheSameText() throws {
    let report = try compare(Self.start, with: try reference(Self.start))
    #expect(report.findings.filter { !$0.isKnown }.isEmpty)
    #expect(report.reference?.new == 0)
    #expect(report.reference?.fixed == [])
    #expect(report.verdict == .compliant)
  }

  @Test func knowsAFindingWhoseLineMoves() throws {
    let moved = "Une page de garde.\n\nEncore.\n\n" + Self.start.replacing("Il reste [À", with: "IL  reste [a")
    let report = try compare(moved, with: try reference(Self.start.replacing("[À", with: "[a")))
    #expect(report.findings.filter { $0.rule == "RED001" }.map(\.isKnown) == [true])
    #expect(report.reference?.fixed == [])
  }

  @Test func tellsWhatIsNewAndWhatIsFixed() throws {
    let known = try reference(Self.start)
    let more = try compare(Self.start + "\nIl manque [À RÉDIGER] là.\n", with: known)
    #expect(more.findings.filter { !$0.isKnown }.map(\.rule) == ["RED001"])
    #expect(more.verdict == .toCheck)
    let less = try compare(Self.start.replacing("[À COMPLÉTER]", with: "une phrase"), with: known)
    #expect(less.reference?.fixed.map(\.rule) == ["RED001"])
    #expect(less.reference?.new == 0)
  }

  @Test func countsFindingsThatAreOtherwiseEqual() throws {
    let repeated = Self.start + "\nIl reste [À COMPLÉTER] ici.\n"
    let one = try compare(repeated, with: try reference(Self.start))
    #expect(one.findings.filter { $0.rule == "RED001" }.map(\.isKnown) == [true, false])
    let back = try compare(Self.start, with: try reference(repeated))
    #expect(back.reference?.fixed.count == 1)
  }

  @Test func tellsNumbersApart() throws {
    let known = try reference(Self.start.replacing("ici", with: "en 2024"))
    let report = try compare(Self.start.replacing("ici", with: "en 2025"), with: known)
    #expect(report.findings.filter { $0.rule == "RED001" }.map(\.isKnown) == [false])
  }

  @Test func takesNothingSetAsideForFixed() throws {
    let known = try reference(Self.start)
    let comment = "<!-- juryblanc: ignorer RED001 un modèle -->\nIl reste"
    let report = try compare(Self.start.replacing("Il reste", with: comment), with: known)
    #expect(report.ignored.count == 1)
    #expect(report.reference?.fixed == [])
  }

  @Test func holdsNoTextOfTheDossier() throws {
    let text = "# Première partie : chez Mme Durand\n\n[À COMPLÉTER] 06 12 34 56 78 secret\n"
    let written = try CheckedText.report(of: text).reference(line: lines(text)).text
    #expect(!written.contains("Durand") && !written.contains("34 56") && !written.contains("secret"))
  }

  @Test(arguments: [
    "", "{", "[]", "{\"schema\": \"autre/v1\", \"constats\": []}", "{\"schema\": \"juryblanc/reference/v1\"}",
    "{\"schema\": \"juryblanc/reference/v1\", \"constats\": [{\"empreinte\": \"zz\", \"regle\": \"PAG001\", \"message\": \"m\"}]}",
    "{\"schema\": \"juryblanc/reference/v1\", \"constats\": [1]}",
  ])
  func refusesWhatIsNoReference(text: String) {
    #expect(throws: JSONFaults.self) { try Reference(decoding: Array(text.utf8)) }
  }
}
