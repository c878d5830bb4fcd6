import DossierMarkdown
import Testing

@testable import DossierCore

struct CheckWorkspaceTests {
  private static func assess(_ markdown: String, _ data: CompiledKnowledge, _ workspace: inout CheckWorkspace) throws
    -> Assessment
  {
    let text = try annotated(markdown)
    return try workspace.withEngine(data, model: nil) { engine in
      let scopes = [EvidenceEngine.Scope(id: "CP6.2", parts: [1])]
      return try #require(engine.assess(text, sectioning: Sectioning([.part(1)]), scopes: scopes).first)
    }
  }

  @Test
  func findsTheSameWhateverWasCheckedBefore() throws {
    let data = try CompiledKnowledge(compiling: knowledge(strong: ["contrat", "charte"]))
    let texts = ["Un contrat et une charte.", "La pluie tombe.", "Des contrats, des chartes."]
    var kept = CheckWorkspace()
    for text in texts + texts.reversed() {
      var fresh = CheckWorkspace()
      #expect(try Self.assess(text, data, &kept) == Self.assess(text, data, &fresh))
    }
  }

  @Test
  func looksForWhatItIsAskedWhateverItLookedForBefore() throws {
    var workspace = CheckWorkspace()
    let contract = try CompiledKnowledge(compiling: knowledge(strong: ["contrat"]))
    let charter = try CompiledKnowledge(compiling: knowledge(strong: ["charte"]))
    #expect(try Self.assess("Un contrat.", contract, &workspace).status == .found)
    #expect(try Self.assess("Un contrat.", charter, &workspace).status == .absent)
    #expect(try Self.assess("Un contrat.", contract, &workspace).status == .found)
  }
}
