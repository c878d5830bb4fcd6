import DossierCore
import PositionedJSON
import Testing

/// What the data of 2018 must say, counted in the official texts.
struct CIP2018Tests {
  let referentiel: Referentiel

  init() throws {
    referentiel = try Referentiel(decoding: Repository.bytes(of: "cip-2018/referentiel.json"))
  }

  private func epreuve(_ id: Epreuve.ID) throws -> Epreuve {
    try #require(referentiel.epreuve(id))
  }

  @Test func hasTheNumbersOfTheREAC() {
    #expect(referentiel.activites.map(\.competences.count) == [5, 6, 4])
    #expect(referentiel.competences.map(\.id.rawValue) == (1...15).map { "CP\($0)" })
    #expect(referentiel.competences.flatMap(\.criteres).count == 71)
    #expect(referentiel.transversales.map(\.criteres.count) == [6])
    #expect(referentiel.transversales.map(\.competences.count) == [15])
  }

  @Test func hasTheAttendusOfTheRC() {
    #expect(referentiel.attendus.count == 65)
    #expect(referentiel.blocs.count == 7)
    let asked = referentiel.epreuve("titre")?.production?.parties.flatMap(\.attendus) ?? []
    #expect(Set(asked) == Set(referentiel.attendus.map(\.id)))
  }

  @Test func keepsWhereREACAndRCDisagree() throws {
    let critere = try #require(referentiel.critere("CP6.7"))
    #expect(critere.sources.map(\.texte) == ["REAC"])
    let ofRC = referentiel.criteres(of: "CP6").filter { $0.sources.contains { $0.texte == "RC" } }
    #expect(ofRC.map(\.id.rawValue) == (1...6).map { "CP6.\($0)" })
    #expect(referentiel.critere("CP5.2")?.sources.contains { $0.libelle != nil } == true)
    #expect(referentiel.transversales.first?.variantes.isEmpty == false)
  }

  @Test(arguments: [("titre", 175, 140), ("ccp1", 125, 90), ("ccp2", 60, 60), ("ccp3", 60, 60)])
  func hasTheDurationsOfTheRC(id: String, duration: Int, presence: Int) throws {
    let epreuve = try epreuve(Epreuve.ID(rawValue: id))
    #expect(epreuve.dureeMinutes == duration)
    #expect(epreuve.presenceJuryMinutes == presence)
    #expect(epreuve.modalites.compactMap(\.dureeMinutes).reduce(0, +) == duration)
  }

  @Test(
    arguments: [
      ("titre", (32, 42), [(5, 7), (5, 6), (5, 6), (6, 8), (5, 7), (4, 5), (2, 3)]),
      ("ccp1", (5, 7), [(5, 7)]),
      ("ccp2", (16, 21), [(5, 6), (5, 7), (6, 8)]),
      ("ccp3", (12, 15), [(5, 7), (4, 5), (2, 3)]),
    ] as [(String, (Int, Int), [(Int, Int)])]
  )
  func hasThePagesOfTheRC(id: String, total: (Int, Int), parts: [(Int, Int)]) throws {
    let production = try #require(try epreuve(Epreuve.ID(rawValue: id)).production)
    #expect(production.pages == PageRange(minimum: total.0, maximum: total.1))
    #expect(production.parties.map(\.pages) == parts.map { PageRange(minimum: $0.0, maximum: $0.1) })
    #expect(production.horsAnnexes)
  }

  @Test func asksThreeEntretiensOfEachAccompaniment() throws {
    #expect(try epreuve("titre").production?.parties.map(\.entretiensMinimum) == [0, 3, 3, 0, 0, 0, 0])
    #expect(try epreuve("ccp2").production?.parties.map(\.entretiensMinimum) == [3, 3, 0])
  }

  @Test func assessesTheRightCompetencesInTheTitresDossier() throws {
    let scope = try epreuve("titre").assessedInDossier(referentiel)
    let elsewhere = scope.competences.filter { !$0.isInDossier }
    #expect(elsewhere.map(\.competence) == ["CP1", "CP2", "CP5"])
    #expect(elsewhere.map(\.place).first == .elsewhere([.miseEnSituation, .entretienTechnique]))
    #expect(elsewhere.map(\.place).last == .elsewhere([.entretienTechnique]))
    #expect(scope.entry(for: "CP11")?.parties == [2, 3, 4])
    #expect(scope.entry(for: "CP15")?.place == .dossier(parties: []))
    #expect(scope.entry(for: "CT1")?.place == .dossier(parties: []))
    #expect(scope.competences.count == 16)
  }

  @Test func assessesCP5InTheDossierOfTheFirstCCPOnly() throws {
    let scope = try epreuve("ccp1").assessedInDossier(referentiel)
    #expect(scope.competences.map(\.competence) == ["CP1", "CP2", "CP3", "CP4", "CP5", "CT1"])
    #expect(scope.competences.filter { !$0.isInDossier }.map(\.competence) == ["CP1", "CP2"])
    #expect(scope.assesses("CP5"))
    #expect(!scope.assesses("CP6"))
  }

  @Test func isInForceFrom2018To2023() throws {
    let last = try #require(CivilDate(year: 2023, month: 3, day: 22))
    #expect(referentiel.validity(at: last).isInForce)
    let next = try #require(CivilDate(year: 2023, month: 3, day: 23))
    #expect(referentiel.validity(at: next) == .ended(since: next, remplacePar: referentiel.remplacePar))
    #expect(referentiel.remplacePar?.code == "RNCP37274")
  }

  @Test func hasASheetOfSavoirsForEachCompetence() throws {
    let savoirs = try Savoirs(decoding: Repository.bytes(of: "cip-2018/savoirs.json"), for: referentiel)
    #expect(savoirs.fiches.count == 16)
    #expect(savoirs.fiche("CP6")?.savoirs.isEmpty == false)
  }
}
