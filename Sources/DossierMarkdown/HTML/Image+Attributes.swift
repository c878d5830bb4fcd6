extension Image {
  /// Creates an image from an `<img>` tag: its `style` wins over its `width` and `height`, as in a browser.
  init(_ tag: HTMLTag) {
    self.init(source: tag.attribute("src") ?? "", alternative: tag.attribute("alt") ?? "")
    let css = CSSDeclarations(tag.attribute("style") ?? "")
    width = (css["width"] ?? tag.attribute("width")).flatMap { Length($0) }
    height = (css["height"] ?? tag.attribute("height")).flatMap { Length($0) }
  }
}

extension Image.Length {
  /// Reads a length as people write it: a number and `%`, `cm`, `mm`, `in`, `pt`, `pc`, `em` or `px`; pixels if there is no unit.
  package init?(_ text: String) {
    let bytes = Array(text.utf8.drop { $0.isHTMLBlank }.prefix(32))
    var value = 0.0
    var scale = 1.0
    var position = 0
    var hasPoint = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isASCIIDigit {
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        if hasPoint { scale *= 10 }
      } else if !hasPoint, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        hasPoint = true
      } else {
        break
      }
      position += 1
    }
    guard position > 0, value > 0 else { return nil }
    let unit = String(decoding: bytes[position...].filter { !$0.isHTMLBlank }.map(\.asciiLowercased), as: UTF8.self)
    self.init(value / scale, unit: unit)
  }

  private init?(_ value: Double, unit: String) {
    // 72 points an inch; 96 pixels an inch, as CSS and Word have it; 12 points an em, the text's own size not being known.
    let points: [String: Double] = [
      "": 0.75, "px": 0.75, "pt": 1, "pc": 12, "em": 12, "in": 72, "inch": 72, "cm": 72 / 2.54, "mm": 72 / 25.4,
    ]
    // No page is that large: beyond, the number is a mistake, or an attack on the integer.
    if unit == "%", value <= 1000 {
      self = .perMille(Int((value * 10).rounded()))
    } else if let point = points[unit], value * point <= 10_000 {
      self = .milliPoints(Int((value * point * 1000).rounded()))
    } else {
      return nil
    }
  }
}
