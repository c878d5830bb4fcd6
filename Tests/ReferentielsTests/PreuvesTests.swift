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
}
