public import DossierMarkdown

/// How many pages a dossier takes in a layout, section by section.
public struct Pagination: Hashable, Sendable {
  /// The number of pages of the whole.
  public var pageCount: Int

  /// Where each section lies, in order.
  public var sections: [Section]

  /// What pages begin with, in reading order; a page without text has no entry.
  public var starts: [Start]

  /// The page of each footnote called, in the order of their definitions.
  public var notes: [Note]

  /// Creates a pagination.
  public init(pageCount: Int, sections: [Section], starts: [Start] = [], notes: [Note] = []) {
    self.pageCount = pageCount
    self.sections = sections
    self.starts = starts
    self.notes = notes
  }

  /// Where a section lies.
  public struct Section: Hashable, Sendable {
    /// Its length in pages, from the top of its first line to the bottom of its last, whatever shares these pages.
    public var pages: Double

    /// The page of its first line, 1-based.
    public var firstPage: Int

    /// The page of its last line, 1-based.
    public var lastPage: Int

    /// The sheets that it starts, the first included: what a reader of the printed dossier counts.
    ///
    /// A section without text has 0.
    public var feuilles: Int

    /// What makes its length less sure.
    public var doubts: Doubts = []

    /// Creates a placement.
    public init(pages: Double, firstPage: Int, lastPage: Int, feuilles: Int, doubts: Doubts = []) {
      self.doubts = doubts
      self.pages = pages
      self.firstPage = firstPage
      self.lastPage = lastPage
      self.feuilles = feuilles
    }
  }

  /// What makes the length of a section less sure: where it happens, a line more or less can move much.
  public struct Doubts: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Creates doubts from their bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// A row of a table goes on on the next page.
    public static let brokenRow = Doubts(rawValue: 1)
    /// An image did not fit at the foot of a page.
    public static let pushedImage = Doubts(rawValue: 2)
    /// A footnote goes on on the next page.
    public static let brokenNote = Doubts(rawValue: 4)
    /// An image was not found, and counts as a box.
    public static let missingImage = Doubts(rawValue: 8)
  }

  /// A place in the files of a dossier.
  public struct Place: Hashable, Sendable, Comparable {
    /// The index of the file, 0-based.
    public var file: Int

    /// The line, 1-based.
    public var line: Int

    /// The column, 1-based, in Unicode code points.
    public var column: Int

    /// Creates a place.
    public init(file: Int = 0, line: Int, column: Int = 1) {
      self.file = file
      self.line = line
      self.column = column
    }

    /// Orders by file, line and column: the order of reading.
    public static func < (left: Place, right: Place) -> Bool {
      (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
  }

  /// What a page begins with.
  public struct Start: Hashable, Sendable {
    /// The page, 1-based.
    public var page: Int

    /// Where its first text was written; inside of a line, to within a few words.
    public var place: Place

    /// Creates a start.
    public init(page: Int, place: Place) {
      self.page = page
      self.place = place
    }
  }

  /// The page of a footnote.
  public struct Note: Hashable, Sendable {
    /// The lines of its definition.
    public var span: SourceSpan

    /// The page of its call, 1-based.
    public var page: Int

    /// Creates a placement.
    public init(span: SourceSpan, page: Int) {
      self.span = span
      self.page = page
    }
  }

  /// The page, 1-based, that a place of the files is printed on: for a footnote, that of its call.
  ///
  /// - Complexity: O(log n) in the number of pages and notes.
  public func page(of place: Place) -> Int {
    let note = notes.partitioningIndex { ($0.span.file, $0.span.first) > (place.file, place.line) } - 1
    if note >= 0, notes[note].span.file == place.file, notes[note].span.last >= place.line { return notes[note].page }
    let start = starts.partitioningIndex { $0.place > place } - 1
    return start < 0 ? 1 : starts[start].page
  }
}

extension Pagination.Place {
  /// The place in a text that is so far along it.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - distance: how far it is, in any unit.
  ///   - length: the length of the text, in the same unit.
  ///   - start: where the text begins, for one whose lines are not known.
  /// - Returns: the line and the column, to within a few words.
  static func place(inside text: RichText, at distance: Int, of length: Int, from start: Self) -> Self {
    let bytes = text.text.utf8
    let share = Double(distance) / Double(max(1, length, distance))
    let offset = Int((Double(bytes.count) * share).rounded(.down))
    guard let line = text.line(at: offset) else { return start }
    let begin = text.lines.last { $0.offset <= offset }?.offset ?? 0
    let scalars = bytes.dropFirst(begin).prefix(offset - begin).count { $0 & 0xC0 != 0x80 }
    return Self(file: start.file, line: line, column: scalars + 1)
  }
}

extension Array {
  /// The index of the first element for which something holds, where it holds for all after it.
  ///
  /// - Complexity: O(log n).
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
