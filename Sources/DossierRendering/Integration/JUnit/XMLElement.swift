/// An element of an XML document, with what it holds.
struct XMLElement {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let content: Content

  private enum Content {
    case elements([XMLElement])
    case text(String)
  }

  /// Creates an element that holds others, or nothing.
  init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ elements: [XMLElement] = []) {
    self.name = name
    self.attributes = attributes
    content = .elements(elements)
  }

  /// Creates an element that holds a text.
  init(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
    self.name = name
    self.attributes = attributes
    content = .text(text)
  }

  /// The whole document whose root it is, its last line ended.
  var document: String {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &output, indent: "")
    return output
  }

  private func write(to output: inout String, indent: String) {
    output += "\(indent)<\(name)"
    for attribute in attributes {
      output += " \(attribute.name)=\"\(Self.escaped(attribute.value, inAttribute: true))\""
    }
    switch content {
    case .elements(let elements) where elements.isEmpty: output += "/>\n"
    case .elements(let elements):
      output += ">\n"
      for element in elements { element.write(to: &output, indent: indent + "  ") }
      output += "\(indent)</\(name)>\n"
    case .text(let text): output += ">\(Self.escaped(text, inAttribute: false))</\(name)>\n"
    }
  }

  /// A text without what XML 1.0 cannot hold, and with its marks as references.
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += inAttribute ? "&#\(scalar.value);" : String(scalar)
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
