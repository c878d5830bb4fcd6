/// What a character is to line breaking: the classes of Unicode's annex 14 that French text meets.
enum BreakClass: UInt8, Sendable {
  /// Letters, and all that behaves as they do.
  case alphabetic
  /// Digits.
  case numeric
  /// Opening brackets.
  case opening
  /// Closing brackets.
  case closing
  /// Quotation marks and apostrophes, which never stand at a break unless a space parts them from their neighbour.
  case quotation
  /// `!` and `?`.
  case exclamation
  /// `,` `.` `:` `;`.
  case infix
  /// `/` and `\`.
  case slash
  /// A slash inside a number, as in 12/05.
  case numericSlash
  /// The hyphen-minus.
  case hyphen
  /// En dash, vertical bar, thin space, soft hyphen: a line may end after them.
  case breakAfter
  /// Em dash: a line may end on either side.
  case breakBoth
  /// No-break spaces and hyphens.
  case glue
  /// Currency signs, plus, minus.
  case prefix
  /// Per cent and per mille.
  case postfix
  /// The ellipsis.
  case ellipsis
  /// Emoji, ideographs and images.
  case ideographic
  /// A place where no line may end: the start of a line or of a paragraph.
  case start

  /// The class of an ASCII character.
  static func ascii(_ byte: UInt8) -> BreakClass {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .numeric
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quotation
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .exclamation
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"): .infix
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): .slash
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "|"), UInt8(ascii: "\t"): .breakAfter
    case UInt8(ascii: "$"), UInt8(ascii: "+"): .prefix
    case UInt8(ascii: "%"): .postfix
    // Spaces and line ends are not looked up: what they are is known before.
    case UInt8(ascii: " "), UInt8(ascii: "\n"): .start
    default: .alphabetic
    }
  }

  /// The class of a character beyond ASCII.
  static func beyondASCII(_ scalar: UInt32) -> BreakClass {
    switch scalar {
    case 0xA0, 0x202F, 0x2007, 0x2011, 0x2060: .glue
    case 0xAB, 0xBB, 0x2018, 0x2019, 0x201B...0x201D, 0x201F, 0x2039, 0x203A: .quotation
    case 0xA1, 0xBF, 0x201A, 0x201E: .opening
    case 0xA3...0xA5, 0xB1, 0x20A0...0x20BF, 0x2116, 0x2212: .prefix
    case 0xA2, 0x2030...0x2037: .postfix
    case 0xAD, 0x2000...0x2006, 0x2008...0x200B, 0x2010, 0x2012, 0x2013: .breakAfter
    case 0x2014: .breakBoth
    case 0x2024...0x2026: .ellipsis
    case 0x2E80...0xD7FF, 0xF900...0xFAFF, 0x1F000...0x3FFFF: .ideographic
    default: .alphabetic
    }
  }

  /// The classes before which a line may not end when this one stands right before them, as bits.
  fileprivate var forbiddenNext: UInt32 {
    let never = Self.bits(
      .closing,
      .quotation,
      .exclamation,
      .infix,
      .slash,
      .numericSlash,
      .hyphen,
      .breakAfter,
      .glue
    )
    let letters = Self.bits(.alphabetic, .numeric)
    switch self {
    case .start, .opening, .quotation, .glue: return .max
    case .alphabetic: return never | letters | Self.bits(.opening, .prefix, .ellipsis)
    case .numeric: return never | letters | Self.bits(.opening, .prefix, .postfix, .ellipsis)
    case .prefix: return never | letters | Self.bits(.opening, .ideographic)
    case .postfix, .closing, .infix: return never | letters
    case .numericSlash: return never | Self.bits(.numeric)
    case .breakBoth: return never | Self.bits(.breakBoth)
    case .ellipsis: return never | Self.bits(.ellipsis)
    case .ideographic: return never | Self.bits(.postfix, .ellipsis)
    case .exclamation, .slash, .hyphen, .breakAfter: return never
    }
  }

  /// The classes before which a line may not end when this one and spaces stand before them, as bits.
  fileprivate var forbiddenNextAfterSpaces: UInt32 {
    switch self {
    case .start, .opening: .max
    case .breakBoth: Self.bits(.closing, .exclamation, .infix, .slash, .breakBoth)
    default: Self.bits(.closing, .exclamation, .infix, .slash)
    }
  }

  /// Classes as bits.
  private static func bits(_ classes: BreakClass...) -> UInt32 {
    classes.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }
}

/// The classes of characters and of their pairs, ready for the line breaker.
struct BreakTables: Sendable {
  /// The tables, which depend on nothing.
  static let shared = BreakTables()

  /// For each class, by its raw value: first the classes that it holds to itself, then those that it holds across spaces.
  let pairs: [UInt32]

  /// The class of each ASCII character.
  let classes: [BreakClass]

  /// Fills the tables.
  private init() {
    let all = (0...BreakClass.start.rawValue).compactMap(BreakClass.init(rawValue:))
    pairs = all.map(\.forbiddenNext) + all.map(\.forbiddenNextAfterSpaces)
    classes = (0..<128).map { BreakClass.ascii($0) }
  }
}
