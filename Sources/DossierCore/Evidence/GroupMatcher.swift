/// Tries groups of slots at the words of one sentence, from its last word to its first.
///
/// Going backwards, every concept that a group may need after its first slot has been found when the group is tried.
struct GroupMatcher {
  /// The groups found in the last sentence, the last words first.
  private(set) var matches: [Match] = []

  /// The groups, by number.
  let groups: [FlatGroup]

  private let slots: [FlatSlot]
  private let alternatives: [Alternative]

  /// The concepts found in the sentence at hand, linked by the word that they begin at.
  private var spans: [ConceptSpan] = []
  private var first = 0
  /// The places of the sentence, and the place after it.
  private var places: [Place] = []

  /// How many function words may be skipped between two words of a term.
  private static let longestSkip = 7

  /// How often the rest of a long group is tried in a sentence: words that repeat could be placed in more ways than there is time for.
  private static let patience = 20_000

  private var patience = GroupMatcher.patience

  /// A group found in a sentence.
  struct Match: Hashable {
    var group: Int32
    var start: Int32
    var end: Int32

    /// The words that make it.
    var tokens: Range<Int> { Int(start)..<Int(end) }
  }

  /// A group, with what its presence means.
  struct FlatGroup {
    fileprivate var firstSlot: Int32
    fileprivate var lastSlot: Int32
    /// The concept that the group is part of, or -1.
    fileprivate var concept: Int32
    /// The term that it is a group of, or -1.
    var term: Int32
    /// Its bit among the groups of the term.
    var bit: UInt32
    /// Whether it counts inside a negation.
    var isFree: Bool
  }

  private struct FlatSlot {
    var firstAlternative: Int32
    var lastAlternative: Int32
    var isLoose: Bool
    /// The marks of what may fill it.
    var marks: UInt64
  }

  /// What may fill a slot.
  private struct Alternative {
    var item: UInt32
    /// The place of its bit in marks.
    var shift: UInt32
  }

  /// A word of the sentence at hand.
  private struct Place {
    var marks = Marks()
    var firstAtom: Int32 = 0
    var lastAtom: Int32 = 0
    /// The last concept found at it, or -1.
    var concepts: Int32 = -1
    var isSkippable = false
    var isBarred = false
  }

  private struct ConceptSpan {
    var concept: UInt32
    var end: Int32
    var next: Int32
  }

  init(_ knowledge: CompiledKnowledge, marks: [UInt64]) {
    groups = knowledge.groups.map { group in
      var flat = FlatGroup(
        firstSlot: Int32(group.slots.lowerBound),
        lastSlot: Int32(group.slots.upperBound),
        concept: -1,
        term: -1,
        bit: 0,
        isFree: false
      )
      switch group.target {
      case .concept(let number): flat.concept = Int32(number)
      case .term(let number, let index):
        let term = knowledge.terms[number]
        flat.term = Int32(number)
        flat.bit = 1 << UInt32(index)
        flat.isFree = term.denies || index >= term.requiredCount || term.role == .exclusion
      }
      return flat
    }
    alternatives = knowledge.alternatives.map { Alternative(item: $0, shift: Marks.shift($0)) }
    slots = zip(knowledge.slots, marks).map { slot, marks in
      FlatSlot(
        firstAlternative: Int32(slot.alternatives.lowerBound),
        lastAlternative: Int32(slot.alternatives.upperBound),
        isLoose: slot.isLoose,
        marks: marks
      )
    }
  }

  /// Whether a group counts in a sentence that denies some words.
  func counts(_ match: Match, outside negation: [Range<Int>]) -> Bool {
    negation.isEmpty || groups[Int(match.group)].isFree || !negation.contains { $0.overlaps(match.tokens) }
  }

  /// Finds the groups of an agenda in a sentence.
  mutating func match(_ tokens: Range<Int>, of index: TokenIndex, _ agenda: Agenda) {
    patience = Self.patience
    matches.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    first = tokens.lowerBound
    lay(tokens, index)
    var token = tokens.upperBound
    while token > tokens.lowerBound {
      token -= 1
      let place = token - first
      if index.cells[token].hasQuantity {
        for number in index.quantities(at: token) {
          let quantity = index.quantities[number]
          // A label is matched alone: « un à dix » may begin in it and end after it.
          guard quantity.end <= tokens.upperBound else { continue }
          note(quantity.kind, from: place, to: quantity.end - first, index.pool, agenda)
        }
      }
      var own: UInt64 = 0
      for atom in Int(places[place].firstAtom)..<Int(places[place].lastAtom) {
        let item = index.pool[atom]
        own |= Marks.bit(item)
        tryGroups(of: item, from: place, firstEnd: place + 1, index.pool, agenda)
      }
      mark(place, own)
    }
  }

