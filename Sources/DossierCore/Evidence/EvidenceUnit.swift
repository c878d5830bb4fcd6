/// The terms found in the sentence or row at hand.
///
/// One serves all the sentences of a dossier: what it holds of a term is worth nothing unless it bears the number of the sentence.
struct EvidenceUnit {
  /// The terms of which some group was found, in the order of the first.
  private(set) var touched: [Int32] = []

  private var matches: [Match] = []
  private var terms: [Term]
  private var number: UInt32 = 0
  private var hasExclusion = false
  /// The unit in which each entry was last excluded.
  private var excluded: [UInt32]

  /// A group found.
  struct Match {
    /// The sentence that holds it.
    var sentence: Int
    fileprivate var group: GroupMatcher.Match
    /// The match of the same term before this one, or -1.
    fileprivate var previous: Int32

    /// The words that make it.
    var tokens: Range<Int> { group.tokens }
  }

  /// What was found of a term.
  private struct Term {
    /// The unit that the rest is about.
    var unit: UInt32 = 0
    /// The groups that were found, as bits.
    var groups: UInt32 = 0
    /// The groups that must have been found, and no others.
    var required: UInt32
    /// The last of its matches.
    var last: Int32 = -1
    var entry: Int32
    /// Whether a group stood in the unit itself, and not in its context.
    var isOwn = false
    var isExclusion: Bool
  }

  init(_ knowledge: CompiledKnowledge) {
    terms = knowledge.terms.map { term in
      Term(
        required: UInt32(1) << UInt32(term.requiredCount) - 1,
        entry: Int32(term.entry),
        isExclusion: term.role == .exclusion
      )
    }
    excluded = [UInt32](repeating: 0, count: knowledge.entries.count)
  }

  /// Forgets what was found, for another sentence or row.
  mutating func begin() {
    number += 1
    touched.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    hasExclusion = false
  }

  /// Notes that a group of a term stands in a sentence.
  mutating func note(_ match: GroupMatcher.Match, of groups: [GroupMatcher.FlatGroup], sentence: Int, isContext: Bool) {
    let group = groups[Int(match.group)]
    var term = terms[Int(group.term)]
    if term.unit != number {
      term.unit = number
      term.groups = 0
      term.last = -1
      term.isOwn = false
      touched.append(group.term)
      if term.isExclusion { hasExclusion = true }
    }
    term.groups |= group.bit
    if !isContext { term.isOwn = true }
    matches.append(Match(sentence: sentence, group: match, previous: term.last))
    term.last = Int32(matches.count - 1)
    terms[Int(group.term)] = term
  }

  /// Excludes the entries of which a term that excludes was found whole.
  mutating func exclude() {
    guard hasExclusion else { return }
    for term in touched where terms[Int(term)].isExclusion && isComplete(term) {
      excluded[Int(terms[Int(term)].entry)] = number
    }
  }

  /// Whether all that a term asks for was found, and nothing that it refuses.
  func isComplete(_ term: Int32) -> Bool {
    terms[Int(term)].groups == terms[Int(term)].required
  }

  /// Whether a term that was found excludes an entry.
  func isExcluded(_ entry: Int) -> Bool {
    excluded[entry] == number
  }

  /// Whether a group of a term stood in the unit itself, and not in its context.
  func isOwn(_ term: Int) -> Bool {
    terms[term].isOwn
  }

  /// The last match of a term, from which the others follow.
  func lastMatch(of term: Int) -> Match? {
    match(terms[term].last)
  }

  /// The match of the same term before one.
  func match(before match: Match) -> Match? {
    self.match(match.previous)
  }

  private func match(_ link: Int32) -> Match? {
    link < 0 ? nil : matches[Int(link)]
  }
}
