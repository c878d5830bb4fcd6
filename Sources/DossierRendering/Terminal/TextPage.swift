/// Text laid out in lines for a terminal or a file.
package struct TextPage {
  /// The cells of a line.
  package let width: Int

  /// Whether inks are shown.
  let isColoured: Bool

  /// The lines written so far.
  private var lines: [String] = []

  /// Creates an empty page; a page is never narrower than 40 cells, under which a table cannot be read.
  package init(width: Int, isColoured: Bool) {
    self.width = max(40, width)
    self.isColoured = isColoured
  }

  /// The text: lines without trailing spaces, each ended by U+000A.
  package var text: String {
    lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// Writes an empty line, unless the last one is.
  package mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Writes a title, with an empty line before.
  package mutating func title(_ text: String) {
    blank()
    put(InkedText(text, .strong))
  }

  /// Writes a paragraph.
  ///
  /// - Parameters:
  ///   - text: the text, without line ends.
  ///   - lead: what stands before the first line only; the others are indented by as much.
  ///   - indent: the empty cells before the lead.
  package mutating func put(_ text: InkedText, lead: InkedText = "", indent: Int = 0) {
    let hang = indent + CellWidth.of(lead.plain)
    let broken = LineBreaker(width: width - hang).lines(of: text)
    for (index, line) in broken.enumerated() {
      let start =
        index == 0 ? InkedText(pieceOf: spaces(indent), .plain) + lead : InkedText(pieceOf: spaces(hang), .plain)
      put(line: start + line)
    }
  }

  /// Writes a plain paragraph.
  package mutating func put(_ text: String, lead: InkedText = "", indent: Int = 0) {
    put(InkedText(text), lead: lead, indent: indent)
  }

  /// Writes a line as it is, however long.
  package mutating func put(line: InkedText) {
    var written = ""
    // Spaces wait until something follows them: none is left at the end of a line.
    var pending = 0
    for run in line.runs {
      let trailing = run.text.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      let body = run.text.utf8.dropLast(trailing)
      guard !body.isEmpty else {
        pending += trailing
        continue
      }
      written += spaces(pending) + inked(Substring(body), run.ink)
      pending = trailing
    }
    lines.append(written)
  }

  private func inked(_ text: Substring, _ ink: Ink) -> String {
    guard isColoured, let parameters = ink.parameters else { return String(text) }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
