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
    var last: UInt8 = 0x20
    for index in text.indices {
      let byte = text[index]
      if byte > 0x5F, byte != 0xA6, byte != 0xE2 {
        if byte < 0x80, last <= 0x20 || last == UInt8(ascii: ".") { noteWord(text, at: index) }
      } else {
        switch byte {
        case UInt8(ascii: ")"), UInt8(ascii: "]"): hasBrackets = true
        case UInt8(ascii: "."), UInt8(ascii: "_"), 0xA6, 0xE2:
          if last == UInt8(ascii: ".") || last == UInt8(ascii: "_") || last == 0xA6 || last == 0xE2 { hasBlanks = true }
        default: if last <= 0x20 || last == UInt8(ascii: ".") { noteWord(text, at: index) }
        }
      }
      last = byte
    }
  }

  /// Notes a word that may be a mark: its first two letters tell.
  private mutating func noteWord(_ text: Span<UInt8>, at index: Int) {
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
