/// What a glance at a text tells of the words that may be left in it: most texts hold nothing to look at more closely.
struct LeftoverScreen {
  /// Whether the text may open as what is kept for later.
  let mayOpen: Bool

  /// Whether it holds the end of a bracket.
  private(set) var hasBrackets = false

  /// Whether a word may be a mark such as « XXX ».
  private(set) var hasMarks = false

  /// Whether dots or underscores follow one another.
  private(set) var hasBlanks = false

  /// Looks at a text.
  ///
  /// - Complexity: O(n) in its length.
  init(_ text: Span<UInt8>) {
    mayOpen = Self.mayOpen(text)
    noteMark(text, at: 0)
    let kinds = Self.kinds.span
    var last = Kind.plain.rawValue
    for index in text.indices {
      let kind = kinds[Int(text[index])]
      // Nearly all bytes are letters, of which nothing is asked.
      if kind != Kind.plain.rawValue {
        if kind & Kind.bracket.rawValue != 0 { hasBrackets = true }
        if kind & last & Kind.blank.rawValue != 0 { hasBlanks = true }
        if kind & Kind.separator.rawValue != 0 { noteMark(text, at: index + 1) }
      }
      last = kind
    }
  }

  /// What a byte may be of.
  private struct Kind: OptionSet {
    let rawValue: UInt8
    static let plain: Kind = []
    /// What ends a word, where marks stand alone.
    static let separator = Kind(rawValue: 1)
    /// A run of dots, underscores or ellipses: two of these bytes are side by side in each.
    static let blank = Kind(rawValue: 2)
    /// The end of a bracket.
    static let bracket = Kind(rawValue: 4)
  }

  /// The kind of each byte.
  private static let kinds: [UInt8] = (0...UInt8.max).map { byte in
    let kind: Kind =
      switch byte {
      case 0...0x20: .separator
      case UInt8(ascii: "."): [.separator, .blank]
      case UInt8(ascii: "_"), 0xA6, 0xE2: .blank
      case UInt8(ascii: ")"), UInt8(ascii: "]"): .bracket
      default: .plain
      }
    return kind.rawValue
  }

  /// Notes a word that may be a mark: its first two letters tell.
  @inline(__always)
  private mutating func noteMark(_ text: Span<UInt8>, at index: Int) {
    guard index + 1 < text.count else { return }
    switch text[index] {
    case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "?"):
      if text[index + 1] == text[index] { hasMarks = true }
    case UInt8(ascii: "T"): if text[index + 1] == UInt8(ascii: "O") { hasMarks = true }
    case UInt8(ascii: "i"): if text[index + 1] == UInt8(ascii: "p") { hasMarks = true }
    default: break
    }
  }

  /// Whether a text may open as what is kept for later: its first word tells.
  static func mayOpen(_ text: Span<UInt8>) -> Bool {
    let first = FirstWord(of: text)
    return first == letterA || beginnings.contains { $0.opens(first) }
  }

  /// The first word of « à compléter ».
  private static let letterA = FirstWord(folded: "a".utf8)

  /// How the first words of the other terms begin.
  private static let beginnings = ["todo", "lorem", "cliquez", "tapez", "entrez", "consigne"].map {
    FirstWord.Beginning($0.utf8)
  }
}
