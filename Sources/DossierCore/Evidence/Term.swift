/// What to look for in a sentence, read from the way in which authors of référentiels write it.
///
/// | written | finds |
/// |---|---|
/// | `convention financement` | these words in order, in any form (« conventions de financement ») |
/// | `contrat .. engagement` | with up to two other words between them |
/// | `=partie` | this form alone, case and accents apart |
/// | `co-construi*` | words that begin so |
/// | `aide\|appui` | one or the other, in one place |
/// | `PACEA` | the word written in capitals (two letters or more) |
/// | `#` `#%` `#€` `#date` `#h` | a number, a proportion, an amount, a date, an hour, in figures or in words |
/// | `@financeur` | any term of the concept |
/// | `@financeur + #€` | both in the sentence, in any order |
/// | `bilan -compétences` | the first, in a sentence without the second |
///
/// Function words (le, de, pour…) are left out of a term unless it has no other word, and skipped in the text, as are auxiliaries, object
/// pronouns and light adverbs: `j'ai proposé` finds « je lui ai ensuite proposé ». A hyphen is a space; `co-construi*` also finds
/// « coconstruit ». A term that contains a negation (`pas`, `sans`…) is the only kind that counts inside one.
struct Term: Hashable, Sendable {
  /// The groups that a sentence must all contain.
  var required: [Group] = []

  /// The groups that it must not contain.
  var forbidden: [Group] = []

  /// Whether the term says a negation itself, so that it counts in a negated clause.
  var denies = false

  /// Slots in order.
  struct Group: Hashable, Sendable {
    var slots: [Slot] = []
  }

  /// A place in a group that one of several things fills.
  struct Slot: Hashable, Sendable {
    /// Whether two other words may stand before it.
    var isLoose = false

    var alternatives: [Alternative] = []

    /// Whether it is an article, a preposition or the like, which counts only where nothing else does.
    var isFunction = false
  }

  /// One thing that fills a slot.
  enum Alternative: Hashable, Sendable {
    /// A word, by one of the keys that text words are looked up by.
    case atom(Atom)
    /// A list of terms, by name.
    case concept(String)
    /// A number, proportion, amount or date.
    case quantity(Quantities.Kind)
    /// Several words in one place.
    case sequence([Slot])
  }

  /// A key of a word.
  struct Atom: Hashable, Sendable {
    var kind: Kind
    var bytes: [UInt8]

    /// The ways in which a word can answer a term; the raw value seeds the hash.
    enum Kind: UInt8, Hashable, Sendable {
      case stem = 1
      case exact = 2
      case prefix = 3
      case capitals = 4
    }

    /// What the tables are keyed by.
    var hash: UInt64 { TextHash(bytes, seed: kind.rawValue).value }
  }
}

/// Why a term cannot be read, in French.
struct TermError: Error, Hashable, Sendable {
  var message: String
}
