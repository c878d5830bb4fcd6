public import DossierMarkdown

/// Lays a dossier out line by line, as LibreOffice would, to tell how many pages it takes.
///
/// The rules are those of LibreOffice 7.4 on a DOCX file in Word's compatibility mode 15, with metric-compatible fonts: greedy line
/// breaking by real advances, spaces collapsed to the larger one, two lines kept at each page end, headings kept with what follows,
/// table rows broken over pages under a repeated header, footnotes on the page of their call.
public struct Paginator {
  /// The layout.
  public let layout: MiseEnPage

  /// The size of an image, by its source as written, or `nil` for one that is not there.
  private let images: (String) -> ImageSize?

  /// Creates a paginator; without `images`, every image is a box of the layout's size.
  public init(layout: MiseEnPage, images: @escaping (String) -> ImageSize? = { _ in nil }) {
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
      sections: filler.extents.map { Self.placement($0, height: filler.height) },
      headings: filler.headings
    )
  }

  /// A section's place in pages.
  private static func placement(_ extent: PageFiller.Extent?, height: Int) -> Pagination.Section {
    guard let extent else { return Pagination.Section(pages: 0, firstPage: 0, lastPage: 0, feuilles: 0) }
    let top = max(0, min(height, extent.firstY))
    let bottom = max(0, min(height, extent.lastY))
    let twips = (extent.lastPage - extent.firstPage) * height + bottom - top
    return Pagination.Section(
      pages: Double(twips) / Double(height),
      firstPage: extent.firstPage,
      lastPage: extent.lastPage,
      feuilles: extent.lastPage - extent.firstPage + 1
    )
  }
}
