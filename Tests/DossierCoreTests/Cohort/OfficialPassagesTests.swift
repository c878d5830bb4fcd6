import DossierTestSupport
import EmbeddedReferentiels
import Testing

@testable import DossierCore

struct OfficialPassagesTests {
  private static let catalogue = Catalogue.embedded

  private func exclusions() throws -> PassageExclusions {
    let referentiel = try Self.catalogue.referentiel("cip-2018")
    var exclusions = PassageExclusions()
    exclusions.insert(referentiel)
    exclusions.insert(try #require(try Self.catalogue.savoirs(of: referentiel)))
    return exclusions
  }

  @Test
  func leavesOutTheCriteresInATable() throws {
    let referentiel = try Self.catalogue.referentiel("cip-2018")
    for isCoded in [false, true] {
      let rows = referentiel.competences.flatMap { competence in
        [(competence.id.rawValue, competence.intitule)] + competence.criteres.map { ($0.id.rawValue, $0.libelle) }
      }
      let lines = rows.map { isCoded ? "| \($0.0) | \($0.1) |" : "| \($0.1) |" }
      let table = [isCoded ? "| Code | Critère |\n|---|---|" : "| Critère |\n|---|"] + lines
      let dossier = table.joined(separator: "\n")
      #expect(try sharedPassages([dossier, dossier]).count == 1)
      #expect(try sharedPassages([dossier, dossier], excluding: exclusions()).isEmpty)
    }
  }

  @Test
  func leavesOutWhatIsAsked() throws {
    let referentiel = try Self.catalogue.referentiel("cip-2018")
    let attendus = referentiel.blocs.flatMap(\.attendus).map { "- **\($0.libelle)** ;" }.joined(separator: "\n")
    #expect(try sharedPassages([attendus, attendus], excluding: exclusions()).isEmpty)
  }

  @Test
  func findsNothingInDossiersWrittenApart() throws {
    let texts = CorpusFolder.labels.map { CorpusFolder.text("\($0).md") }.filter { !$0.isEmpty }
    #expect(texts.count > 10)
    #expect(try sharedPassages(texts, excluding: exclusions()) == [])
    #expect(try sharedPassages(texts, excluding: exclusions(), minimumWords: 25) == [])
  }
}
