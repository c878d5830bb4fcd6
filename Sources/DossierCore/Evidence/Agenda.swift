/// The groups to try in some sections of a dossier, by what they begin with: the terms of entries that count there and the concepts they need.
///
/// A part of a dossier shows a seventh of what the texts ask for, so that leaving the rest out beforehand saves most of the work.
struct Agenda: Sendable {
  /// The groups that begin with each atom.
  let groupsOfAtom: Postings

  /// The groups that begin with each concept.
  let groupsOfConcept: Postings

  /// Lists the groups of the terms that pass a test.
  init(_ knowledge: CompiledKnowledge, where isWanted: (CompiledKnowledge.Term) -> Bool) {
    let wantsTerm = knowledge.terms.map(isWanted)
    let groupsOfEachConcept = Self.groupsOfEachConcept(knowledge)
    var wantsConcept = [Bool](repeating: false, count: knowledge.conceptCount)
    var open: [Int] = []
    for (number, group) in knowledge.groups.enumerated() {
      if case .term(let term, _) = group.target, wantsTerm[term] { open.append(number) }
    }
    var ofAtom: [(key: Int, number: Int)] = []
    var ofConcept: [(key: Int, number: Int)] = []
    while let number = open.popLast() {
      let slots = knowledge.groups[number].slots
      for slot in slots {
        for item in knowledge.alternatives[knowledge.slots[slot].alternatives] {
          let isConcept = item & CompiledKnowledge.conceptBit != 0
          let key = Int(item & ~CompiledKnowledge.conceptBit)
          if isConcept, !wantsConcept[key] {
            wantsConcept[key] = true
            for place in groupsOfEachConcept.start(of: key)..<groupsOfEachConcept.end(of: key) {
              open.append(groupsOfEachConcept.number(place))
            }
          }
          guard slot == slots.lowerBound else { continue }
          if isConcept { ofConcept.append((key, number)) } else { ofAtom.append((key, number)) }
        }
      }
    }
    groupsOfAtom = Postings(ofAtom, keyCount: knowledge.atoms.count)
    groupsOfConcept = Postings(ofConcept, keyCount: knowledge.conceptCount)
  }

  private static func groupsOfEachConcept(_ knowledge: CompiledKnowledge) -> Postings {
    var pairs: [(key: Int, number: Int)] = []
    for (number, group) in knowledge.groups.enumerated() {
      if case .concept(let concept) = group.target { pairs.append((concept, number)) }
    }
    return Postings(pairs, keyCount: knowledge.conceptCount)
  }
}

/// The agendas of a dossier's sections, kept for the next dossier of the same épreuve.
struct Agendas {
  /// The sections that count for each entry, as bits.
  let wanted: [UInt64]

  private var ofSection: [UInt64: (body: Agenda, titles: Agenda)] = [:]
  private let knowledge: CompiledKnowledge

  init(_ knowledge: CompiledKnowledge, wanted: [UInt64]) {
    self.knowledge = knowledge
    self.wanted = wanted
  }

  /// What to look for in the sentences and in the headings of a section, given as a bit.
  mutating func of(_ section: UInt64) -> (body: Agenda, titles: Agenda) {
    if let known = ofSection[section] { return known }
    let wanted = wanted
    let body = Agenda(knowledge) { $0.role != .title && wanted[$0.entry] & section != 0 }
    let titles = Agenda(knowledge) { $0.role == .title && wanted[$0.entry] & section != 0 }
    ofSection[section] = (body, titles)
    return (body, titles)
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

  /// Where the list of a key begins.
  @inline(__always)
  func start(of key: Int) -> Int { Int(starts[key]) }

  /// Where the list of a key ends.
  @inline(__always)
  func end(of key: Int) -> Int { Int(starts[key + 1]) }

  /// The number at a place.
  @inline(__always)
  func number(_ place: Int) -> Int { Int(numbers[place]) }
}
