import DossierCore
import Testing

/// What the data of the Cnam's title must say, counted in its référentiel d'activités and référentiel de certification.
struct CASPCnamTests {
  let referentiel: Referentiel

  init() throws {
    referentiel = try Referentiel(decoding: Repository.bytes(of: "casp-cnam/referentiel.json"))
  }

  @Test func hasTheSixActivitiesAndTheirSubActivities() {
    #expect(referentiel.activites.map(\.id.rawValue) == (1...6).map(String.init))
    #expect(referentiel.activites.map(\.competences.count) == [6, 4, 8, 3, 5, 6])
    // The text goes from 6.5 to 6.7.
    #expect(referentiel.activites.last?.competences == ["6.1", "6.2", "6.3", "6.4", "6.5", "6.7"])
  }

  @Test func hasTheCriteresOfTheSubActivitiesThatAreEvaluated() {
    let evaluated =
      (1...6).map { "1.\($0)" } + (1...4).map { "2.\($0)" } + (1...6).map { "3.\($0)" }
      + ["4.1"] + (1...5).map { "5.\($0)" } + ["6.4"]
    #expect(referentiel.criteres.map(\.id.rawValue) == evaluated)
    for competence in referentiel.competences {
      #expect(competence.criteres.isEmpty == competence.contenu.evaluations.isEmpty)
      #expect(competence.criteres.isEmpty == competence.contenu.capacites.isEmpty)
      #expect(!competence.contenu.competencesAssociees.isEmpty)
    }
  }

  @Test func countsWhatTheColumnsList() {
    #expect(referentiel.competences.flatMap(\.contenu.capacites).count == 46)
    #expect(referentiel.competence("3.3")?.contenu.competencesAssociees.count == 12)
    #expect(referentiel.competence("3.3")?.contenu.capacites.count == 5)
    #expect(referentiel.competence("4.1")?.contenu.competencesAssociees.count == 12)
    #expect(referentiel.competence("3.7")?.criteres == [])
  }

  @Test(arguments: [
    ("rapport-enquete", 20, 40, ["3.4", "3.5", "3.6"]), ("rapport-experience", 30, 50, ["3.2", "3.3", "3.5", "3.6"]),
  ])
  func asksForTwoReports(id: String, minimum: Int, maximum: Int, codes: [String]) throws {
    let epreuve = try #require(referentiel.epreuve(Epreuve.ID(rawValue: id)))
    #expect(epreuve.production?.pages == PageRange(minimum: minimum, maximum: maximum))
    let scope = epreuve.assessedInDossier(referentiel)
    #expect(scope.competences.filter(\.isInDossier).map(\.competence.rawValue) == codes)
    for code in codes {
      #expect(
        referentiel.competence(Competence.ID(rawValue: code))?.modalites.contains(Modalite.ID(rawValue: id)) == true
      )
    }
  }

  @Test func namesACritereAfterItsSubActivity() {
    let libelle = referentiel.critere("3.4")?.libelle ?? ""
    #expect(libelle.hasPrefix("Suivi du projet d'insertion – Capacité à élaborer une problématique"))
    #expect(referentiel.competence(ofCritere: "3.4") == "3.4")
  }
}
