import DossierCore
import Testing

struct ReferentielDecodingTests {
  @Test func readsWhatTheTextSays() throws {
    let referentiel = try Referentiel(decoding: SmallReferentiel.bytes())
    #expect(referentiel.id == "essai-2020")
    #expect(referentiel.code == "TP-1")
    #expect(referentiel.classifications.nsf == ["332t"])
    #expect(referentiel.dates.effet?.description == "2020-01-01")
    #expect(referentiel.texte("RC")?.version == nil)
    #expect(referentiel.competence("CP2")?.variantes.map(\.libelle) == ["Rédiger"])
    #expect(referentiel.epreuve("titre")?.production?.pages == PageRange(minimum: 5, maximum: 9))
    #expect(referentiel.epreuve("titre")?.production?.partie(2)?.entretiensMinimum == 3)
    #expect(referentiel.epreuve("titre")?.production?.remarques(surPartie: 2).map(\.id) == ["personnes"])
    #expect(referentiel.correspondances.first?.nouveau == nil)
  }

  @Test func readsAProductionWithoutLimitsOfPages() throws {
    let bytes = SmallReferentiel.bytes(replacing: "\"minimum\": 5, \"maximum\": 9, ", with: "")
    #expect(try Referentiel(decoding: bytes).epreuve("titre")?.production?.pages == nil)
  }

  @Test func looksUpByIdWithinTheRightKind() throws {
    let referentiel = try Referentiel(decoding: SmallReferentiel.bytes())
    #expect(referentiel.critere("CP1.2")?.libelle == "Juste")
    #expect(referentiel.critere("CT1.1")?.libelle == "Prudent")
    #expect(referentiel.critere("CP1.9") == nil)
    #expect(referentiel.critere("CP1") == nil)
    #expect(referentiel.attendu("projet.contexte")?.source.description == "RC, page 5")
    #expect(referentiel.attendu("structure.contexte") == nil)
    #expect(referentiel.competence("CT1") == nil)
    #expect(referentiel.intitule(of: "CT1") == "Prévenir")
    #expect(referentiel.activite(of: "CP2")?.id == "AT1")
    #expect(referentiel.epreuve("titre")?.modalite(.miseEnSituation)?.dureeMinutes == 30)
    #expect(referentiel.criteres.map(\.id.rawValue) == ["CP1.1", "CP1.2", "CP2.1", "CT1.1"])
    #expect(referentiel.attendus.count == 3)
  }
}
