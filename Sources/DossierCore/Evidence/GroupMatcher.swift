/// Tries groups of slots at the words of one sentence, from its last word to its first.
///
/// Going backwards, every concept that a group may need after its first slot has been found when the group is tried.
struct GroupMatcher {
  /// The groups found in the last sentence, the last words first.
  private(set) var matches: [Match] = []

  private let groups: [FlatGroup]
  private let slots: [FlatSlot]
  private let alternatives: [UInt32]

  /// The concepts found in the sentence at hand, linked by the word that they begin at.
  private var spans: [Span] = []
  private var spanHeads: [Int32] = []
  private var first = 0
  /// The marks of each place of the sentence, and of the place after it.
  private var marks: [Marks] = []

  /// How many function words may be skipped between two words of a term.
  private static let longestSkip = 7

  /// A group found in a sentence.
  struct Match: Hashable {
    var group: Int
    var tokens: Range<Int>
  }

  private struct FlatGroup {
    var firstSlot: Int32
    var lastSlot: Int32
    /// The concept that the group is part of, or -1.
    var concept: Int32
  }

  private struct FlatSlot {
    var firstAlternative: Int32
    var lastAlternative: Int32
    var isLoose: Bool
    /// The marks of what may fill it.
    var marks: UInt64
  }

  private struct Span {
    var concept: UInt32
    var end: Int32
    var next: Int32
  }

  init(_ knowledge: CompiledKnowledge, marks: [UInt64]) {
    groups = knowledge.groups.map { group in
      var concept: Int32 = -1
      if case .concept(let number) = group.target { concept = Int32(number) }
      return FlatGroup(
        firstSlot: Int32(group.slots.lowerBound),
        lastSlot: Int32(group.slots.upperBound),
        concept: concept
      )
    }
    alternatives = knowledge.alternatives
    slots = zip(knowledge.slots, marks).map { slot, marks in
      FlatSlot(
        firstAlternative: Int32(slot.alternatives.lowerBound),
        lastAlternative: Int32(slot.alternatives.upperBound),
        isLoose: slot.isLoose,
        marks: marks
      )
    }
  }

  /// Finds the groups of an agenda in a sentence.
  mutating func match(_ tokens: Range<Int>, of index: TokenIndex, _ agenda: Agenda) {
    matches.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    spanHeads.removeAll(keepingCapacity: true)
    for _ in tokens { spanHeads.append(-1) }
    first = tokens.lowerBound
    marks.removeAll(keepingCapacity: true)
    for _ in 0...tokens.count { marks.append(Marks()) }
    var token = tokens.upperBound
    while token > tokens.lowerBound {
      token -= 1
      let cell = index.cells[token]
      if cell.hasQuantity {
        for number in index.quantities(at: token) {
          let quantity = index.quantities[number]
          // A label is matched alone: « un à dix » may begin in it and end after it.
          guard quantity.end <= tokens.upperBound else { continue }
          note(quantity.kind, from: token, to: quantity.end, tokens.upperBound, index, agenda)
        }
      }
      for atom in Int(cell.firstAtom)..<Int(cell.firstAtom) + Int(cell.atomCount) {
        tryGroups(of: index.pool[atom], from: token, firstEnd: token + 1, tokens.upperBound, index, agenda)
      }
      mark(token, cell, index)
    }
  }

  /// Sets the marks of a place whose atoms and concepts are known, those of the places after it being set.
  private mutating func mark(_ token: Int, _ cell: TokenIndex.Cell, _ index: TokenIndex) {
    let place = token - first
    guard !cell.isBarred else { return }
    var own = marks[place].own
    for atom in Int(cell.firstAtom)..<Int(cell.firstAtom) + Int(cell.atomCount) { own |= Marks.bit(index.pool[atom]) }
    let after = marks[place + 1]
    marks[place] = Marks(
      own: own,
      tight: own | (cell.isSkippable ? after.tight : 0),
      loose: own | (cell.isSkippable ? after.loose : after.tight),
      looser: own | (cell.isSkippable ? after.looser : after.loose)
    )
  }

