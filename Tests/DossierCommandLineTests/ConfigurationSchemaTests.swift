import DossierLayout
import EmbeddedReferentiels
import DossierCore
import PositionedJSON
import Testing

@testable import DossierCommandLine

/// The published schema of configurations, held against what the tool reads.
struct ConfigurationSchemaTests {
  private func schema() throws -> JSONNode {
    let bytes = try #require(Catalogue.embedded.bytes(of: "schemas/configuration.schema.json"))
    return try JSONNode(parsing: bytes)
  }

  private func keys(_ node: JSONNode?) throws -> Set<String> {
    guard case .object(let members)? = node?.content else { return [] }
    return Set(members.map(\.key))
  }

  private func words(_ node: JSONNode?) throws -> [String] {
    guard case .array(let elements)? = node?.content else { return [] }
    return elements.compactMap { if case .string(let text) = $0.content { text } else { nil } }
  }

  @Test func hasTheKeysThatAreRead() throws {
    var reader = ObjectReader(JSONNode(.object([])))
    _ = Configuration(reading: &reader, path: "x", rules: [])
    #expect(try keys(try schema()["properties"]) == Set(reader.known))
  }

  @Test func hasTheKeysOfALayout() throws {
    var reader = ObjectReader(JSONNode(.object([])))
    _ = MiseEnPage(reading: &reader)
    let layout = try schema()["properties"]?["miseEnPage"]?["anyOf"]?[1]?["properties"]
    #expect(try keys(layout) == Set(reader.known))
  }

  @Test func hasTheWordsThatAreRead() throws {
    let properties = try #require(try schema()["properties"])
    #expect(try words(properties["profil"]?["enum"]) == Profile.allCases.map(\.rawValue))
    #expect(try words(properties["seuil"]?["enum"]) == Threshold.allCases.map(\.rawValue))
    let stretches = CountingRule.Stretch.allCases.map(\.rawValue)
    #expect(try words(properties["compter"]?["items"]?["enum"]) == stretches)
    let weights = properties["regles"]?["patternProperties"]?["^[A-Z]{3}[0-9]{3}$"]?["enum"]
    #expect(try words(weights) == RuleSettings.Weight.allCases.map(\.rawValue))
  }
}
