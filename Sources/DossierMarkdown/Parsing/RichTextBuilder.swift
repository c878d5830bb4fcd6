/// Gathers the visible text of one block, its styles, lines and objects; used again from block to block.
struct RichTextBuilder {
  /// The text so far, in UTF-8.
  var bytes: [UInt8] = []

  /// What stands in the text so far.
  var objects: [InlineObject] = []

  /// The closed stretches so far.
  var runs: [RichText.Run] = []

  /// The source line that the next byte comes from, 1-based.
  var line = 1

  /// Where the source lines begin so far.
  var lines: [RichText.LineStart] = []
  private var style: RichText.Style = []
  private var styleStart = 0

  private static let bullet = Array("• ".utf8)

  /// Whether something invisible stands at the end of the text, so that the spaces on its two sides become one.
  private var swallowsSpace = false

  /// Whether there is neither text nor object.
  var isEmpty: Bool { bytes.isEmpty && objects.isEmpty }

  /// Starts a text whose first byte comes from a source line.
  mutating func begin(atLine line: Int) {
    bytes.removeAll(keepingCapacity: true)
    objects.removeAll()
    runs.removeAll()
    lines.removeAll()
    style = []
    styleStart = 0
    swallowsSpace = false
    self.line = line
    lines.append(RichText.LineStart(offset: 0, line: line))
  }

  /// Says that what follows comes from a later source line.
  mutating func move(toLine newLine: Int) {
    guard newLine != line else { return }
    line = newLine
    if lines.last?.offset == bytes.count { lines.removeLast() }
    lines.append(RichText.LineStart(offset: bytes.count, line: newLine))
  }

  /// Sets how the text that follows is set.
  mutating func set(_ newStyle: RichText.Style) {
    guard newStyle != style else { return }
    closeRun()
    style = newStyle
    styleStart = bytes.count
  }

  private mutating func closeRun() {
    guard !style.isEmpty, bytes.count > styleStart else { return }
    if let last = runs.last, last.style == style, last.range.upperBound == styleStart {
      runs[runs.count - 1].range = last.range.lowerBound..<bytes.count
    } else {
      runs.append(RichText.Run(styleStart..<bytes.count, style: style))
    }
  }

  /// Appends the text of a node.
  mutating func append(_ node: MarkdownNode) {
    let start = bytes.count
    node.appendLiteral(to: &bytes)
    dropSpaces(from: start)
  }

  /// Appends a text.
  mutating func append(_ text: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    dropSpaces(from: start)
  }

  /// Drops the spaces at the start of the text, and one beside something invisible.
  private mutating func dropSpaces(from start: Int) {
    guard start < bytes.count else { return }
    if start == 0 || bytes[start - 1] == UInt8(ascii: "\n") {
      let blanks = bytes[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
      if blanks > 0 { bytes.removeSubrange(start..<(start + blanks)) }
    } else if swallowsSpace, bytes[start] == UInt8(ascii: " "), bytes[start - 1] == UInt8(ascii: " ") {
      bytes.remove(at: start)
    }
    if start < bytes.count { swallowsSpace = false }
  }

  /// Appends one space, unless the text ends with a blank or has not begun.
  mutating func appendSpace() {
    guard let last = bytes.last, last != UInt8(ascii: " "), last != UInt8(ascii: "\n") else { return }
    bytes.append(UInt8(ascii: " "))
  }

  /// Appends a hard line break, unless the text has not begun.
  mutating func appendBreak() {
    trimSpaces()
    guard !bytes.isEmpty else { return }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends a line break between two paragraphs, unless the text has not begun or one stands there.
  mutating func appendParagraphBreak() {
    // The mark of a list item keeps its text beside it.
    guard !bytes.suffix(Self.bullet.count).elementsEqual(Self.bullet) else { return }
    trimSpaces()
    if bytes.last != UInt8(ascii: "\n") { appendBreak() }
  }

  /// Drops the spaces at the end of the text so far, which goes on.
  private mutating func trimSpaces() {
    guard bytes.last == UInt8(ascii: " ") else { return }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    styleStart = min(styleStart, bytes.count)
    clampRuns()
    // From the end, and only as far as needed: this may happen at each of many breaks.
    for index in objects.indices.reversed() {
      guard objects[index].offset > bytes.count else { break }
      objects[index].offset = bytes.count
    }
    guard let latest = lines.last, latest.offset > bytes.count else { return }
    while let last = lines.last, last.offset >= bytes.count { lines.removeLast() }
    lines.append(RichText.LineStart(offset: bytes.count, line: latest.line))
  }

  /// Places an object at the end of the text and returns its index.
  @discardableResult
  mutating func place(_ kind: InlineObject.Kind) -> Int {
    objects.append(InlineObject(offset: bytes.count, line: line, kind: kind))
    switch kind {
    case .comment, .anchor: swallowsSpace = true
    case .image, .footnote, .link: break
    }
    return objects.count - 1
  }

  /// Gives a link the length of the text placed since it was opened.
  mutating func closeLink(at index: Int) {
    guard objects.indices.contains(index), case .link(let destination, _) = objects[index].kind else { return }
    objects[index].kind = .link(destination: destination, length: max(0, bytes.count - objects[index].offset))
  }

  /// Ends the text and gives it, its trailing blanks dropped.
  ///
  /// - Parameters:
  ///   - readsLateMarks: Whether pandoc's attributes and struck text are looked for.
  ///   - isHeading: Whether attributes at the end belong to the block.
  /// - Returns: The text, in NFC, with its offsets inside of it.
  mutating func finish(readsLateMarks: Bool = false, isHeading: Bool = false) -> RichText {
    closeRun()
    style = []
    trimEnd()
    if readsLateMarks {
      readLateMarks(isHeading: isHeading)
      trimEnd()
    }
    return RichText(String(decoding: bytes, as: UTF8.self), runs: runs, lines: lines, objects: objects)
  }

  private mutating func trimEnd() {
    while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\n") || last == UInt8(ascii: "\t") {
      bytes.removeLast()
    }
    clampToText()
  }

  /// Brings back inside the text what stood in blanks since dropped.
  private mutating func clampToText() {
    clampRuns()
    clampObjects()
    while lines.count > 1, let last = lines.last, last.offset >= bytes.count { lines.removeLast() }
  }

  private mutating func clampRuns() {
    let end = bytes.count
    while let last = runs.last, last.range.upperBound > end {
      runs.removeLast()
      if last.range.lowerBound < end { runs.append(RichText.Run(last.range.lowerBound..<end, style: last.style)) }
    }
  }

  private mutating func clampObjects() {
    let end = bytes.count
    for index in objects.indices {
      objects[index].offset = min(objects[index].offset, end)
      guard case .link(let destination, let length) = objects[index].kind else { continue }
      let room = end - objects[index].offset
      if length > room { objects[index].kind = .link(destination: destination, length: room) }
    }
  }
}
