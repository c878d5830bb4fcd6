/// The headers and footers of a printed document: lines near an edge that come back on several pages at the same height.
struct RunningLines {
  private let pages: [PrintedDocument.Page]
  private let counts: [Key: Int]

  /// A line that comes back, whatever page number stands in it.
  private struct Key: Hashable {
    let text: [UInt8]
    /// The page number less the rank of the page, or `nil` for a line taken as it is.
    let offset: Int?
    let place: Int
  }

  /// From how many pages on a line runs.
  private static let least = 3
  /// The part of the page, at its top and at its bottom, where lines may run.
  private static let edge = 0.15

  init(_ document: PrintedDocument) {
    pages = document.pages
    var counts: [Key: Int] = [:]
    for (index, page) in pages.enumerated() {
      var seen: Set<Key> = []
      for row in page.rows where Self.isAtEdge(row, of: page) { seen.formUnion(Self.keys(of: row, onPage: index)) }
      for key in seen { counts[key, default: 0] += 1 }
    }
    self.counts = counts
  }

  /// The lines of a page between its header and its footer.
  func body(ofPage index: Int) -> ArraySlice<PrintedDocument.Row> {
    let page = pages[index]
    func isRunning(_ row: PrintedDocument.Row) -> Bool {
      Self.isAtEdge(row, of: page) && Self.keys(of: row, onPage: index).contains { counts[$0] ?? 0 >= Self.least }
    }
    var rows = page.rows[...]
    while let first = rows.first, isRunning(first) { rows.removeFirst() }
    while let last = rows.last, isRunning(last) { rows.removeLast() }
    return rows
  }

  private static func isAtEdge(_ row: PrintedDocument.Row, of page: PrintedDocument.Page) -> Bool {
    row.bottom < edge * page.height || row.top > (1 - edge) * page.height
  }

  /// What a line is told by: itself, and itself with a number that follows the pages.
  ///
  /// « Partie 1 », « Partie 2 » at the top of their pages are titles: their numbers do not follow the pages.
  private static func keys(of row: PrintedDocument.Row, onPage index: Int) -> [Key] {
    let text = PrintedTitle(row.text).full
    let numbers = numbers(in: text)
    // Heights are told to three points; a line between two of these steps belongs to both.
    let places = [Int((row.top / 3).rounded(.down)), Int((row.top / 3 + 0.5).rounded(.down))]
    return Set(places).flatMap { place in
      [Key(text: text, offset: nil, place: place)]
        + Set([numbers.first, numbers.last].compactMap(\.self)).map { range in
          let number = Int(String(decoding: text[range], as: UTF8.self)) ?? 0
          return Key(
            text: Array(text[..<range.lowerBound] + text[range.upperBound...]),
            offset: number - index,
            place: place
          )
        }
    }
  }

  private static func numbers(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (index, byte) in text.enumerated() where (0x30...0x39).contains(byte) {
      if let last = ranges.last, last.upperBound == index, last.count < 6 {
        ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
      } else {
        ranges.append(index..<(index + 1))
      }
    }
    return ranges
  }
}
