/// The attributes that pandoc's Markdown writes between braces: `{#id .class width=50%}`.
struct PandocAttributes {
  /// The identifier, empty if none.
  private(set) var id = ""

  /// The classes.
  private(set) var classes: [String] = []

  private var pairs: [(name: String, value: String)] = []

  /// The value of a key, or `nil`.
  subscript(name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  /// A longer run between braces is text.
  private static let maximumLength = 400

  /// Reads the attributes at an opening brace; `nil` if what stands there is text.
  static func read(_ bytes: [UInt8], at start: Int) -> (attributes: PandocAttributes, end: Int)? {
    var attributes = PandocAttributes()
    var position = start + 1
    let limit = min(bytes.count, start + maximumLength)
    var isEmpty = true
    while position < limit {
      let byte = bytes[position]
      if byte == UInt8(ascii: "}") { return isEmpty ? nil : (attributes, position + 1) }
      if byte == UInt8(ascii: " ") {
        position += 1
      } else if attributes.readToken(bytes, &position, limit) {
        isEmpty = false
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func readToken(_ bytes: [UInt8], _ position: inout Int, _ limit: Int) -> Bool {
    let first = bytes[position]
    if first == UInt8(ascii: "-") {
      position += 1
      return true
    }
    let isMarked = first == UInt8(ascii: "#") || first == UInt8(ascii: ".")
    if isMarked { position += 1 }
    let name = Self.word(bytes, &position, limit)
    guard !name.isEmpty else { return false }
    if isMarked {
      if first == UInt8(ascii: "#") { id = name } else { classes.append(name) }
      return true
    }
    guard position < limit, bytes[position] == UInt8(ascii: "=") else { return false }
    position += 1
    guard let value = Self.value(bytes, &position, limit) else { return false }
    pairs.append((name, value))
    return true
  }

  private static func word(_ bytes: [UInt8], _ position: inout Int, _ limit: Int) -> String {
    let start = position
    while position < limit, isWordByte(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || "-_:.".utf8.contains(byte)
  }

  /// Reads a value, between quotes or up to a blank or the closing brace.
  private static func value(_ bytes: [UInt8], _ position: inout Int, _ limit: Int) -> String? {
    let quote = position < limit ? bytes[position] : 0
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let start = position
    while position < limit,
      isQuoted ? bytes[position] != quote : bytes[position] != UInt8(ascii: " ") && bytes[position] != UInt8(ascii: "}")
    {
      position += 1
    }
    let value = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isQuoted else { return value }
    guard position < limit else { return nil }
    position += 1
    return value
  }
}
