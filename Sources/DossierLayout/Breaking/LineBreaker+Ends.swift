/// Where lines end, and how tall they are.
extension LineBreaker {
  /// Ends the line because the last character does not fit.
  mutating func overflow(before: Int) {
    var end = breakWidth
    if slashWidth >= 0 {
      // The slash itself is the end only where the next character is the one that does not fit, or where no space is near.
      end = slashWidth == before || spaceWidth < 0 || sinceSpace > 66 ? slashWidth : spaceWidth
    }
    if end <= lineStart { end = before }
    guard end > lineStart else { return }
    close(at: end)
    lineStart = end
    breakWidth = -1
    slashWidth = -1
    spaceWidth = -1
    hasText = true
    ascent = face.ascent
    descent = face.descent
  }

  /// Begins a line after a forced end.
  mutating func restart(at start: Int) {
    lineStart = start
    breakWidth = -1
    slashWidth = -1
    spaceWidth = -1
    previous = .start
    isSpaced = false
    hasInk = false
    ascent = face.ascent
    descent = face.descent
  }

  /// Records the line that ends at a width.
  mutating func close(at end: Int) {
    var line = measured()
    line.hasImage = imageHeight > 0
    line.start = lineStart
    line.width = max(0, end - lineStart)
    if !calls.isEmpty {
      let count = calls.prefix { $0.width < end || end == width }.count
      line.firstNote = calls[0].note
      line.noteCount = Int32(truncatingIfNeeded: count)
      calls.removeFirst(count)
    }
    lines.append(line)
    imageHeight = 0
    hasText = false
    limit = room
  }

  /// The heights of the current line.
  private func measured() -> Line {
    let text = ascent + descent
    let extra = text * spacing / 100 - text
    // An image alone in its line has no room below it, and no box of words: what stands for them is on its baseline.
    let hasWords = hasText || imageHeight == 0
    let baseline = hasWords ? max(imageHeight, ascent) : imageHeight
    let height = hasWords ? baseline + descent : imageHeight
    let pitch = height + extra
    return Line(
      pitch: Int32(truncatingIfNeeded: pitch),
      height: Int32(truncatingIfNeeded: min(height, pitch)),
      wordTop: Int32(truncatingIfNeeded: baseline - (hasWords ? plain.wordAscent : 0)),
      wordBottom: Int32(truncatingIfNeeded: baseline + (hasWords ? plain.wordDescent : 0))
    )
  }
}
