/// Reads the HTML that pandoc and Word's exports leave in Markdown into blocks, in one pass and without recursion.
///
/// Only what shows on paper is known: paragraphs, headings, lists, tables, images, comments and page breaks. Other elements vanish,
/// their text stays.
struct HTMLReader {
  /// Lists deeper than this are read as if they were not there.
  static let maximumDepth = 30

  let bytes: [UInt8]
  let file: Int

  /// The source line that is being read, 1-based.
  private(set) var line: Int

  var text = RichTextBuilder()
  var markup = InlineMarkup()
  var stack: BlockStack

  /// The table that is being read, if any.
  var table: HTMLTableBuilder?

  /// The level of the open heading, or 0.
  var headingLevel = 0

  /// How many `<pre>` are open: lines then count.
  var preformatted = 0

  /// The anchors that wait for the text that they lead to.
  private var waitingAnchors: [String] = []

  /// Whether a page breaks at the end of the open element.
  var breaksPageAfter = false

  init(_ bytes: [UInt8], file: Int, firstLine: Int) {
    // The last line's end begins no line of the file.
    self.bytes = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes
    self.file = file
    line = firstLine
    stack = BlockStack(file: file, maximumDepth: Self.maximumDepth)
    text.begin(atLine: firstLine)
  }

  /// Whether the HTML ended inside of a table; known once it was read.
  private(set) var endsInTable = false

  /// Reads everything; to be called once.
  mutating func read() -> [Block] {
    var tokens = HTMLTokenizer(bytes)
    var start = 0
    while let token = tokens.next() {
      switch token {
      case .text(let range): append(text: range)
      case .tag(let tag): apply(tag)
      case .comment(let range): append(comment: range)
      case .other: break
      }
      if case .text = token {} else { line += bytes[start..<tokens.position].count { $0 == UInt8(ascii: "\n") } }
      start = tokens.position
    }
    endsInTable = table != nil
    if endsInTable { closeTable() }
    finishParagraph()
    breakPageIfAsked()
    closeLists()
    return stack.blocks
  }

  /// Starts the text on the line being read, unless it has begun.
  mutating func beginText() {
    guard text.isEmpty else { return }
    text.begin(atLine: line)
    text.set(markup.style)
    for anchor in waitingAnchors { text.place(.anchor(anchor)) }
    waitingAnchors = []
  }

  /// Ends the paragraph or heading that is being read, if there is anything in it.
  mutating func finishParagraph() {
    setAnchorsAside()
    guard !text.isEmpty else { return }
    let value = text.finish()
    let first = min(value.lines.first?.line ?? line, value.objects.first?.line ?? line)
    let last = max(value.lines.last?.line ?? first, value.objects.last?.line ?? first)
    let content: Block.Content = headingLevel > 0 ? .heading(level: headingLevel, value) : .paragraph(value)
    stack.append(Block(content, at: SourceSpan(file: file, first: first, last: last)))
    text.begin(atLine: line)
    text.set(markup.style)
  }

  /// Makes anchors wait if there is nothing else yet.
  private mutating func setAnchorsAside() {
    guard text.bytes.isEmpty, text.objects.allSatisfy({ $0.kind.anchor != nil }) else { return }
    waitingAnchors += text.objects.compactMap(\.kind.anchor)
    text.begin(atLine: line)
    text.set(markup.style)
  }

  /// Adds the page break that a finished element asked for.
  mutating func breakPageIfAsked() {
    guard breaksPageAfter else { return }
    breaksPageAfter = false
    breakPage()
  }

  /// Adds a page break.
  mutating func breakPage() {
    finishParagraph()
    stack.append(Block(.pageBreak, at: SourceSpan(file: file, first: line, last: line)))
  }

  /// Closes the lists that are open.
  mutating func closeLists() {
    while stack.hiddenDepth > 0 || stack.innermost != .document { stack.close() }
  }
}

extension HTMLReader {
  /// Appends text: blanks become one space, lines are counted, entities are decoded.
  private mutating func append(text range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      let start = position
      if byte == UInt8(ascii: "\n") {
        line += 1
        position += 1
        appendLineEnd()
      } else if byte.isHTMLBlank {
        position += 1
        text.appendSpace()
      } else {
        while position < range.upperBound, !bytes[position].isHTMLBlank { position += 1 }
        append(word: bytes[start..<position])
      }
    }
  }

  private mutating func appendLineEnd() {
    guard !text.isEmpty else { return }
    if preformatted > 0 { text.appendBreak() } else { text.appendSpace() }
    text.move(toLine: line)
  }

  private mutating func append(word: ArraySlice<UInt8>) {
    guard !markup.hidesText else { return }
    // Text between cells is kept as HTML has it: somewhere, not nowhere.
    if table?.isBetweenCells == true { openCell(nil) }
    beginText()
    text.append(HTMLEntities.decoded(word))
  }

  private mutating func append(comment range: Range<Int>) {
    guard !markup.hidesText else { return }
    if PageBreak.isBreak(comment: bytes[range]), table == nil {
      breakPage()
      return
    }
    let comment = String(decoding: bytes[range], as: UTF8.self)
    if table == nil { setAnchorsAside() }
    if table != nil || !text.isEmpty {
      beginText()
      text.place(.comment(comment))
    } else {
      let last = line + bytes[range].count { $0 == UInt8(ascii: "\n") }
      stack.append(Block(.comment(comment), at: SourceSpan(file: file, first: line, last: last)))
    }
  }
}

extension InlineObject.Kind {
  /// The name of a target of links, or `nil` for anything else.
  fileprivate var anchor: String? {
    if case .anchor(let name) = self { return name }
    return nil
  }
}
