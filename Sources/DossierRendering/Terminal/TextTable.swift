/// A table set in columns, whose cells wrap.
package struct TextTable {
  private let columns: [Column]
  private var rows: [Row] = []

  private enum Row {
    case cells([InkedText])
    case note(InkedText, column: Int)
  }

  /// A column.
  package struct Column {
    /// The cells that it takes, or `nil` for what the others leave; one column at most.
    var width: Int?
    /// Whether its text stands at the right.
    var isRight: Bool

    /// Creates a column.
    package init(_ width: Int?, isRight: Bool = false) {
      self.width = width
      self.isRight = isRight
    }
  }

  /// Creates an empty table.
  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; missing cells are empty.
  package mutating func add(_ cells: [InkedText]) {
    rows.append(.cells(cells))
  }

  /// Adds a line that begins under a column and runs to the end of the page.
  package mutating func add(note: InkedText, under column: Int) {
    rows.append(.note(note, column: column))
  }

  /// Writes the table on a page, two cells apart from column to column.
  package func write(on page: inout TextPage, indent: Int = 2) {
    let gaps = 2 * max(0, columns.count - 1)
    let fixed = columns.reduce(0) { $0 + ($1.width ?? 0) }
    let rest = max(12, page.width - indent - gaps - fixed)
    let widths = columns.map { $0.width ?? rest }
    for row in rows {
      switch row {
      case .note(let text, let column): page.put(text, indent: indent + widths.prefix(column).reduce(0) { $0 + $1 + 2 })
      case .cells(let cells): write(cells, widths: widths, on: &page, indent: indent)
      }
    }
  }

  private func write(_ texts: [InkedText], widths: [Int], on page: inout TextPage, indent: Int) {
    let cells = columns.indices.map { index in
      LineBreaker(width: widths[index]).lines(of: index < texts.count ? texts[index] : "")
    }
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      var written = InkedText(pieceOf: String(repeating: " ", count: indent), .plain)
      for (index, column) in columns.enumerated() {
        let text = line < cells[index].count ? cells[index][line] : ""
        let padding = max(0, widths[index] - CellWidth.of(text.plain))
        let spaces = InkedText(pieceOf: String(repeating: " ", count: padding), .plain)
        if index > 0 { written += "  " }
        written += column.isRight ? spaces + text : text + spaces
      }
      page.put(line: written)
    }
  }
}
