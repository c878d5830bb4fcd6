import Testing

@testable import DossierCore

struct TermIndexTests {
  @Test(arguments: [
    ("prospection", true), ("préparer", false), ("d", false), ("œuvre", true), ("à", true), ("ateliers", true),
    ("atelier", true), ("prospect", true), ("prospec", false), ("", false),
  ])
  func tellsWhetherATermMayBegin(_ word: String, _ mayBegin: Bool) {
    let index = TermIndex([TermList(["prospect*", "oeuvre"]), TermList(["a completer", "atelier"]), TermList([])])
    #expect(index.mayBegin(at: FirstWord(lowercase: word.utf8.span)) == mayBegin)
  }

  @Test
  func givesTheTermsOfEveryList() {
    let index = TermIndex([TermList(["accueil", "atelier"]), TermList(["atelier emploi"])])
    var found: [(list: Int, term: Int)] = []
    index.forEachTerm(beginningAt: FirstWord(folded: "ateliers".utf8)) { found.append(($0.list, $0.term)) }
    #expect(found.map(\.list).sorted() == [0, 1])
    #expect(found.map(\.term).sorted() == [0, 1])
  }

  @Test(arguments: ["ateliers", "élève", "cœur", "été", "ẞtraße", "пример", "e\u{301}", "12", ""])
  func readsAWordAsItIsFolded(_ word: String) {
    let bytes = Array(word.utf8)
    #expect(FirstWord(lowercase: bytes.span) == FirstWord(folded: TextFolding.folded(bytes)))
  }
}
