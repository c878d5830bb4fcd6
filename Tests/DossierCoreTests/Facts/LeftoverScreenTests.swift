import Testing

@testable import DossierCore

struct LeftoverScreenTests {
  @Test(arguments: ["Nous avons reçu six personnes. Elles cherchent un emploi !", "l’équipe : « bonjour »", "", "É"])
  func letsOrdinaryTextGo(_ text: String) {
    let screen = LeftoverScreen(text.utf8.span)
    #expect(!screen.mayOpen && !screen.hasBrackets && !screen.hasMarks && !screen.hasBlanks)
  }

  @Test
  func tellsWhatToLookFor() {
    #expect(LeftoverScreen("À compléter".utf8.span).mayOpen)
    #expect(LeftoverScreen("L'emploi (visé)".utf8.span).hasBrackets)
    #expect(LeftoverScreen("Financeurs : XXX".utf8.span).hasMarks)
    #expect(LeftoverScreen("ipsum".utf8.span).hasMarks)
    #expect(LeftoverScreen("Nom : ……".utf8.span).hasBlanks)
    #expect(LeftoverScreen("Nom : __".utf8.span).hasBlanks)
    #expect(!LeftoverScreen("Et puis… non.".utf8.span).hasBlanks)
  }
}
