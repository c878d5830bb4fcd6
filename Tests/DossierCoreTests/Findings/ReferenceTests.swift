import DossierCore
import PositionedJSON
import Testing

struct ReferenceTests {
  private static let start = "# Première partie : ma structure\n\nIl reste [À COMPLÉTER] ici.\n\nDu texte.\n"

  private func reference(_ text: String) throws -> Reference {
    let written = try CheckedText.report(of: text).makeReference().text
    return try Reference(decoding: Array(written.utf8))
  }

  private func compare(_ text: String, with reference: Reference) throws -> Report {
    try CheckedText.report(of: text).compared(with: reference, at: "r.json")
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
    let written = try CheckedText.report(of: text).makeReference().text
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

struct FindingMarkTests {
  private static let start =
    "# Première partie : ma structure\n\nAppelez Léa au 06 12 34 56 78 demain.\n\nIl reste [À COMPLÉTER] ici.\n"

  @Test func keepsItsFingerprintsWhenLinesMove() throws {
    let marks = { (report: Report) in
      Dictionary(report.findings.map { ($0.fingerprint, $0.rule) }, uniquingKeysWith: { first, _ in first })
    }
    let before = marks(try CheckedText.report(of: Self.start))
    let after = marks(try CheckedText.report(of: "Une page de garde.\n\nEncore.\n\n" + Self.start))
    let placed = before.filter { ["CNF001", "RED001"].contains($0.value) }
    #expect(placed.count == 2)
    #expect(placed.allSatisfy { after[$0.key] == $0.value })
    #expect(before.keys.allSatisfy { $0.utf8.count == 16 && $0.allSatisfy(\.isHexDigit) })
  }

  @Test func tellsWhereAPlaceEnds() throws {
    let findings = try CheckedText.report(of: Self.start).findings
    let phone = try #require(findings.first { $0.rule == "CNF001" })
    #expect(phone.location?.column == 16)
    #expect(phone.endColumn == 30)
    let rest = try #require(findings.first { $0.rule == "RED001" })
    #expect(rest.endColumn == "Il reste [À COMPLÉTER] ici.".unicodeScalars.count + 1)
    #expect(findings.filter { $0.location == nil }.allSatisfy { $0.endColumn == nil })
  }
}
