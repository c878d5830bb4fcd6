import Testing

@testable import DossierCore

struct TermListTests {
  @Test(arguments: [
    ("prospect*", "La prospection des artisans", true), ("prospect*", "Une action", false),
    ("conseil administration", "Le conseil d'administration se réunit", true),
    ("conseil administration", "Un conseil", false),
    ("frein*", "LES FREINS PÉRIPHÉRIQUES", true), ("ecole", "L’école de la deuxième chance", true),
    ("cap", "capable", false),
    ("partenaire", "nos partenaires", true), ("oeuvre", "mise en œuvre", true),
  ])
  func findsTermsInFoldedWords(_ term: String, _ text: String, _ isFound: Bool) {
    #expect(TermList([term]).isFound(in: FoldedWords(text).content) == isFound)
  }

  @Test
  func countsEachTermOnce() {
    let words = FoldedWords("Un atelier, des ateliers, l'animation d'un atelier").content
    #expect(TermList(["atelier*", "animation"]).matches(in: words).count == 2)
  }
}