  /// Tries the groups that begin with an atom or concept that stands at a word.
  private mutating func tryGroups(
    of item: UInt32,
    from start: Int,
    firstEnd: Int,
    _ limit: Int,
    _ index: TokenIndex,
    _ agenda: Agenda
  ) {
    let key = agenda.key(of: item)
    let after = marks[firstEnd - first]
    var place = Int(agenda.starts[key])
    let last = Int(agenda.starts[key + 1])
    while place < last {
      defer { place += 1 }
      let number = agenda.groups[place]
      guard agenda.seconds[place] & (number & 1 == 0 ? after.tight : after.looser) != 0
      else { continue }
      let group = groups[Int(number >> 1)]
      let end = end(of: Int(group.firstSlot) + 1, Int(group.lastSlot), after: firstEnd, limit, index)
      guard end >= 0 else { continue }
      if group.concept >= 0 {
        note(UInt32(group.concept), from: start, to: end, limit, index, agenda)
      } else {
        matches.append(Match(group: Int(number >> 1), tokens: start..<end))
      }
    }
  }

  /// Remembers a concept, and tries the groups that begin with it.
  private mutating func note(
    _ concept: UInt32,
    from start: Int,
    to end: Int,
    _ limit: Int,
    _ index: TokenIndex,
    _ agenda: Agenda
  ) {
    let place = start - first
    var link = spanHeads[place]
    while link >= 0 {
      let span = spans[Int(link)]
      if span.concept == concept && span.end == Int32(end) { return }
      link = span.next
    }
    spans.append(Span(concept: concept, end: Int32(end), next: spanHeads[place]))
    spanHeads[place] = Int32(spans.count - 1)
    marks[place].own |= Marks.bit(concept | CompiledKnowledge.conceptBit)
    tryGroups(of: concept | CompiledKnowledge.conceptBit, from: start, firstEnd: end, limit, index, agenda)
  }

  /// Where the slots that remain end, if they stand after a word, or -1; the depth is the number of slots of a term.
  private func end(of slot: Int, _ lastSlot: Int, after start: Int, _ limit: Int, _ index: TokenIndex) -> Int {
    guard slot < lastSlot else { return start }
    var contentWords = slots[slot].isLoose ? 2 : 0
    var token = start
    let last = min(limit, start + Self.longestSkip + contentWords + 1)
    while token < last {
      let cell = index.cells[token]
      if cell.isBarred { return -1 }
      let end = end(filling: slot, lastSlot, at: token, limit, index)
      if end >= 0 { return end }
      if !cell.isSkippable {
        guard contentWords > 0 else { return -1 }
        contentWords -= 1
      }
      token += 1
    }
    return -1
  }

  private func end(filling slot: Int, _ lastSlot: Int, at token: Int, _ limit: Int, _ index: TokenIndex) -> Int {
    guard slots[slot].marks & marks[token - first].own != 0 else { return -1 }
    let cell = index.cells[token]
    let head = spanHeads[token - first]
    let firstAtom = Int(cell.firstAtom)
    let lastAtom = firstAtom + Int(cell.atomCount)
    var place = Int(slots[slot].firstAlternative)
    let lastPlace = Int(slots[slot].lastAlternative)
    while place < lastPlace {
      let item = alternatives[place]
      place += 1
      if item & CompiledKnowledge.conceptBit == 0 {
        var atom = firstAtom
        while atom < lastAtom, index.pool[atom] != item { atom += 1 }
        guard atom < lastAtom else { continue }
        let end = end(of: slot + 1, lastSlot, after: token + 1, limit, index)
        if end >= 0 { return end }
        continue
      }
      var link = head
      while link >= 0 {
        let span = spans[Int(link)]
        if span.concept == item & ~CompiledKnowledge.conceptBit {
          let end = end(of: slot + 1, lastSlot, after: Int(span.end), limit, index)
          if end >= 0 { return end }
        }
        link = span.next
      }
    }
    return -1
  }
}
