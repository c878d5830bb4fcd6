/// One pass over a dossier that notes the terms of each entry, where they count.
struct EvidenceSearch {
  let text: AnnotatedText
  let sectioning: Sectioning
  let knowledge: CompiledKnowledge
  /// The sections that count for each entry, as bits.
  let wanted: [UInt64]

  /// What was found, in reading order.
  private(set) var hits: [[Hit]]
  /// The words that hits are made of, as ranges of the text's words.
  private(set) var tokens: [Range<Int>] = []
  /// The headings about each entry, in reading order.
  private(set) var titles: [[Int]]
  /// The section bit of each block; 0 where nothing counts.
  let bits: [UInt64]
  /// What is known of each distinct word of the text.
  let known: [WordMemory.Known]

  private var unit: EvidenceUnit
  /// The groups found in the sentences that say what the blocks at hand are about: the rows of a table share them.
  private var context = Context()

  /// No entry needs more hits than this; a hostile text would otherwise fill the memory.
  private static let mostHits = 2_000

  /// A term found in a sentence or row.
  struct Hit: Hashable {
    var facet: Int
    var term: Int
    var isStrong: Bool
    /// Whether all its words stand in the context of the passage, not in the passage itself.
    var isContext: Bool
    var block: Int
    var sentence: Int
    /// The words that count, a range of the search's `tokens`.
    var tokens: Range<Int>
  }

  /// What was found in some sentences, for blocks of one section.
  private struct Context {
    var sentences = 0..<0
    var section: UInt64 = 0
    var matches: [(sentence: Int, match: GroupMatcher.Match)] = []
  }

  init(
    _ text: AnnotatedText,
    sectioning: Sectioning,
    knowledge: CompiledKnowledge,
    wanted: [UInt64],
    known: [WordMemory.Known]
  ) {
    self.text = text
    self.known = known
    self.sectioning = sectioning
    self.knowledge = knowledge
    self.wanted = wanted
    hits = [[Hit]](repeating: [], count: knowledge.entries.count)
    titles = [[Int]](repeating: [], count: knowledge.entries.count)
    bits = text.blocks.map { SectionBits.of(sectioning[$0.root]) }
    unit = EvidenceUnit(knowledge)
  }

  /// Reads the whole text once.
  mutating func run(_ matcher: inout GroupMatcher, over index: TokenIndex, _ agendas: inout Agendas) {
    for (number, heading) in text.headings.enumerated() where bits[heading.block] != 0 {
      runTitle(number, heading, index, agendas.of(bits[heading.block]).titles, &matcher)
    }
    for (number, block) in text.blocks.enumerated() where bits[number] != 0 && counts(number, block) {
      let agenda = agendas.of(bits[number]).body
      readContext(of: block, in: bits[number], index, agenda, &matcher)
      if block.kind == .tableRow || block.kind == .tableHeader {
        runUnit(block.sentences, block: number, index, agenda, &matcher)
      } else {
        for sentence in block.sentences {
          runUnit(sentence..<sentence + 1, block: number, index, agenda, &matcher)
        }
      }
    }
  }

  /// Whether a block can show anything: headings announce, official wording is not the candidate's.
  func counts(_ index: Int, _ block: AnnotatedText.Block) -> Bool {
    switch block.kind {
    case .heading: false
    case .tableHeader: text.blocks.indices.contains(index + 1) && text.blocks[index + 1].wordCount > 0
    case .quote: !text.isOfficialWording(block)
    case .paragraph, .listItem, .tableRow, .caption, .footnote: true
    }
  }

  private mutating func runTitle(
    _ number: Int,
    _ heading: AnnotatedText.Heading,
    _ index: TokenIndex,
    _ agenda: Agenda,
    _ matcher: inout GroupMatcher
  ) {
    unit.begin()
    for sentence in heading.sentences {
      matcher.match(text.tokens(of: heading, sentence: sentence), of: index, agenda)
      for match in matcher.matches { unit.note(match, of: matcher.groups, sentence: sentence, isContext: false) }
    }
    for term in unit.touched where unit.isComplete(term) {
      let entry = knowledge.terms[Int(term)].entry
      if titles[entry].last != number { titles[entry].append(number) }
    }
  }

