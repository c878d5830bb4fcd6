public import DossierMarkdown

/// Lays a dossier out line by line, as LibreOffice would, to tell how many pages it takes.
///
/// The rules are those of LibreOffice 7.4 on a DOCX file in Word's compatibility mode 15, with metric-compatible fonts: greedy line
/// breaking by real advances, spaces collapsed to the larger one, two lines kept at each page end, headings kept with what follows,
/// table rows broken over pages under a repeated header, footnotes on the page of their call.
public struct Paginator {
  /// The layout.
  public let layout: MiseEnPage

  /// The size of each image that is there, by its source as written.
  private let images: [String: ImageSize]

  /// Creates a paginator; an image that is not in `images` is a box of the layout's size.
  public init(layout: MiseEnPage, images: [String: ImageSize] = [:]) {
    self.layout = layout
    self.images = images
  }

  /// Lays out consecutive sections, with the notes that they call.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func paginate(_ sections: [LayoutSection], footnotes: [Document.Footnote] = []) -> Pagination {
    var measurer = BlockMeasurer(geometry: PageGeometry(layout), notes: footnotes, images: images)
    for (index, section) in sections.enumerated() {
      measurer.section = index
      let first = measurer.frames.count
      measurer.measure(section.blocks)
      if section.isPart, layout.nouvellePageParPartie, first > 0, first < measurer.frames.count {
        measurer.frames[first].startsPage = true
      }
    }
    var filler = PageFiller(measurer, sectionCount: sections.count)
    filler.fill()
    return Pagination(
      pageCount: filler.page,
      sections: zip(filler.extents, filler.doubts).map { Self.placement($0, doubts: $1, height: filler.height) },
      starts: filler.starts,
      notes: Self.byDefinition(filler.notePlaces)
    )
  }

  /// Notes in the order of their definitions, each with the page of its first call.
  private static func byDefinition(_ notes: [Pagination.Note]) -> [Pagination.Note] {
    let places = Dictionary(notes.map { ($0.span, $0) }) { first, _ in first }
    return places.values.sorted { ($0.span.file, $0.span.first) < ($1.span.file, $1.span.first) }
  }

  /// A section's place in pages.
  private static func placement(
    _ extent: PageFiller.Extent?,
    doubts: Pagination.Doubts,
    height: Int
  ) -> Pagination.Section {
    guard let extent else { return Pagination.Section(pages: 0, firstPage: 0, lastPage: 0, feuilles: 0) }
    let top = max(0, min(height, extent.firstY))
    let bottom = max(0, min(height, extent.lastY))
    let twips = (extent.lastPage - extent.firstPage) * height + bottom - top
    return Pagination.Section(
      pages: Double(twips) / Double(height),
      firstPage: extent.firstPage,
      lastPage: extent.lastPage,
      feuilles: extent.lastPage - extent.firstPage + 1,
      doubts: doubts
    )
  }
}
