/// A tag of HTML.
package struct HTMLTag {
  /// The name, in lower case.
  var name: String

  /// Whether it is an end tag.
  var isClosing: Bool

  /// Whether it ends with `/>`, or stands for an element that never has content.
  var isSelfClosing: Bool

  /// The attributes, names in lower case, values decoded.
  private var attributes: [(name: String, value: String)]

  /// The value of an attribute, or `nil`.
  package func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// Reads the tag at a `<`.
  ///
  /// - Returns: The tag and the offset after it; no tag if it has no end; `nil` if there is no tag at all.
  /// - Complexity: O(n) in the length of the tag, or of the rest of the text if it has no end.
  package static func read(_ bytes: [UInt8], at start: Int) -> (tag: HTMLTag?, end: Int)? {
    var position = start + 1
    let isClosing = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    guard position < bytes.count, bytes[position].isASCIILetter else { return nil }
    let name = lowercased(bytes, from: &position) { $0.isHTMLNameByte }
    var attributes: [(name: String, value: String)] = []
    while true {
      skipBlanks(bytes, &position)
      guard position < bytes.count else { return (nil, position) }
      if bytes[position] == UInt8(ascii: ">") {
        let isSelfClosing = bytes[position - 1] == UInt8(ascii: "/") || voidElements.contains(name)
        let tag = HTMLTag(name: name, isClosing: isClosing, isSelfClosing: isSelfClosing, attributes: attributes)
        return (tag, position + 1)
      }
      // A `<` inside of a tag means that its author forgot the end: it is text.
      if bytes[position] == UInt8(ascii: "<") { return nil }
      guard let attribute = readAttribute(bytes, &position) else { return (nil, position) }
      if attributes.count < 32, !attribute.name.isEmpty { attributes.append(attribute) }
    }
  }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr",
  ]

  /// Reads an attribute, or skips a byte that begins none; `nil` if its quotes have no end.
  private static func readAttribute(_ bytes: [UInt8], _ position: inout Int) -> (name: String, value: String)? {
    let start = position
    let name = lowercased(bytes, from: &position) { $0.isHTMLNameByte }
    guard position > start else {
      position += 1
      return ("", "")
    }
    let end = position
    skipBlanks(bytes, &position)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      position = end
      return (name, "")
    }
    position += 1
    skipBlanks(bytes, &position)
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let valueStart = position
    while position < bytes.count,
      isQuoted ? bytes[position] != quote : !bytes[position].isHTMLBlank && bytes[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    guard position < bytes.count || !isQuoted else { return nil }
    let value = HTMLEntities.decoded(bytes[valueStart..<position])
    if isQuoted { position += 1 }
    return (name, String(decoding: value, as: UTF8.self))
  }

  private static func skipBlanks(_ bytes: [UInt8], _ position: inout Int) {
    while position < bytes.count, bytes[position].isHTMLBlank { position += 1 }
  }

  private static func lowercased(_ bytes: [UInt8], from position: inout Int, while test: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, test(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position].lazy.map { $0.asciiLowercased }, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is a letter of ASCII.
  var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

  /// Whether the byte is a digit of ASCII.
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether the byte is a blank of HTML.
  var isHTMLBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  /// The letter in lower case; other bytes as they are.
  var asciiLowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }

  /// Whether the byte may stand in the name of a tag or of an attribute.
  fileprivate var isHTMLNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ":") || self == UInt8(ascii: "_")
  }
}
