/// A JSON value written out.
///
/// The text may be put as it is inside an HTML `<script>` element or a JavaScript source: U+2028, U+2029, `</` and
/// `<!` are escaped. So are the marks of direction, which would show a text in another order than its own. It has no line
/// end after the last line.
public struct JSONText: Hashable, Sendable {
  /// The text, in UTF-8.
  public let utf8: [UInt8]

  /// Writes a value.
  public init(_ value: JSONValue, style: Style = .pretty) {
    var writer = JSONWriter(style: style)
    writer.output.reserveCapacity(1 << 16)
    writer.write(value, indent: 0)
    utf8 = writer.output
  }

  /// How a value is laid out.
  public enum Style: Hashable, Sendable {
    /// One member or element a line, indented by two spaces; lists of numbers stay on one line.
    case pretty

    /// No white space at all.
    case compact
  }
}

extension JSONText: CustomStringConvertible {
  /// The text.
  public var description: String {
    String(decoding: utf8, as: UTF8.self)
  }
}

/// Writes values one after the other into a buffer.
private struct JSONWriter {
  let style: JSONText.Style
  var output: [UInt8] = []

  init(style: JSONText.Style) {
    self.style = style
  }

  mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: put("null")
    case .boolean(let boolean): put(boolean ? "true" : "false")
    case .integer(let integer): put(String(integer))
    case .decimal(let units, let digits): put(Self.decimal(units, digits: digits))
    case .string(let text): put(quoted: text)
    case .array(let elements): write(elements, indent: indent)
    case .object(let members): write(members, indent: indent)
    }
  }

  private mutating func write(_ elements: [JSONValue], indent: Int) {
    let inline = style == .pretty && elements.allSatisfy(\.isNumber)
    output.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      if index > 0, inline { output.append(0x20) }
      if !inline { startLine(indent + 1) }
      write(element, indent: indent + 1)
    }
    if !elements.isEmpty, !inline { startLine(indent) }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ members: [JSONValue.Member], indent: Int) {
    output.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      startLine(indent + 1)
      put(quoted: member.key)
      output.append(UInt8(ascii: ":"))
      if style == .pretty { output.append(0x20) }
      write(member.value, indent: indent + 1)
    }
    if !members.isEmpty { startLine(indent) }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func startLine(_ indent: Int) {
    guard style == .pretty else { return }
    output.append(0x0A)
    for _ in 0..<2 * indent { output.append(0x20) }
  }

  private mutating func put(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  /// Writes a text between quotes, with the escapes that it needs.
  private mutating func put(quoted text: String) {
    output.append(0x22)
    let bytes = text.utf8.span
    guard Self.needsEscapes(bytes) else {
      output.append(contentsOf: text.utf8)
      output.append(0x22)
      return
    }
    var index = 0
    var last: UInt8 = 0x22
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x22: put("\\\"")
      case 0x5C: put("\\\\")
      case 0x0A: put("\\n")
      case 0x0D: put("\\r")
      case 0x09: put("\\t")
      case 0x2F where last == UInt8(ascii: "<"): put("\\/")
      case 0x21 where last == UInt8(ascii: "<"): put("\\u0021")
      case 0x00...0x1F: put(byte < 16 ? "\\u000" : "\\u001", hexadecimal: byte & 15)
      case 0xD8 where index + 1 < bytes.count && bytes[index + 1] == 0x9C:
        put("\\u061c")
        index += 1
      case 0xE2 where index + 2 < bytes.count && Self.isUnseen(bytes[index + 1], bytes[index + 2]):
        put("\\u" + String(0x2000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), radix: 16))
        index += 2
      default: output.append(byte)
      }
      last = byte
      index += 1
    }
    output.append(0x22)
  }

  /// Whether an escape may be needed: few texts need one, and the others are copied as they are.
  private static func needsEscapes(_ bytes: Span<UInt8>) -> Bool {
    var isNeeded = false
    for index in bytes.indices {
      switch bytes[index] {
      case 0x00...0x1F, 0x22, 0x3C, 0x5C, 0xD8: isNeeded = true
      case 0xE2 where index + 2 < bytes.count && isUnseen(bytes[index + 1], bytes[index + 2]): isNeeded = true
      default: continue
      }
    }
    return isNeeded
  }

  /// Whether the character of E2 and two more bytes ends lines for JavaScript, or changes the order in which others are seen.
  private static func isUnseen(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    // U+200E, U+200F, U+2028 to U+202E; U+2066 to U+2069.
    case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): true
    default: false
    }
  }

  private mutating func put(_ prefix: String, hexadecimal digit: UInt8) {
    put(prefix)
    put(String(digit, radix: 16))
  }

  /// The number in decimal digits, its point where `digits` puts it.
  private static func decimal(_ units: Int, digits: Int) -> String {
    guard digits > 0 else { return String(units) }
    let figures = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - figures.utf8.count)) + figures
    return (units < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}

extension JSONValue {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    default: false
    }
  }
}
