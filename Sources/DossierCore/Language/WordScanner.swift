/// Cuts a text into words and numbers in one pass, and says where sentences begin.
///
/// An elided word is given whole (« l' » as « le », « j' » as « je »), a hyphenated one in pieces that remember the hyphen, a number with its
/// decimals and groups of thousands in one piece. `%`, `€` and other currency signs are words. The text is expected in NFC.
struct WordScanner {
  /// The byte where the scan stands.
  private(set) var position = 0

  /// The hash of the last word in lower case, accents kept.
  private(set) var hash = TextHash()

  /// Where the last word stands in the text as it is in lower case; empty for a word that has to be changed or is a number.
  private var plain = 0..<0

  /// The last word in lower case, if it is not plain.
  private var changed: [UInt8] = []

  /// Where the sentence that ended before the last word stops; meaningful when the word opens a sentence.
  private(set) var sentenceEnd = 0

  /// Where the text of the sentence that the last word opens begins, opening quotes included.
  private(set) var sentenceStart = 0

  /// Whether the last word was one whose full stop ends no sentence; set by the caller, who knows the word's classes.
  var lastIsAbbreviation = false

  private var isFirst = true

  /// A word or number of the text.
  struct Lexeme {
    /// Its bytes in the text, apostrophe left out.
    var range: Range<Int>

    /// What it looks like and what stands before it.
    var flags: TokenFlags
  }

  /// What stands between two words.
  private struct Gap {
    var flags: TokenFlags = []
    var stop: UInt8 = 0
    var stopEnd = 0
    var hasSpaceAfterStop = false
    var isBroken = false
    var firstVisible = -1
  }

  /// The last word in lower case, accents kept.
  func word(in bytes: Span<UInt8>) -> [UInt8] {
    plain.isEmpty ? changed : plain.map { bytes[$0] }
  }

  /// The next word, or `nil` at the end of the text.
  mutating func next(in bytes: Span<UInt8>) -> Lexeme? {
    if !isFirst {
      // Most words by far: after a space or an apostrophe.
      let start = position < bytes.count && bytes[position] == 0x20 ? position + 1 : position
      if start < bytes.count, Self.isPlainLetter(bytes[start]) { return read(at: start, in: bytes, flags: []) }
    }
    var gap = Gap()
    gap.stopEnd = position
    var index = position
    while index < bytes.count {
      let scalar = UTF8Scalar(decoding: bytes, at: index)
      if Self.isLetter(scalar.value) || Self.isDigit(scalar.value) || Self.isSign(scalar.value) { break }
      note(scalar, at: index, in: &gap)
      index += scalar.length
    }
    guard index < bytes.count else {
      position = index
      sentenceEnd = max(gap.stopEnd, gap.firstVisible < 0 ? 0 : gap.stopEnd)
      return nil
    }
    let opens = opensSentence(at: index, in: bytes, gap)
    if opens {
      gap.flags.insert(.opensSentence)
      sentenceEnd = gap.stopEnd
      sentenceStart = gap.firstVisible >= 0 ? gap.firstVisible : index
      isFirst = false
    }
    return read(at: index, in: bytes, flags: gap.flags)
  }

  private func opensSentence(at index: Int, in bytes: Span<UInt8>, _ gap: Gap) -> Bool {
    if isFirst || gap.isBroken { return true }
    guard gap.stop != 0, gap.hasSpaceAfterStop else { return false }
    if gap.stop == 1 && lastIsAbbreviation { return false }
    let first = UTF8Scalar(decoding: bytes, at: index).value
    return TextFolding.isUppercase(first) || Self.isDigit(first) || gap.firstVisible >= 0
  }

