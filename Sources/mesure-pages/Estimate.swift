import DossierLayout
import DossierMarkdown

/// What the product says of a document in a layout, and how long it takes to say it.
struct Estimate {
  let pagination: Pagination

  /// The median time from text to pages.
  let duration: Duration

  /// The median time of the layout alone, the text once read.
  let layoutDuration: Duration

  private static let repetitions = 21

  /// Estimates the pages of a document, several times over.
  init(of fixture: Fixture, in layout: MiseEnPage) {
    let clock = ContinuousClock()
    var pagination = Self.paginate(fixture, layout)
    func median(_ work: () -> Void) -> Duration {
      (0..<Self.repetitions).map { _ in clock.measure(work) }.sorted()[Self.repetitions / 2]
    }
    duration = median { pagination = Self.paginate(fixture, layout) }
    layoutDuration = median { pagination = Self.paginate(fixture.document, of: fixture, layout) }
    self.pagination = pagination
  }

  private static func paginate(_ fixture: Fixture, _ layout: MiseEnPage) -> Pagination {
    paginate(Document(parsing: [fixture.source]), of: fixture, layout)
  }

  private static func paginate(_ document: Document, of fixture: Fixture, _ layout: MiseEnPage) -> Pagination {
    let paginator = Paginator(layout: layout, images: fixture.imageSizes)
    return paginator.paginate(fixture.outline.sections(of: document), footnotes: document.footnotes)
  }
}
