extension Leftover {
  /// Where dots or underscores to write over begin, as in « Nom : ………… »; `nil` for a text without any.
  ///
  /// They open the text or follow a colon. A line of a table of contents, which ends with a number, and an exercise that somebody quotes are none.
  static func blank(in bytes: [UInt8]) -> Int? {
    var isAfterOpening = true
    var index = 0
    while index < bytes.count {
      let (end, length) = run(in: bytes, at: index)
      if length > 0 {
        if length >= leastBlank, isAfterOpening, bytes[end...].allSatisfy(isBlankOrMark) { return index }
        isAfterOpening = false
        index = end
        continue
      }
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0xC2, 0xA0: break
      case UInt8(ascii: ":"): isAfterOpening = true
      default: isAfterOpening = false
      }
      index += 1
    }
    return nil
  }

  /// Fewer marks are punctuation.
  private static let leastBlank = 5

  /// The end of the run of dots, ellipses and underscores that begins at an index, and its length in dots.
  private static func run(in bytes: [UInt8], at start: Int) -> (end: Int, length: Int) {
    var index = start
    var length = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "_") {
        length += 1
        index += 1
      } else if bytes[index...].starts(with: [0xE2, 0x80, 0xA6]) {
        length += 3
        index += 3
      } else {
        break
      }
    }
    return (index, length)
  }

  private static func isBlankOrMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/") || byte == 0xE2
      || byte == 0x80 || byte == 0xA6 || byte == 0xC2 || byte == 0xA0
  }
}
