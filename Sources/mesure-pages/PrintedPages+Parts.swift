import DossierLayout

extension PrintedPages {
  /// The lengths of the parts of a document.
  ///
  /// A part goes from the top of its first line to the bottom of its last, as shares of the height between the margins; the space
  /// above a heading counts for nothing at the top of a page.
  func composition(of fixture: Fixture, in layout: NamedLayout) throws(MeasureError) -> Truth.Composition {
    let outline = fixture.outline
    var composition = Truth.Composition(
      document: fixture.name,
      layout: layout.name,
      pages: pages.count,
      annexes: outline.annexes,
      parts: []
    )
    let points = 72 / 2.54
    let margin = layout.layout.marges.haut * points
    let height = self.height - margin - layout.layout.marges.bas * points
    func share(_ place: Double) -> Double { max(0, min(1, (place - margin) / height)) }
    for (index, part) in outline.parts.enumerated() {
      guard let start = place(of: .start(index)), let end = place(of: .end(index)) else {
        throw .typesetting(composition: composition.title, reason: "la partie \(index + 1) ne se retrouve pas")
      }
      let length = Double(end.page - start.page) + share(end.bottom) - share(start.top ?? margin)
      composition.parts.append(
        Truth.Part(
          first: part.first,
          last: part.last,
          units: Int((length * 10_000).rounded()),
          feuilles: end.page - start.page + 1
        )
      )
    }
    return composition
  }
}
