import DossierMarkdown

/// Fills pages with frames, one after the other, as LibreOffice does; lengths in twips.
struct PageFiller {
  /// The height of the text area.
  let height: Int

  /// Whether paragraphs keep two lines at least on each side of a page end.
  let keepsTwoLines: Bool

  /// The frames.
  let frames: [Frame]

  /// The lines of all frames.
  let lines: [Line]

  /// The height of each footnote, in the order of calls.
  let noteHeights: [Int]

  /// The room of the line above the notes of a page.
  static let noteSeparator = 124

  /// The current page, 1-based.
  private(set) var page = 1

  /// How much of the current page is taken from its top.
  var y = 0

  /// How much of the current page its notes take from its bottom.
  var notes = 0

  /// The height of the notes that the next page begins with, because their table's page had no room for them.
  var deferredNotes = 0

  /// Whether nothing stands on the current page.
  var isAtTop = true

  /// Whether the current page was started on purpose, so that the space above its first paragraph is kept.
  private var isForced = true

  /// The space that the last frame asks for below.
  private var pendingAfter = 0

  /// Whether the last frame is compact.
  private var wasCompact = false

  /// Where each section begins and ends, by its number.
  private(set) var extents: [Extent?]

  /// The pages of headings.
  private(set) var headings: [Pagination.Heading] = []

  /// Where a section begins and ends.
  struct Extent {
    /// The page of the first line.
    var firstPage: Int
    /// The top of the first line, 0 at the top of a page.
    var firstY: Int
    /// The page of the last line.
    var lastPage: Int
    /// The bottom of the last line.
    var lastY: Int
  }

  /// Creates a filler over what was measured.
  init(_ measurer: BlockMeasurer, sectionCount: Int) {
    height = measurer.geometry.height
    keepsTwoLines = measurer.geometry.layout.veuvesOrphelines
    frames = measurer.frames
    lines = measurer.lines
    noteHeights = measurer.noteHeights
    extents = Array(repeating: nil, count: sectionCount)
  }

  /// Places all frames.
  mutating func fill() {
    var chainEnd = 0
    for index in frames.indices {
      let frame = frames[index]
      if frame.startsPage {
        if isAtTop { isForced = true } else { startPage(forced: true) }
      }
      if frame.keepsWithNext, index >= chainEnd {
        chainEnd = keepTogether(from: index)
      }
      place(frame)
    }
  }

  /// Starts a page.
  mutating func startPage(forced: Bool = false) {
    page += 1
    y = 0
    notes = deferredNotes > 0 ? deferredNotes + Self.noteSeparator : 0
    deferredNotes = 0
    isAtTop = true
    isForced = forced
    pendingAfter = 0
    wasCompact = false
  }

  /// Places one frame.
  private mutating func place(_ frame: Frame) {
    switch frame.content {
    case .pageBreak: startPage(forced: true)
    case .paragraph(let range): place(range, of: frame)
    case .table(let table):
      y += gap(before: frame)
      place(table, of: frame)
    }
    pendingAfter = frame.after
    wasCompact = frame.isCompact
  }

  /// The space between what stands above and a frame.
  private func gap(before frame: Frame) -> Int {
    if isAtTop { return isForced ? frame.before : 0 }
    if wasCompact, frame.isCompact { return 0 }
    return max(pendingAfter, frame.before)
  }

  /// Places the lines of a paragraph.
  private mutating func place(_ range: Range<Int>, of frame: Frame) {
    var first = range.lowerBound
    while first < range.upperBound {
      let gap = first == range.lowerBound ? gap(before: frame) : 0
      let fitting = fittingLines(from: first, to: range.upperBound, at: y + gap)
      var count = fitting
      if first + fitting < range.upperBound {
        if keepsTwoLines {
          count = min(count, range.upperBound - first - 2)
          if first == range.lowerBound, count < 2 { count = 0 }
        }
        if frame.keepsLines { count = 0 }
        if count <= 0, isAtTop { count = max(1, fitting) }
      }
      if count > 0 {
        y += gap
        if first == range.lowerBound, let span = frame.heading {
          headings.append(Pagination.Heading(span: span, page: page))
        }
        for index in first..<first + count { place(lines[index], of: frame) }
        first += count
      }
      if first < range.upperBound { startPage() }
    }
  }

  /// Places one line where the page stands.
  private mutating func place(_ line: Line, of frame: Frame) {
    record(top: y + Int(line.wordTop), bottom: y + Int(line.wordBottom), of: frame)
    notes += noteRoom(of: line, taken: notes)
    y += Int(line.pitch)
    isAtTop = false
  }

  /// Notes where a line of a section stands.
  mutating func record(top: Int, bottom: Int, of frame: Frame) {
    guard extents.indices.contains(frame.section) else { return }
    if var extent = extents[frame.section] {
      guard frame.endsSection else { return }
      extent.lastPage = page
      extent.lastY = bottom
      extents[frame.section] = extent
    } else {
      extents[frame.section] = Extent(firstPage: page, firstY: isAtTop ? 0 : top, lastPage: page, lastY: bottom)
    }
  }

  /// How many lines fit from a height down to the notes of the page.
  private func fittingLines(from first: Int, to end: Int, at top: Int) -> Int {
    var y = top
    var taken = notes
    for index in first..<end {
      taken += noteRoom(of: lines[index], taken: taken)
      guard y + Int(lines[index].height) + taken <= height else { return index - first }
      y += Int(lines[index].pitch)
    }
    return end - first
  }

  /// The room that the notes of a line take on a page whose notes take some already.
  func noteRoom(of line: Line, taken: Int) -> Int {
    guard line.noteCount > 0 else { return 0 }
    var room = taken == 0 ? Self.noteSeparator : 0
    for note in line.firstNote..<line.firstNote + line.noteCount where noteHeights.indices.contains(Int(note)) {
      room += noteHeights[Int(note)]
    }
    return room
  }

  /// Starts a page where a chain of frames that keep together does not fit, and gives the index after the chain.
  private mutating func keepTogether(from first: Int) -> Int {
    var index = first
    var bottom = y
    var taken = notes
    var compact = wasCompact
    var after = pendingAfter
    var needed = 0
    while index < frames.count {
      let frame = frames[index]
      if index > first, frame.startsPage { break }
      let gap = index == first ? gap(before: frame) : compact && frame.isCompact ? 0 : max(after, frame.before)
      bottom += gap
      needed = height(ofBeginningOf: frame, at: &bottom, taken: &taken)
      guard frame.keepsWithNext else { break }
      compact = frame.isCompact
      after = frame.after
      index += 1
    }
    if !isAtTop, needed + taken > height { startPage() }
    return max(index, first + 1)
  }

  /// Adds what must stand on the page of a frame's beginning, and gives the height down to the bottom of its last text.
  private func height(ofBeginningOf frame: Frame, at bottom: inout Int, taken: inout Int) -> Int {
    switch frame.content {
    case .pageBreak: return bottom
    case .table(let table):
      bottom += beginning(of: table, taken: &taken)
      return bottom
    case .paragraph(let range):
      var count = range.count
      if !frame.keepsLines {
        if !keepsTwoLines { count = min(count, 1) } else if count > 3 { count = 2 }
      }
      var needed = bottom
      for line in lines[range].prefix(count) {
        needed = bottom + Int(line.height)
        bottom += Int(line.pitch)
        taken += noteRoom(of: line, taken: taken)
      }
      return needed
    }
  }
}
