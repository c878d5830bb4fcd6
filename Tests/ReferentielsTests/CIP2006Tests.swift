import DossierCore
import EmbeddedReferentiels
import Testing

/// What the data of the first CIP must say, counted in the annexe of its arrêté.
struct CIP2006Tests {
  let referentiel: Referentiel

  init() throws {
    referentiel = try Referentiel(decoding: Repository.bytes(of: "cip-2006/referentiel.json"))
  }

  @Test func hasTheFourGroupsOfCapacities() {
    #expect(referentiel.activites.map(\.id.rawValue) == ["1", "2", "3", "4"])
    #expect(referentiel.activites.map(\.competences.count) == [8, 7, 7, 6])
    #expect(Set(referentiel.competences.map(\.intitule)).count == 16)
    #expect(referentiel.criteres.isEmpty)
  }

  @Test func setsNoRuleForADossierAndSaysWhy() {
    #expect(referentiel.epreuves.isEmpty)
    #expect(referentiel.sansEpreuve?.isEmpty == false)
    #expect(!referentiel.asksForADossier)
  }

  @Test func isReplacedThoughItsTextDoesNotSayWhen() throws {
    let day = try #require(CivilDate(year: 2010, month: 1, day: 1))
    #expect(!referentiel.validity(at: day).isInForce)
  }

  @Test func leadsToTheTitlesOf2012And2017() throws {
    let official = referentiel.correspondances.filter(\.isOfficial)
    #expect(official.count == 4)
    #expect(referentiel.correspondances.count == 8)
    let later = try Catalogue.embedded.referentiel("cip-2018").correspondances
    #expect(official.map(\.ancien) == later.map(\.ancien))
    #expect(official.map(\.nouveau?.code) == later.map(\.nouveau?.code))
    let near = referentiel.correspondances.filter { !$0.isOfficial }
    #expect(near.compactMap(\.nouveau) == official.map(\.ancien))
    #expect(near.map(\.ancien.intitule) == referentiel.activites.map(\.intitule))
  }
}
