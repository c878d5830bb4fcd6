/// The declarations of a `style` attribute, names and values in lower case.
struct CSSDeclarations {
  private let declarations: [(name: String, value: String)]

  init(_ text: String) {
    declarations = text.split(separator: ";").prefix(32).compactMap { part in
      guard let colon = part.firstIndex(of: ":") else { return nil }
      return (Self.trimmed(part[..<colon]), Self.trimmed(part[part.index(after: colon)...]))
    }
  }

  /// The value of a declaration, or `nil`.
  subscript(name: String) -> String? {
    declarations.first { $0.name == name }?.value
  }

  private static func trimmed(_ text: Substring) -> String {
    let bytes = text.utf8.drop { $0.isHTMLBlank }
    let last = bytes.lastIndex { !$0.isHTMLBlank }
    guard let last else { return "" }
    return String(decoding: bytes[...last].lazy.map { $0.asciiLowercased }, as: UTF8.self)
  }
}
