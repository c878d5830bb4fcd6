import Testing

@testable import DossierCore

struct FirstWordTests {
  @Test(arguments: [
    ("Décrivez la situation", "decrivez"), ("  « À compléter »", "a"), ("L’école ouvre", "ecole"),
    ("l' d'œuvre", "oeuvre"),
    ("QU'ELLE", "elle"), ("ELLE'S", "elle"), ("…", ""), ("", ""), ("e\u{301}cole", "ecole"), ("12 mars", "12"),
  ])
  func readsWhatFoldedWordsRead(_ text: String, _ word: String) {
    #expect(FirstWord(of: text.utf8.span) == FirstWord(folded: word.utf8))
    #expect((FoldedWords(text).all.first ?? "") == word)
  }

  @Test
  func comparesEightLettersAtTheMost() {
    let word = FirstWord(of: "Présentations".utf8.span)
    #expect(FirstWord.Beginning("pre".utf8).opens(word))
    #expect(FirstWord.Beginning("presentation".utf8).opens(word))
    #expect(!FirstWord.Beginning("presente".utf8).opens(word))
    #expect(!FirstWord.Beginning("presenter".utf8).opens(FirstWord(of: "pré".utf8.span)))
  }
}
