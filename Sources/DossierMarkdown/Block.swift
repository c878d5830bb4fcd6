/// One block of a dossier, with the lines that it was written on.
public struct Block: Hashable, Sendable {
  /// What the block holds.
  public var content: Content

  /// The lines of the block, markers and fences included.
  public var span: SourceSpan

  /// Creates a block.
  public init(_ content: Content, at span: SourceSpan) {
    self.content = content
    self.span = span
  }

  /// The kinds of block that a dossier is made of.
  public indirect enum Content: Hashable, Sendable {
    /// A heading, ATX or setext, with its level from 1 to 6.
    case heading(level: Int, RichText)

    /// A paragraph.
    case paragraph(RichText)

    /// A bullet or ordered list.
    case list(List)

    /// A block quote.
    case quote([Block])

    /// A fenced or indented code block; `info` is the word after the fence, empty if none.
    case code(String, info: String)

    /// A pipe table or an HTML one.
    case table(Table)

    /// An HTML comment that stands as a block, without its delimiters.
    case comment(String)

    /// A horizontal rule.
    case thematicBreak

    /// An explicit page break, in any of the ways that people write one.
    case pageBreak
  }
}

/// A list and its items.
public struct List: Hashable, Sendable {
  /// The first number of an ordered list, or `nil` for bullets.
  public var start: Int?

  /// Whether items are set without space between them.
  public var isTight: Bool

  /// The items, in order.
  public var items: [Item]

  /// Creates a list.
  public init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }

  /// One item of a list.
  public struct Item: Hashable, Sendable {
    /// The blocks of the item.
    public var blocks: [Block]

    /// The lines of the item.
    public var span: SourceSpan

    /// Creates an item.
    public init(blocks: [Block], at span: SourceSpan) {
      self.blocks = blocks
      self.span = span
    }
  }
}

/// A table: an optional header row, then rows, all of the same width.
public struct Table: Hashable, Sendable {
  /// The header row, or `nil` for an HTML table without one.
  public var header: Row?

  /// The body rows.
  public var rows: [Row]

  /// The text of the caption, if the table has one.
  public var caption: RichText?

  /// The width that its author gave to each column, in thousandths of the table's; empty unless every column has one.
  public var columnWidths: [Int]

  /// The cells of an HTML table that cover several rows or columns; the other cells that they cover are empty.
  public var merges: [Merge]

  /// Creates a table.
  public init(
    header: Row?,
    rows: [Row],
    caption: RichText? = nil,
    columnWidths: [Int] = [],
    merges: [Merge] = []
  ) {
    self.header = header
    self.rows = rows
    self.caption = caption
    self.columnWidths = columnWidths
    self.merges = merges
  }

  /// A cell that covers several rows or columns.
  public struct Merge: Hashable, Sendable {
    /// The row that it begins in, 0-based, the header counted.
    public var row: Int

    /// The column that it begins in, 0-based.
    public var column: Int

    /// How many rows it covers.
    public var rowCount: Int

    /// How many columns it covers.
    public var columnCount: Int

    /// Creates a merge.
    public init(row: Int, column: Int, rowCount: Int, columnCount: Int) {
      self.row = row
      self.column = column
      self.rowCount = rowCount
      self.columnCount = columnCount
    }
  }

  /// One row of a table.
  public struct Row: Hashable, Sendable {
    /// The cells; a cell of an HTML table may hold several paragraphs, parted by U+000A.
    public var cells: [RichText]

    /// The lines of the row.
    public var span: SourceSpan

    /// Creates a row.
    public init(cells: [RichText], at span: SourceSpan) {
      self.cells = cells
      self.span = span
    }
  }
}
