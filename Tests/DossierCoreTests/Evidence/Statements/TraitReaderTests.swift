import DossierMarkdown
import Testing

@testable import DossierCore

struct TraitReaderTests {
  /// The names of the traits of one sentence of a text, sorted.
  private static func names(_ markdown: String, block: Int = 0, sentence: Int = 0) throws -> [String] {
    let text = AnnotatedText(Document(parsing: [try SourceText(path: "essai.md", bytes: Array(markdown.utf8))]))
    var reader = TraitReader(text, keepsNames: true)
    var numbers: [UInt64] = []
    let own = text.blocks[block].sentences.lowerBound + sentence
    let statement = reader.statement(of: own..<own + 1, in: block, opensPart: { _ in false }) { hash in
      numbers.append(hash)
      return Int32(numbers.count - 1)
    }
    return statement.traits.compactMap { reader.names[numbers[Int($0.number)]] }.sorted()
  }

  @Test
  func readsWordsAndPairsByTheirStemsWithoutFunctionWords() throws {
    #expect(try Self.names("Le contrat d'engagement.") == ["contrat", "contrat_engag", "engag"])
  }

  @Test
  func marksWhatIsDenied() throws {
    let names = try Self.names("Elle n'a pas signé de contrat.")
    #expect(names.contains("!contrat"))
    #expect(!names.contains("contrat"))
  }

  @Test
  func readsTheSentencesAroundAsContext() throws {
    let names = try Self.names("Elle écoute. Nous signons.", sentence: 0)
    #expect(names.contains("~signon"))
    #expect(!names.contains("~ecout"))
  }

  @Test
  func readsTheHeadingsAbove() throws {
    let names = try Self.names("# Le relais\n\n## Une date\n\nElle écoute.", block: 2)
    #expect(names.contains("^rel"))
    #expect(names.contains("^dat"))
  }

  @Test
  func readsTheSameTraitsWhateverTheApostrophesAndLineEnds() throws {
    let plain = try Self.names("# L'accueil\n\nJ'ai signé l'accord\nde Mireille.", block: 1)
    #expect(try Self.names("# L’accueil\r\n\r\nJ’ai signé l’accord\r\nde Mireille.", block: 1) == plain)
  }
}
