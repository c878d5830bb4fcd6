import DossierCore
import Testing

struct DossierScopeTests {
  static func scope(replacing old: String = "", with new: String = "") throws -> DossierScope {
    let referentiel = try Referentiel(decoding: SmallReferentiel.bytes(replacing: old, with: new))
    return try #require(referentiel.epreuve("titre")).assessedInDossier(referentiel)
  }

  @Test func separatesWhatTheDossierShowsFromWhatOtherModalitesAssess() throws {
    let scope = try Self.scope()
    #expect(scope.entry(for: "CP1")?.place == .elsewhere([.miseEnSituation]))
    #expect(scope.entry(for: "CP2")?.place == .dossier(parties: [1]))
    #expect(scope.entry(for: "CT1")?.place == .dossier(parties: []))
    #expect(scope.entry(for: "CT1")?.isTransversale == true)
    #expect(scope.entry(for: "CP3") == nil)
  }

  @Test func expectsAnywhereWhatNoPartNames() throws {
    let scope = try Self.scope(
      replacing: "\"competences\": [\"CP2\"],\n            \"entretiensMinimum\": 0",
      with: "\"competences\": [],\n            \"entretiensMinimum\": 0"
    )
    #expect(scope.entry(for: "CP2")?.place == .dossier(parties: []))
  }

  @Test func leavesOutWhatTheEpreuveDoesNotAssess() throws {
    let scope = try Self.scope(
      replacing: "\"dureeMinutes\": 30, \"competences\": [\"CP1\"]",
      with: "\"dureeMinutes\": 30, \"competences\": []"
    )
    #expect(scope.competences.map(\.competence) == ["CP2", "CT1"])
  }

  @Test func takesATransversalCompetenceWhereThoseItGoesThroughAre() throws {
    let scope = try Self.scope(
      replacing: "\"competences\": [\"CP1\", \"CP2\"], \"source\": {\"texte\": \"RC\", \"page\": 4}",
      with: "\"competences\": [\"CP1\"], \"source\": {\"texte\": \"RC\", \"page\": 4}"
    )
    #expect(scope.entry(for: "CT1")?.place == .elsewhere([.miseEnSituation]))
    #expect(!scope.assesses("CT1"))
  }
}
