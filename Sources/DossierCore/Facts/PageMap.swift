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

  /// Where titles stand in a PDF of the dossier, in the order of reading; none for an estimate.
  private var anchors: [Anchor] = []

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
    let page = estimatedPage(of: location)
    guard let first = anchors.first else { return page }
    guard let index = anchors.lastIndex(where: { !$0.isAfter(location) }) else { return min(page, first.page) }
    // From its title on, as many pages as the estimate says, but never past the next title.
    let last = index + 1 < anchors.count ? anchors[index + 1].page : max(pageCount, anchors[index].page)
    let distance = page - estimatedPage(of: anchors[index].location)
    return min(max(anchors[index].page + distance, anchors[index].page), max(last, anchors[index].page))
  }

  private func estimatedPage(of location: Location) -> Int {
    pagination?.page(of: Pagination.Place(file: location.file, line: location.line, column: location.column)) ?? 1
  }

  /// The map with the pages of a PDF in the place of those estimated.
  func anchored(to anchors: [Anchor], pageCount: Int) -> PageMap {
    guard !anchors.isEmpty else { return self }
    var map = self
    map.anchors = anchors
    map.pageCount = pageCount
    for index in map.entries.indices { map.entries[index].page = map.page(of: entries[index].location) }
    return map
  }

  /// A title and the page of a PDF that it stands on.
  struct Anchor: Hashable, Sendable {
    let location: Location
    let page: Int

    init(_ heading: Heading, page: Int) {
      location = Location(file: heading.span.file, line: heading.span.first)
      self.page = page
    }

    /// Whether it stands after a place of the dossier.
    fileprivate func isAfter(_ place: Location) -> Bool {
      (location.file, location.line) > (place.file, place.line)
    }
  }
}
