extension PrintedDocument {
  /// Reads what `pdftotext -bbox-layout` writes: pages, lines and words with their boxes.
  ///
  /// What is malformed is passed over; a text that is something else altogether has no pages.
  ///
  /// - Parameters:
  ///   - boxes: the XHTML.
  ///   - name: the name of the PDF as reports show it.
  /// - Complexity: O(n) in the number of bytes.
  public init(parsing boxes: [UInt8], name: String) {
    var reader = BoxReader(bytes: boxes)
    self.init(name: name, pages: reader.pages())
  }
}

/// Goes from tag to tag through the boxes of a PDF.
private struct BoxReader {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func pages() -> [PrintedDocument.Page] {
    var pages: [PrintedDocument.Page] = []
    var height: Double?
    var lines: [PrintedDocument.Row] = []
    var words: [String] = []
    var box: [String: Double] = [:]
    while let tag = nextTag() {
      switch tag.name {
      case "page":
        height = attributes(in: tag.rest)["height"] ?? 0
        lines = []
      case "/page":
        if let height { pages.append(PrintedDocument.Page(height: height, lines: lines)) }
        height = nil
      case "line":
        box = attributes(in: tag.rest)
        words = []
      case "word": words.append(text())
      case "/line":
        let text = words.joined(separator: " ")
        guard let top = box["yMin"], let bottom = box["yMax"], bottom > top, !text.allSatisfy(\.isWhitespace) else {
          continue
        }
        lines.append(PrintedDocument.Row(text: text, left: box["xMin"] ?? 0, top: top, bottom: bottom))
      default: break
      }
    }
    return pages
  }

  /// The next tag: its name, and the bytes of its attributes.
  private mutating func nextTag() -> (name: String, rest: Range<Int>)? {
    guard let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    index = close + 1
    let end = bytes[open..<close].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? close
    return (String(decoding: bytes[(open + 1)..<end], as: UTF8.self), end..<close)
  }

  /// The attributes that are numbers.
  private func attributes(in range: Range<Int>) -> [String: Double] {
    var values: [String: Double] = [:]
    for piece in bytes[range].split(separator: 0x20) {
      let sides = piece.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard sides.count == 2 else { continue }
      let value = sides[1].filter { $0 != UInt8(ascii: "\"") }
      guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else { continue }
      values[String(decoding: sides[0], as: UTF8.self)] = min(max(number, -1e6), 1e6)
    }
    return values
  }

  /// The text up to the next tag.
  private mutating func text() -> String {
    let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    index = end
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
