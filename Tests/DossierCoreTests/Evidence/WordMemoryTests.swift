import DossierMarkdown
import Testing

@testable import DossierCore

struct WordMemoryTests {
  private static func hash(_ word: String, _ kind: Term.Atom.Kind) -> UInt64 {
    Term.Atom(kind: kind, bytes: Array(word.utf8)).hash
  }

  @Test
  func givesTheSameWordsTheSameStemsInAllTexts() throws {
    var memory = WordMemory(atoms: [])
    let first = try annotated("Les contrats signés.")
    let second = try annotated("Signer un CONTRAT, un contrat.")
    let known = memory.known(of: first.words)
    let again = memory.known(of: second.words)
    func stem(_ word: Int, of text: AnnotatedText, _ known: [WordMemory.Known]) -> String {
      String(decoding: memory.stems.bytes(of: known[Int(text.tokens[word].word)].stem), as: UTF8.self)
    }
    #expect(stem(1, of: first, known) == "contrat")
    #expect(stem(2, of: second, again) == "contrat")
    #expect(stem(4, of: second, again) == "contrat")
    #expect(known[1].stem == again[2].stem)
    #expect(memory.known(of: first.words).map(\.stem) == known.map(\.stem))
  }

  @Test
  func resolvesTheFormTheStemTheBeginningsAndTheCapitalsOfAWord() throws {
    let atoms = [
      Self.hash("formations", .exact), Self.hash("form", .prefix), Self.hash("format", .stem),
      Self.hash("formations", .capitals), Self.hash("format", .exact),
    ]
    var memory = WordMemory(atoms: atoms)
    let text = try annotated("formations FORMATIONS")
    let found = memory.known(of: text.words).map { word in
      Set(memory.pool[Int(word.firstAtom)..<Int(word.firstAtom) + Int(word.atomCount)])
    }
    #expect(found == [[0, 1, 2], [0, 1, 2, 3]])
  }
}
