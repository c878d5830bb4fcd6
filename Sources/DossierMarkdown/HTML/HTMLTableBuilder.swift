/// Gathers the rows of a table of HTML and makes them of one width.
struct HTMLTableBuilder {
  /// How many tables are open inside of a cell.
  var innerTables = 0

  /// Whether the rows are those of `<thead>`.
  var isInHead = false

  /// Whether the text is that of the caption.
  var isInCaption = false

  /// The caption.
  var caption: RichText?

  /// The width of each `<col>`, in thousandths of the table's; 0 for one that has none.
  private var columnWidths: [Int] = []

  private(set) var isInCell = false

  private let file: Int
  private let firstLine: Int
  private var rows: [Row] = []
  private var row: Row?
  private var cellSpan = (rows: 1, columns: 1)

  /// How many rows below each column is still covered by a cell from above.
  private var covered: [Int] = []

  private var merges: [Table.Merge] = []

  /// A table is no wider than that; what stands beyond joins the last cell.
  private static let maximumWidth = 64

  /// A cell covers no more rows than that.
  private static let maximumHeight = 1000

  /// Nor does making its rows of one width give it more cells than that for each that its author wrote.
  private static let maximumGrowth = 16

  private struct Row {
    var value: Table.Row
    var isHeader: Bool
    var hasOnlyHeaderCells = true
  }

  init(file: Int, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
  }

  /// Whether text would stand in no cell.
  var isBetweenCells: Bool { !isInCell && !isInCaption }

  /// Reads the width of a `<col>`, for as many columns as it spans.
  mutating func addColumn(_ tag: HTMLTag) {
    let css = CSSDeclarations(tag.attribute("style") ?? "")
    let span = tag.attribute("span").flatMap { Int($0) } ?? 1
    let asked = (css["width"] ?? tag.attribute("width")).flatMap { Image.Length($0) }
    let width = if case .perMille(let value)? = asked { value } else { 0 }
    for _ in 0..<min(max(span, 1), Self.maximumWidth) where columnWidths.count < Self.maximumWidth {
      columnWidths.append(width)
    }
  }

  mutating func openRow(atLine line: Int) {
    row = Row(value: Table.Row(cells: [], at: SourceSpan(file: file, first: line, last: line)), isHeader: isInHead)
  }

  /// Opens a cell over so many rows and columns.
  mutating func openCell(over span: (rows: Int, columns: Int), isHeader: Bool, atLine line: Int) {
    if row == nil { openRow(atLine: line) }
    if !isHeader { row?.hasOnlyHeaderCells = false }
    cellSpan = (min(max(span.rows, 1), Self.maximumHeight), min(max(span.columns, 1), Self.maximumWidth / 2))
    skipCoveredCells()
    isInCell = true
  }

  mutating func closeCell(_ text: RichText) {
    isInCell = false
    guard let column = row?.value.cells.count else { return }
    row?.value.cells.append(text)
    for _ in 1..<cellSpan.columns { row?.value.cells.append(RichText("")) }
    let (rowCount, columnCount) = cellSpan
    guard rowCount > 1 || columnCount > 1, column < Self.maximumWidth else { return }
    merges.append(Table.Merge(row: rows.count, column: column, rowCount: rowCount, columnCount: columnCount))
    guard rowCount > 1 else { return }
    let end = min(column + columnCount, Self.maximumWidth)
    while covered.count < end { covered.append(0) }
    for index in column..<end { covered[index] = rowCount - 1 }
  }

  mutating func closeRow(atLine line: Int) {
    skipCoveredCells()
    guard var closed = row else { return }
    row = nil
    guard !closed.value.cells.isEmpty else { return }
    closed.value.span.last = max(closed.value.span.first, line)
    rows.append(closed)
  }

  /// Leaves empty the cells that one from above covers, at the place where the row stands.
  private mutating func skipCoveredCells() {
    while let column = row?.value.cells.count, covered.indices.contains(column), covered[column] > 0 {
      covered[column] -= 1
      row?.value.cells.append(RichText(""))
    }
  }

  /// The merges within a table of so many columns and rows.
  private func merges(width: Int, height: Int) -> [Table.Merge] {
    merges.compactMap { merge in
      var merge = merge
      merge.rowCount = min(merge.rowCount, height - merge.row)
      merge.columnCount = min(merge.columnCount, width - merge.column)
      let isMerge = merge.rowCount > 1 || merge.columnCount > 1
      return isMerge && merge.rowCount > 0 && merge.columnCount > 0 ? merge : nil
    }
  }

  /// The table as a block, or `nil` if it has nothing to show.
  func finished(atLine line: Int) -> Block? {
    guard !rows.isEmpty || caption != nil else { return nil }
    let widest = rows.map(\.value.cells.count).max() ?? 0
    let room = rows.reduce(1_000) { $0 + $1.value.cells.count * Self.maximumGrowth }
    let width = max(1, min(widest, Self.maximumWidth, room / max(rows.count, 1)))
    var values = rows.map { Self.fitted($0.value, width: width) }
    let hasHeader = rows.first.map { $0.isHeader || $0.hasOnlyHeaderCells } ?? false
    let header = hasHeader ? values.removeFirst() : nil
    let span = SourceSpan(file: file, first: firstLine, last: line)
    let widths = columnWidths.count == width && !columnWidths.contains(0) ? columnWidths : []
    let table = Table(
      header: header,
      rows: values,
      caption: caption,
      columnWidths: widths,
      merges: merges(width: width, height: rows.count)
    )
    return Block(.table(table), at: span)
  }

  /// A row of a given width.
  private static func fitted(_ row: Table.Row, width: Int) -> Table.Row {
    var cells = Array(row.cells.prefix(width))
    let others = row.cells.dropFirst(width).map(\.text).filter { !$0.isEmpty }
    if !others.isEmpty, let last = cells.indices.last {
      if cells[last].lines.isEmpty { cells[last].lines = [RichText.LineStart(offset: 0, line: row.span.first)] }
      cells[last].text += (cells[last].text.isEmpty ? "" : "\n") + others.joined(separator: "\n")
    }
    while cells.count < width { cells.append(RichText("")) }
    return Table.Row(cells: cells, at: row.span)
  }
}
