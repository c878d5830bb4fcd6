/// The groups of all terms by what they begin with, each with what a quick test needs to refuse it.
///
/// Atoms and concepts are one range of keys: the atoms first. The lists are read far more often than anything else, so all that refuses a group
/// lies in them, side by side.
struct Agenda: Sendable {
  /// Where the list of each key begins; one more than there are keys.
  private(set) var starts: [Int32]

  /// The group of each place, doubled, plus one if other words may stand before its second slot.
  private(set) var groups: [Int32]

  /// The marks of what may fill the second slot of each place's group; see `Marks`.
  private(set) var seconds: [UInt64]

  /// The sections where the group of each place is wanted, as bits.
  private(set) var bits: [UInt64]

  private let atomCount: Int

  /// Lists the groups of concepts, and of the terms that pass a test.
  init(_ knowledge: CompiledKnowledge, where isListed: (CompiledKnowledge.Role) -> Bool) {
    atomCount = knowledge.atoms.count
    var pairs: [(key: Int32, group: Int32)] = []
    pairs.reserveCapacity(knowledge.groups.count * 2)
    for (number, group) in knowledge.groups.enumerated() {
      if case .term(let term, _) = group.target, !isListed(knowledge.terms[term].role) { continue }
      guard let first = group.slots.first else { continue }
      let isLoose = group.slots.count > 1 && knowledge.slots[first + 1].isLoose
      for item in knowledge.alternatives[knowledge.slots[first].alternatives] {
        pairs.append((Int32(Self.key(of: item, atomCount)), Int32(number) << 1 | (isLoose ? 1 : 0)))
      }
    }
    starts = [Int32](repeating: 0, count: atomCount + knowledge.conceptCount + 1)
    groups = [Int32](repeating: 0, count: pairs.count)
    seconds = [UInt64](repeating: 0, count: pairs.count)
    bits = [UInt64](repeating: 0, count: pairs.count)
    for pair in pairs { starts[Int(pair.key) + 1] += 1 }
    for key in 1..<starts.count { starts[key] += starts[key - 1] }
    var next = starts
    for pair in pairs {
      let place = Int(next[Int(pair.key)])
      groups[place] = pair.group
      seconds[place] = Marks.ofSecondSlot(knowledge.groups[Int(pair.group >> 1)], in: knowledge)
      next[Int(pair.key)] += 1
    }
  }

  /// Says where each group is wanted: concepts everywhere, terms where their entry counts.
  mutating func want(_ wanted: [UInt64], _ knowledge: CompiledKnowledge) {
    for place in groups.indices {
      if case .term(let term, _) = knowledge.groups[Int(groups[place] >> 1)].target {
        bits[place] = wanted[knowledge.terms[term].entry]
      } else {
        bits[place] = ~0
      }
    }
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
    1 << UInt64((item &* 0x9E37_79B1 >> 16) % 63)
  }

  /// The marks of what may fill a slot.
  static func of(_ slot: CompiledKnowledge.Slot, in knowledge: CompiledKnowledge) -> UInt64 {
    knowledge.alternatives[slot.alternatives].reduce(0) { $0 | bit($1) }
  }

  /// The marks of what may fill the second slot of a group.
  static func ofSecondSlot(_ group: CompiledKnowledge.Group, in knowledge: CompiledKnowledge) -> UInt64 {
    group.slots.count > 1 ? of(knowledge.slots[group.slots.lowerBound + 1], in: knowledge) : always
  }
}

/// What to look for in sentences and in headings.
struct Agendas: Sendable {
  /// The terms that show, and those that exclude.
  private(set) var body: Agenda

  /// The terms of headings.
  private(set) var titles: Agenda

  private var wanted: [UInt64] = []

  init(_ knowledge: CompiledKnowledge) {
    body = Agenda(knowledge) { $0 != .title }
    titles = Agenda(knowledge) { $0 == .title }
  }

  /// Says in which sections each entry counts, as bits.
  mutating func want(_ wanted: [UInt64], _ knowledge: CompiledKnowledge) {
    guard wanted != self.wanted else { return }
    self.wanted = wanted
    body.want(wanted, knowledge)
    titles.want(wanted, knowledge)
  }
}
