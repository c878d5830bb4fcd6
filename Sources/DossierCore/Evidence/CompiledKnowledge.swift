/// Knowledge as flat tables, ready to be matched: what the build embeds, so that nothing is parsed or stemmed at start.
///
/// Words of terms have become atoms, which text words are looked up by; terms have become programs over atoms. Everything that is only shown
/// to people is in one block of bytes, read when asked for.
public struct CompiledKnowledge: Hashable, Sendable {
  /// The hash of each atom.
  var atoms: [UInt64] = []

  /// What fills slots: an atom, or a concept where the high bit is set.
  var alternatives: [UInt32] = []

  /// Places of groups.
  var slots: [Slot] = []

  /// Sequences of slots.
  var groups: [Group] = []

  /// Terms of entries.
  var terms: [Term] = []

  /// What is looked for.
  var entries: [Entry] = []

  /// What entries must show.
  var facets: [Facet] = []

  /// How many concepts there are, quantities first.
  var conceptCount = 0

  /// The texts for people, one after the other.
  var texts: [UInt8] = []

  /// Where each text ends in `texts`.
  var textEnds: [UInt32] = []

  /// The bit of an alternative that names a concept.
  static let conceptBit: UInt32 = 1 << 31

  /// What each place of a group accepts.
  struct Slot: Hashable, Sendable {
    var alternatives: Range<Int>
    var isLoose: Bool
  }

  /// A sequence of slots, and what its presence means.
  struct Group: Hashable, Sendable {
    var slots: Range<Int>
    var target: Target
  }

  /// What a group is part of.
  enum Target: Hashable, Sendable {
    /// A concept, by number.
    case concept(Int)
    /// The group of a term, by the term's number and the group's in the term.
    case term(Int, group: Int)
  }

  /// A term of an entry.
  struct Term: Hashable, Sendable {
    /// The entry, by number.
    var entry: Int
    /// The facet, by number; meaningless for titles and exclusions.
    var facet: Int
    /// What the term does.
    var role: Role
    /// How many groups a sentence must contain; those after must not be there.
    var requiredCount: Int
    /// How many groups it has, those that must not be there included.
    var groupCount: Int
    /// Whether it counts inside a negation.
    var denies: Bool
    /// How much finding it weighs, in quarters of a weak word.
    var weight: Int
  }

  /// What terms are for.
  enum Role: Int, Hashable, Sendable {
    case strong = 0
    case weak = 1
    case title = 2
    case exclusion = 3
  }

  /// An entry; texts by number.
  struct Entry: Hashable, Sendable {
    var id: Int
    var isAnywhere: Bool
    var isLocal: Bool
    var hasTitles: Bool
    /// The weight from which the entry is shown, in hundredths.
    var threshold: Int
    /// How many terms show it, strong ones counted twice.
    var breadth: Int
    var facets: Range<Int>
    var advice: Int
    var expectation: Int
    /// The ids of its components, separated by spaces.
    var components: Int
  }

  /// A facet; texts by number.
  struct Facet: Hashable, Sendable {
    var name: Int
    var isOptional: Bool
    var structure: [Int]
  }

  /// A text, by number.
  func text(_ number: Int) -> String {
    guard textEnds.indices.contains(number) else { return "" }
    let start = number == 0 ? 0 : Int(textEnds[number - 1])
    return String(decoding: texts[start..<Int(textEnds[number])], as: UTF8.self)
  }

  /// The ids of the entries, in order.
  public var ids: [String] {
    entries.map { text($0.id) }
  }

  /// The ids of the critères that an entry is made of.
  func components(of entry: Entry) -> [String] {
    text(entry.components).split(separator: " ").map(String.init)
  }

  /// What a good passage contains, in French, for an entry by its id; `nil` if there is no such entry.
  public func expectation(of id: String) -> String? {
    entries.first { text($0.id) == id }.map { text($0.expectation) }
  }

  /// What to write and where, in French, for an entry by its id; `nil` if there is no such entry.
  public func advice(of id: String) -> String? {
    entries.first { text($0.id) == id }.map { text($0.advice) }
  }
}
