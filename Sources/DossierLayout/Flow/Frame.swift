import DossierMarkdown

/// One thing that pages are filled with, in reading order: a paragraph already broken into lines, a table, a page break.
struct Frame {
  /// What it is.
  var content: Content

  /// The section that it belongs to.
  var section: Int

  /// The space that it asks for above, in twips.
  var before = 0

  /// The space that it asks for below, in twips.
  var after = 0

  /// Whether it is set without space beside another such frame, as the items of a tight list are.
  var isCompact = false

  /// Whether it stands on the page of the next frame's beginning.
  var keepsWithNext = false

  /// Whether all its lines stand on one page.
  var keepsLines = false

  /// Whether it starts on a new page.
  var startsPage = false

  /// Whether its last line can be the end of its section; a rule cannot.
  var endsSection = true

  /// The text that its lines hold, to tell where in it a page begins; `nil` for a table.
  var text: RichText?

  /// The lines that it was written on.
  var span: SourceSpan

  /// The kinds of frame.
  enum Content {
    /// Lines of text, by their indices.
    case paragraph(Range<Int>)
    /// A table.
    case table(TableFrame)
    /// An explicit page break.
    case pageBreak
  }
}

/// A table already broken into lines.
struct TableFrame {
  /// The rows, in order; the first one is the header where there is one.
  var rows: [[Range<Int>]]

  /// The lines that each row was written on.
  var spans: [SourceSpan]

  /// Whether the first row is a header, which comes back on each page.
  var hasHeader: Bool

  /// The thickness of a border, in twips.
  static let border = 10
}

/// A footnote already broken into lines.
struct NoteFrame: Sendable {
  /// The height of each line, in twips.
  var heights: [Int]

  /// The height of all lines, in twips.
  var height: Int

  /// The lines of its definition.
  var span: SourceSpan

  init(heights: [Int], span: SourceSpan) {
    self.heights = heights
    self.span = span
    height = heights.reduce(0, +)
  }
}