  private func note(_ scalar: UTF8Scalar, at index: Int, in gap: inout Gap) {
    let end = index + scalar.length
    switch scalar.value {
    case 0x0A, 0x2022, 0x25AA, 0x25CF, 0x2192, 0x2610, 0x2611, 0x2713, 0x2714:  // Hard breaks, bullets, boxes, arrows.
      if !gap.isBroken && gap.stop == 0 { gap.stopEnd = index }
      gap.isBroken = true
      gap.firstVisible = -1
    case 0x20, 0x09, 0xA0, 0x202F, 0x2007...0x200A, 0x0D:
      if gap.stop != 0 { gap.hasSpaceAfterStop = true }
    case 0x2E, 0x21, 0x3F, 0x2026:
      gap.stop = scalar.value == 0x2E ? max(gap.stop, 1) : 2
      gap.stopEnd = end
      gap.hasSpaceAfterStop = false
      gap.firstVisible = -1
    case 0xBB, 0x201D, 0x29, 0x5D:  // What closes belongs to the sentence before.
      if scalar.value == 0x29 || scalar.value == 0x5D { gap.flags.insert(.strongBefore) }
      if gap.stop == 0 || !gap.hasSpaceAfterStop || scalar.value == 0xBB { gap.stopEnd = end }
    case 0xAB, 0x201C, 0x28, 0x5B:
      if scalar.value == 0x28 || scalar.value == 0x5B { gap.flags.insert(.strongBefore) }
      if gap.firstVisible < 0 { gap.firstVisible = index }
    case 0x2014, 0x2013, 0x3A, 0x3B, 0x7C:
      gap.flags.insert(.strongBefore)
    case 0x2C, 0x2F:
      gap.flags.insert(.commaBefore)
    case 0x2D, 0x2010, 0x2011:
      if index == position && gap.stop == 0 { gap.flags.insert(.hyphenBefore) } else { gap.flags.insert(.commaBefore) }
    default: break
    }
  }

  /// Reads the word or number at an index.
  private mutating func read(at start: Int, in bytes: Span<UInt8>, flags: TokenFlags) -> Lexeme {
    if Self.isPlainLetter(bytes[start]) { return readWord(at: start, in: bytes, flags: flags) }
    let first = UTF8Scalar(decoding: bytes, at: start)
    if Self.isDigit(first.value) { return readNumber(at: start, in: bytes, flags: flags) }
    if !Self.isLetter(first.value) {
      begin()
      position = start + first.length
      put(first.value)
      return Lexeme(range: start..<position, flags: flags)
    }
    return readWord(at: start, in: bytes, flags: flags)
  }

  private mutating func begin() {
    hash = TextHash()
    plain = 0..<0
    changed.removeAll(keepingCapacity: true)
  }

  private mutating func readWord(at start: Int, in bytes: Span<UInt8>, flags: TokenFlags) -> Lexeme {
    // Most letters by far are in lower case without an accent, and most words have no others.
    var index = start
    var hash = TextHash()
    while index < bytes.count, 0x61...0x7A ~= bytes[index] {
      hash.combine(bytes[index])
      index += 1
    }
    guard index == bytes.count || Self.endsWord(bytes[index]) else {
      return readChangedWord(at: start, in: bytes, flags: flags)
    }
    self.hash = hash
    plain = start..<index
    position = index
    return Lexeme(range: plain, flags: flags)
  }

  private mutating func readChangedWord(at start: Int, in bytes: Span<UInt8>, flags: TokenFlags) -> Lexeme {
    begin()
    var flags = flags
    var index = start
    var letters = 0
    var capitals = 0
    while index < bytes.count {
      let byte = bytes[index]
      if 0x61...0x7A ~= byte {
        letters += 1
        changed.append(byte)
        hash.combine(byte)
        index += 1
        continue
      }
      let scalar = UTF8Scalar(decoding: bytes, at: index)
      guard Self.isLetter(scalar.value) || Self.isDigit(scalar.value) else { break }
      letters += 1
      if TextFolding.isUppercase(scalar.value) { capitals += 1 }
      if capitals == 1 && letters == 1 { flags.insert(.capitalised) }
      put(TextFolding.lowercased(scalar.value))
      index += scalar.length
    }
    if capitals >= 2 && capitals == letters - digits { flags.insert(.capitals) }
    let end = index
    if index < bytes.count {
      let mark = UTF8Scalar(decoding: bytes, at: index)
      if Self.isApostrophe(mark.value), isElided, index + mark.length < bytes.count,
        Self.isLetter(UTF8Scalar(decoding: bytes, at: index + mark.length).value)
      {
        put(0x65)
        index += mark.length
        flags.remove(.capitals)
      }
    }
    position = index
    return Lexeme(range: start..<end, flags: flags)
  }

  private var digits: Int {
    changed.reduce(0) { $0 + (0x30...0x39 ~= $1 ? 1 : 0) }
  }

  /// Whether the letters read so far are a word that loses its « e » before a vowel.
  private var isElided: Bool {
    switch changed.count {
    case 1: true
    case 2...8: changed.suffix(2).elementsEqual("qu".utf8) || changed.elementsEqual("entr".utf8)
    default: false
    }
  }

