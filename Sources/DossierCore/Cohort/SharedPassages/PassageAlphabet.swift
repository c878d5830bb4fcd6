/// What the words of a passage are made of, and the letters that each character counts for.
struct PassageAlphabet {
  /// The letter, without capital, or the digit that each byte of ASCII is; 0 for others.
  let plain: [UInt8]

  /// The letter, without accent, that each character from U+00C0 to U+00FF is; 0 for those that are two letters or none.
  let latin: [UInt8]

  /// The first byte of the characters from U+00C0 to U+00FF.
  static let latinLead: UInt8 = 0xC3

  init() {
    plain = (0..<256 as Range<Int>).map { byte in
      switch UInt8(truncatingIfNeeded: byte) {
      case let byte where 0x30...0x39 ~= byte || 0x61...0x7A ~= byte: byte
      case let byte where 0x41...0x5A ~= byte: byte | 0x20
      default: 0
      }
    }
    latin = (0xC0..<0x100 as Range<UInt32>).map { scalar in
      var letters: [UInt8] = []
      if Self.isInWord(scalar) { Self.spell(scalar, into: &letters) }
      return letters.count == 1 ? letters[0] : 0
    }
  }

  /// Where the next word begins, from an index of the bytes on.
  @inline(__always)
  static func nextWord(in bytes: Span<UInt8>, from start: Int, plain: Span<UInt8>) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if plain[Int(byte)] != 0 { return index }
      if byte < 0x80 {
        index += 1
        continue
      }
      let scalar = UTF8Scalar(decoding: bytes, at: index)
      if isInWord(scalar.value), !isInvisible(scalar.value) { return index }
      index += scalar.length
    }
    return nil
  }

  /// Whether a character beyond ASCII may stand inside a word.
  static func isInWord(_ scalar: UInt32) -> Bool {
    WordScanner.isLetter(scalar) || isInvisible(scalar) || isLigature(scalar)
  }

  /// Gives the letters, without accents, that a character of a word counts for: none for one without shape.
  static func spell(_ scalar: UInt32, into letters: inout [UInt8]) {
    letters.removeAll(keepingCapacity: true)
    guard !isInvisible(scalar) else { return }
    if isLigature(scalar) {
      letters.append(contentsOf: ligatures[Int(scalar - 0xFB00)].utf8)
    } else {
      TextFolding.appendFolded(TextFolding.lowercased(scalar), to: &letters)
    }
  }

  /// Whether a character has no shape of its own: what Word leaves inside words, and combining marks.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func isLigature(_ scalar: UInt32) -> Bool {
    0xFB00...0xFB04 ~= scalar
  }

  /// The ligatures that PDF files leave, from U+FB00 on.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl"]
}
