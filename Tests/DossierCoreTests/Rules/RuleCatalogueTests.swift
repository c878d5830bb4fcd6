import DossierCore
import PositionedJSON
import Testing

struct RuleCatalogueTests {
  private func catalogue(_ rules: String) throws -> RuleCatalogue {
    try RuleCatalogue(decoding: Array("{ \"schema\": \"juryblanc/regles/v1\", \"regles\": [\(rules)] }".utf8))
  }

  private func rule(id: String = "PAG001", severity: String = "erreur") -> String {
    """
    { "id": "\(id)", "gravite": "\(severity)", "intitule": "Pages", "explication": "Pourquoi.", "conseil": "Que faire." }
    """
  }

  @Test func readsRulesInTheirOrder() throws {
    let catalogue = try catalogue(rule(id: "STR002", severity: "avertissement") + "," + rule())
    #expect(catalogue.rules.map(\.id) == ["STR002", "PAG001"])
    #expect(
      catalogue["PAG001"]
        == Rule(id: "PAG001", severity: .error, title: "Pages", explanation: "Pourquoi.", advice: "Que faire.")
    )
    #expect(catalogue["PAG002"] == nil)
  }

  @Test(arguments: ["PAG01", "pag001", "PAGE01", "PAG0011", "PÀG001", "001PAG"])
  func refusesAnIdentifierOfAnotherShape(id: String) {
    #expect(throws: JSONFaults.self) { try catalogue(rule(id: id)) }
  }

  @Test func refusesARuleDefinedTwiceAtItsPlace() throws {
    let faults = try #require(throws: JSONFaults.self) { try catalogue(rule() + "," + rule()) }
    #expect(faults.faults.map(\.message) == ["la règle « PAG001 » est définie deux fois"])
    #expect(faults.faults.first?.path.description == "regles[1]")
  }

  @Test func suggestsTheSeverityThatWasMeant() throws {
    let faults = try #require(throws: JSONFaults.self) { try catalogue(rule(severity: "avertisement")) }
    #expect(faults.faults.first?.suggestion == "avertissement")
  }
}
