public import DossierMarkdown

/// How many pages a dossier takes in a layout, section by section.
public struct Pagination: Hashable, Sendable {
  /// The number of pages of the whole.
  public var pageCount: Int

  /// Where each section lies, in order.
  public var sections: [Section]

  /// The page of each heading, in reading order.
  public var headings: [Heading]

  /// Creates a pagination.
  public init(pageCount: Int, sections: [Section], headings: [Heading]) {
    self.pageCount = pageCount
    self.sections = sections
    self.headings = headings
  }

  /// Where a section lies.
  public struct Section: Hashable, Sendable {
    /// Its length in pages, from the top of its first line to the bottom of its last, whatever shares these pages.
    public var pages: Double

    /// The page of its first line, 1-based.
    public var firstPage: Int

    /// The page of its last line, 1-based.
    public var lastPage: Int

    /// The sheets that it starts, the first included: what a reader of the printed dossier counts.
    ///
    /// A section without text has 0.
    public var feuilles: Int

    /// Creates a placement.
    public init(pages: Double, firstPage: Int, lastPage: Int, feuilles: Int) {
      self.pages = pages
      self.firstPage = firstPage
      self.lastPage = lastPage
      self.feuilles = feuilles
    }
  }

  /// Where a heading falls.
  public struct Heading: Hashable, Sendable {
    /// The lines of the heading.
    public var span: SourceSpan

    /// Its page, 1-based.
    public var page: Int

    /// Creates a placement.
    public init(span: SourceSpan, page: Int) {
      self.span = span
      self.page = page
    }
  }
}
