/// The groups of all terms by what they begin with, each with what a quick test needs to refuse it.
///
/// Atoms and concepts are one range of keys: the atoms first. The lists are read far more often than anything else, so all that refuses a group
/// lies in them, side by side.
struct Agenda: Sendable {
  /// Where the list of each key begins; one more than there are keys.
  private(set) var starts: [Int32]

  /// The groups of all keys, those of a key side by side.
  private(set) var places: [Place]

  /// A group with what refuses it.
  struct Place: Sendable {
    /// The marks of what may fill the group's second slot; see `Marks`.
    var second: UInt64

    /// The group, doubled, plus one if other words may stand before its second slot.
    var group: Int32
  }

  /// The entry of each place's term, or -1 for the group of a concept.
  private var entries: [Int32]

  private let atomCount: Int

  /// Lists the groups of concepts, and of the terms that pass a test.
  ///
  /// - Parameters:
  ///   - knowledge: the knowledge.
  ///   - marks: the marks of each slot.
  ///   - isListed: whether the terms of a role are listed.
  init(_ knowledge: CompiledKnowledge, marks: [UInt64], where isListed: (CompiledKnowledge.Role) -> Bool) {
    atomCount = knowledge.atoms.count
    var pairs: [(key: Int32, group: Int32)] = []
    pairs.reserveCapacity(knowledge.alternatives.count)
    for number in knowledge.groups.indices {
      let group = knowledge.groups[number]
      if case .term(let term, _) = group.target, !isListed(knowledge.terms[term].role) { continue }
      guard let first = group.slots.first else { continue }
      let isLoose = group.slots.count > 1 && knowledge.slots[first + 1].isLoose
      for place in knowledge.slots[first].alternatives {
        let item = knowledge.alternatives[place]
        pairs.append((Int32(Self.key(of: item, atomCount)), Int32(number) << 1 | (isLoose ? 1 : 0)))
      }
    }
    starts = [Int32](repeating: 0, count: atomCount + knowledge.conceptCount + 1)
    places = [Place](repeating: Place(second: 0, group: 0), count: pairs.count)
    entries = [Int32](repeating: -1, count: pairs.count)
    for pair in pairs { starts[Int(pair.key) + 1] += 1 }
    for key in 1..<starts.count { starts[key] += starts[key - 1] }
    var next = starts
    for pair in pairs {
      let place = Int(next[Int(pair.key)])
      let group = knowledge.groups[Int(pair.group >> 1)]
      if case .term(let term, _) = group.target { entries[place] = Int32(knowledge.terms[term].entry) }
      let second = group.slots.count > 1 ? marks[group.slots.lowerBound + 1] : Marks.always
      places[place] = Place(second: second, group: pair.group)
      next[Int(pair.key)] += 1
    }
  }

  /// The same lists without the terms of entries that do not count in a section, given as a bit.
  ///
  /// A part of a dossier shows a seventh of what the texts ask for: leaving the rest out beforehand saves most of the work.
  func restricted(to section: UInt64, _ wanted: [UInt64]) -> Agenda {
    let counts = wanted.map { $0 & section != 0 }
    // Every place is written, and the next one kept replaces it if it does not count: no branch to guess, no list to grow.
    var kept = starts
    var keptPlaces = places
    var next = 0
    do {
      var ends = kept.mutableSpan
      var written = keptPlaces.mutableSpan
      let (all, entries, counts) = (places.span, entries.span, counts.span)
      var place = 0
      for key in 0..<starts.count - 1 {
        ends[key] = Int32(next)
        let end = Int(starts[key + 1])
        while place < end {
          let entry = Int(entries[place])
          written[next] = all[place]
          next += entry < 0 || counts[entry] ? 1 : 0
          place += 1
        }
      }
      ends[starts.count - 1] = Int32(next)
    }
    keptPlaces.removeLast(keptPlaces.count - next)
    return Agenda(starts: kept, places: keptPlaces, entries: [], atomCount: atomCount)
  }

  private init(starts: [Int32], places: [Place], entries: [Int32], atomCount: Int) {
    self.starts = starts
    self.places = places
    self.entries = entries
    self.atomCount = atomCount
  }

  /// The key of an alternative of a slot.
  @inline(__always)
  func key(of item: UInt32) -> Int { Self.key(of: item, atomCount) }

  @inline(__always)
  private static func key(of item: UInt32, _ atomCount: Int) -> Int {
    item & CompiledKnowledge.conceptBit == 0 ? Int(item) : Int(item & ~CompiledKnowledge.conceptBit) + atomCount
  }
}

/// What stands at a place of a sentence or just after, as 63 bits to which atoms and concepts are hashed.
///
/// Most groups fail at their second slot; a bit test against the marks of what follows tells it without looking at any word.
struct Marks {
  /// At the place alone.
  var own: UInt64 = always
  /// At the place and after it, over skippable words.
  var tight: UInt64 = always
  /// The same, over one other word.
  var loose: UInt64 = always
  /// The same, over two other words.
  var looser: UInt64 = always

  /// The bit that every place has: groups of one slot ask for nothing more.
  static let always: UInt64 = 1 << 63

  @inline(__always)
  static func bit(_ item: UInt32) -> UInt64 {
    1 &<< UInt64(shift(item))
  }

  /// The place of the bit of an atom or concept.
  @inline(__always)
  static func shift(_ item: UInt32) -> UInt32 {
    (item &* 0x9E37_79B1 >> 16) % 63
  }

  /// The marks of what may fill a slot.
  static func of(_ slot: CompiledKnowledge.Slot, in knowledge: CompiledKnowledge) -> UInt64 {
    var marks: UInt64 = 0
    for place in slot.alternatives { marks |= bit(knowledge.alternatives[place]) }
    return marks
  }

  /// The marks of what may fill each slot.
  static func ofSlots(in knowledge: CompiledKnowledge) -> [UInt64] {
    knowledge.slots.map { of($0, in: knowledge) }
  }
}

/// What to look for in the sentences and headings of each section of a dossier, kept for the next dossier of the same épreuve.
struct Agendas {
  private let all: Lists
  private var wanted: [UInt64] = []
  private var ofSection: [UInt64: Lists] = [:]

  /// The terms that show or exclude, and those of headings.
  struct Lists {
    var body: Agenda
    var titles: Agenda
  }

  init(_ knowledge: CompiledKnowledge, marks: [UInt64]) {
    all = Lists(
      body: Agenda(knowledge, marks: marks) { $0 != .title },
      titles: Agenda(knowledge, marks: marks) { $0 == .title }
    )
  }

  /// Says in which sections each entry counts, as bits.
  mutating func want(_ wanted: [UInt64]) {
    guard wanted != self.wanted else { return }
    self.wanted = wanted
    ofSection.removeAll()
  }

  /// What to look for in a section, given as a bit.
  mutating func of(_ section: UInt64) -> Lists {
    if let known = ofSection[section] { return known }
    let lists = Lists(
      body: all.body.restricted(to: section, wanted),
      titles: all.titles.restricted(to: section, wanted)
    )
    ofSection[section] = lists
    return lists
  }
}
