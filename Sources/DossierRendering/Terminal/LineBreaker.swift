/// Breaks inked text into lines that fit a width.
package struct LineBreaker {
  /// The cells of a line.
  let width: Int

  /// Creates a breaker; a line has a cell at least.
  package init(width: Int) {
    self.width = max(1, width)
  }

  /// The lines of a text, broken at spaces; spaces without break hold, and a word longer than a line is cut.
  ///
  /// - Complexity: O(n) in the length of the text.
  package func lines(of text: InkedText) -> [InkedText] {
    var lines: [InkedText] = []
    var line = InkedText("")
    var used = 0
    for word in words(of: text) {
      let cells = CellWidth.of(word.plain)
      if used > 0, used + 1 + cells > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        line += InkedText(" ", word.runs.first?.ink == line.runs.last?.ink ? line.runs.last?.ink ?? .plain : .plain)
        used += 1
      }
      guard cells > width else {
        line += word
        used += cells
        continue
      }
      var pieces = cut(word)
      let last = pieces.popLast() ?? ""
      lines += pieces
      (line, used) = (last, CellWidth.of(last.plain))
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The words, a word being what stands between spaces, in whatever inks.
  private func words(of text: InkedText) -> [InkedText] {
    var words: [InkedText] = []
    var word = InkedText("")
    for run in text.runs {
      var parts = run.text.split(separator: " ", omittingEmptySubsequences: false)[...]
      if let first = parts.popFirst() { word += InkedText(String(first), run.ink) }
      for part in parts {
        if !word.isEmpty { words.append(word) }
        word = InkedText(String(part), run.ink)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A long word in pieces of a line each.
  private func cut(_ word: InkedText) -> [InkedText] {
    var pieces: [InkedText] = []
    var piece = InkedText("")
    var used = 0
    for run in word.runs {
      var text = ""
      for character in run.text {
        let cells = CellWidth.of(character)
        if used + cells > width, used > 0 {
          pieces.append(piece + InkedText(text, run.ink))
          (piece, text, used) = ("", "", 0)
        }
        text.append(character)
        used += cells
      }
      piece += InkedText(text, run.ink)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
