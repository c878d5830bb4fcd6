import DossierMarkdown

/// The cells of a table that cover several rows or columns.
struct MergedCells {
  private let merges: [Table.Merge]
  private var columnCounts: [Position: Int] = [:]

  private struct Position: Hashable {
    var row: Int
    var column: Int
  }

  init(_ merges: [Table.Merge]) {
    self.merges = merges
    for merge in merges { columnCounts[Position(row: merge.row, column: merge.column)] = merge.columnCount }
  }

  /// How many columns a cell covers.
  func columnCount(row: Int, column: Int) -> Int {
    merges.isEmpty ? 1 : columnCounts[Position(row: row, column: column)] ?? 1
  }

  /// Gives each row the lines of the cells from above that stand beside its own; what is left goes to the last row, which grows.
  ///
  /// - Parameters:
  ///   - rows: the lines of each cell.
  ///   - heights: the height of some lines, in twips.
  /// - Returns: the lines of each cell, those of merged cells shared out.
  func spread(_ rows: [[Range<Int>]], heights: (Range<Int>) -> Int) -> [[Range<Int>]] {
    let tall = merges.filter { $0.rowCount > 1 && rows.indices.contains($0.row) }
    guard !tall.isEmpty else { return rows }
    var spread = rows
    let long = Set(tall.map { Position(row: $0.row, column: $0.column) })
    var natural: [Int: Int] = [:]
    func height(of row: Int) -> Int {
      if let known = natural[row] { return known }
      let height = rows[row].enumerated().reduce(0) { tallest, cell in
        long.contains(Position(row: row, column: cell.offset)) ? tallest : max(tallest, heights(cell.element))
      }
      natural[row] = height
      return height
    }
    for merge in tall where rows[merge.row].indices.contains(merge.column) {
      var rest = rows[merge.row][merge.column]
      let last = min(merge.row + merge.rowCount, rows.count) - 1
      for row in merge.row...max(last, merge.row) where rows[row].indices.contains(merge.column) {
        let line = rest.isEmpty ? 1 : max(1, heights(rest.prefix(1)))
        let count = row == last ? rest.count : min(rest.count, height(of: row) / line)
        spread[row][merge.column] = rest.lowerBound..<rest.lowerBound + count
        rest = rest.dropFirst(count)
      }
    }
    return spread
  }
}
