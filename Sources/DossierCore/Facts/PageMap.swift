import DossierLayout
import DossierMarkdown

/// Where the titles of a dossier and all that a report speaks of stand in print.
///
/// Pages are those of the whole document, the cover being page 1, in the layout that the report names.
public struct PageMap: Hashable, Sendable {
  /// The titles below the cover and the table of contents, in reading order.
  public var entries: [Entry]

  /// The number of pages of the whole document, all counted.
  public var pageCount: Int

  private let pagination: Pagination?

  /// A title and its page.
  public struct Entry: Hashable, Sendable {
    /// The page, 1-based.
    public var page: Int

    /// How deep the title stands: 1 for those of the parts, then one more for each level of title below.
    public var depth: Int

    /// The title, personal data masked.
    public var title: String

    /// Where the title was written.
    public var location: Location

    /// Creates an entry.
    public init(page: Int, depth: Int, title: String, location: Location) {
      self.page = page
      self.depth = depth
      self.title = title
      self.location = location
    }
  }

  /// Creates a map by hand: everything else is on page 1.
  public init(entries: [Entry] = [], pageCount: Int = 1) {
    self.entries = entries
    self.pageCount = pageCount
    pagination = nil
  }

  init(_ dossier: Dossier, _ pagination: Pagination) {
    let hidden = dossier.zones.filter { $0.kind == .front || $0.kind == .contents }.map(\.blocks)
    let shown = dossier.headings.filter { heading in
      !hidden.contains { $0.contains(heading.block) }
    }
    let ranks = Set(shown.map(\.rank)).sorted()
    self.pagination = pagination
    pageCount = pagination.pageCount
    entries = shown.map { heading in
      let place = Pagination.Place(file: heading.span.file, line: heading.span.first)
      return Entry(
        page: pagination.page(of: place),
        depth: (ranks.firstIndex(of: heading.rank) ?? 0) + 1,
        title: Masking.masked(heading.text),
        location: Location(file: heading.span.file, line: heading.span.first)
      )
    }
  }

  /// The page, 1-based, that a place of the dossier is printed on.
  ///
  /// - Complexity: O(log n) in the number of pages.
  public func page(of location: Location) -> Int {
    pagination?.page(of: Pagination.Place(file: location.file, line: location.line, column: location.column)) ?? 1
  }
}
