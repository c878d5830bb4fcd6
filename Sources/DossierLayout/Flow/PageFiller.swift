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

  /// The footnotes, in the order of calls.
  let calledNotes: [NoteFrame]

  /// The room of the line above the notes of a page.
  static let noteSeparator = 124

  /// The current page, 1-based.
  private(set) var page = 1

  /// How much of the current page is taken from its top.
  var y = 0

  /// How much of the current page its notes take from its bottom.
  var notes = 0

  /// The heights of the lines of notes that the next page takes, because the page of their call had no room for them.
  var carriedNotes: [Int] = []

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

  /// What makes the length of each section less sure, by its number.
  private(set) var doubts: [Pagination.Doubts]

  /// What each page begins with.
  private(set) var starts: [Pagination.Start] = []

  /// The page of each note called.
  var notePlaces: [Pagination.Note] = []

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
    calledNotes = measurer.calledNotes
    extents = Array(repeating: nil, count: sectionCount)
    doubts = (0..<sectionCount).map { measurer.sectionsMissingImages.contains($0) ? .missingImage : [] }
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
    notes = 0
    if !carriedNotes.isEmpty { placeCarriedNotes() }
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
        for index in first..<first + count { place(lines[index], of: frame, end: range.upperBound) }
        first += count
      }
      if first < range.upperBound {
        if lines[first].hasImage { doubt(.pushedImage, in: frame.section) }
        startPage()
      }
    }
  }

  /// Places one line where the page stands; `end` is the end of its paragraph.
  private mutating func place(_ line: Line, of frame: Frame, end: Int) {
    if isAtTop { noteStart(line, of: frame, end: end) }
    record(top: y + Int(line.wordTop), bottom: y + Int(line.wordBottom), of: frame)
    if line.noteCount > 0, placeNotes(of: line, below: y + Int(line.height)) { doubt(.brokenNote, in: frame.section) }
    y += Int(line.pitch)
    isAtTop = false
  }

  /// Notes what makes the length of a section less sure.
  mutating func doubt(_ doubt: Pagination.Doubts, in section: Int) {
    if doubts.indices.contains(section) { doubts[section].insert(doubt) }
  }

  /// Notes that a page begins with a line of a paragraph.
  private mutating func noteStart(_ line: Line, of frame: Frame, end: Int) {
    var place = Pagination.Place(file: frame.span.file, line: frame.span.first)
    if line.start > 0, let text = frame.text, end > 0 {
      place = .place(inside: text, at: line.start, of: lines[end - 1].start + lines[end - 1].width, from: place)
    }
    noteStart(place)
  }

  /// Notes what the current page begins with.
  mutating func noteStart(_ place: Pagination.Place) {
    if let last = starts.last, last.place >= place { return }
    starts.append(Pagination.Start(page: page, place: place))
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
      let line = lines[index]
      let bottom = y + Int(line.height)
      guard bottom + taken <= height, takeNotes(of: line, below: bottom, taken: &taken) else { return index - first }
      y += Int(line.pitch)
    }
    return end - first
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
        if !takeNotes(of: line, below: needed, taken: &taken) { taken = height + 1 }
      }
      return needed
    }
  }
}
