/// The words of a PDF file and where they stand, in points from the top of their page.
struct PrintedPages {
  private(set) var pages: [[Word]] = []

  /// The height of the paper.
  private(set) var height = 0.0

  /// A word of a page.
  struct Word: Equatable {
    var top: Double
    var bottom: Double
    var text: String

    /// Whether it can only be marks.
    var isTiny: Bool { bottom - top <= 3 }
  }

  /// The place of a mark.
  struct Place: Equatable {
    /// The page, 1-based.
    var page: Int

    /// The top of its line, or `nil` where nothing stands above it on the page.
    var top: Double?

    /// The bottom of its line.
    var bottom: Double
  }

  /// Reads what `pdftotext -bbox-layout` writes.
  init(_ bytes: [UInt8]) {
    MarkupParser.root(of: bytes).visit("page") { page in
      if pages.isEmpty { height = Self.number(page, "height") }
      var words: [Word] = []
      page.visit("word") { word in
        words.append(Word(top: Self.number(word, "yMin"), bottom: Self.number(word, "yMax"), text: word.text))
      }
      pages.append(words)
    }
  }

  private static func number(_ element: MarkupElement, _ name: String) -> Double {
    Double(element.attribute(name) ?? "") ?? 0
  }

  /// The place of a mark, or `nil`; the last one, should the heading of a table repeat it.
  func place(of marker: Marker) -> Place? {
    for (index, words) in pages.enumerated().reversed() {
      guard let mark = words.last(where: { $0.isTiny && $0.text.contains(marker.letter) }) else { continue }
      let middle = (mark.top + mark.bottom) / 2
      let others = words.filter { !$0.isTiny }
      let line = others.filter { $0.top <= middle && middle <= $0.bottom + 0.5 }
      let top = line.map(\.top).min() ?? mark.top
      let bottom = line.map(\.bottom).max() ?? mark.bottom
      return Place(page: index + 1, top: others.contains { $0.bottom < top } ? top : nil, bottom: bottom)
    }
    return nil
  }
}
