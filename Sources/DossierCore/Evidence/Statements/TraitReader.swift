/// Reads the traits of the statements of a text: the same reader serves those who learn from them and those who judge by them.
///
/// A trait is named by the stems that it is made of, accents folded: `accompagn` for a word, `!accompagn` for a denied one, `plan_action` for a
/// pair, `~stage` for a word around, `^bilan` for a word of a heading. Articles, prepositions and the like make no trait.
package struct TraitReader: ~Copyable {
  private let text: AnnotatedText
  private let stemmer = Stemmer()

  /// The stem of each distinct word of the text, or -1 as long as nobody asked for it.
  private var stemOfWord: [Int32]
  private var stems: [Stem] = []
  private var stemNumbers: [UInt64: Int32] = [:]

  /// The statement in which each stem was last seen, in the statement itself and around it.
  private var ownStamps: [Int32] = []
  private var contextStamps: [Int32] = []
  private var headingStamps: [Int32] = []
  private var number: Int32 = 0
  private var pairs: Set<UInt64> = []

  /// The words of the headings above each heading and of itself, by heading.
  private var headingStems: [Int: [Int32]] = [:]

  /// How many sentences before and after one stand around it; a bound that keeps a page-long paragraph cheap.
  private static let reach = 8
  /// How many headings above count, and how many words of each.
  private static let deepestHeading = 6
  private static let longestHeading = 24
  /// How many words of what introduces a block count: a table's header is read again for each row.
  private static let longestContext = 60

  /// A stem, with the hashes of the traits that it makes alone.
  private struct Stem {
    var bytes: [UInt8]
    var word: UInt64
    var denied: UInt64
    var context: UInt64
    var heading: UInt64
  }

  /// The names of the traits met, by hash, if they are kept.
  package private(set) var names: [UInt64: String] = [:]
  private let keepsNames: Bool

  /// Creates a reader of a text; names are kept for those who learn.
  package init(_ text: AnnotatedText, keepsNames: Bool = false) {
    self.text = text
    self.keepsNames = keepsNames
    stemOfWord = [Int32](repeating: -1, count: text.words.words.count)
  }

  /// The hash of a trait's name.
  package static func hash(of name: some Sequence<UInt8>) -> UInt64 {
    TextHash(name, seed: 21).value
  }

  /// Reads a block's statement, whose sentences are given.
  ///
  /// - Parameters:
  ///   - sentences: the sentence, or the cells of the row.
  ///   - block: the block that holds them.
  ///   - opensPart: whether a heading is that of a whole part, which says too little of what stands below it.
  ///   - known: gives the number of a trait by the hash of its name; `nil` leaves the trait out.
  /// - Returns: the statement.
  /// - Complexity: O(n) in the words of the statement and of the sixteen sentences around it.
  package mutating func statement(
    of sentences: Range<Int>,
    in block: Int,
    opensPart: (Int) -> Bool,
    known: (UInt64) -> Int32?
  ) -> Statement {
    number += 1
    pairs.removeAll(keepingCapacity: true)
    var traits: [Trait] = []
    readOwn(sentences, into: &traits, known)
    readContext(of: sentences, in: text.blocks[block], into: &traits, known)
    for stem in stems(ofHeadingsAbove: block, opensPart: opensPart) where headingStamps[Int(stem)] != number {
      headingStamps[Int(stem)] = number
      let own = stems[Int(stem)]
      add(own.heading, .heading, nil, into: &traits, known, name: [0x5E] + own.bytes)
    }
    return Statement(block: block, sentences: sentences, traits: traits)
  }

  // MARK: What stands where

  private mutating func readOwn(
    _ sentences: Range<Int>,
    into traits: inout [Trait],
    _ known: (UInt64) -> Int32?
  ) {
    var last: (stem: Int32, isDenied: Bool)?
    for sentence in sentences {
      let mayDeny = !text.sentences[sentence].classes.isDisjoint(with: .negation)
      let denied = mayDeny ? NegationScope(of: text.sentences[sentence], in: text).ranges : []
      for token in text.sentences[sentence].tokens {
        guard let stem = stem(ofToken: token) else { continue }
        let isDenied = denied.contains { $0.contains(token) }
        readWord(stem, at: token, isDenied: isDenied, into: &traits, known)
        if let last { readPair(last, (stem, isDenied), at: token, into: &traits, known) }
        last = (stem, isDenied)
      }
    }
  }

  private mutating func readWord(
    _ stem: Int32,
    at token: Int,
    isDenied: Bool,
    into traits: inout [Trait],
    _ known: (UInt64) -> Int32?
  ) {
    let own = stems[Int(stem)]
    if isDenied {
      guard pairs.insert(own.denied).inserted else { return }
      add(own.denied, .word, token, into: &traits, known, name: [0x21] + own.bytes)
    } else {
      guard ownStamps[Int(stem)] != number else { return }
      ownStamps[Int(stem)] = number
      add(own.word, .word, token, into: &traits, known, name: own.bytes)
    }
  }

  private mutating func readPair(
    _ first: (stem: Int32, isDenied: Bool),
    _ second: (stem: Int32, isDenied: Bool),
    at token: Int,
    into traits: inout [Trait],
    _ known: (UInt64) -> Int32?
  ) {
    let name = (first.isDenied ? [0x21] : []) + stems[Int(first.stem)].bytes + [0x5F]
    let rest = (second.isDenied ? [0x21] : []) + stems[Int(second.stem)].bytes
    let hash = Self.hash(of: name + rest)
    guard pairs.insert(hash).inserted else { return }
    add(hash, .pair, token, into: &traits, known, name: name + rest)
  }

  private mutating func readContext(
    of sentences: Range<Int>,
    in block: AnnotatedText.Block,
    into traits: inout [Trait],
    _ known: (UInt64) -> Int32?
  ) {
    let first = max(block.sentences.lowerBound, sentences.lowerBound - Self.reach)
    let last = min(block.sentences.upperBound, sentences.upperBound + Self.reach)
    for (range, most) in [(first..<max(first, last), Int.max), (block.context, Self.longestContext)] {
      var left = most
      for sentence in range where left > 0 && !sentences.contains(sentence) {
        for token in text.sentences[sentence].tokens.prefix(left) {
          left -= 1
          guard let stem = stem(ofToken: token), ownStamps[Int(stem)] != number, contextStamps[Int(stem)] != number
          else { continue }
          contextStamps[Int(stem)] = number
          let own = stems[Int(stem)]
          add(own.context, .context, nil, into: &traits, known, name: [0x7E] + own.bytes)
        }
      }
    }
  }

  private mutating func add(
    _ hash: UInt64,
    _ place: Trait.Place,
    _ token: Int?,
    into traits: inout [Trait],
    _ known: (UInt64) -> Int32?,
    name: @autoclosure () -> [UInt8]
  ) {
    if keepsNames, names[hash] == nil { names[hash] = String(decoding: name(), as: UTF8.self) }
    if let number = known(hash) { traits.append(Trait(number: number, place: place, token: token)) }
  }

  // MARK: Stems

  private mutating func stems(ofHeadingsAbove block: Int, opensPart: (Int) -> Bool) -> [Int32] {
    guard let first = text.blocks[block].lead ?? text.blocks[block].heading else { return [] }
    if let known = headingStems[first] { return known }
    var result: [Int32] = []
    var heading: Int? = first
    var depth = 0
    while let current = heading, depth < Self.deepestHeading {
      if !opensPart(current) {
        var left = Self.longestHeading
        for sentence in text.headings[current].sentences where left > 0 {
          for token in text.tokens(of: text.headings[current], sentence: sentence).prefix(left) {
            left -= 1
            if let stem = stem(ofToken: token) { result.append(stem) }
          }
        }
      }
      heading = text.headings[current].parent
      depth += 1
    }
    headingStems[first] = result
    return result
  }

  /// The stem of a word of the text, or `nil` for an article, a preposition or the like.
  private mutating func stem(ofToken token: Int) -> Int32? {
    let word = Int(text.tokens[token].word)
    guard !text.words.words[word].classes.contains(.function) else { return nil }
    if stemOfWord[word] < 0 {
      stemOfWord[word] = intern(TextFolding.folded(stemmer.stem(text.words.lowercase(UInt32(word)))))
    }
    return stemOfWord[word]
  }

  private mutating func intern(_ bytes: [UInt8]) -> Int32 {
    let hash = Self.hash(of: bytes)
    if let known = stemNumbers[hash] { return known }
    let number = Int32(stems.count)
    stemNumbers[hash] = number
    stems.append(
      Stem(
        bytes: bytes,
        word: hash,
        denied: Self.hash(of: [0x21] + bytes),
        context: Self.hash(of: [0x7E] + bytes),
        heading: Self.hash(of: [0x5E] + bytes)
      )
    )
    ownStamps.append(0)
    contextStamps.append(0)
    headingStamps.append(0)
    return number
  }
}
