/// Turns cmark's tree of one file into blocks, without recursion: the depth of the input is not to be trusted.
struct BlockReader {
  /// Lists and quotes deeper than this are read as if they were not there: their paragraphs join the last level.
  static let maximumDepth = 60

  /// What could not be read as intended.
  private(set) var notices: [Document.Notice] = []

  /// The footnotes, in order of their first call.
  private(set) var footnotes: [Document.Footnote] = []

  let source: SourceText
  let file: Int

  /// How many lines of the file cmark was not given (those of the front matter).
  let lineOffset: Int

  private var frames = [Frame(kind: .document, firstLine: 1)]

  /// How many containers enclose the node, those beyond the maximum included.
  private var depth = 0

  private var inlines = InlineReader()

  /// The last line that a block of raw HTML has taken; nodes that begin on it or before are part of it.
  private var takenLine = 0

  init(_ source: SourceText, file: Int, lineOffset: Int) {
    self.source = source
    self.file = file
    self.lineOffset = lineOffset
  }

  /// A container that is being read.
  struct Frame {
    enum Kind { case document, quote, list, item, footnote }

    var kind: Kind
    var firstLine: Int
    var lastLine = 0
    var start: Int?
    var isTight = true
    var blocks: [Block] = []
    var items: [List.Item] = []
  }

  /// Reads the tree and gives the blocks at the top level.
  mutating func read(_ tree: borrowing MarkdownTree) -> [Block] {
    guard let root = tree.root else { return [] }
    inlines.footnoteLabels = footnoteLabels(root)
    var node = root.firstChild
    while let current = node {
      if firstLine(of: current) > takenLine, let child = enter(current) {
        node = child
      } else {
        node = step(from: current)
      }
    }
    return frames.first?.blocks ?? []
  }

  /// The next node after one that is finished, its finished ancestors being closed.
  private mutating func step(from node: MarkdownNode) -> MarkdownNode? {
    var current = node
    while true {
      if let next = current.next { return next }
      guard let parent = current.parent, depth > 0 else { return nil }
      close()
      current = parent
    }
  }

  /// Reads a node; gives its first child if it is a container that has one.
  private mutating func enter(_ node: MarkdownNode) -> MarkdownNode? {
    let kind: Frame.Kind
    switch node.kind {
    case .quote: kind = .quote
    case .list: kind = .list
    case .item: kind = .item
    case .footnote: kind = .footnote
    default:
      readLeaf(node)
      return nil
    }
    open(kind, node)
    if let child = node.firstChild { return child }
    close()
    return nil
  }

  private mutating func open(_ kind: Frame.Kind, _ node: MarkdownNode) {
    depth += 1
    let line = firstLine(of: node)
    guard depth <= Self.maximumDepth else {
      if !notices.contains(where: { $0.kind == .nestingTooDeep }) {
        notices.append(Document.Notice(.nestingTooDeep, at: span(line, line)))
      }
      return
    }
    var frame = Frame(kind: kind, firstLine: line)
    if kind == .list {
      frame.start = node.listStart
      frame.isTight = node.isTight
    }
    frames.append(frame)
  }

  /// Closes the last container: its last line is that of its last block, since cmark's may be a blank line.
  private mutating func close() {
    depth -= 1
    guard depth < Self.maximumDepth, frames.count > 1, let frame = frames.popLast() else { return }
    let span = span(frame.firstLine, frame.lastLine)
    switch frame.kind {
    case .quote:
      append(Block(.quote(frame.blocks), at: span))
    case .list:
      append(Block(.list(List(start: frame.start, isTight: frame.isTight, items: frame.items)), at: span))
    case .item:
      frames[frames.count - 1].items.append(List.Item(blocks: frame.blocks, at: span))
      frames[frames.count - 1].lastLine = max(frames[frames.count - 1].lastLine, span.last)
    case .footnote:
      let label = footnotes.count < inlines.footnoteLabels.count ? inlines.footnoteLabels[footnotes.count] : ""
      footnotes.append(Document.Footnote(label: label, blocks: frame.blocks, at: span))
    case .document:
      break
    }
  }

