extension JSONParser {
  /// Where the next byte is.
  var position: JSONPosition {
    JSONPosition(line: line, column: offset - columnBase + 1)
  }

  /// The next byte, or 0 at the end of the text: a 0 byte in the text is nowhere allowed either.
  var current: UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  /// Steps over spaces, tabs and line ends; a carriage return and its line feed are one line end.
  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09:
        offset += 1
      case 0x0A:
        startLine()
      case 0x0D:
        if offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
        startLine()
      default:
        return
      }
    }
  }

  private mutating func startLine() {
    offset += 1
    line += 1
    columnBase = offset
  }

  /// Steps over a byte if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    offset += 1
    return true
  }

  /// Steps over a word if it comes next and is not the beginning of a longer one.
  mutating func take(_ word: StaticString) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[offset..<end].elementsEqual(word.description.utf8) else { return false }
    if end < bytes.count, isWordByte(bytes[end]) { return false }
    offset = end
    return true
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Whether `//` or `/*` comes next.
  var isCommentStart: Bool {
    guard current == UInt8(ascii: "/"), offset + 1 < bytes.count else { return false }
    return bytes[offset + 1] == UInt8(ascii: "/") || bytes[offset + 1] == UInt8(ascii: "*")
  }

  /// An error at the next byte.
  func fault(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    JSONSyntaxError(reason, at: position)
  }

  /// The error that says best what stands here in place of what is expected.
  func unexpected(_ expected: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    guard offset < bytes.count else { return fault(.endOfText(expected: expected)) }
    if isCommentStart { return fault(.comment) }
    guard let length = UTF8Sequence.length(in: bytes, at: offset) else { return fault(.invalidUTF8) }
    let text = String(decoding: bytes[offset..<offset + length], as: UTF8.self)
    guard let character = text.first else { return fault(.invalidUTF8) }
    if bytes[offset] < 0x20 { return fault(.controlCharacter(bytes[offset])) }
    switch character {
    case "'", "’", "‘", "“", "”", "«", "»": return fault(.wrongQuote(character))
    default: return fault(.unexpected(character, expected: expected))
    }
  }
}

/// The well-formed sequences of UTF-8 (Unicode Standard, table 3-7).
enum UTF8Sequence {
  /// The length in bytes of the sequence at an offset, or `nil` if it is ill-formed or cut.
  static func length(in bytes: [UInt8], at offset: Int) -> Int? {
    let lead = bytes[offset]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in (offset + 2)..<max(offset + 2, offset + length) where bytes[index] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
