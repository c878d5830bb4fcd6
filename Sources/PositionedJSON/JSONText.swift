/// A JSON value written out.
///
/// The text may be put as it is inside an HTML `<script>` element or a JavaScript source: U+2028, U+2029, `</` and
/// `<!` are escaped. It has no line end after the last line.
public struct JSONText: Hashable, Sendable {
  /// The text, in UTF-8.
  public let utf8: [UInt8]

  /// Writes a value.
  public init(_ value: JSONValue, style: Style = .pretty) {
    var writer = JSONWriter(style: style)
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
    put("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { put(inline ? ", " : ",") }
      if !inline { startLine(indent + 1) }
      write(element, indent: indent + 1)
    }
    if !elements.isEmpty, !inline { startLine(indent) }
    put("]")
  }

  private mutating func write(_ members: [JSONValue.Member], indent: Int) {
    put("{")
    for (index, member) in members.enumerated() {
      if index > 0 { put(",") }
      startLine(indent + 1)
      put(quoted: member.key)
      put(style == .pretty ? ": " : ":")
      write(member.value, indent: indent + 1)
    }
    if !members.isEmpty { startLine(indent) }
    put("}")
  }

  private mutating func startLine(_ indent: Int) {
    guard style == .pretty else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * indent))
  }

  private mutating func put(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  /// Writes a text between quotes, with the escapes that it needs.
  private mutating func put(quoted text: String) {
    output.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": put("\\\"")
      case "\\": put("\\\\")
      case "\n": put("\\n")
      case "\r": put("\\r")
      case "\t": put("\\t")
      case "/" where output.last == UInt8(ascii: "<"): put("\\/")
      case "!" where output.last == UInt8(ascii: "<"): put("\\u0021")
      case "\u{2028}": put("\\u2028")
      case "\u{2029}": put("\\u2029")
      case "\u{0}"..."\u{1F}": put(scalar.value < 16 ? "\\u000" : "\\u001", hexadecimal: UInt8(scalar.value & 15))
      default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    output.append(0x22)
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
