import DossierLayout
import DossierMarkdown

/// What the product says of a document in a layout, and how long it takes to say it.
struct Estimate {
  let pagination: Pagination

  /// The median time from text to pages.
  let duration: Duration

  private static let repetitions = 5

  /// Estimates the pages of a document, several times over.
  init(of fixture: Fixture, in layout: MiseEnPage) {
    let clock = ContinuousClock()
    var pagination = Self.paginate(fixture, layout)
    let durations = (0..<Self.repetitions).map { _ in clock.measure { pagination = Self.paginate(fixture, layout) } }
    self.pagination = pagination
    duration = durations.sorted()[Self.repetitions / 2]
  }

  private static func paginate(_ fixture: Fixture, _ layout: MiseEnPage) -> Pagination {
    let document = Document(parsing: [fixture.source])
    let paginator = Paginator(layout: layout, images: fixture.imageSizes)
    return paginator.paginate(fixture.outline.sections(of: document), footnotes: document.footnotes)
  }
}
