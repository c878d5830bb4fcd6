/// The kinds of each word of ``PersonalWords``, by its key: one look-up tells all that a word is.
///
/// *Why*: every word of a dossier is asked for, and a set for each kind would hash it as many times as there are kinds.
struct PersonalLexicon: Sendable {
  /// The lexicon, which depends on nothing.
  static let shared = PersonalLexicon()

  /// An open table of a power of two; a key of 0 stands for an empty place.
  private let slots: [Slot]

  /// A place of the table.
  private struct Slot {
    var key: UInt64 = 0
    var kinds: PersonalWords = []
  }

  /// The size of the table as a power of two: some three times the words.
  private static let bits: UInt64 = 13

  private init() {
    var slots = [Slot](repeating: Slot(), count: 1 << Self.bits)
    for (kind, words) in PersonalWords.lists {
      PersonalText.forEachKey(of: words) { key in
        let place = Self.place(of: key, in: slots)
        slots[place].key = key
        slots[place].kinds.insert(kind)
      }
    }
    self.slots = slots
  }

  /// What a word is; nothing for a word that tells nothing.
  @inline(__always)
  func kinds(of key: UInt64) -> PersonalWords {
    slots[Self.place(of: key, in: slots)].kinds
  }

  /// Where a key is, or the empty place where it would be.
  @inline(__always)
  private static func place(of key: UInt64, in slots: [Slot]) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
    while slots[place].key != key, slots[place].key != 0 { place = (place + 1) & mask }
    return place
  }
}
