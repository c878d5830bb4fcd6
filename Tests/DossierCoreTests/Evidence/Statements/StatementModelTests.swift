import DossierMarkdown
import PositionedJSON
import Testing

@testable import DossierCore

struct StatementModelTests {
  /// A model in which the stem of « relais » tells for one entry and that of « pluie » against it.
  private static func file(
    traits: String = "rel plui",
    weights: String = "0:120 1:-80",
    slopes: String = "2000,0,0,0,0"
  ) -> String {
    """
    {"schema":"juryblanc/poids/v1","referentiel":"essai","empreinte":"0011","decisions":[{"nom":"attendus","pentes":[\(slopes)]}],
    "traits":"\(traits)","entrees":[{"id":"suite.relais","decision":0,"biais":-50,"poids":"\(weights)"}]}
    """
  }

  private static func model(_ text: String) throws -> StatementModel {
    try StatementModel(decoding: Array(text.utf8))
  }

  @Test
  func readsBackWhatItEncodes() throws {
    let model = try Self.model(Self.file())
    #expect(StatementModel(decoding: model.encoded()) == model)
    #expect(StatementModel(decoding: "JBM2;zzzz") == nil)
    #expect(StatementModel(decoding: String(model.encoded().dropLast(3))) == nil)
  }

  @Test(arguments: [[], [0], [-1, 1], [-299, 64, 0], [Int32(1) << 20, -5]] as [[Int32]])
  func readsBackWeightsOfAnySize(_ hundredths: [Int32]) {
    var model = StatementModel()
    model.decisions = [Decision(name: "attendus", slopes: [1, -2, 3, 4, -5000])]
    for entry in 0...max(1, hundredths.count) {
      model.ids.append("e\(entry)")
      model.biases.append(-7)
      model.decisionOfEntry.append(0)
    }
    model.traits = [.max, 42]
    model.weights = hundredths.enumerated().map { StatementModel.Weight(entry: Int32($0), hundredths: $1) }
    model.starts = [0, Int32(hundredths.count), Int32(hundredths.count)]
    #expect(StatementModel(decoding: model.encoded()) == model)
  }

  @Test
  func writesTheFileThatItReads() throws {
    let model = try Self.model(Self.file())
    let text = model.file(referentiel: "essai", fingerprint: "0011", traitNames: ["rel", "plui"])
    #expect(try Self.model(text) == model)
    #expect(StatementModel.fingerprint(in: Array(text.utf8)) == "0011")
  }

  @Test(arguments: ["5:10", "0:x", "0:1 9:1", "-1:4"])
  func refusesWeightsOfTraitsThatAreNotThere(_ weights: String) {
    #expect(throws: JSONFaults.self) { try Self.model(Self.file(weights: weights)) }
  }

  @Test
  func refusesADecisionWithoutAllItsSlopes() {
    #expect(throws: JSONFaults.self) { try Self.model(Self.file(slopes: "1,2")) }
  }

  @Test
  func judgesByTheBestStatementAndShowsTheWordsThatTold() throws {
    var entry = Knowledge.Entry(id: Knowledge.Text("suite.relais"))
    var facet = Knowledge.Facet(name: Knowledge.Text("le relais"))
    facet.strong = [Knowledge.Text("xyzzy")]
    entry.facets = [facet]
    entry.advice = "Dites qui prend la suite."
    let knowledge = try CompiledKnowledge(compiling: Knowledge(referentiel: "essai", entries: [entry]))
    var engine = EvidenceEngine(knowledge, model: try Self.model(Self.file()))
    func assess(_ markdown: String) throws -> Assessment {
      let text = AnnotatedText(Document(parsing: [try SourceText(path: "essai.md", bytes: Array(markdown.utf8))]))
      let sections = Sectioning([Sectioning.Section](repeating: .part(1), count: text.blocks.count))
      let scopes = [EvidenceEngine.Scope(id: "suite.relais", parts: [1])]
      return try #require(engine.assess(text, sectioning: sections, scopes: scopes).first)
    }
    let shown = try assess("La pluie tombe.\n\nLe relais est pris.")
    #expect(shown.status == .found)
    #expect(shown.evidence.first?.location.line == 3)
    #expect(shown.evidence.first?.words == ["relais"])
    #expect((shown.confidence ?? 0) > 0.6)
    let absent = try assess("La pluie tombe.\n\nLe soir vient.")
    #expect(absent.status == .absent)
    #expect(absent.evidence.isEmpty)
    #expect(absent.advice == "Dites qui prend la suite.")
  }
}