  /// Writes down what is known of the words of a sentence.
  private mutating func lay(_ tokens: Range<Int>, _ index: TokenIndex) {
    places.removeAll(keepingCapacity: true)
    for cell in index.cells[tokens] {
      places.append(
        Place(
          firstAtom: Int32(cell.firstAtom),
          lastAtom: Int32(cell.firstAtom) + Int32(cell.atomCount),
          isSkippable: cell.isSkippable,
          isBarred: cell.isBarred
        )
      )
    }
    places.append(Place())
  }

  /// Sets the marks of a place whose atoms and concepts are known, those of the places after it being set.
  private mutating func mark(_ place: Int, _ atoms: UInt64) {
    guard !places[place].isBarred else { return }
    let isSkippable = places[place].isSkippable
    let own = places[place].marks.own | atoms
    let after = places[place + 1].marks
    places[place].marks = Marks(
      own: own,
      tight: own | (isSkippable ? after.tight : 0),
      loose: own | (isSkippable ? after.loose : after.tight),
      looser: own | (isSkippable ? after.looser : after.loose)
    )
  }

  /// Tries the groups that begin with an atom or concept that stands at a word.
  private mutating func tryGroups(
    of item: UInt32,
    from start: Int,
    firstEnd: Int,
    _ pool: [UInt32],
    _ agenda: Agenda
  ) {
    let key = agenda.key(of: item)
    let after = places[firstEnd].marks
    let list = agenda.places.span
    var place = Int(agenda.starts[key])
    let last = Int(agenda.starts[key + 1])
    while place < last {
      let entry = list[place]
      place += 1
      guard entry.second & (entry.group & 1 == 0 ? after.tight : after.looser) != 0 else { continue }
      let group = groups[Int(entry.group >> 1)]
      let end = end(of: Int(group.firstSlot) + 1, Int(group.lastSlot), after: firstEnd, pool)
      guard end >= 0 else { continue }
      if group.concept >= 0 {
        note(UInt32(group.concept), from: start, to: end, pool, agenda)
      } else {
        matches.append(Match(group: entry.group >> 1, start: Int32(first + start), end: Int32(first + end)))
      }
    }
  }

  /// Remembers a concept, and tries the groups that begin with it.
  private mutating func note(_ concept: UInt32, from start: Int, to end: Int, _ pool: [UInt32], _ agenda: Agenda) {
    var link = places[start].concepts
    while link >= 0 {
      let span = spans[Int(link)]
      if span.concept == concept && span.end == Int32(end) { return }
      link = span.next
    }
    spans.append(ConceptSpan(concept: concept, end: Int32(end), next: places[start].concepts))
    places[start].concepts = Int32(spans.count - 1)
    places[start].marks.own |= Marks.bit(concept | CompiledKnowledge.conceptBit)
    tryGroups(of: concept | CompiledKnowledge.conceptBit, from: start, firstEnd: end, pool, agenda)
  }

  /// Where the slots that remain end, if they stand after a word, or -1; the depth is the number of slots of a term.
  private mutating func end(of slot: Int, _ lastSlot: Int, after start: Int, _ pool: [UInt32]) -> Int {
    guard slot < lastSlot else { return start }
    if lastSlot - slot > 3 {
      patience -= 1
      if patience < 0 { return -1 }
    }
    let own = slots[slot]
    var contentWords = own.isLoose ? 2 : 0
    let last = min(places.count - 1, start + Self.longestSkip + contentWords + 1)
    var token = start
    while token < last {
      let place = places[token]
      if place.isBarred { return -1 }
      if own.marks & place.marks.own != 0 {
        let end = end(filling: own, next: slot + 1, lastSlot, at: token, place, pool)
        if end >= 0 { return end }
      }
      if !place.isSkippable {
        guard contentWords > 0 else { return -1 }
        contentWords -= 1
      }
      token += 1
    }
    return -1
  }

  @inline(__always)
  private mutating func end(
    filling slot: FlatSlot,
    next: Int,
    _ lastSlot: Int,
    at token: Int,
    _ place: Place,
    _ pool: [UInt32]
  ) -> Int {
    var alternative = Int(slot.firstAlternative)
    while alternative < Int(slot.lastAlternative) {
      let (item, shift) = (alternatives[alternative].item, alternatives[alternative].shift)
      alternative += 1
      guard place.marks.own &>> UInt64(shift) & 1 != 0 else { continue }
      if item & CompiledKnowledge.conceptBit == 0 {
        var atom = Int(place.firstAtom)
        while atom < Int(place.lastAtom), pool[atom] != item { atom += 1 }
        guard atom < Int(place.lastAtom) else { continue }
        let end = end(of: next, lastSlot, after: token + 1, pool)
        if end >= 0 { return end }
        continue
      }
      var link = place.concepts
      while link >= 0 {
        let span = spans[Int(link)]
        if span.concept == item & ~CompiledKnowledge.conceptBit {
          let end = end(of: next, lastSlot, after: Int(span.end), pool)
          if end >= 0 { return end }
        }
        link = span.next
      }
    }
    return -1
  }
}