  mutating func append(_ block: Block) {
    frames[frames.count - 1].blocks.append(block)
    frames[frames.count - 1].lastLine = max(frames[frames.count - 1].lastLine, block.span.last)
  }

  mutating func notice(_ kind: Document.Notice.Kind, _ first: Int, _ last: Int) {
    notices.append(Document.Notice(kind, at: span(first, last)))
  }

  /// The lines of the file, kept inside of it whatever cmark says.
  func span(_ first: Int, _ last: Int) -> SourceSpan {
    let first = min(max(first, 1), source.lineCount)
    return SourceSpan(file: file, first: first, last: min(last, source.lineCount))
  }

  /// The first line of a node in the file. The paragraph that cmark cuts off before a table has none: it takes the table's.
  func firstLine(of node: MarkdownNode) -> Int {
    let line = node.firstLine
    if line == 0, let next = node.next { return next.firstLine + lineOffset }
    return line + lineOffset
  }

  private func footnoteLabels(_ root: MarkdownNode) -> [String] {
    var labels: [String] = []
    var node = root.lastChild
    while let current = node, current.kind == .footnote {
      labels.append(label(onLine: firstLine(of: current)))
      node = current.previous
    }
    return labels.reversed()
  }

  /// The label of the footnote that a line defines: cmark keeps it out of reach.
  private func label(onLine number: Int) -> String {
    guard let range = source.byteRange(ofLine: number) else { return "" }
    let line = source.bytes[range]
    guard let caret = line.firstIndex(of: UInt8(ascii: "^")),
      let end = line[caret...].firstIndex(of: UInt8(ascii: "]"))
    else { return "" }
    return String(decoding: line[(caret + 1)..<end], as: UTF8.self)
  }
}

extension BlockReader {
  /// Reads a block that holds no other.
  private mutating func readLeaf(_ node: MarkdownNode) {
    let first = firstLine(of: node)
    switch node.kind {
    case .paragraph:
      readParagraph(node, first: first)
    case .heading:
      let text = inlines.read(node, firstLine: first)
      append(Block(.heading(level: node.headingLevel, text), at: span(first, node.lastLine + lineOffset)))
    case .table:
      readTable(node)
    case .thematicBreak:
      append(Block(.thematicBreak, at: span(first, first)))
    case .code:
      readCode(node, first: first)
    case .html:
      readHTML(node, first: first)
    default:
      break
    }
  }

  private mutating func readParagraph(_ node: MarkdownNode, first: Int) {
    // Cut off before a table, a paragraph ends where the table's header begins.
    let last = node.firstLine == 0 ? node.next.map { headerLine(of: $0) - 1 } : node.lastLine + lineOffset
    let text = inlines.read(node, firstLine: first)
    append(Block(.paragraph(text), at: span(first, last ?? first)))
  }

  private mutating func readTable(_ node: MarkdownNode) {
    let first = headerLine(of: node)
    var table = Table(header: nil, rows: [])
    var last = first + 1
    var row = node.firstChild
    while let current = row {
      let isHeader = current.kind == .tableHeader
      let line = isHeader ? first : firstLine(of: current)
      let cells = readCells(current, line: line)
      let value = Table.Row(cells: cells, at: span(line, line))
      if isHeader { table.header = value } else { table.rows.append(value) }
      last = max(last, line)
      row = current.next
    }
    append(Block(.table(table), at: span(first, last)))
  }

  private mutating func readCells(_ row: MarkdownNode, line: Int) -> [RichText] {
    var cells: [RichText] = []
    var cell = row.firstChild
    while let current = cell {
      cells.append(inlines.read(current, firstLine: line))
      cell = current.next
    }
    return cells
  }

  /// The line of a table's header: cmark gives the first line of the paragraph above where nothing parts the two.
  private func headerLine(of table: MarkdownNode) -> Int {
    guard let header = table.firstChild, let row = header.next else { return table.lastLine + lineOffset - 1 }
    return row.firstLine + lineOffset - 2
  }
}
