import EmbeddedReferentiels
import Testing

@testable import DossierCore

/// What is told of two versions of a référentiel.
struct ReferentielComparisonTests {
  private static let text = String(
    decoding: Catalogue.embedded.bytes(of: "cip-2018/referentiel.json") ?? [],
    as: UTF8.self
  )

  private static func referentiel(_ edits: [(String, String)] = []) throws -> Referentiel {
    var text = text
    for (right, wrong) in edits {
      #expect(text.contains(right), "\(right)")
      text = text.replacing(right, with: wrong)
    }
    return try Referentiel(decoding: Array(text.utf8), isChecked: true)
  }

  private static func changes(_ edits: [(String, String)]) throws -> [ReferentielComparison.Change] {
    ReferentielComparison(from: try referentiel(), to: try referentiel(edits)).changes
  }

  @Test func findsNothingBetweenATextAndItself() throws {
    #expect(try Self.changes([]) == [])
    #expect(try Self.changes([("\"id\":\"cip-2018\"", "\"id\":\"autre\"")]) == [])
  }

  @Test func tellsDatesPagesAndDurations() throws {
    let changes = try Self.changes([
      ("\"millesime\":\"07\"", "\"millesime\":\"08\""),
      ("\"minimum\":32,\"maximum\":42", "\"minimum\":30,\"maximum\":42"),
      ("\"dureeMinutes\":175", "\"dureeMinutes\":180"),
    ])
    let aspects = changes.flatMap { change in
      change.aspects.map { "\(change.subject) \($0.name): \($0.old ?? "") > \($0.new ?? "")" }
    }
    #expect(
      aspects == [
        "identite millésime: 07 > 08", "epreuve durée: 175 minutes > 180 minutes",
        "production pages: 32 à 42 pages > 30 à 42 pages",
      ]
    )
  }

  @Test func followsACritereThatIsRewordedAndOneThatIsRecoded() throws {
    let old = try Self.referentiel()
    let first = try #require(old.competences[0].criteres.first)
    let reworded = first.libelle + " en toute situation"
    let changes = try Self.changes([(first.libelle, reworded)])
    #expect(changes.map(\.old?.code) == [first.id.rawValue])
    #expect(changes.first?.aspects == [.init(name: "libellé", old: first.libelle, new: reworded)])
  }

  private func items(_ texts: [(String, String)]) -> [ItemMatching.Item] {
    texts.map { ItemMatching.Item(code: $0.0, text: $0.1) }
  }

  @Test func pairsByWordsWhenCodesShift() {
    let old = items([
      ("CP1", "Accueillir le public"), ("CP2", "Conduire un entretien"), ("CP3", "Animer un atelier de groupe"),
    ])
    let new = items([
      ("CP1", "Exercer une veille"), ("CP2", "Accueillir le public"), ("CP3", "Conduire un entretien"),
      ("CP4", "Animer un atelier collectif de groupe"),
    ])
    let matching = ItemMatching(old, new)
    #expect(matching.oldOfNew == [nil, 0, 1, 2])
    #expect(matching.gone == [])
  }

  @Test func pairsEqualTextsInOrderAndTellsWhatIsGone() {
    let old = items([("a", "Le même"), ("b", "Le même"), ("c", "Disparu tout à fait")])
    let new = items([("x", "Le même"), ("b", "Le même")])
    let matching = ItemMatching(old, new)
    #expect(matching.oldOfNew == [0, 1])
    #expect(matching.gone == [2])
  }

  @Test func comparesTheShippedOnesBothWaysAndAlwaysAlike() throws {
    let (old, new) = (try Catalogue.embedded.referentiel("cip-2006"), try Catalogue.embedded.referentiel("cip-2018"))
    let forth = ReferentielComparison(from: old, to: new)
    #expect(forth == ReferentielComparison(from: old, to: new))
    let back = ReferentielComparison(from: new, to: old)
    #expect(forth.changes.count { $0.old == nil } == back.changes.count { $0.new == nil })
  }
}
