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

  /// The containers around the node.
  private(set) var stack: BlockStack

  var inlines: InlineReader
  var tables = HTMLTableFinder()

  /// The last line that a block of raw HTML has taken; nodes that begin on it or before are part of it.
  var takenLine = 0

  /// How many containers enclose the node.
  private var depth = 0

  init(_ source: SourceText, file: Int, lineOffset: Int) {
    self.source = source
    self.file = file
    self.lineOffset = lineOffset
    stack = BlockStack(file: file, maximumDepth: Self.maximumDepth)
    inlines = InlineReader(source)
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
    return stack.blocks
  }

  /// The next node after one that is finished, its finished ancestors being closed.
  private mutating func step(from node: MarkdownNode) -> MarkdownNode? {
    var current = node
    while true {
      if let next = current.next { return next }
      guard depth > 0, let parent = current.parent else { return nil }
      close()
      current = parent
    }
  }

  /// Reads a node; gives its first child if it is a container that has one.
  private mutating func enter(_ node: MarkdownNode) -> MarkdownNode? {
    let kind: BlockStack.Frame.Kind
    switch node.kind {
    case .quote: kind = .quote
    case .list: kind = .list
    case .item: kind = .item
    case .footnote: kind = .footnote
    default:
      readLeaf(node)
      return nil
    }
    let line = span(firstLine(of: node), 0).first
    let isList = kind == .list
    let start = isList ? node.listStart : nil
    if !stack.open(kind, atLine: line, start: start, isTight: isList ? node.isTight : true) { noticeDepth(line) }
    depth += 1
    if let child = node.firstChild { return child }
    close()
    return nil
  }

  private mutating func close() {
    depth -= 1
    guard let frame = stack.close(), frame.kind == .footnote else { return }
    let label = footnotes.count < inlines.footnoteLabels.count ? inlines.footnoteLabels[footnotes.count] : ""
    let span = span(frame.firstLine, frame.lastLine)
    footnotes.append(Document.Footnote(label: label, blocks: frame.blocks, at: span))
  }

  private mutating func noticeDepth(_ line: Int) {
    guard !notices.contains(where: { $0.kind == .nestingTooDeep }) else { return }
    notice(.nestingTooDeep, line, line)
  }

  /// Adds a block where the reading is.
  mutating func append(_ content: Block.Content, _ first: Int, _ last: Int) {
    stack.append(Block(content, at: span(first, last)))
  }

  /// Adds blocks that were read apart.
  mutating func append(_ blocks: [Block]) {
    for block in blocks { stack.append(block) }
  }

  /// Tells what could not be read as intended.
  mutating func notice(_ kind: Document.Notice.Kind, _ first: Int, _ last: Int) {
    notices.append(Document.Notice(kind, at: span(first, last)))
  }

  /// The lines of the file, kept inside of it whatever cmark says.
  func span(_ first: Int, _ last: Int) -> SourceSpan {
    let first = min(max(first, 1), source.lineCount)
    return SourceSpan(file: file, first: first, last: min(last, source.lineCount))
  }

  /// The first line of a node in the file.
  ///
  /// The paragraph that cmark cuts off before a table has none: it takes the table's.
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
