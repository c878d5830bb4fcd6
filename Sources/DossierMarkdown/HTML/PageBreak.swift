/// The ways in which people write a page break.
enum PageBreak {
  /// What stands for a line that is a page break when cmark reads it: a comment of one form feed, which no text holds.
  static let sentinel: [UInt8] = Array("<!--\u{0C}-->".utf8)

  /// A code block as it was before its lines that look like page breaks were replaced.
  static func restored(_ code: [UInt8]) -> [UInt8] {
    guard let start = code.firstIndex(of: sentinel, from: 0) else { return code }
    return restored(code[..<start] + Array("\\newpage".utf8) + code[(start + sentinel.count)...])
  }

  /// Whether the inside of a comment asks for a page break.
  static func isBreak(comment: ArraySlice<UInt8>) -> Bool {
    guard comment.count <= 32 else { return false }
    if comment.elementsEqual([0x0C]) { return true }
    let word = comment.filter { !$0.isHTMLBlank && $0 != UInt8(ascii: "-") }.map(\.asciiLowercased)
    return ["pagebreak", "newpage", "sautdepage"].contains(String(decoding: word, as: UTF8.self))
  }

  /// Whether a line is a page break: a form feed, or a command of LaTeX alone on its line.
  static func isBreak(line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 64 else { return false }
    let start = line.drop { $0 == UInt8(ascii: " ") }
    guard let first = start.first, first == UInt8(ascii: "\\") || first == 0x0C else { return false }
    guard line.count - start.count < 4, let last = start.lastIndex(where: { !$0.isHTMLBlank }) else {
      return first == 0x0C
    }
    return commands.contains { $0.elementsEqual(start[...last]) }
  }

  /// Whether a raw block in LaTeX or in Word's XML asks for a page break.
  static func isBreak(raw: [UInt8]) -> Bool {
    let text = raw.prefix(4096)
    if (commands + [sentinel, Array("pageBreakBefore".utf8)]).contains(where: { text.holds($0) }) { return true }
    return text.holds(Array("<w:br".utf8)) && text.holds(Array("\"page\"".utf8))
  }

  private static let commands = ["\\newpage", "\\pagebreak", "\\clearpage"].map { Array($0.utf8) }

  /// Where a tag asks for a page break, if it does.
  static func place(in tag: HTMLTag) -> Place? {
    guard !tag.isClosing, let style = tag.attribute("style") else { return nil }
    let css = CSSDeclarations(style)
    let properties: [(Place, [String])] = [
      (.before, ["page-break-before", "break-before"]), (.after, ["page-break-after", "break-after"]),
    ]
    for (place, names) in properties {
      for name in names {
        if let value = css[name], value.hasPrefix("always") || value.hasPrefix("page") { return place }
      }
    }
    return nil
  }

  /// The side of an element on which a page breaks.
  enum Place { case before, after }
}
