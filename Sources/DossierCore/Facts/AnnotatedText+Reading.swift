public import DossierMarkdown

extension AnnotatedText {
  /// Reads a document.
  ///
  /// Code blocks have no sentences: nothing that a candidate says stands in one.
  public init(_ document: Document) {
    var reader = AnnotatedTextReader(document)
    reader.read()
    self = reader.text
  }
}

/// The walk over a document that fills an ``AnnotatedText``.
struct AnnotatedTextReader {
  var text = AnnotatedText()
  private let document: Document
  private var root = 0
  private var passage = 0
  private var openHeadings: [Int] = []
  private var pendingComments: [Int] = []
  private var calledNotes: Set<Int> = []
  private var waitingNotes: [Int] = []
  private var readsNotes = false
  private var noteNumbers: [String: Int] = [:]

  /// The depth of lists and quotes beyond which blocks are left out: no one writes them, and a walk must not exhaust the stack.
  private static let deepest = 48

  init(_ document: Document) {
    self.document = document
    for (number, note) in document.footnotes.enumerated() where noteNumbers[note.label] == nil {
      noteNumbers[note.label] = number
    }
  }

  mutating func read() {
    for (index, block) in document.blocks.enumerated() {
      root = index
      read(block, as: .paragraph, depth: 0, joining: nil)
    }
    for index in pendingComments { text.comments[index].block = text.blocks.count }
  }

  /// Reads a block; `joining` is the passage and context that its container gives to it.
  private mutating func read(_ block: Block, as kind: AnnotatedText.Kind, depth: Int, joining: Joined?) {
    guard depth < Self.deepest else { return }
    switch block.content {
    case .heading(let level, let content):
      let index = append(content, as: .heading, at: block.span, joining: nil)
      open(level: level, block: index)
    case .paragraph(let content):
      readParagraph(content, as: kind, at: block.span, joining: joining)
    case .list(let list):
      readList(list, kind: kind, depth: depth, joining: joining)
    case .quote(let blocks):
      for block in blocks { read(block, as: .quote, depth: depth + 1, joining: joining) }
    case .table(let table):
      readTable(table, at: block.span)
    case .comment(let comment):
      pendingComments.append(text.comments.count)
      text.comments.append(AnnotatedText.Comment(text: comment, block: text.blocks.count, span: block.span))
    case .code, .thematicBreak, .pageBreak:
      break
    }
  }

  /// What a container shares with the blocks that it holds.
  private struct Joined {
    var passage: Int
    var context: Range<Int>
  }

  private mutating func readParagraph(
    _ content: RichText,
    as kind: AnnotatedText.Kind,
    at span: SourceSpan,
    joining: Joined?
  ) {
    if kind == .paragraph, content.isBoldLine {
      let index = append(content, as: .heading, at: span, joining: nil)
      open(level: 7, block: index)
      return
    }
    let index = append(content, as: kind, at: span, joining: joining)
    if let lead = content.boldLead ?? content.plainLead { openLead(endingAt: lead, block: index) }
  }

  private mutating func readList(_ list: List, kind: AnnotatedText.Kind, depth: Int, joining: Joined?) {
    countTableOrList()
    let joined = joining ?? introduction()
    let itemKind = kind == .paragraph ? AnnotatedText.Kind.listItem : kind
    for item in list.items {
      for block in item.blocks { read(block, as: itemKind, depth: depth + 1, joining: joined) }
    }
  }

  /// The passage that a list belongs to: that of the paragraph before it when this one announces it with a colon.
  private mutating func introduction() -> Joined {
    if let last = text.blocks.last, last.kind == .paragraph, last.root == root - 1 || last.root == root,
      let sentence = last.sentences.last, text.announces(sentence)
    {
      return Joined(passage: last.passage, context: sentence..<sentence + 1)
    }
    passage += 1
    return Joined(passage: passage, context: 0..<0)
  }

