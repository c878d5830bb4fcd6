import DossierMarkdown

/// A part that tells what the candidate watched more often than what the candidate did.
///
/// *Why*: the RC assesses what the candidate does; « j'ai assisté à l'entretien » shows somebody else's competence.
struct Onlooker: Hashable {
  /// The number of the part.
  var part: Int

  /// How many sentences tell that somebody watched.
  var watching: Int

  /// How many other sentences are in the first person.
  var acting: Int

  /// Where the first of those that watch stand.
  var locations: [Location]

  /// Fewer sentences that watch say nothing of a part.
  private static let least = 4

  /// The parts dominated by watching: at least four sentences of it, and more of them than of other sentences in the first person.
  ///
  /// - Complexity: O(words of the text).
  static func all(in text: AnnotatedText, _ dossier: Dossier, words: WritingWords) -> [Onlooker] {
    guard !words.watching.terms.isEmpty else { return [] }
    let reader = WatchingReader(text, words.watching)
    let sectioning = Sectioning(dossier)
    var found: [Int: Onlooker] = [:]
    for block in text.blocks {
      guard case .part(let number) = sectioning[block.root], block.kind != .heading else { continue }
      for sentence in text.sentences[block.sentences] {
        let isWatching = reader.isWatching(sentence)
        guard isWatching || reader.isFirstPerson(sentence) else { continue }
        var onlooker = found[number] ?? Onlooker(part: number, watching: 0, acting: 0, locations: [])
        if isWatching {
          onlooker.watching += 1
          if onlooker.locations.count < least {
            let lines = text.lines(of: sentence, in: block)
            onlooker.locations.append(Location(file: lines.file, line: lines.first))
          }
        } else {
          onlooker.acting += 1
        }
        found[number] = onlooker
      }
    }
    return found.values.filter { $0.watching >= least && $0.watching > $0.acting }.sorted { $0.part < $1.part }
  }
}

/// Tells the sentences that watch and those in the first person, each distinct word being looked up once.
private struct WatchingReader {
  private let text: AnnotatedText
  private let terms: TermList

  /// The beginnings of the words of each term.
  private let beginnings: [[FirstWord.Beginning]]

  /// The first letters of each distinct word.
  private let words: [FirstWord]

  /// The terms that may begin at each distinct word, a range of `candidates`; empty for nearly all.
  private let starts: [Range<Int>]

  /// The terms that may begin at words.
  private let candidates: [Int]

  /// « je » and « nous ».
  private let persons = ["je", "nous"].map { FirstWord(folded: $0.utf8) }

  init(_ text: AnnotatedText, _ terms: TermList) {
    self.text = text
    self.terms = terms
    beginnings = terms.terms.map { $0.map { FirstWord.Beginning($0.text) } }
    let index = TermIndex([terms])
    var candidates: [Int] = []
    let words = text.words.words.indices.map { number in
      let lowercase = text.words.lowercase(UInt32(number))
      return FirstWord(lowercase: lowercase.span)
    }
    starts = words.map { word in
      let first = candidates.count
      index.forEachTerm(beginningAt: word) { candidates.append($0.term) }
      return first..<candidates.count
    }
    self.words = words
    self.candidates = candidates
  }

  func isFirstPerson(_ sentence: AnnotatedText.Sentence) -> Bool {
    sentence.tokens.contains { persons.contains(words[Int(text.tokens[$0].word)]) }
  }

  func isWatching(_ sentence: AnnotatedText.Sentence) -> Bool {
    sentence.tokens.contains { position in
      starts[Int(text.tokens[position].word)].contains {
        isTerm(candidates[$0], at: position, before: sentence.tokens.upperBound)
      }
    }
  }

  private func isTerm(_ term: Int, at position: Int, before end: Int) -> Bool {
    let slots = terms.terms[term]
    guard position + slots.count <= end,
      slots.indices.allSatisfy({ beginnings[term][$0].opens(words[Int(text.tokens[position + $0].word)]) })
    else { return false }
    return slots.indices.allSatisfy { index in
      slots[index].matches(TextFolding.folded(text.words.lowercase(text.tokens[position + index].word)))
    }
  }
}
