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
  /// The headings about each entry.
  private(set) var titles: [Set<Int>]
  /// The section bit of each block; 0 where nothing counts.
  let bits: [UInt64]

  private var units = UnitState()
  /// The unit in which each entry was last excluded.
  private var excluded: [UInt32]

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

  /// The terms of the sentence or row at hand.
  private struct UnitState {
    var number: UInt32 = 0
    var stamps: [UInt32] = []
    var masks: [UInt32] = []
    /// Whether a group stood in the unit itself, and not in its context.
    var isOwn: [Bool] = []
    var touched: [Int] = []
    var matches: [(term: Int, sentence: Int, tokens: Range<Int>)] = []
  }

  init(_ text: AnnotatedText, sectioning: Sectioning, knowledge: CompiledKnowledge, wanted: [UInt64]) {
    self.text = text
    self.sectioning = sectioning
    self.knowledge = knowledge
    self.wanted = wanted
    hits = [[Hit]](repeating: [], count: knowledge.entries.count)
    titles = [Set<Int>](repeating: [], count: knowledge.entries.count)
    bits = text.blocks.map { SectionBits.of(sectioning[$0.root]) }
    excluded = [UInt32](repeating: 0, count: knowledge.entries.count)
    units.stamps = [UInt32](repeating: 0, count: knowledge.terms.count)
    units.masks = [UInt32](repeating: 0, count: knowledge.terms.count)
    units.isOwn = [Bool](repeating: false, count: knowledge.terms.count)
  }

  /// Reads the whole text once.
  mutating func run(_ matcher: inout GroupMatcher, over index: TokenIndex, _ agendas: inout Agendas) {
    for (number, heading) in text.headings.enumerated() where bits[heading.block] != 0 {
      runTitle(number, heading, index, agendas.of(bits[heading.block]).titles, &matcher)
    }
    for (number, block) in text.blocks.enumerated() where bits[number] != 0 && counts(number, block) {
      let agenda = agendas.of(bits[number]).body
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
    units.number += 1
    for sentence in heading.sentences {
      matcher.match(text.tokens(of: heading, sentence: sentence), of: index, agenda)
      for match in matcher.matches { note(match, sentence: sentence, isContext: false) }
    }
    for term in units.touched where isComplete(term) { titles[knowledge.terms[term].entry].insert(number) }
    units.touched.removeAll(keepingCapacity: true)
    units.matches.removeAll(keepingCapacity: true)
  }

  private mutating func runUnit(
    _ sentences: Range<Int>,
    block: Int,
    _ index: TokenIndex,
    _ agenda: Agenda,
    _ matcher: inout GroupMatcher
  ) {
    units.number += 1
    for sentence in text.blocks[block].context {
      collect(sentence, isContext: true, index, agenda, &matcher)
    }
    for sentence in sentences { collect(sentence, isContext: false, index, agenda, &matcher) }
    guard !units.touched.isEmpty else { return }
    for term in units.touched where knowledge.terms[term].role == .exclusion && isComplete(term) {
      excluded[knowledge.terms[term].entry] = units.number
    }
    for term in units.touched where isComplete(term) { keep(term, block: block, sentence: sentences.lowerBound) }
    units.touched.removeAll(keepingCapacity: true)
    units.matches.removeAll(keepingCapacity: true)
  }

  private mutating func collect(
    _ number: Int,
    isContext: Bool,
    _ index: TokenIndex,
    _ agenda: Agenda,
    _ matcher: inout GroupMatcher
  ) {
    let place = number
    let sentence = text.sentences[place]
    matcher.match(sentence.tokens, of: index, agenda)
    guard !matcher.matches.isEmpty else { return }
    let mayDeny = !sentence.classes.isDisjoint(with: .negation)
    let negation = mayDeny ? NegationScope(of: sentence, in: text).ranges : []
    for match in matcher.matches {
      guard case .term(let number, let group) = knowledge.groups[match.group].target else { continue }
      let term = knowledge.terms[number]
      let isFree = term.denies || group >= term.requiredCount || term.role == .exclusion
      if isFree || !negation.contains(where: { $0.overlaps(match.tokens) }) {
        note(match, sentence: place, isContext: isContext)
      }
    }
  }

  @inline(__always)
  private mutating func note(_ match: GroupMatcher.Match, sentence: Int, isContext: Bool) {
    guard case .term(let term, let group) = knowledge.groups[match.group].target else { return }
    if units.stamps[term] != units.number {
      units.stamps[term] = units.number
      units.masks[term] = 0
      units.isOwn[term] = false
      units.touched.append(term)
    }
    units.masks[term] |= 1 << UInt32(group)
    if !isContext { units.isOwn[term] = true }
    units.matches.append((term, sentence, match.tokens))
  }

  private func isComplete(_ term: Int) -> Bool {
    let required = UInt32(1) << UInt32(knowledge.terms[term].requiredCount) - 1
    return units.masks[term] == required
  }

  private mutating func keep(_ number: Int, block: Int, sentence: Int) {
    let term = knowledge.terms[number]
    guard term.role == .strong || term.role == .weak, hits[term.entry].count < Self.mostHits,
      excluded[term.entry] != units.number
    else { return }
    let sentences = text.blocks[block].sentences
    let first = tokens.count
    var place = sentence
    var index = units.matches.count
    while index > 0 {
      index -= 1
      guard units.matches[index].term == number else { continue }
      tokens.append(units.matches[index].tokens)
      if sentences.contains(units.matches[index].sentence) { place = units.matches[index].sentence }
    }
    hits[term.entry].append(
      Hit(
        facet: term.facet,
        term: number,
        isStrong: term.role == .strong,
        isContext: !units.isOwn[number],
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
