import Testing

@testable import DossierCore

struct CodeStyleTests {
  private let style = CodeStyle([.critere: ["B#.C#"], .attendu: ["B#.#", "B#.D#"], .activite: ["#"]])

  @Test(arguments: [
    ("B1.C18", true), ("B3.C1", true), ("B3.C", false), ("B3.C01", false), ("B3.C1x", false), ("C1", false),
  ])
  func readsANumberForEachSign(code: String, isAllowed: Bool) {
    #expect(style.allows(code, for: .critere) == isAllowed)
  }

  @Test func acceptsAnyOfThePatternsOfAKind() {
    #expect(style.allows("B3.D1", for: .attendu) == true)
    #expect(style.allows("B3.6", for: .attendu) == true)
    #expect(style.allows("1.2", for: .activite) == false)
  }

  @Test func leavesTheMinistrysRulesWhereItSaysNothing() {
    #expect(style.allows("CP1", for: .competence) == nil)
    #expect(CodeStyle.ministry.allows("CP1.1", for: .critere) == nil)
  }
}
