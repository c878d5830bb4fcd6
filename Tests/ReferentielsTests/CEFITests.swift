import DossierCore
import PositionedJSON
import Testing

/// What the data of the CEFI must say, counted in its référentiel d'activités, de compétences et d'évaluation.
struct CEFITests {
  let referentiel: Referentiel

  init() throws {
    referentiel = try Referentiel(decoding: Repository.bytes(of: "cefi/referentiel.json"))
  }

  private func production(_ id: Epreuve.ID) throws -> Production {
    try #require(referentiel.epreuve(id)?.production)
  }

  @Test func hasTheActivitiesAndCompetencesOfTheThreeBlocs() {
    #expect(referentiel.activites.count == 12)
    #expect(
      referentiel.competences.map(\.id.rawValue)
        == [(1, 4), (2, 5), (3, 3)].flatMap { bloc, count in (1...count).map { "B\(bloc).CP\($0)" } }
    )
    #expect(referentiel.activites.allSatisfy { $0.competences.count == 1 && !$0.taches.isEmpty })
    #expect(referentiel.competences.map(\.contenu.capacites.count) == [7, 7, 8, 2, 6, 3, 2, 2, 7, 4, 10, 5])
  }

  @Test(arguments: [(1, 18), (2, 17), (3, 11)])
  func numbersTheCriteresOfABlocInTheOrderOfItsColumn(bloc: Int, count: Int) {
    let codes = referentiel.criteres.map(\.id.rawValue).filter { $0.hasPrefix("B\(bloc).") }
    #expect(codes == (1...count).map { "B\(bloc).C\($0)" })
  }

  @Test func spellsTheCriteresOfTheThirdBlocAsTheTextDoes() {
    #expect(referentiel.critere("B3.C4")?.libelle == "Un choix argumenté des partenaires à mobiliser est présenté.")
    #expect(referentiel.critere("B3.C8")?.libelle == "Les moyens de suivi du projet sont présentés.")
    #expect(referentiel.critere("B3.C11")?.libelle.hasPrefix("Le dossier complémentaire témoigne") == true)
    #expect(referentiel.competence(ofCritere: "B3.C11") == "B3.CP3")
    #expect(referentiel.competence("B2.CP4")?.intitule.hasPrefix("Informer les personnes") == true)
  }

  @Test(arguments: [("bloc1", 4), ("bloc2", 5)])
  func asksForAMemoireOfThirtyPagesAsTheTextSaysIt(id: String, attendus: Int) throws {
    let production = try production(Epreuve.ID(rawValue: id))
    let bloc = id.dropFirst(4)
    #expect(production.pages?.asked == 30)
    #expect(production.pages?.tolerance?.percent == 10)
    #expect(production.pages?.minimum == 27)
    #expect(production.pages?.maximum == 33)
    #expect(production.parties.map(\.attendus) == [(1...attendus).map { Attendu.ID(rawValue: "B\(bloc).\($0)") }])
  }

  @Test func asksForACarteMentaleAndADossierOfFivePages() throws {
    let production = try production("bloc3")
    #expect(production.parties.map(\.attendus.count) == [6, 2])
    #expect(production.parties.map(\.isCounted) == [false, true])
    #expect(production.parties.map { $0.pages?.asked } == [nil, 5])
    #expect(production.pages?.asked == 5)
    #expect([production.pages?.minimum, production.pages?.maximum] == [4, 6])
    #expect(production.parties[1].attendus == ["B3.D1", "B3.D2"])
    #expect(referentiel.bloc(ofAttendu: "B3.D1")?.id == "B3.D")
  }

  @Test(arguments: [("bloc1", 4), ("bloc2", 5), ("bloc3", 3)])
  func assessesTheCompetencesOfABlocByItsProduction(id: String, count: Int) throws {
    let scope = try #require(referentiel.epreuve(Epreuve.ID(rawValue: id))).assessedInDossier(referentiel)
    #expect(scope.competences.count == count)
    #expect(scope.competences.count(where: { $0.isInDossier }) == count)
  }

  @Test func tellsTheSectionOfEachFact() {
    #expect(referentiel.critere("B1.C18")?.sources.map(\.description) == ["Référentiel, bloc 1, critères d'évaluation"])
    #expect(referentiel.attendus.allSatisfy { $0.source.section != nil && $0.source.page == nil })
  }
}
