import DossierCore
import DossierMarkdown
import DossierTestSupport
import Testing

struct CoverTests {
  private func epreuve(_ text: String) throws -> String? {
    let document = Document(parsing: [try SourceText(path: "d.md", bytes: Array(text.utf8))])
    return try Reading.catalogue.guide(for: "cip-2018").epreuve(onCoverOf: document, defaultsTo: "titre")?.rawValue
  }

  @Test(arguments: [
    ("m-ccp1.md", "ccp1"), ("o-ccp2.md", "ccp2"), ("a-mission-locale.md", nil), ("k-e2c.md", nil),
    ("cap-emploi.md", nil),
  ])
  func readsTheEpreuveOnTheCoverOfWholeDossiers(_ name: String, _ expected: String?) throws {
    #expect(try epreuve(CorpusFolder.text(name)) == expected)
  }

  @Test
  func takesADossierCutByCCPForTheWholeTitle() throws {
    #expect(try epreuve("# CCP 1\n\nTexte.\n\n# CCP 2\n\nTexte.\n\n# CCP 3\n\nTexte.\n") == nil)
  }
}
