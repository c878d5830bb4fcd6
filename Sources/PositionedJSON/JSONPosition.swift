/// A place in a JSON text, as an editor shows it.
public struct JSONPosition: Hashable, Sendable, Comparable {
  /// The line, 1-based.
  public var line: Int

  /// The column, 1-based, in Unicode code points; a byte order mark at the start of the text does not count.
  public var column: Int

  /// Creates a position from a 1-based line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first character of a text.
  public static let start = JSONPosition(line: 1, column: 1)

  /// Orders by line, then column.
  public static func < (left: JSONPosition, right: JSONPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
