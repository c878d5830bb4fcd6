/// Reads the traits of the statements of a text: the same reader serves those who learn from them and those who judge by them.
///
/// A trait is named by the stems that it is made of, accents folded: `accompagn` for a word, `!accompagn` for a denied one, `plan_action` for a
/// pair, `~stage` for a word around, `^bilan` for a word of a heading. Articles, prepositions and the like make no trait.
package struct TraitReader: ~Copyable {
  private let text: AnnotatedText
  private var stems: StemTable

  /// The stem of each word of the text, or -1 for an article, a preposition or the like.
  private let stemOfToken: [Int32]

  /// The traits of all the statements that were read, those of a statement side by side.
  private(set) var traits: [Trait] = []

  /// Where each stem was last seen.
  private var stamps: [Stamp]
  /// The statement in which each pair or denied word was last seen, by the number of the trait.
  private var traitStamps: [Int32] = []
  private var number: Int32 = 0

  /// The statement in which a stem was last seen, in the statement itself and around it.
  private struct Stamp {
    var own: Int32 = 0
    var context: Int32 = 0
  }

  /// The words of the headings above each heading and of itself, each once, by heading.
  private var headingStems: [[Int32]?]

  /// How many sentences before and after one stand around it; a bound that keeps a page-long paragraph cheap.
  private static let reach = 8
  /// How many headings above count, and how many words of each.
  private static let deepestHeading = 6
  private static let longestHeading = 24
  /// How many words of what introduces a block count: a table's header is read again for each row.
  private static let longestContext = 60

  /// The names of the traits met, by hash, if they are kept.
  package private(set) var names: [UInt64: String] = [:]
  private let keepsNames: Bool

  /// Creates a reader of a text; names are kept for those who learn.
  package init(_ text: AnnotatedText, keepsNames: Bool = false) {
    var memory = WordMemory(atoms: [])
    let known = memory.known(of: text.words)
    self.init(text, known: known, stems: memory.stems, keepsNames: keepsNames)
  }

  /// Creates a reader of a text of whose distinct words this is known.
  init(_ text: AnnotatedText, known: [WordMemory.Known], stems: StemTable, keepsNames: Bool) {
    self.text = text
    self.stems = stems
    self.keepsNames = keepsNames
    let words = text.words.words
    let stemOfWord = words.indices.map { words[$0].classes.contains(.function) ? -1 : known[$0].stem }
    stemOfToken = text.tokens.map { stemOfWord[Int($0.word)] }
    stamps = [Stamp](repeating: Stamp(), count: stems.all.count)
    headingStems = [[Int32]?](repeating: nil, count: text.headings.count)
  }

  /// Gives the stems back, for the next text.
  consuming func finish() -> StemTable { stems }

  /// The hash of a trait's name.
  package static func hash(of name: some Sequence<UInt8>) -> UInt64 {
    TextHash(name, seed: StemTable.seed).value
  }

  /// Reads a block's statement, whose sentences are given.
  ///
  /// - Parameters:
  ///   - sentences: the sentence, or the cells of the row.
  ///   - block: the block that holds them.
  ///   - opensPart: whether a heading is that of a whole part, which says too little of what stands below it.
  ///   - known: gives the number of a trait by the hash of its name, always the same; `nil` leaves the trait out.
  /// - Returns: the statement.
  /// - Complexity: O(n) in the words of the statement and of the sixteen sentences around it.
  package mutating func statement(
    of sentences: Range<Int>,
    in block: Int,
    opensPart: (Int) -> Bool,
    known: (UInt64) -> Int32?
  ) -> Statement {
    let range = read(sentences, in: block, opensPart: opensPart, known: known)
    return Statement(block: block, sentences: sentences, traits: Array(traits[range]))
  }

  /// Reads a block's statement, and tells where its traits are among all those that were read.
  mutating func read(
    _ sentences: Range<Int>,
    in block: Int,
    opensPart: (Int) -> Bool,
    known: (UInt64) -> Int32?
  ) -> Range<Int> {
    let first = traits.count
    number += 1
    readOwn(sentences, known)
    readContext(of: sentences, in: text.blocks[block], known)
    if let heading = text.blocks[block].lead ?? text.blocks[block].heading {
      for stem in stems(ofHeadingsFrom: heading, opensPart: opensPart) {
        if let number = trait(stem, .heading, known) { add(number, .heading) }
      }
    }
    return first..<traits.count
  }

  // MARK: What stands where

  private mutating func readOwn(_ sentences: Range<Int>, _ known: (UInt64) -> Int32?) {
    var lastStem: Int32 = -1
    var lastIsDenied = false
    for sentence in sentences {
      let mayDeny = !text.sentences[sentence].classes.isDisjoint(with: .negation)
      let denied = mayDeny ? NegationScope(of: text.sentences[sentence], in: text).ranges : []
      for token in text.sentences[sentence].tokens {
        let stem = stemOfToken[token]
        guard stem >= 0 else { continue }
        let isDenied = !denied.isEmpty && denied.contains { $0.contains(token) }
        readWord(stem, at: token, isDenied: isDenied, known)
        if lastStem >= 0 {
          readPair((lastStem, lastIsDenied), (stem, isDenied), at: token, known)
        }
        lastStem = stem
        lastIsDenied = isDenied
      }
    }
  }

  private mutating func readWord(_ stem: Int32, at token: Int, isDenied: Bool, _ known: (UInt64) -> Int32?) {
    if isDenied {
      guard let trait = trait(stem, .denied, known), isNew(trait) else { return }
      add(trait, .word, at: token)
    } else {
      guard stamps[Int(stem)].own != number else { return }
      stamps[Int(stem)].own = number
      if let trait = trait(stem, .word, known) { add(trait, .word, at: token) }
    }
  }

  private mutating func readPair(
    _ first: (stem: Int32, isDenied: Bool),
    _ second: (stem: Int32, isDenied: Bool),
    at token: Int,
    _ known: (UInt64) -> Int32?
  ) {
    let own = stems.all[Int(first.stem)]
    var opening = first.isDenied ? own.deniedOpening : own.opening
    if second.isDenied { opening.combine(UInt8(ascii: "!")) }
    let hash = stems.hash(opening, followedBy: second.stem)
    if keepsNames {
      let halves = [first, second].map { stems.name(of: $0.stem, $0.isDenied ? .denied : .word) }
      keep(halves[0] + [UInt8(ascii: "_")] + halves[1], hash)
    }
    if let trait = known(hash), isNew(trait) { add(trait, .pair, at: token) }
  }

  private mutating func readContext(
    of sentences: Range<Int>,
    in block: AnnotatedText.Block,
    _ known: (UInt64) -> Int32?
  ) {
    let first = max(block.sentences.lowerBound, sentences.lowerBound - Self.reach)
    let last = min(block.sentences.upperBound, sentences.upperBound + Self.reach)
    if first < sentences.lowerBound || last > sentences.upperBound {
      readAround(sentences, first..<max(first, last), atMost: Int.max, known)
    }
    if !block.context.isEmpty { readAround(sentences, block.context, atMost: Self.longestContext, known) }
  }

  private mutating func readAround(
    _ sentences: Range<Int>,
    _ around: Range<Int>,
    atMost limit: Int,
    _ known: (UInt64) -> Int32?
  ) {
    var left = limit
    let stemOfToken = stemOfToken
    for sentence in around where left > 0 && !sentences.contains(sentence) {
      let tokens = text.sentences[sentence].tokens
      let end = min(tokens.upperBound, tokens.lowerBound + min(left, tokens.count))
      left -= end - tokens.lowerBound
      for token in tokens.lowerBound..<end {
        let stem = stemOfToken[token]
        guard stem >= 0, stamps[Int(stem)].own != number, stamps[Int(stem)].context != number else { continue }
        stamps[Int(stem)].context = number
        if let trait = trait(stem, .context, known) { add(trait, .context) }
      }
    }
  }

  private mutating func add(_ trait: Int32, _ place: Trait.Place, at token: Int = -1) {
    traits.append(Trait(number: trait, token: Int32(truncatingIfNeeded: token), place: place))
  }

  /// Whether a trait was not yet seen in the statement at hand.
  private mutating func isNew(_ trait: Int32) -> Bool {
    if Int(trait) >= traitStamps.count {
      traitStamps += [Int32](repeating: 0, count: max(Int(trait) + 1 - traitStamps.count, traitStamps.count + 1024))
    }
    guard traitStamps[Int(trait)] != number else { return false }
    traitStamps[Int(trait)] = number
    return true
  }

  // MARK: Numbers

  /// The number of the trait that a stem makes alone.
  private mutating func trait(_ stem: Int32, _ role: StemTable.Role, _ known: (UInt64) -> Int32?) -> Int32? {
    var number = stems.all[Int(stem)].traits[role.rawValue]
    if number == StemTable.Stem.unasked {
      let hash = stems.hash(of: stem, role)
      if keepsNames { keep(stems.name(of: stem, role), hash) }
      number = known(hash) ?? -1
      stems.setTrait(number, of: stem, role)
    }
    return number < 0 ? nil : number
  }

  private mutating func keep(_ name: [UInt8], _ hash: UInt64) {
    if names[hash] == nil { names[hash] = String(decoding: name, as: UTF8.self) }
  }

  private mutating func stems(ofHeadingsFrom first: Int, opensPart: (Int) -> Bool) -> [Int32] {
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
            let stem = stemOfToken[token]
            if stem >= 0, !result.contains(stem) { result.append(stem) }
          }
        }
      }
      heading = text.headings[current].parent
      depth += 1
    }
    headingStems[first] = result
    return result
  }
}
