/// How many bytes of each telling sort a file holds: one fast pass that tells which slower ones are needed.
struct ByteCensus {
  /// U+000D.
  private(set) var carriageReturns = 0

  /// Control characters other than tab, line end and form feed; U+0000 included.
  private(set) var controls = 0

  /// Bytes above 0x7F.
  private(set) var nonASCII = 0

  /// 0xCC and 0xCD, which begin the combining diacritical marks (and a few other letters).
  private(set) var combiningLeads = 0

  /// `|`.
  private(set) var pipes = 0

  /// `{` and `~`, which begin what cmark leaves as text and we do not.
  private(set) var lateMarks = 0

  /// `[`.
  private(set) var brackets = 0

  /// `<`.
  private(set) var lessThans = 0

  init(_ bytes: [UInt8]) {
    // One addition a byte: each class has eight bits of the sum, which hold the count of 255 bytes.
    let lanes = Self.lanes
    var start = 0
    while start < bytes.count {
      let end = min(start + 255, bytes.count)
      var sum: UInt64 = 0
      for byte in bytes[start..<end] { sum &+= lanes[Int(byte)] }
      if sum != 0 { add(sum) }
      start = end
    }
  }

  private mutating func add(_ sum: UInt64) {
    func count(_ lane: UInt64) -> Int { Int(sum >> (lane * 8) & 0xFF) }
    carriageReturns += count(0)
    controls += count(1)
    nonASCII += count(2)
    combiningLeads += count(3)
    pipes += count(4)
    lateMarks += count(5)
    brackets += count(6)
    lessThans += count(7)
  }

  /// What each byte adds to the sum.
  private static let lanes: [UInt64] = (UInt8.min...UInt8.max).map { byte in
    func one(_ lane: UInt64, _ condition: Bool) -> UInt64 { condition ? 1 << (lane * 8) : 0 }
    let marks =
      one(4, byte == 0x7C) + one(5, byte == 0x7B || byte == 0x7E) + one(6, byte == 0x5B) + one(7, byte == 0x3C)
    return one(0, byte == 0x0D) + one(1, isControl(byte)) + one(2, byte >= 0x80) + one(3, byte & 0xFE == 0xCC) + marks
  }

  /// Whether a byte is a control character that text has no use for.
  static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D: false
    default: byte < 0x20 || byte == 0x7F
    }
  }
}
