import DossierCore
import PositionedJSON
import Testing

/// The examples of `regles.json`, held against the rules that they are examples of.
struct RuleExamplesTests {
  private static let rules = (try? Reading.catalogue.rules().rules) ?? []

  @Test(arguments: rules.filter { $0.example != nil })
  func findsFaultWithTheBadExampleOnly(rule: Rule) throws {
    let example = try #require(rule.example)
    #expect(
      try !CheckedText.messages(of: rule.id, in: example.bad).isEmpty,
      "\(rule.id) finds nothing in: \(example.bad)"
    )
    #expect(try CheckedText.messages(of: rule.id, in: example.good) == [], "\(rule.id)")
  }

  @Test func givesExamplesOfMostRulesThatAShortTextCanBreak() {
    #expect(Self.rules.count { $0.example != nil } >= 10)
  }

  @Test func refusesAnExampleWithOneSide() {
    let text = """
      {"schema": "juryblanc/regles/v1", "regles": [{"id": "ABC001", "gravite": "info", "intitule": "a", \
      "explication": "b", "conseil": "c", "exemples": {"mauvais": "x", "bn": "y"}}]}
      """
    let faults = #expect(throws: JSONFaults.self) { try RuleCatalogue(decoding: Array(text.utf8)) }
    #expect(faults?.faults.map(\.suggestion) == ["bon"])
  }
}
