extension JSONParser {
  /// Reads a text; the next byte is its opening quote.
  mutating func string() throws(JSONSyntaxError) -> String {
    offset += 1
    let start = offset
    while offset < bytes.count {
      offset = Self.endOfPlainASCII(in: bytes.span, from: offset)
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        offset += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(after: start) }
      try skipCharacter(byte)
    }
    throw fault(.endOfText(expected: .closingQuote))
  }

  /// The offset after the characters that most texts are made of; the loop keeps nothing but an index.
  private static func endOfPlainASCII(in bytes: Span<UInt8>, from offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
      index += 1
    }
    return index
  }

  /// Reads the rest of a text that holds escapes, from the first of them.
  private mutating func escapedString(after start: Int) throws(JSONSyntaxError) -> String {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: String(try escape()).utf8)
      default:
        let from = offset
        try skipCharacter(byte)
        text.append(contentsOf: bytes[from..<offset])
      }
    }
    throw fault(.endOfText(expected: .closingQuote))
  }

  /// Steps over one character of a text that is neither a quote nor an escape.
  private mutating func skipCharacter(_ byte: UInt8) throws(JSONSyntaxError) {
    if byte < 0x80 {
      guard byte >= 0x20 else { throw fault(.controlCharacter(byte)) }
      offset += 1
      return
    }
    guard let length = UTF8Sequence.length(in: bytes, at: offset) else { throw fault(.invalidUTF8) }
    offset += length
    columnBase += length - 1
  }

  /// Reads an escape; the next byte is its `\`.
  private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = offset
    guard offset + 1 < bytes.count else {
      offset = bytes.count
      throw fault(.endOfText(expected: .closingQuote))
    }
    offset += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default:
      offset = start
      throw fault(.invalidEscape)
    }
  }

  /// Reads the digits of a `\u` escape, and the second half of a surrogate pair.
  private mutating func unicodeEscape(from start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
    guard let high = hexadecimalUnit() else {
      offset = start
      throw fault(.invalidEscape)
    }
    if let scalar = Unicode.Scalar(high) { return scalar }
    if UTF16.isLeadSurrogate(high), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let low = hexadecimalUnit(),
      UTF16.isTrailSurrogate(low)
    {
      let value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
      if let scalar = Unicode.Scalar(value) { return scalar }
    }
    offset = start
    throw fault(.loneSurrogate)
  }

  private mutating func hexadecimalUnit() -> UInt16? {
    guard offset + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for index in offset..<offset + 4 {
      guard let digit = Self.hexadecimalDigit(bytes[index]) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    offset += 4
    return unit
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension JSONParser {
  /// The longest number read, in bytes: more than any `Double` needs, and no work for a hostile one.
  private static var longestNumber: Int { 400 }

  /// Reads a number; the next byte is its sign or first digit.
  mutating func number() throws(JSONSyntaxError) -> JSONNode.Content {
    let start = offset
    let place = position
    _ = take(UInt8(ascii: "-"))
    let leadingZero = current == UInt8(ascii: "0")
    let digits = skipDigits()
    var isInteger = true
    var isValid = digits > 0 && (digits == 1 || !leadingZero)
    if isValid, take(UInt8(ascii: ".")) {
      isInteger = false
      isValid = skipDigits() > 0
    }
    if isValid, take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isInteger = false
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      isValid = skipDigits() > 0
    }
    guard isValid else { throw JSONSyntaxError(.invalidNumber, at: place) }
    guard offset - start <= Self.longestNumber else { throw JSONSyntaxError(.numberOutOfRange, at: place) }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw JSONSyntaxError(.numberOutOfRange, at: place) }
    return .number(number)
  }

  /// Steps over digits and says how many there were.
  private mutating func skipDigits() -> Int {
    let start = offset
    while offset < bytes.count, bytes[offset] >= UInt8(ascii: "0"), bytes[offset] <= UInt8(ascii: "9") {
      offset += 1
    }
    return offset - start
  }
}
