import DossierCore

/// A piece of a page, well formed and escaped by construction.
///
/// Text enters as text only, names of elements and attributes are those of ``Tag`` and ``Attribute``, links are ``HTMLLink``s: whatever a dossier
/// holds, it can add words to a page and nothing else. The only markup written by hand is that of ``HTMLBlock``, which takes constants.
package struct HTML: Hashable, Sendable {
  /// The markup, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Creates a piece with nothing in it.
  init() {}

  /// Creates a text, its spaces put as French wants them.
  init(_ text: String) {
    self.init(verbatim: French.typeset(text))
  }

  /// Creates a text that is to be copied as it is, such as a path.
  init(verbatim text: String) {
    Self.append(SafeText.line(text), to: &bytes)
  }

  /// Creates an element with what it holds.
  init(_ tag: Tag, _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML = { HTML() }) {
    self.init(tag, attributes.compactMap(\.self), content())
  }

  /// Creates an element from a list of attributes.
  init(_ tag: Tag, _ attributes: [Attribute], _ content: HTML) {
    let name = Array(tag.rawValue.utf8)
    bytes.reserveCapacity(content.bytes.count + 2 * name.count + 64)
    bytes.append(UInt8(ascii: "<"))
    bytes += name
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += Array(attribute.name.rawValue.utf8)
      bytes += [UInt8(ascii: "="), UInt8(ascii: "\"")]
      Self.append(SafeText.line(attribute.value), to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    if !tag.isVoid {
      bytes += content.bytes
      bytes += [UInt8(ascii: "<"), UInt8(ascii: "/")]
      bytes += name
      bytes.append(UInt8(ascii: ">"))
    }
    // Files stay readable, and so do their differences.
    if tag.endsLine { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Creates the element of a constant block: the only way in for a style sheet or a script.
  init(_ block: HTMLBlock) {
    bytes = Array("<\(block.kind.rawValue)>\(block.text)</\(block.kind.rawValue)>".utf8)
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { bytes.isEmpty }

  /// Adds a piece at the end.
  mutating func append(_ other: HTML) {
    bytes += other.bytes
  }

  /// A text in which the five characters that begin or end markup are written as references.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

/// Puts pieces of a page one after the other, with conditions and loops.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ piece: HTML) -> HTML { piece }

  package static func buildExpression(_ piece: HTML?) -> HTML { piece ?? HTML() }

  package static func buildExpression(_ text: String) -> HTML { HTML(text) }

  package static func buildBlock() -> HTML { HTML() }

  package static func buildPartialBlock(first: HTML) -> HTML { first }

  package static func buildPartialBlock(accumulated: consuming HTML, next: HTML) -> HTML {
    accumulated.append(next)
    return accumulated
  }

  package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? HTML() }

  package static func buildEither(first piece: HTML) -> HTML { piece }

  package static func buildEither(second piece: HTML) -> HTML { piece }

  package static func buildArray(_ pieces: [HTML]) -> HTML {
    var whole = HTML()
    for piece in pieces { whole.append(piece) }
    return whole
  }
}
