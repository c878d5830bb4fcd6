import Testing

@testable import DossierCore

struct LeftoverTests {
  @Test(arguments: ["[À COMPLÉTER]", "Bilan : [à compléter avec ma tutrice]", "*(à rédiger)*", "Lorem ipsum dolor sit amet", "À compléter", "XXXX"])
  func findsTextToComplete(_ text: String) {
    #expect(Leftover.offset(in: text) != nil)
  }

  @Test(arguments: ["Il reste à compléter le dossier de logement.", "(annexe 2)", "Elle a complété sa fiche [sic].", ""])
  func leavesOrdinaryTextAlone(_ text: String) {
    #expect(Leftover.offset(in: text) == nil)
  }
}
