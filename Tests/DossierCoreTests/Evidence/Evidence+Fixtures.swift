import DossierMarkdown
import PositionedJSON
import Testing

@testable import DossierCore

/// A text read as a dossier.
func annotated(_ markdown: String) throws -> AnnotatedText {
  AnnotatedText(Document(parsing: [try SourceText(path: "dossier.md", bytes: Array(markdown.utf8))]))
}

/// Knowledge of one entry `CP6.2` with one facet.
func knowledge(
  strong: [String] = [],
  weak: [String] = [],
  titles: [String] = [],
  exclusions: [String] = [],
  concepts: [String: [String]] = [:],
  threshold: Double = 0.1
) -> Knowledge {
  var facet = Knowledge.Facet(name: Knowledge.Text("un contrat"))
  facet.strong = strong.map { Knowledge.Text($0) }
  facet.weak = weak.map { Knowledge.Text($0) }
  var entry = Knowledge.Entry(id: Knowledge.Text("CP6.2"))
  entry.facets = [facet]
  entry.titles = titles.map { Knowledge.Text($0) }
  entry.exclusions = exclusions.map { Knowledge.Text($0) }
  entry.threshold = threshold
  entry.advice = "Dites ce que vous avez signé."
  var knowledge = Knowledge(referentiel: "cip-2018", entries: [entry])
  for name in concepts.keys.sorted() {
    let terms = (concepts[name] ?? []).map { Knowledge.Text($0) }
    knowledge.concepts.append(Knowledge.Concept(name: Knowledge.Text(name), terms: terms))
  }
  return knowledge
}

/// What a dossier shows of `CP6.2`, all of it being part 1.
func assess(_ markdown: String, _ knowledge: Knowledge) throws -> Assessment {
  var engine = EvidenceEngine(try CompiledKnowledge(compiling: knowledge))
  let text = try annotated(markdown)
  let sections = [Sectioning.Section](repeating: .part(1), count: (text.blocks.last?.root ?? 0) + 1)
  let scopes = [EvidenceEngine.Scope(id: "CP6.2", parts: [1])]
  return try #require(engine.assess(text, sectioning: Sectioning(sections), scopes: scopes).first)
}

/// The faults of a knowledge file, as « line:column message ».
func faults(of json: String, knownIDs: Set<String>? = nil) throws -> [String] {
  let file = Knowledge.File(path: "preuves.json", root: try JSONNode(parsing: Array(json.utf8)))
  do throws(KnowledgeError) {
    _ = try CompiledKnowledge(compiling: try Knowledge(decoding: [file], knownIDs: knownIDs), files: ["preuves.json"])
    return []
  } catch {
    return error.faults.map { "\($0.position.line):\($0.position.column) \($0.message)" }
  }
}
