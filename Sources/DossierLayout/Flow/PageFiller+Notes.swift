/// Footnotes: each begins on the page of its call, and goes on at the foot of the next one where it does not fit.
extension PageFiller {
  /// Takes the room of the notes that a line calls.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - bottom: where it ends, from the top of the page.
  ///   - taken: the room that the notes of the page take; all that is left, once a note goes on to the next page.
  /// - Returns: whether all of them can begin on the page.
  func takeNotes(of line: Line, below bottom: Int, taken: inout Int) -> Bool {
    guard line.noteCount > 0 else { return true }
    for note in notes(of: line) {
      let separator = taken == 0 ? Self.noteSeparator : 0
      let room = height - bottom - taken - separator
      if note.height <= room {
        taken += separator + note.height
      } else if firstPart(of: note.heights, within: room) > 0 {
        taken = height - bottom
      } else {
        return false
      }
    }
    return true
  }

  /// Places the notes that a line calls; what does not fit below it is for the next page.
  ///
  /// - Returns: whether something does not fit.
  mutating func placeNotes(of line: Line, below bottom: Int) -> Bool {
    var isBroken = false
    for note in notes(of: line) {
      notePlaces.append(Pagination.Note(span: note.span, page: page))
      let separator = notes == 0 ? Self.noteSeparator : 0
      let room = height - bottom - notes - separator
      guard note.height > room else {
        notes += separator + note.height
        continue
      }
      carriedNotes += note.heights[firstPart(of: note.heights, within: room)...]
      notes = max(notes, height - bottom)
      isBroken = true
    }
    return isBroken
  }

  /// Places what notes of the page before left over, as much of it as the page holds.
  mutating func placeCarriedNotes() {
    notes = Self.noteSeparator
    let count = fitting(carriedNotes, within: height - notes)
    notes += carriedNotes[..<count].reduce(0, +)
    carriedNotes.removeFirst(count)
  }

  /// The notes that a line calls.
  private func notes(of line: Line) -> ArraySlice<NoteFrame> {
    let first = Int(line.firstNote)
    return calledNotes[min(first, calledNotes.count)..<min(first + Int(line.noteCount), calledNotes.count)]
  }

  /// How many lines of a note can stand in some room, two at least on each side of the page end; 0 where it cannot begin.
  private func firstPart(of heights: [Int], within room: Int) -> Int {
    let count = fitting(heights, within: room)
    guard keepsTwoLines, count < heights.count else { return count }
    let first = min(count, heights.count - 2)
    return first >= 2 ? first : 0
  }

  private func fitting(_ heights: [Int], within room: Int) -> Int {
    var sum = 0
    for (index, height) in heights.enumerated() {
      sum += height
      guard sum <= room else { return index }
    }
    return heights.count
  }
}
