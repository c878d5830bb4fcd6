extension BlockReader {
  /// Reads a block that holds no other.
  mutating func readLeaf(_ node: MarkdownNode) {
    let first = firstLine(of: node)
    switch node.kind {
    case .paragraph:
      readParagraph(node, first: first)
    case .heading:
      readHeading(node, first: first)
    case .table:
      readTable(node)
    case .thematicBreak:
      append(.thematicBreak, first, first)
    case .code:
      readCode(node, first: first)
    case .html:
      readHTML(node, first: first)
    default:
      break
    }
  }

  /// Reads a heading; cmark ends one that is underlined a line too low, so its text tells.
  private mutating func readHeading(_ node: MarkdownNode, first: Int) {
    let isUnderlined = node.lastLine + lineOffset > first
    let text = inlines.read(node, lines: first...max(first, node.lastLine + lineOffset), isHeading: true)
    let last = isUnderlined ? min(inlines.lastLine + 1, node.lastLine + lineOffset) : first
    append(.heading(level: node.headingLevel, text), first, last)
  }

  private mutating func readParagraph(_ node: MarkdownNode, first: Int) {
    // Cut off before a table, a paragraph ends where the table's header begins.
    let next = node.firstLine == 0 ? node.next : nil
    let last = next.map { headerLine(of: $0) - 1 } ?? (node.lastLine + lineOffset)
    append(.paragraph(inlines.read(node, lines: first...max(first, last))), first, last)
  }

  private mutating func readTable(_ node: MarkdownNode) {
    let first = headerLine(of: node)
    var table = Table(header: nil, rows: [])
    var last = first + 1
    var row = node.firstChild
    while let current = row {
      let isHeader = current.kind == .tableHeader
      let line = isHeader ? first : firstLine(of: current)
      let value = Table.Row(cells: readCells(current, line: line), at: span(line, line))
      if isHeader { table.header = value } else { table.rows.append(value) }
      last = max(last, line)
      row = current.next
    }
    append(.table(table), first, last)
  }

  private mutating func readCells(_ row: MarkdownNode, line: Int) -> [RichText] {
    var cells: [RichText] = []
    var cell = row.firstChild
    while let current = cell {
      cells.append(inlines.read(current, lines: line...line))
      cell = current.next
    }
    return cells
  }

  /// The line of a table's header: cmark gives the first line of the paragraph above where nothing parts the two.
  private func headerLine(of table: MarkdownNode) -> Int {
    guard let header = table.firstChild, let row = header.next else { return table.lastLine + lineOffset - 1 }
    return row.firstLine + lineOffset - 2
  }
}
