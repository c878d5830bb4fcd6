/// How many bytes of each telling sort a file holds: one fast pass that tells which slower ones are needed.
struct ByteCensus {
  /// U+000D.
  private(set) var carriageReturns = 0

  /// U+0000.
  private(set) var zeros = 0

  /// Control characters other than tab, line end and form feed; zeros included.
  private(set) var controls = 0

  /// Bytes above 0x7F.
  private(set) var nonASCII = 0

  /// 0xCC and 0xCD, which begin the combining diacritical marks (and a few Greek letters).
  private(set) var combiningLeads = 0

  /// `|`.
  private(set) var pipes = 0

  /// `{`.
  private(set) var braces = 0

  /// `[`.
  private(set) var brackets = 0

  /// `<?` and `<!`.
  private(set) var declarations = 0

  init(_ bytes: [UInt8]) {
    // Branchless sums of one byte each, so that the compiler uses vectors.
    var previous: UInt8 = 0
    for byte in bytes {
      pipes &+= byte == 0x7C ? 1 : 0
      braces &+= byte == 0x7B ? 1 : 0
      brackets &+= byte == 0x5B ? 1 : 0
      declarations &+= previous == 0x3C ? (byte == 0x3F ? 1 : 0) &+ (byte == 0x21 ? 1 : 0) : 0
      previous = byte
      carriageReturns &+= byte == 0x0D ? 1 : 0
      zeros &+= byte == 0 ? 1 : 0
      controls &+= Self.isControl(byte) ? 1 : 0
      nonASCII &+= byte >= 0x80 ? 1 : 0
      combiningLeads &+= byte & 0xFE == 0xCC ? 1 : 0
    }
  }

  /// Whether a byte is a control character that text has no use for.
  static func isControl(_ byte: UInt8) -> Bool {
    // Bitwise, not short-circuited: no branch in the loop above.
    let low = (byte < 0x20) != ((byte == 0x09) != ((byte == 0x0A) != ((byte == 0x0C) != (byte == 0x0D))))
    return low != (byte == 0x7F)
  }
}
