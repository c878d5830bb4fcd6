import DossierMarkdown
import PositionedJSON
import Testing

@testable import DossierCore

/// What the evidence data of each référentiel promises: its own examples count, its counter-examples do not.
struct PreuvesTests {
  /// The référentiels that have evidence data.
  static let ids = EmbeddedFilesTests.catalogue.ids.filter { id in
    EmbeddedFilesTests.catalogue.names(in: id.rawValue).contains { $0.hasPrefix("preuves") }
  }

  private static func files(_ id: Referentiel.ID) -> [String] {
    EmbeddedFilesTests.catalogue.names(in: id.rawValue).filter { $0.hasPrefix("preuves") }.map { "\(id)/\($0).json" }
  }

  private static func referentiel(_ id: Referentiel.ID) throws -> Referentiel {
    try Referentiel(decoding: Repository.bytes(of: "\(id)/referentiel.json"))
  }

  private static func knowledge(_ id: Referentiel.ID) throws -> Knowledge {
    let referentiel = try referentiel(id)
    return try Knowledge(
      decoding: files(id).map { Knowledge.File(path: $0, root: try JSONNode(parsing: Repository.bytes(of: $0))) },
      knownIDs: Set(referentiel.attendus.map(\.id.rawValue) + referentiel.criteres.map(\.id.rawValue))
    )
  }

  private static func engine(_ id: Referentiel.ID, _ knowledge: Knowledge) throws -> EvidenceEngine {
    EvidenceEngine(try CompiledKnowledge(compiling: knowledge, files: files(id)))
  }

  @Test(arguments: ids)
  func hasAnEntryForAllThatADossierShows(id: Referentiel.ID) throws {
    let ids = Set(try Self.knowledge(id).entries.map(\.id.value))
    let referentiel = try Self.referentiel(id)
    let shown = referentiel.epreuves.flatMap { epreuve in
      epreuve.assessedInDossier(referentiel).competences.filter(\.isInDossier).map(\.competence)
    }
    let wanted =
      referentiel.attendus.map(\.id.rawValue)
      + shown.flatMap { referentiel.criteres(of: $0) }.map(\.id.rawValue)
    #expect(wanted.filter { !ids.contains($0) } == [])
  }

  @Test(arguments: ids)
  func compilesToWhatItDecodesFrom(id: Referentiel.ID) throws {
    let compiled = try CompiledKnowledge(compiling: try Self.knowledge(id), files: Self.files(id))
    #expect(CompiledKnowledge(decoding: compiled.encoded()) == compiled)
  }

  /// How a sentence is tried: as written, and as word processors write it in the middle of others.
  private static let variants: [@Sendable (String) -> String] = [
    { $0 },
    { "Bonjour. " + $0.replacing("'", with: "’").replacing(" ", with: "\u{A0}") + " Merci." },
  ]

  @Test(arguments: ids)
  func findsItsExamplesAndNotItsCounterexamples(id: Referentiel.ID) throws {
    let knowledge = try Self.knowledge(id)
    var engine = try Self.engine(id, knowledge)
    var wrong: [String] = []
    for entry in knowledge.entries {
      let samples = entry.examples.map { ($0.value, true) } + entry.counterexamples.map { ($0.value, false) }
      for (sentence, mustCount) in samples {
        for (number, variant) in Self.variants.enumerated() {
          let source = try SourceText(path: "exemple.md", bytes: Array(variant(sentence).utf8))
          let text = AnnotatedText(Document(parsing: [source]))
          let counts = engine.isShown(entry.id.value, by: text)
          if counts != mustCount {
            wrong.append("\(entry.id.value) (variant \(number)) \(mustCount ? "misses" : "takes"): \(sentence)")
          }
        }
      }
    }
    #expect(wrong == [])
  }

  // MARK: One sentence in an otherwise empty part

  /// A heading that a candidate would write from a term of `titres`, or `nil` if the term names a concept.
  private static func heading(from title: String) -> String? {
    guard !title.contains("@"), !title.contains("#") else { return nil }
    let words = title.split(separator: " ").filter { $0 != ".." && $0 != "+" && $0.first != "-" }
    return words.map { $0.drop { $0 == "=" }.prefix { $0 != "|" && $0 != "*" } }.joined(separator: " ").capitalizedFirst
  }

  /// What a part that holds a sentence alone shows of an entry.
  private static func assess(_ sentence: String, of entry: Knowledge.Entry, _ engine: inout EvidenceEngine) throws
    -> Assessment.Status
  {
    let title = entry.titles.lazy.compactMap { heading(from: $0.value) }.first
    let markdown = "# Partie\n\n\(title.map { "## \($0)\n\n" } ?? "")\(sentence)\n"
    let text = AnnotatedText(Document(parsing: [try SourceText(path: "exemple.md", bytes: Array(markdown.utf8))]))
    let sections = [Sectioning.Section](repeating: .part(1), count: (text.blocks.last?.root ?? 0) + 1)
    let scopes = [EvidenceEngine.Scope(id: entry.id.value, parts: [1])]
    return try #require(engine.assess(text, sectioning: Sectioning(sections), scopes: scopes).first).status
  }

  @Test(arguments: ids)
  func noticesOnePlainSentenceThatMendsAGap(id: Referentiel.ID) throws {
    let knowledge = try Self.knowledge(id)
    var engine = try Self.engine(id, knowledge)
    var wrong: [String] = []
    for entry in knowledge.entries where !entry.examples.isEmpty {
      let missed = try entry.examples.filter { try Self.assess($0.value, of: entry, &engine) == .absent }
      if missed.count * 5 > entry.examples.count { wrong.append("\(entry.id.value): \(missed.map(\.value))") }
    }
    #expect(wrong == [])
  }

  @Test(arguments: ids)
  func isNotConvincedByACounterexample(id: Referentiel.ID) throws {
    let knowledge = try Self.knowledge(id)
    var engine = try Self.engine(id, knowledge)
    var wrong: [String] = []
    for entry in knowledge.entries {
      for sample in entry.counterexamples where try Self.assess(sample.value, of: entry, &engine) == .found {
        wrong.append("\(entry.id.value): \(sample.value)")
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: ids)
  func hasAdviceForEveryEntry(id: Referentiel.ID) throws {
    #expect(try Self.knowledge(id).entries.filter(\.advice.isEmpty).map(\.id.value) == [])
  }

  @Test(arguments: [
    "Financeurs : l'État, la Région, le Département.",
    "## Financeurs\n\nNotre budget est assuré par l'État, la Région et les communes adhérentes.",
    "**Financeurs :** l'État et la Région, chaque année, par convention.",
  ])
  func readsALabelAsAHeading(_ sentence: String) throws {
    let id: Referentiel.ID = "cip-2018"
    let knowledge = try Self.knowledge(id)
    let entry = try #require(knowledge.entries.first { $0.id.value == "environnement.financeurs" })
    var engine = try Self.engine(id, knowledge)
    let text = AnnotatedText(Document(parsing: [try SourceText(path: "exemple.md", bytes: Array(sentence.utf8))]))
    let scopes = [EvidenceEngine.Scope(id: entry.id.value, parts: [1])]
    let status = engine.assess(text, sectioning: Sectioning([.part(1), .part(1)]), scopes: scopes).first?.status
    #expect(status == .partial || status == .found)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
