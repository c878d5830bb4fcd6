import DossierCore
import Testing

struct FrenchTests {
  @Test(arguments: [
    (0, "0\u{A0}erreur"), (1, "1\u{A0}erreur"), (2, "2\u{A0}erreurs"), (11_936, "11\u{202F}936\u{A0}erreurs"),
  ])
  func countsInThePluralFromTwoOn(count: Int, expected: String) {
    #expect(French.count(count, "erreur") == expected)
  }

  @Test(arguments: [(535, "5,35"), (3310, "33,1"), (600, "6"), (5, "0,05"), (123_456_7, "12\u{202F}345,67")])
  func writesHundredthsWithAComma(hundredths: Int, expected: String) {
    #expect(French.decimal(hundredths: hundredths) == expected)
  }

  @Test(arguments: [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")])
  func listsWords(words: [String], expected: String) {
    #expect(French.list(words) == expected)
  }

  @Test(arguments: [
    ("Attention : « oui » ?", "Attention\u{A0}: «\u{A0}oui\u{A0}»\u{A0}?"), ("a:b", "a:b"), ("50 %", "50\u{A0}%"),
    ("", ""),
  ])
  func putsSpacesThatDoNotBreak(text: String, expected: String) {
    #expect(French.typeset(text) == expected)
    #expect(French.typeset(expected) == expected)
  }

  @Test func leavesTheSpacesOfPathsAlone() {
    let text = French.typeset("« q : a.md » n'est pas là : tapez rm 'q : a.md' ?", sparing: ["q : a.md", "a"])
    #expect(text == "«\u{A0}q : a.md\u{A0}» n'est pas là\u{A0}: tapez rm 'q : a.md'\u{A0}?")
  }

  @Test(arguments: [([4], "ligne 4"), ([4, 9], "lignes 4 et 9"), ([1, 2, 3, 4], "lignes 1, 2, 3…")])
  func namesLines(lines: [Int], expected: String) {
    #expect(French.lines(lines, atMost: 3) == expected)
  }

  @Test(arguments: [("mai 2026", "de mai 2026"), ("avril 2026", "d'avril 2026"), ("octobre", "d'octobre")])
  func elidesBeforeAVowel(word: String, expected: String) {
    #expect(French.of(word) == expected)
  }
}
