/// How much all that was found for an entry weighs.
///
/// In stories that people write, any single phrase turns up by chance; what tells a subject that is treated from one that is not is how many
/// *different* terms of the entry the dossier uses. So each term counts once, however often it is found: a strong one twice a weak one, a
/// longer one more than a word, half as much again below a heading about the entry. The sum is divided by the square root of the number of
/// terms of the entry, since chance hits grow with it. On labelled dossiers this tells present from absent far better than whether any strong term
/// was found.
struct EvidenceWeight {
  /// What the weight amounts to for the entry.
  let status: Assessment.Status

  /// The share of an entry's threshold from which evidence is partial.
  private static let partialShare = 0.9
  /// What text below a heading about the entry adds.
  private static let headingBonus = 0.3

  /// Weighs the hits of an entry; `structures` is how many of its facets the layout shows.
  init(
    of hits: [EvidenceSearch.Hit],
    entry number: Int,
    in knowledge: CompiledKnowledge,
    titled: TitledBlocks,
    structures: Int
  ) {
    let threshold = Double(knowledge.entries[number].threshold) / 100
    var score = Self.sum(of: hits, entry: number, in: knowledge, titled: titled)
    if titled.hasText { score += Self.headingBonus }
    score += threshold * Double(structures) / 2
    status = score >= threshold ? .found : score >= threshold * Self.partialShare ? .partial : .absent
  }

  /// What the different terms of an entry weigh together; at the entry's threshold, the entry is shown.
  static func sum(
    of hits: [EvidenceSearch.Hit],
    entry number: Int,
    in knowledge: CompiledKnowledge,
    titled: TitledBlocks
  ) -> Double {
    // Terms of an entry follow each other: a small table does for a dictionary.
    let firstTerm = hits.reduce(Int.max) { min($0, $1.term) }
    let lastTerm = hits.reduce(-1) { max($0, $1.term) }
    var weights = [Int](repeating: 0, count: max(0, lastTerm - firstTerm + 1))
    for hit in hits where !hit.isContext {
      let weight = knowledge.terms[hit.term].weight * (titled.contains(hit.block) ? 3 : 2)
      weights[hit.term - firstTerm] = max(weights[hit.term - firstTerm], weight)
    }
    return Double(weights.reduce(0, +)) / 8 / (Double(max(knowledge.entries[number].breadth, 2)) / 2).squareRoot()
  }

  /// The weight of a term, in quarters of a weak word: one half more for each further word, up to four.
  static func weight(of term: Term, role: CompiledKnowledge.Role) -> Int {
    let words = term.required.reduce(0) { $0 + $1.slots.count }
    return (role == .strong ? 2 : 1) * 2 * (1 + min(words, 4))
  }
}

/// The blocks that stand below a heading about an entry, the heading of their part apart: it says too little of what stands below it.
struct TitledBlocks {
  /// Whether a table, a list or some twenty words stand below such a heading.
  let hasText: Bool

  private let headings: [Bool]
  private let text: AnnotatedText

  /// How many words below a heading make it more than a heading.
  private static let enoughWords = 20

  init(of number: Int, in search: EvidenceSearch) {
    text = search.text
    let titles = search.titles[number]
    guard !titles.isEmpty else {
      headings = []
      hasText = false
      return
    }
    var headings = [Bool](repeating: false, count: search.text.headings.count)
    var hasText = false
    var next = 0
    for (index, heading) in search.text.headings.enumerated() {
      var isTitle = false
      if next < titles.count, titles[next] == index {
        next += 1
        isTitle = !search.opensItsPart(heading)
      }
      headings[index] = isTitle || heading.parent.map { headings[$0] } ?? false
      if isTitle, heading.wordCount >= Self.enoughWords || heading.tableAndListCount > 0 { hasText = true }
    }
    self.headings = headings
    self.hasText = hasText
  }

  /// Whether a block stands below such a heading or opens with one.
  func contains(_ block: Int) -> Bool {
    guard !headings.isEmpty else { return false }
    let block = text.blocks[block]
    if let lead = block.lead, headings[lead] { return true }
    return block.heading.map { headings[$0] } ?? false
  }
}

/// What a short passage shows on its own, however little the rest of the dossier says of the entry.
///
/// A candidate who mends a gap writes a heading or a label and one plain sentence: too little for the weight of the whole, enough for a reader.
/// So a strong term below a heading about the entry, two in a sentence, or a long one with a weak one in a sentence, is partial; two strong terms
/// below such a heading show the entry.
struct PlainPassage {
  /// What the best passage amounts to.
  let status: Assessment.Status

  /// Whether what stands below a heading about the entry speaks of it, however briefly.
  let isBelowHeading: Bool

  /// The fewest words of a passage below a heading or after a label: a bare list of names is a beginning, not a sentence.
  private static let fewestWords = 8

  /// What a strong and a weak term in one sentence must weigh together, in quarters of a weak word.
  private static let tellingWeight = 20

  /// Looks at the hits of an entry, which come in reading order.
  init(of hits: [EvidenceSearch.Hit], in search: EvidenceSearch, titled: TitledBlocks) {
    var below = DistinctTerms()
    var sentence = DistinctTerms()
    var place = -1
    var isPartial = false
    for hit in hits where !hit.isContext {
      if hit.sentence != place {
        place = hit.sentence
        sentence = DistinctTerms()
      }
      sentence.insert(hit, weighing: search.knowledge.terms[hit.term].weight)
      if sentence.strong > 1 || sentence.strong == 1 && sentence.weak > 0 && sentence.weight >= Self.tellingWeight {
        isPartial = true
      }
      let isLongEnough = search.text.blocks[hit.block].wordCount >= Self.fewestWords
      if isLongEnough, titled.contains(hit.block), !search.isInLabel(hit) { below.insert(hit, weighing: 0) }
    }
    isBelowHeading = below.strong > 0 || below.weak > 1
    isPartial = isPartial || isBelowHeading
    status = below.strong > 1 ? .found : isPartial ? .partial : .absent
  }

  /// How many different terms there are, exact as far as two, which is as far as it matters.
  private struct DistinctTerms {
    private(set) var strong = 0
    private(set) var weak = 0
    private(set) var weight = 0
    private var firstStrong = -1
    private var firstWeak = -1

    mutating func insert(_ hit: EvidenceSearch.Hit, weighing termWeight: Int) {
      guard hit.term != firstStrong, hit.term != firstWeak else { return }
      weight += termWeight
      if hit.isStrong {
        strong += 1
        if firstStrong < 0 { firstStrong = hit.term }
      } else {
        weak += 1
        if firstWeak < 0 { firstWeak = hit.term }
      }
    }
  }
}

extension EvidenceSearch {
  /// Whether all the words of a hit stand in the label that opens its paragraph: they announce, they do not tell.
  func isInLabel(_ hit: Hit) -> Bool {
    let block = text.blocks[hit.block]
    guard hit.sentence == block.sentences.first, let lead = block.lead, let end = text.headings[lead].leadEnd else {
      return false
    }
    return tokens[hit.tokens].allSatisfy { range in
      range.allSatisfy { Int(text.tokens[$0].offset) < end }
    }
  }

  /// Whether a heading is that of a whole part.
  func opensItsPart(_ heading: AnnotatedText.Heading) -> Bool {
    guard heading.level < 7 else { return false }
    let root = text.blocks[heading.block].root
    guard case .part = sectioning[root] else { return false }
    return root == 0 || sectioning[root - 1] != sectioning[root]
  }
}
