import DossierCore
import Testing

struct PageRangeTests {
  @Test(arguments: [(30, 10, 27, 33), (5, 10, 4, 6), (20, 0, 20, 20), (1, 10, 0, 2), (100, 5, 95, 105)])
  func acceptsATolerancesWholePagesAroundTheNumberAsked(asked: Int, percent: Int, minimum: Int, maximum: Int) {
    let range = PageRange(exact: asked, within: PageTolerance(percent: percent, reason: "Le texte ne dit pas."))
    #expect([range.minimum, range.maximum] == [minimum, maximum])
    #expect(range.asked == asked)
  }

  @Test func keepsARangeOfTheTextAsItIs() {
    let range = PageRange(minimum: 5, maximum: 7)
    #expect(range.asked == nil)
    #expect(range.tolerance == nil)
  }

  @Test(arguments: [
    ("\"minimum\": 5, \"maximum\": 9", "\"pages\": 30", "epreuves[0].production.tolerance"),
    (
      "\"minimum\": 5, \"maximum\": 9",
      "\"pages\": 30, \"maximum\": 9, \"tolerance\": {\"pourcent\": 10, \"raison\": \"x\"}",
      "s'excluent"
    ),
    (
      "\"minimum\": 5, \"maximum\": 9", "\"pages\": 30, \"tolerance\": {\"pourcent\": 200, \"raison\": \"x\"}",
      "pourcent"
    ),
  ])
  func refusesANumberOfPagesWithoutASoundTolerance(old: String, new: String, fault: String) {
    do {
      _ = try Referentiel(decoding: SmallReferentiel.bytes(replacing: old, with: new))
      Issue.record("accepted: \(new)")
    } catch {
      #expect(error.diagnostics(file: "f").contains { $0.contains(fault) })
    }
  }

  @Test func readsANumberOfPagesWithItsTolerance() throws {
    let bytes = SmallReferentiel.bytes(
      replacing: "\"minimum\": 5, \"maximum\": 9",
      with: "\"pages\": 30, \"tolerance\": {\"pourcent\": 10, \"raison\": \"x\"}"
    )
    #expect(try Referentiel(decoding: bytes).epreuve("titre")?.production?.pages?.asked == 30)
  }
}
