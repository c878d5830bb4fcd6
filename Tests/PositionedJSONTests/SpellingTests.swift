import PositionedJSON
import Testing

struct SpellingTests {
  static let words = ["intitule", "minimum", "maximum", "id", "sources", "source"]

  @Test(arguments: [
    ("intitulé", "intitule"), ("intiule", "intitule"), ("Minimum", "minimum"), ("maximun", "maximum"),
    ("suorce", "source"), ("di", "id"), ("titre", nil), ("", nil), ("xyz", nil),
  ])
  func suggestsTheNearestWordOrNone(word: String, suggestion: String?) {
    #expect(Spelling.nearest(to: word, among: Self.words) == suggestion)
  }

  @Test func givesUpOnWordsTooLongToBeSlips() {
    let long = String(repeating: "a", count: 100_000)
    #expect(Spelling.nearest(to: long, among: [long]) == nil)
    #expect(Spelling.nearest(to: "a", among: [long]) == nil)
    let accents = String(repeating: "é", count: 32)
    #expect(Spelling.nearest(to: accents, among: [accents]) == accents)
    #expect(Spelling.nearest(to: accents + "a", among: [accents]) == nil)
  }

  @Test(arguments: [
    ("cp1.2", "CP1.2"), ("PC1.2", "CP1.2"), ("CP1-2", "CP1.2"), ("CP 1.2", "CP1.2"), ("CP1.3", nil), ("CP2.1", nil),
    ("lieu.status", "lieu.statut"), ("", nil), (String(repeating: "x", count: 100), nil),
  ])
  func proposesACodeOnlyWithItsNumbers(word: String, meant: String?) {
    #expect(Spelling.nearestName(to: word, among: ["CP1.1", "CP1.2", "lieu.statut"]) == meant)
  }
}
