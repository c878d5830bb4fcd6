import Testing

@testable import DossierCore

struct FrenchDateTests {
  @Test(arguments: [
    ("le 12 mars 2025", 12, 3), ("Mardi 1er juillet", 1, 7), ("RDV du 03/04/2025", 3, 4), ("8 avr. 2025", 8, 4),
    ("le 25 août", 25, 8), ("E1 — 12/03", 12, 3), ("E2, 05/02, 1 h 15", 5, 2),
    ("02.10.2025", 2, 10),
  ])
  func readsDates(_ text: String, _ day: Int, _ month: Int) {
    #expect(FrenchDate.first(in: FoldedWords(text).all)?.date == FrenchDate(day: day, month: month))
  }

  @Test(arguments: ["12 personnes", "en mars", "1 246 jeunes", "de 9 h à 12 h 30", "0102030405"])
  func readsNoDateElsewhere(_ text: String) {
    #expect(FrenchDate.first(in: FoldedWords(text).all) == nil)
  }
}
