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

  /// The weight, in hundredths of the entry's threshold.
  let strength: Int

  /// The share of an entry's threshold from which evidence is partial.
  private static let partialShare = 0.75
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
    let entry = knowledge.entries[number]
    // Terms of an entry follow each other: a small table does for a dictionary.
    let firstTerm = hits.reduce(Int.max) { min($0, $1.term) }
    let lastTerm = hits.reduce(-1) { max($0, $1.term) }
    var weights = [Int](repeating: 0, count: max(0, lastTerm - firstTerm + 1))
    for hit in hits where !hit.isContext {
      let weight = knowledge.terms[hit.term].weight * (titled.contains(hit.block) ? 3 : 2)
      weights[hit.term - firstTerm] = max(weights[hit.term - firstTerm], weight)
    }
    let sum = Double(weights.reduce(0, +)) / 8
    var score = sum / (Double(max(entry.breadth, 2)) / 2).squareRoot()
    if titled.hasText { score += Self.headingBonus }
    let threshold = Double(entry.threshold) / 100
    score += threshold * Double(structures) / 2
    strength = Int(min(score / max(threshold, 0.01), 100) * 100)
    status = score >= threshold ? .found : score >= threshold * Self.partialShare ? .partial : .absent
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
    for (index, heading) in search.text.headings.enumerated() {
      let isTitle = titles.contains(index) && !search.opensItsPart(heading)
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

extension EvidenceSearch {
  /// Whether a heading is that of a whole part.
  func opensItsPart(_ heading: AnnotatedText.Heading) -> Bool {
    guard heading.level < 7 else { return false }
    let root = text.blocks[heading.block].root
    guard case .part = sectioning[root] else { return false }
    return root == 0 || sectioning[root - 1] != sectioning[root]
  }
}