  /// Finds what stands in the context of a block, unless the block before it had the same.
  private mutating func readContext(
    of block: AnnotatedText.Block,
    in section: UInt64,
    _ index: TokenIndex,
    _ agenda: Agenda,
    _ matcher: inout GroupMatcher
  ) {
    guard !block.context.isEmpty, block.context != context.sentences || section != context.section else { return }
    context.sentences = block.context
    context.section = section
    context.matches.removeAll(keepingCapacity: true)
    for sentence in block.context {
      matcher.match(text.sentences[sentence].tokens, of: index, agenda)
      let negation = negation(in: sentence, for: matcher)
      for match in matcher.matches where matcher.counts(match, outside: negation) {
        context.matches.append((sentence, match))
      }
    }
  }

  private mutating func runUnit(
    _ sentences: Range<Int>,
    block: Int,
    _ index: TokenIndex,
    _ agenda: Agenda,
    _ matcher: inout GroupMatcher
  ) {
    unit.begin()
    if !text.blocks[block].context.isEmpty {
      for found in context.matches {
        unit.note(found.match, of: matcher.groups, sentence: found.sentence, isContext: true)
      }
    }
    for sentence in sentences {
      matcher.match(text.sentences[sentence].tokens, of: index, agenda)
      let negation = negation(in: sentence, for: matcher)
      for match in matcher.matches where matcher.counts(match, outside: negation) {
        unit.note(match, of: matcher.groups, sentence: sentence, isContext: false)
      }
    }
    unit.exclude()
    for term in unit.touched where unit.isComplete(term) {
      keep(Int(term), block: block, sentence: sentences.lowerBound)
    }
  }

  /// What a sentence denies, if anything was found in it.
  private func negation(in sentence: Int, for matcher: borrowing GroupMatcher) -> [Range<Int>] {
    guard !matcher.matches.isEmpty, !text.sentences[sentence].classes.isDisjoint(with: .negation) else { return [] }
    return NegationScope(of: text.sentences[sentence], in: text).ranges
  }

  private mutating func keep(_ number: Int, block: Int, sentence: Int) {
    let term = knowledge.terms[number]
    guard term.role == .strong || term.role == .weak, hits[term.entry].count < Self.mostHits,
      !unit.isExcluded(term.entry)
    else { return }
    let sentences = text.blocks[block].sentences
    let first = tokens.count
    var place = sentence
    var match = unit.lastMatch(of: number)
    while let found = match {
      tokens.append(found.tokens)
      if sentences.contains(found.sentence) { place = found.sentence }
      match = unit.match(before: found)
    }
    hits[term.entry].append(
      Hit(
        facet: term.facet,
        term: number,
        isStrong: term.role == .strong,
        isContext: !unit.isOwn(number),
        block: block,
        sentence: place,
        tokens: first..<tokens.count
      )
    )
  }
}

extension AnnotatedText {
  /// The words of a heading's sentence; for bold words that open a paragraph, those that are bold.
  func tokens(of heading: Heading, sentence number: Int) -> Range<Int> {
    let range = sentences[number].tokens
    guard let end = heading.leadEnd else { return range }
    var last = range.lowerBound
    while last < range.upperBound, Int(tokens[last].offset) < end { last += 1 }
    return range.lowerBound..<last
  }

  /// Whether a block quote holds the words of a text rather than those of a person.
  func isOfficialWording(_ block: Block) -> Bool {
    for number in block.sentences {
      for token in tokens[sentences[number].tokens]
      where Self.officialWords.contains(where: { words.isWord(token.word, $0) }) {
        return true
      }
    }
    return false
  }

  private static let officialWords: [[UInt8]] = [
    "article", "référentiel", "loi", "décret", "critère", "critères", "compétence", "candidat", "arrêté", "reac",
  ].map { Array($0.utf8) }
}