  private mutating func readTable(_ table: Table, at span: SourceSpan) {
    countTableOrList()
    if let caption = table.caption { append(caption, as: .caption, at: span, joining: nil) }
    var context = 0..<0
    if let header = table.header {
      let index = append(header.cells, as: .tableHeader, at: header.span, joining: nil)
      context = text.blocks[index].sentences
    }
    for row in table.rows {
      passage += 1
      append(row.cells, as: .tableRow, at: row.span, joining: Joined(passage: passage, context: context))
    }
  }

  // MARK: Headings

  private mutating func open(level: Int, block: Int) {
    while let last = openHeadings.last, text.headings[last].level >= level { openHeadings.removeLast() }
    let heading = AnnotatedText.Heading(
      level: level,
      block: block,
      sentences: text.blocks[block].sentences,
      parent: openHeadings.last
    )
    openHeadings.append(text.headings.count)
    text.blocks[block].heading = text.headings.count
    text.headings.append(heading)
  }

  private mutating func openLead(endingAt end: Int, block: Int) {
    guard let first = text.blocks[block].sentences.first else { return }
    var heading = AnnotatedText.Heading(level: 8, block: block, sentences: first..<first + 1, parent: openHeadings.last)
    heading.wordCount = text.blocks[block].wordCount
    heading.leadEnd = end
    text.blocks[block].lead = text.headings.count
    text.headings.append(heading)
  }

  private mutating func countTableOrList() {
    for heading in openHeadings { text.headings[heading].tableAndListCount += 1 }
  }

  // MARK: Text

  @discardableResult
  private mutating func append(
    _ content: RichText,
    as kind: AnnotatedText.Kind,
    at span: SourceSpan,
    joining: Joined?
  ) -> Int {
    append([content], as: kind, at: span, joining: joining)
  }

  @discardableResult
  private mutating func append(
    _ contents: [RichText],
    as kind: AnnotatedText.Kind,
    at span: SourceSpan,
    joining: Joined?
  ) -> Int {
    if joining == nil { passage += 1 }
    let index = text.blocks.count
    for comment in pendingComments { text.comments[comment].block = index }
    pendingComments.removeAll(keepingCapacity: true)
    let firstSentence = text.sentences.count
    let firstToken = text.tokens.count
    for content in contents { text.cut(content) }
    let wordCount = text.tokens.count - firstToken
    text.blocks.append(
      AnnotatedText.Block(
        kind: kind,
        root: root,
        span: span,
        heading: openHeadings.last,
        passage: joining?.passage ?? passage,
        sentences: firstSentence..<text.sentences.count,
        context: joining?.context ?? 0..<0,
        wordCount: wordCount,
        imageCount: 0
      )
    )
    if kind != .heading {
      for heading in openHeadings { text.headings[heading].wordCount += wordCount }
    }
    for content in contents where !content.objects.isEmpty { readObjects(of: content, in: index) }
    readWaitingNotes()
    return index
  }

  /// Reads the notes that a block calls, then those that they call: a queue, for notes may call one another without end.
  private mutating func readWaitingNotes() {
    guard !readsNotes, !waitingNotes.isEmpty else { return }
    readsNotes = true
    var next = 0
    while next < waitingNotes.count {
      for block in document.footnotes[waitingNotes[next]].blocks {
        read(block, as: .footnote, depth: Self.deepest - 4, joining: nil)
      }
      next += 1
    }
    waitingNotes.removeAll(keepingCapacity: true)
    readsNotes = false
  }

  private mutating func readObjects(of content: RichText, in block: Int) {
    for object in content.objects {
      switch object.kind {
      case .image: text.blocks[block].imageCount += 1
      case .comment(let comment):
        let span = SourceSpan(file: text.blocks[block].span.file, first: object.line, last: object.line)
        text.comments.append(AnnotatedText.Comment(text: comment, block: block, span: span))
      case .footnote(let label):
        guard let number = noteNumbers[label], calledNotes.insert(number).inserted else { continue }
        waitingNotes.append(number)
      case .link, .anchor: break
      }
    }
  }
}
