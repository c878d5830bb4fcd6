import DossierMarkdown

extension PageFiller {
  /// Places a table: rows break over pages line by line, and the header comes back on each page.
  mutating func place(_ table: TableFrame, of frame: Frame) {
    var taken = notes
    let need = beginning(of: table, taken: &taken)
    if !isAtTop, y + need + taken > height { startPage() }
    y += TableFrame.border
    let isLong = table.hasHeader && rowHeight(table.rows[0]) > height / 2
    for (index, row) in table.rows.enumerated() {
      let isHeader = index == 0 && table.hasHeader
      let span = table.spans[index]
      var cells = row
      if isAtTop { noteStart(Pagination.Place(file: span.file, line: span.first)) }
      while !placeRow(&cells, of: frame, isWhole: isHeader) {
        startPage()
        y += TableFrame.border
        if table.hasHeader, !isHeader, !isLong {
          y += rowHeight(table.rows[0]) + TableFrame.border
        }
      }
    }
  }

  /// The height of a table down to the first line of its first row, header included.
  func beginning(of table: TableFrame, taken: inout Int) -> Int {
    var height = TableFrame.border
    for (index, row) in table.rows.prefix(table.hasHeader ? 2 : 1).enumerated() {
      let isHeader = index == 0 && table.hasHeader
      let tallest = row.reduce(0) { tallest, cell in
        max(tallest, isHeader ? textHeight(cell) : textHeight(cell.prefix(1)))
      }
      height += tallest + TableFrame.border
    }
    return height
  }

  /// The height of a row without its border.
  private func rowHeight(_ row: [Range<Int>]) -> Int {
    row.reduce(0) { max($0, textHeight($1)) }
  }

  /// The height of some lines, or any height beyond that of a page: a row of many pages is not measured again on each.
  private func textHeight(_ range: Range<Int>) -> Int {
    var sum = 0
    for index in range {
      sum += Int(lines[index].pitch)
      guard sum <= height else { return sum }
    }
    return sum
  }

  /// Places what fits of a row and leaves the rest in `cells`; says whether nothing is left.
  private mutating func placeRow(_ cells: inout [Range<Int>], of frame: Frame, isWhole: Bool) -> Bool {
    let full = rowHeight(cells)
    if y + full + TableFrame.border + notes <= height || isWhole && isAtTop {
      recordLines(of: cells, frame: frame)
      for cell in cells { placeNotes(of: cell, below: y + full + TableFrame.border, in: frame) }
      y += full + TableFrame.border
      isAtTop = false
      return true
    }
    return isWhole ? false : placeBeginning(of: &cells, frame: frame)
  }

  /// Places the lines of a row that fit; always one for each cell on a page without another row, so that pages end.
  private mutating func placeBeginning(of cells: inout [Range<Int>], frame: Frame) -> Bool {
    var counts: [Int] = []
    for cell in cells {
      let count = fittingCellLines(cell)
      counts.append(count)
    }
    let isStuck = zip(cells, counts).contains { !$0.isEmpty && $1 == 0 }
    if isStuck, !isAtTop { return false }
    var placed: [Range<Int>] = []
    for index in cells.indices {
      let count = min(max(counts[index], isStuck ? 1 : 0), cells[index].count)
      let end = cells[index].lowerBound + count
      placed.append(cells[index].lowerBound..<end)
      cells[index] = end..<cells[index].upperBound
    }
    recordLines(of: placed, frame: frame)
    let bottom = y + rowHeight(placed) + TableFrame.border
    for cell in placed { placeNotes(of: cell, below: bottom, in: frame) }
    doubt(.brokenRow, in: frame.section)
    y = bottom
    isAtTop = false
    return cells.allSatisfy(\.isEmpty)
  }

  /// Places the notes that a cell's lines call, below the row.
  private mutating func placeNotes(of cell: Range<Int>, below bottom: Int, in frame: Frame) {
    for line in lines[cell] where line.noteCount > 0 {
      if placeNotes(of: line, below: bottom) { doubt(.brokenNote, in: frame.section) }
    }
  }

  /// How many lines of a cell fit on the page.
  private func fittingCellLines(_ cell: Range<Int>) -> Int {
    var bottom = y + TableFrame.border + notes
    for index in cell {
      guard bottom + Int(lines[index].height) <= height else { return index - cell.lowerBound }
      bottom += Int(lines[index].pitch)
    }
    return cell.count
  }

  /// Records where the lines of a row stand; the section ends at the last line of the last cell that has some.
  private mutating func recordLines(of cells: [Range<Int>], frame: Frame) {
    guard let last = cells.last(where: { !$0.isEmpty }), let line = last.last else { return }
    let above = lines[last].dropLast().reduce(0) { $0 + Int($1.pitch) }
    record(top: y + Int(lines[last.lowerBound].wordTop), bottom: y + above + Int(lines[line].wordBottom), of: frame)
  }
}
