/// The text of a printed document between the headers and the footers, line by line.
struct PrintedText {
  /// The lines of all the pages, in order.
  let rows: [Row]

  /// The usual height of a line's letters.
  let usualHeight: Double

  /// Where the text of a page begins and ends, in points from its top.
  private let area: ClosedRange<Double>

  /// A line of the text.
  struct Row {
    /// The index of its page.
    let page: Int
    let text: String
    let title: PrintedTitle
    let top: Double
    let bottom: Double
    /// Whether nothing stands above it on its page, the header apart.
    let isFirst: Bool
    /// The height of its letters.
    var height: Double { bottom - top }
  }

  init(_ document: PrintedDocument) {
    let running = RunningLines(document)
    var rows: [Row] = []
    var tops: [Double] = []
    var bottoms: [Double] = []
    for (index, page) in document.pages.enumerated() {
      let body = running.body(ofPage: index)
      for (place, row) in body.enumerated() {
        rows.append(
          Row(
            page: index,
            text: row.text,
            title: PrintedTitle(row.text),
            top: row.top,
            bottom: row.bottom,
            isFirst: place == 0
          )
        )
      }
      // The cover is laid out freely.
      guard index > 0 || document.pages.count < 4, let first = body.first else { continue }
      tops.append(first.top)
      bottoms.append(body.map(\.bottom).max() ?? page.height)
    }
    self.rows = rows
    let heights = rows.map(\.height).sorted()
    usualHeight = heights.isEmpty ? 1 : max(1, heights[heights.count / 2])
    // A stray line in a margin must not move the area.
    let top = tops.sorted().dropFirst(tops.count / 20).first ?? 0
    let bottom = bottoms.sorted().dropLast(bottoms.count / 20).last ?? 1
    area = top...max(top + 1, bottom)
  }

  /// The length of a run of lines, from the top of the first to the bottom of the last.
  ///
  /// A page without text at its end does not count: nothing tells a picture from a page left blank.
  func length(of range: Range<Int>) -> PageLength {
    guard let first = rows[range].first, let last = rows[range].last else { return PageLength() }
    let start = Double(first.page) + (first.isFirst ? 0 : fraction(first.top))
    let end = Double(last.page) + fraction(bottom(of: range, onPage: last.page))
    var length = PageLength()
    length.isExact = true
    length.hundredths = max(1, Int(((end - start) * 100).rounded()))
    length.firstPage = first.page + 1
    length.lastPage = last.page + 1
    length.sheets = last.page - first.page + 1
    return length
  }

  private func fraction(_ height: Double) -> Double {
    min(1, max(0, (height - area.lowerBound) / (area.upperBound - area.lowerBound)))
  }

  /// The bottom of the last line on a page, the notes at its foot left out.
  private func bottom(of range: Range<Int>, onPage page: Int) -> Double {
    var lines = rows[range].filter { $0.page == page }
    let all = lines
    while let last = lines.last, last.height < 0.9 * usualHeight {
      lines.removeLast()
      guard let above = lines.last else { break }
      if last.top - above.bottom > usualHeight { return lines.map(\.bottom).max() ?? last.bottom }
    }
    return all.map(\.bottom).max() ?? area.upperBound
  }
}
