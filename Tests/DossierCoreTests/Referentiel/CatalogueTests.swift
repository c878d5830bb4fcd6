import DossierCore
import Testing

struct CatalogueTests {
  static let catalogue = Catalogue(files: [
    Catalogue.File(path: "mises-en-page/times-12.json", contents: "{}"),
    Catalogue.File(path: "mises-en-page/arial-11.json", contents: "{}"),
    Catalogue.File(path: "essai-2020/referentiel.json", bytes: SmallReferentiel.bytes()),
    Catalogue.File(path: "casse/referentiel.json", contents: "{\"id\": }"),
  ])

  @Test func listsReferentielsAndFilesByName() {
    #expect(Self.catalogue.ids == ["casse", "essai-2020"])
    #expect(Self.catalogue.names(in: "mises-en-page") == ["arial-11", "times-12"])
    #expect(Self.catalogue.bytes(of: "mises-en-page/arial-11.json") == Array("{}".utf8))
    #expect(Self.catalogue.bytes(of: "mises-en-page/arial-12.json") == nil)
  }

  @Test func readsAReferentielAndItsSavoirsIfAny() throws {
    let referentiel = try Self.catalogue.referentiel("essai-2020")
    #expect(referentiel.sigle == "TE")
    #expect(try Self.catalogue.savoirs(of: referentiel) == nil)
  }

  @Test func saysWhichReferentielsThereAre() {
    let error = #expect(throws: CatalogueError.self) { try Self.catalogue.referentiel("essai-2021") }
    #expect(
      error?.description
        == "Le référentiel « essai-2021 » est inconnu. Vouliez-vous dire « essai-2020 » ? "
        + "Référentiels disponibles : casse, essai-2020."
    )
  }

  @Test func saysWhereAFileIsWrong() {
    let error = #expect(throws: CatalogueError.self) { try Self.catalogue.referentiel("casse") }
    #expect(error?.description == "casse/referentiel.json:1:8: error: « } » trouvé là où on attend une valeur")
  }
}
