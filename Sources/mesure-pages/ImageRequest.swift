import DossierLayout
import PositionedJSON

/// An image of a document, with the size that its author asked for.
struct ImageRequest: Equatable {
  /// The path or address, as written.
  var source = ""

  /// The width asked for, in centimetres, or `nil`.
  var width: Double?

  /// The height asked for, in centimetres, or `nil`.
  var height: Double?

  /// Reads an image of pandoc, or markup that is one `<img>` tag; `nil` for anything else.
  ///
  /// Percentages are of the text's width, in centimetres.
  init?(_ value: JSONValue, textWidth: Double) {
    var attributes: [String: String] = [:]
    switch value.tag {
    case "Image":
      source = value.content[2][0].text
      for pair in value.content[0][2].elements { attributes[pair[0].text.lowercased()] = pair[1].text }
    case "RawInline", "RawBlock":
      let text = value.content[1].text.drop(while: \.isWhitespace)
      guard value.content[0].text == "html", text.prefix(4).lowercased() == "<img" else { return nil }
      attributes = Self.attributes(of: text)
      source = attributes["src"] ?? ""
    default: return nil
    }
    let style = Self.declarations(of: attributes["style"] ?? "")
    width = Self.centimetres(style["width"] ?? attributes["width"], textWidth: textWidth)
    height = Self.centimetres(style["height"] ?? attributes["height"], textWidth: textWidth)
  }

  private static func attributes(of tag: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    for match in tag.matches(of: /([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/) {
      let value = match.output.2 ?? match.output.3 ?? match.output.4 ?? ""
      attributes[match.output.1.lowercased()] = String(value)
    }
    return attributes
  }

  private static func declarations(of style: String) -> [String: String] {
    var declarations: [String: String] = [:]
    for declaration in style.split(separator: ";") {
      let sides = declaration.split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isWhitespace }.lowercased() }
      if sides.count == 2 { declarations[sides[0]] = sides[1] }
    }
    return declarations
  }

  /// A length in centimetres; pixels are 96 to the inch.
  private static func centimetres(_ text: String?, textWidth: Double) -> Double? {
    guard
      let match = text?.lowercased().wholeMatch(of: /\s*([0-9.]+)\s*(in|cm|mm|px|pt|pc|%|)\s*/),
      let value = Double(match.output.1), value > 0
    else { return nil }
    switch match.output.2 {
    case "in": return value * 2.54
    case "cm": return value
    case "mm": return value / 10
    case "pt": return value * 2.54 / 72
    case "pc": return value * 2.54 / 6
    case "%": return value * textWidth / 100
    default: return value * 2.54 / 96
    }
  }
}
