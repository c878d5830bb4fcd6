/// Tries groups of slots at the words of one sentence, from its last word to its first.
///
/// Going backwards, every concept that a group may need after its first slot has been found when the group is tried.
struct GroupMatcher {
  /// The groups that begin with each atom, then with each concept.
  private let groupsOfAtom: Postings
  private let groupsOfConcept: Postings
  let knowledge: CompiledKnowledge

  /// A group found in a sentence.
  struct Match: Hashable {
    var group: Int
    var tokens: Range<Int>
  }

  /// What a matcher sees of a sentence.
  struct Sentence {
    var tokens: Range<Int>
    /// The atoms of each distinct word, as ranges of the resolver's pool.
    let atomsOfWord: [Range<Int>]
    let pool: [UInt32]
    let text: AnnotatedText
  }

  /// How many function words may be skipped between two words of a term.
  private static let longestSkip = 7

  /// The concepts found in the sentence at hand, linked by the token that they begin at.
  private var spans: [Span] = []
  private var spanHeads: [Int32] = []

  private struct Span {
    var concept: UInt32
    var end: Int
    var next: Int32
  }

  init(_ knowledge: CompiledKnowledge) {
    self.knowledge = knowledge
    var ofAtom: [(Int, Int)] = []
    var ofConcept: [(Int, Int)] = []
    for (number, group) in knowledge.groups.enumerated() {
      guard let first = group.slots.first else { continue }
      for item in knowledge.alternatives[knowledge.slots[first].alternatives] {
        if item & CompiledKnowledge.conceptBit != 0 {
          ofConcept.append((Int(item & ~CompiledKnowledge.conceptBit), number))
        } else {
          ofAtom.append((Int(item), number))
        }
      }
    }
    groupsOfAtom = Postings(ofAtom, keyCount: knowledge.atoms.count)
    groupsOfConcept = Postings(ofConcept, keyCount: knowledge.conceptCount)
  }

  /// Finds the groups of a sentence that are wanted and hands each to `found`.
  mutating func match(_ sentence: Sentence, where isWanted: (Int) -> Bool, found: (Match) -> Void) {
    spans.removeAll(keepingCapacity: true)
    spanHeads.removeAll(keepingCapacity: true)
    spanHeads.append(contentsOf: repeatElement(-1, count: sentence.tokens.count))
    for index in sentence.tokens.reversed() {
      for quantity in Quantities(at: index, in: sentence.tokens, of: sentence.text).found {
        note(UInt32(quantity.kind.rawValue), from: index, to: quantity.end, sentence, isWanted, found)
      }
      let word = Int(sentence.text.tokens[index].word)
      for position in sentence.atomsOfWord[word] {
        let atom = Int(sentence.pool[position])
        for group in groupsOfAtom[atom] { tryGroup(group, from: index, firstEnd: index + 1, sentence, isWanted, found) }
      }
    }
  }

  private mutating func tryGroup(
    _ number: Int,
    from start: Int,
    firstEnd: Int,
    _ sentence: Sentence,
    _ isWanted: (Int) -> Bool,
    _ found: (Match) -> Void
  ) {
    let group = knowledge.groups[number]
    switch group.target {
    case .concept(let concept):
      guard let end = end(of: group.slots.dropFirst(), after: firstEnd, sentence) else { return }
      note(UInt32(concept), from: start, to: end, sentence, isWanted, found)
    case .term(let term, _):
      guard isWanted(term), let end = end(of: group.slots.dropFirst(), after: firstEnd, sentence) else { return }
      found(Match(group: number, tokens: start..<end))
    }
  }

  /// Remembers a concept, and tries the groups that begin with it.
  private mutating func note(
    _ concept: UInt32,
    from start: Int,
    to end: Int,
    _ sentence: Sentence,
    _ isWanted: (Int) -> Bool,
    _ found: (Match) -> Void
  ) {
    let place = start - sentence.tokens.lowerBound
    var link = spanHeads[place]
    while link >= 0 {
      let span = spans[Int(link)]
      if span.concept == concept && span.end == end { return }
      link = span.next
    }
    spans.append(Span(concept: concept, end: end, next: spanHeads[place]))
    spanHeads[place] = Int32(spans.count - 1)
    for group in groupsOfConcept[Int(concept)] { tryGroup(group, from: start, firstEnd: end, sentence, isWanted, found) }
  }

  /// Where the slots that remain end, if they stand after a token; depth is the number of slots of a term.
  private func end(of slots: Range<Int>, after start: Int, _ sentence: Sentence) -> Int? {
    guard let first = slots.first else { return start }
    let slot = knowledge.slots[first]
    var contentWords = slot.isLoose ? 2 : 0
    var index = start
    let last = min(sentence.tokens.upperBound, start + Self.longestSkip + contentWords + 1)
    while index < last {
      let token = sentence.text.tokens[index]
      if token.flags.contains(.strongBefore) { return nil }
      if let end = end(ofSlot: slot, remaining: slots.dropFirst(), at: index, sentence) { return end }
      if sentence.text.words.words[Int(token.word)].classes.isDisjoint(with: .skippable) {
        guard contentWords > 0 else { return nil }
        contentWords -= 1
      }
      index += 1
    }
    return nil
  }

  private func end(ofSlot slot: CompiledKnowledge.Slot, remaining: Range<Int>, at index: Int, _ sentence: Sentence) -> Int? {
    let atoms = sentence.atomsOfWord[Int(sentence.text.tokens[index].word)]
    for item in knowledge.alternatives[slot.alternatives] {
      if item & CompiledKnowledge.conceptBit == 0 {
        for position in atoms where sentence.pool[position] == item {
          if let end = end(of: remaining, after: index + 1, sentence) { return end }
        }
        continue
      }
      let concept = item & ~CompiledKnowledge.conceptBit
      var link = spanHeads[index - sentence.tokens.lowerBound]
      while link >= 0 {
        let span = spans[Int(link)]
        if span.concept == concept, let end = end(of: remaining, after: span.end, sentence) { return end }
        link = span.next
      }
    }
    return nil
  }
}

/// Lists of numbers by key, in one array.
struct Postings: Sendable {
  private var starts: [Int32]
  private var numbers: [Int32]

  /// Sorts pairs of a key and a number by key, keeping their order.
  init(_ pairs: [(key: Int, number: Int)], keyCount: Int) {
    starts = [Int32](repeating: 0, count: keyCount + 1)
    numbers = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs { starts[pair.key + 1] += 1 }
    for key in 0..<keyCount { starts[key + 1] += starts[key] }
    var next = starts
    for pair in pairs {
      numbers[Int(next[pair.key])] = Int32(pair.number)
      next[pair.key] += 1
    }
  }

  /// The numbers of a key.
  subscript(key: Int) -> some Sequence<Int> {
    numbers[Int(starts[key])..<Int(starts[key + 1])].lazy.map { Int($0) }
  }
}
