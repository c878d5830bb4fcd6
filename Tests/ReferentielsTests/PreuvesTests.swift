import DossierMarkdown
import PositionedJSON
import Testing

@testable import DossierCore

/// What the evidence data of 2018 promises: its own examples count, its counter-examples do not.
struct PreuvesTests {
  private static let files = ["cip-2018/preuves-attendus.json", "cip-2018/preuves-criteres.json"]

  private static func knowledge() throws -> Knowledge {
    let referentiel = try Referentiel(decoding: Repository.bytes(of: "cip-2018/referentiel.json"))
    let criteres = (referentiel.competences.flatMap(\.criteres) + referentiel.transversales.flatMap(\.criteres)).map(
      \.id.rawValue
    )
    return try Knowledge(
      decoding: files.map { Knowledge.File(path: $0, root: try JSONNode(parsing: Repository.bytes(of: $0))) },
      knownIDs: Set(referentiel.attendus.map(\.id.rawValue) + criteres)
    )
  }

  @Test
  func hasAnEntryForAllThatADossierShows() throws {
    let ids = Set(try Self.knowledge().entries.map(\.id.value))
    let referentiel = try Referentiel(decoding: Repository.bytes(of: "cip-2018/referentiel.json"))
    let missing = referentiel.attendus.map(\.id.rawValue).filter { !ids.contains($0) }
    #expect(missing == [])
  }

  @Test
  func compilesToWhatItDecodesFrom() throws {
    let compiled = try CompiledKnowledge(compiling: try Self.knowledge(), files: Self.files)
    #expect(CompiledKnowledge(decoding: compiled.encoded()) == compiled)
  }

  /// How a sentence is tried: as written, and as word processors write it in the middle of others.
  private static let variants: [@Sendable (String) -> String] = [
    { $0 },
    { "Bonjour. " + $0.replacing("'", with: "’").replacing(" ", with: "\u{A0}") + " Merci." },
  ]

  @Test
  func findsItsExamplesAndNotItsCounterexamples() throws {
    let knowledge = try Self.knowledge()
    var engine = EvidenceEngine(try CompiledKnowledge(compiling: knowledge, files: Self.files))
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

  @Test
  func noticesOnePlainSentenceThatMendsAGap() throws {
    let knowledge = try Self.knowledge()
    var engine = EvidenceEngine(try CompiledKnowledge(compiling: knowledge, files: Self.files))
    var wrong: [String] = []
    for entry in knowledge.entries where !entry.examples.isEmpty {
      let missed = try entry.examples.filter { try Self.assess($0.value, of: entry, &engine) == .absent }
      if missed.count * 5 > entry.examples.count { wrong.append("\(entry.id.value): \(missed.map(\.value))") }
    }
    #expect(wrong == [])
  }

  @Test
  func isNotConvincedByACounterexample() throws {
    let knowledge = try Self.knowledge()
    var engine = EvidenceEngine(try CompiledKnowledge(compiling: knowledge, files: Self.files))
    var wrong: [String] = []
    for entry in knowledge.entries {
      for sample in entry.counterexamples where try Self.assess(sample.value, of: entry, &engine) == .found {
        wrong.append("\(entry.id.value): \(sample.value)")
      }
    }
    #expect(wrong == [])
  }

  @Test
  func hasAdviceForEveryEntry() throws {
    #expect(try Self.knowledge().entries.filter(\.advice.isEmpty).map(\.id.value) == [])
  }

  @Test(arguments: [
    "Financeurs : l'État, la Région, le Département.",
    "## Financeurs\n\nNotre budget est assuré par l'État, la Région et les communes adhérentes.",
    "**Financeurs :** l'État et la Région, chaque année, par convention.",
  ])
  func readsALabelAsAHeading(_ sentence: String) throws {
    let knowledge = try Self.knowledge()
    let entry = try #require(knowledge.entries.first { $0.id.value == "environnement.financeurs" })
    var engine = EvidenceEngine(try CompiledKnowledge(compiling: knowledge, files: Self.files))
    let text = AnnotatedText(Document(parsing: [try SourceText(path: "exemple.md", bytes: Array(sentence.utf8))]))
    let scopes = [EvidenceEngine.Scope(id: entry.id.value, parts: [1])]
    let status = engine.assess(text, sectioning: Sectioning([.part(1), .part(1)]), scopes: scopes).first?.status
    #expect(status == .partial || status == .found)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
