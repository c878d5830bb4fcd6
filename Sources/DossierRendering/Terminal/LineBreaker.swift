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
      if used > 0, used + 1 + word.cells > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        // A space between two words of one ink is of that ink too: one stretch, one escape sequence.
        line.append(" ", word.text.runs.first?.ink == line.runs.last?.ink ? line.runs.last?.ink ?? .plain : .plain)
        used += 1
      }
      guard word.cells > width else {
        line += word.text
        used += word.cells
        continue
      }
      var pieces = cut(word.text)
      let last = pieces.popLast() ?? ""
      lines += pieces
      (line, used) = (last, CellWidth.of(last.plain))
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// What stands between spaces, in whatever inks.
  private struct Word {
    var text = InkedText("")
    var cells = 0

    mutating func append(_ piece: Substring, _ ink: Ink) {
      text.append(piece, ink)
      cells += CellWidth.of(piece)
    }
  }

  private func words(of text: InkedText) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for run in text.runs {
      var parts = run.text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)[...]
      if let first = parts.popFirst() { word.append(Substring(first), run.ink) }
      for part in parts {
        if !word.text.isEmpty { words.append(word) }
        word = Word()
        word.append(Substring(part), run.ink)
      }
    }
    if !word.text.isEmpty { words.append(word) }
    return words
  }

  /// A long word in pieces of a line each.
  private func cut(_ word: InkedText) -> [InkedText] {
    var pieces: [InkedText] = []
    var piece = InkedText("")
    var used = 0
    for run in word.runs {
      for character in run.text {
        let cells = CellWidth.of(character)
        if used + cells > width, used > 0 {
          pieces.append(piece)
          (piece, used) = ("", 0)
        }
        piece.append(String(character), run.ink)
        used += cells
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}