  private mutating func readNumber(at start: Int, in bytes: Span<UInt8>, flags: TokenFlags) -> Lexeme {
    begin()
    var flags = flags.union(.number)
    var index = start
    var slashes = 0
    var digits = 0
    while index < bytes.count {
      let scalar = UTF8Scalar(decoding: bytes, at: index)
      if Self.isDigit(scalar.value) {
        digits += 1
        put(scalar.value)
        index += 1
        continue
      }
      let next = index + scalar.length
      guard next < bytes.count, Self.isDigit(UInt32(bytes[next])) else { break }
      if scalar.value == 0x2F && digits <= 2 {
        slashes += 1
      } else if scalar.value == 0x2E || scalar.value == 0x2C {
        digits = 3
      } else if Self.isThousandsSpace(scalar.value), digits <= 3, slashes == 0, Self.hasThreeDigits(bytes, at: next) {
        digits = 0
      } else {
        break
      }
      digits = slashes > 0 ? 0 : digits
      put(scalar.value == 0x2C ? 0x2E : scalar.value)
      index = next
    }
    if slashes > 0 { flags.insert(.date) }
    position = index
    if index < bytes.count, Self.isLetter(UTF8Scalar(decoding: bytes, at: index).value) { skipOrdinal(in: bytes) }
    return Lexeme(range: start..<position, flags: flags)
  }

  /// Takes « er », « e », « ème »… stuck to a number as part of it.
  private mutating func skipOrdinal(in bytes: Span<UInt8>) {
    var end = position
    while end < bytes.count, end - position <= 5 {
      let scalar = UTF8Scalar(decoding: bytes, at: end)
      guard Self.isLetter(scalar.value) else { break }
      end += scalar.length
    }
    let suffix = (position..<end).map { bytes[$0] }
    if ["er", "re", "e", "ère", "eme", "ème", "nd", "nde"].contains(where: { $0.utf8.elementsEqual(suffix) }) {
      position = end
    }
  }

  private mutating func put(_ scalar: UInt32) {
    let start = changed.count
    TextFolding.append(scalar, to: &changed)
    for index in start..<changed.count { hash.combine(changed[index]) }
  }
}

extension WordScanner {
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return 0x61...0x7A ~= scalar | 0x20 }
    if scalar < 0x250 { return scalar >= 0xC0 && scalar != 0xD7 && scalar != 0xF7 || scalar == 0xAA || scalar == 0xBA }
    if 0x300...0x36F ~= scalar { return true }
    return 0x370...0x1FFF ~= scalar || 0x3041...0xD7FF ~= scalar || 0xF900...0xFDFF ~= scalar
      || 0x1D400...0x1D7FF ~= scalar
      || 0x20000...0x3FFFF ~= scalar
  }

  /// Whether a byte is a letter without an accent.
  @inline(__always)
  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20
  }

  /// Whether a byte that stands after a letter ends the word, whatever follows: an apostrophe may belong to it, an accented letter takes two bytes.
  @inline(__always)
  private static func endsWord(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != 0x27 && !isPlainLetter(byte) && !(0x30...0x39 ~= byte)
  }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool {
    0x30...0x39 ~= scalar
  }

  /// Currency and percent signs, which are words.
  @inline(__always)
  private static func isSign(_ scalar: UInt32) -> Bool {
    scalar == 0x25 || scalar == 0x20AC
  }

  @inline(__always)
  private static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC
  }

  private static func isThousandsSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0xA0 || scalar == 0x202F || scalar == 0x2009
  }

  private static func hasThreeDigits(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 3 <= bytes.count else { return false }
    for offset in 0..<3 where !isDigit(UInt32(bytes[index + offset])) { return false }
    return index + 3 == bytes.count || !isDigit(UInt32(bytes[index + 3]))
  }
}

/// What a word looks like and what stands before it.
struct TokenFlags: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// A comma, slash or spaced hyphen stands before.
  static let commaBefore = TokenFlags(rawValue: 1)
  /// A colon, semicolon, dash or bracket stands before.
  static let strongBefore = TokenFlags(rawValue: 1 << 1)
  /// A hyphen joins it to the word before.
  static let hyphenBefore = TokenFlags(rawValue: 1 << 2)
  /// It begins with a capital.
  static let capitalised = TokenFlags(rawValue: 1 << 3)
  /// It is all in capitals, two letters or more.
  static let capitals = TokenFlags(rawValue: 1 << 4)
  /// It is a number in figures.
  static let number = TokenFlags(rawValue: 1 << 5)
  /// It is a date in figures, such as 12/03/2025.
  static let date = TokenFlags(rawValue: 1 << 6)
  /// It opens a sentence.
  static let opensSentence = TokenFlags(rawValue: 1 << 7)
}
