/// What a report says of the PDF that it took pages from.
public struct PrintedSummary: Hashable, Sendable {
  /// The name of the file as reports show it.
  public var name: String

  /// The number of its pages.
  public var pageCount: Int

  /// Whether the beginning and the end of at least one part were found in it; else all pages are estimated.
  public var showsParts: Bool

  /// Creates a summary.
  public init(name: String, pageCount: Int, showsParts: Bool = true) {
    self.name = name
    self.pageCount = pageCount
    self.showsParts = showsParts
  }
}

extension PrintedMeasure {
  /// What a report says of the PDF.
  var summary: PrintedSummary {
    PrintedSummary(name: name, pageCount: pageCount, showsParts: showsParts)
  }
}

extension Report {
  /// The parts found whose place in the PDF is not known, by number.
  package var partiesNotInPrint: [Int] {
    guard pages.printed != nil else { return [] }
    return parties.filter { $0.first != nil && !$0.length.isExact }.map(\.partie.numero)
  }

  /// The parts whose estimate is more than half a page away from the PDF, by number.
  package var partiesFarFromEstimate: [Int] {
    parties.filter { part in
      part.estimate.map { abs($0.hundredths - part.length.hundredths) > 50 } ?? false
    }.map(\.partie.numero)
  }

  /// The parts whose last page in the PDF is also the first of the next, by number.
  package var partiesSharingPages: [(earlier: Int, later: Int, page: Int)] {
    let printed = parties.filter(\.length.isExact).sorted { $0.length.firstPage < $1.length.firstPage }
    return zip(printed, printed.dropFirst()).compactMap { earlier, later in
      guard later.length.firstPage == earlier.length.lastPage else { return nil }
      return (earlier.partie.numero, later.partie.numero, later.length.firstPage)
    }
  }
}
