import Foundation
import PositionedJSON

/// Turns the HTML of a document, which a DOCX writer would drop, into blocks: tables, page breaks, the rest.
struct RawMarkup {
  let program: Program

  /// Where the text that pandoc reads is written.
  let file: URL

  /// A paragraph that ends its page.
  private static let pageBreak = JSONValue(raw: "RawBlock", openXML: "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")

  /// The commands of LaTeX that break a page.
  private static let commands: Set<String> = ["\\newpage", "\\pagebreak", "\\clearpage"]

  /// The blocks of a document without HTML blocks, images alone and comments excepted.
  func resolved(_ blocks: JSONValue) throws -> JSONValue {
    var texts: [String] = []
    _ = blocks.rewritten { block in
      if let text = block.rawHTML, Self.isToConvert(text) { texts.append(text) }
      return nil
    }
    var converted = try converted(texts)[...]
    return blocks.rewritten { block in
      if let text = block.rawHTML {
        if Self.isPageBreak(text) { return [Self.pageBreak] }
        return Self.isToConvert(text) ? converted.popFirst() : nil
      }
      return block.tag == "Para" ? Self.split(block.content.elements) : nil
    }
  }

  /// Reads pieces of HTML, all at once because starting pandoc takes longer than reading.
  private func converted(_ texts: [String]) throws -> [[JSONValue]] {
    guard !texts.isEmpty else { return [] }
    let pieces = texts.enumerated().map { "<div id=\"morceau-\($0)\">\n\($1)\n</div>\n" }
    try Data(pieces.joined().utf8).write(to: file)
    let tree = try JSONValue(pandoc: try program.run(["pandoc", "-f", "html", "-t", "json", file.path]))
    let blocks = (tree["blocks"] ?? .null).elements.filter { $0.tag == "Div" }
    guard blocks.count == texts.count else {
      throw MeasureError.pandoc(
        document: file.lastPathComponent,
        reason: "\(texts.count) morceaux de HTML, \(blocks.count) compris ; une balise reste ouverte"
      )
    }
    return blocks.map { block in
      block.content[1].elements.map { $0.tag == "Plain" ? JSONValue("Para", $0.content) : $0 }
    }
  }

  /// Whether a block holds more than a comment or a single tag.
  ///
  /// A tag alone is half of a pair around Markdown, or an image, whose size depends on the layout.
  private static func isToConvert(_ text: String) -> Bool {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if trimmed.hasPrefix("<!") || trimmed.hasPrefix("<?") || isPageBreak(trimmed) { return false }
    return trimmed.dropLast().contains(">")
  }

  /// Whether a block is one of the ways of writing a page break.
  private static func isPageBreak(_ text: String) -> Bool {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    if trimmed.hasPrefix("<!--"), trimmed.hasSuffix("-->") {
      let words = trimmed.filter(\.isLetter)
      return ["pagebreak", "newpage", "sautdepage"].contains(words)
    }
    guard trimmed.hasPrefix("<div"), trimmed.hasSuffix("</div>"), trimmed.contains("page-break") else { return false }
    return trimmed.drop { $0 != ">" }.dropFirst().dropLast(6).allSatisfy(\.isWhitespace)
  }

  /// A paragraph cut at the lines that are a page break, or `nil` if none is.
  private static func split(_ inlines: [JSONValue]) -> [JSONValue]? {
    let lines = inlines.split(omittingEmptySubsequences: false) { $0.tag == "SoftBreak" }
    func isBreak(_ line: ArraySlice<JSONValue>) -> Bool {
      line.count == 1 && line.allSatisfy { $0.tag == "Str" && commands.contains($0.content.text) }
    }
    guard lines.contains(where: isBreak) else { return nil }
    return lines.split(omittingEmptySubsequences: false, whereSeparator: isBreak).enumerated()
      .flatMap { index, lines in
        let text = Array(lines.joined(separator: [JSONValue.softBreak]))
        return (index > 0 ? [pageBreak] : []) + (text.isEmpty ? [] : [JSONValue("Para", .array(text))])
      }
  }
}
