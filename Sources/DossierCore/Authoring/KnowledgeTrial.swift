import DossierMarkdown
import PositionedJSON

/// Tries what an author wrote of evidence on sentences, with the engine that reads dossiers.
///
/// Its examples must be found and its counter-examples not; each term must be found in one of the sentences that its own words make.
struct KnowledgeTrial {
  let knowledge: Knowledge
  let compiled: CompiledKnowledge
  let files: [String]
  private(set) var notes: [AuthorNote] = []

  /// How much work all the sentences may take together, in terms held against sentences: twenty times what the richest référentiel needs.
  static let mostWork = 300_000_000

  init(_ knowledge: Knowledge, compiled: CompiledKnowledge, files: [String]) {
    self.knowledge = knowledge
    self.compiled = compiled
    self.files = files
  }

  mutating func run() {
    tryFacets()
    tryTerms()
    trySentences()
  }

  mutating func note(_ message: String, at text: Knowledge.Text, _ weight: AuthorNote.Weight = .fault) {
    let file = files.indices.contains(text.file) ? files[text.file] : ""
    let fault = JSONFault(position: text.position, path: JSONPath(), message: message)
    notes.append(AuthorNote(file: file, weight, fault))
  }

  // MARK: Facets

  private mutating func tryFacets() {
    for entry in knowledge.entries {
      for facet in entry.facets where facet.strong.isEmpty && facet.weak.count == 1 {
        guard entry.titles.isEmpty, facet.structure == Knowledge.Structure() else { continue }
        note(
          "la facette « \(facet.name.value) » de « \(entry.id.value) » ne peut jamais être montrée : un terme faible ne suffit qu'avec un autre, "
            + "ou sous un titre que « titres » reconnaît",
          at: facet.name
        )
      }
    }
  }

  // MARK: Sentences

  private mutating func trySentences() {
    let count = knowledge.entries.reduce(0) { $0 + $1.examples.count + $1.counterexamples.count }
    guard count.multipliedReportingOverflow(by: max(1, compiled.terms.count)) <= (Self.mostWork, false) else {
      if let first = knowledge.entries.first?.id {
        note("trop d'exemples et de termes : les exemples n'ont pas été essayés", at: first, .remark)
      }
      return
    }
    var engine = EvidenceEngine(compiled)
    for entry in knowledge.entries {
      let id = entry.id.value
      for example in entry.examples where !isShown(id, by: example.value, &engine) {
        note("l'exemple « \(Self.shown(example.value)) » de « \(id) » n'est pas trouvé", at: example)
      }
      for example in entry.counterexamples where isShown(id, by: example.value, &engine) {
        note("le contre-exemple « \(Self.shown(example.value)) » de « \(id) » est trouvé", at: example)
      }
      if entry.examples.isEmpty {
        note(
          "« \(id) » n'a pas d'exemple : rien ne dit que ses termes trouvent ce qu'ils doivent",
          at: entry.id,
          .remark
        )
      }
      if entry.advice.isEmpty {
        note("« \(id) » n'a pas de « conseil » : un rapport ne dira pas quoi écrire", at: entry.id, .remark)
      }
    }
  }

  private func isShown(_ id: String, by sentence: String, _ engine: inout EvidenceEngine) -> Bool {
    guard let text = Self.text([sentence]) else { return false }
    return engine.isShown(id, by: text)
  }

  /// Paragraphs as the engine reads them; `nil` for what is no text.
  static func text(_ paragraphs: [String]) -> AnnotatedText? {
    let markdown = paragraphs.joined(separator: "\n\n") + "\n"
    guard let source = try? SourceText(path: "exemple.md", bytes: Array(markdown.utf8)) else { return nil }
    return AnnotatedText(Document(parsing: [source]))
  }

  /// The beginning of a sentence, for messages.
  static func shown(_ sentence: String) -> String {
    sentence.count > 80 ? sentence.prefix(79) + "…" : sentence
  }
}

private func <= (left: (partialValue: Int, overflow: Bool), right: (Int, Bool)) -> Bool {
  !left.overflow && left.partialValue <= right.0
}
