/// Reads the inline nodes of a paragraph, heading or cell into a text.
///
/// Lines are counted rather than taken from the nodes: cmark's are one too low after a hard break written with a backslash.
struct InlineReader {
  /// The labels of the file's footnotes, in order of first call.
  var footnoteLabels: [String] = []

  private let source: SourceText
  private var text = RichTextBuilder()
  private var markup = InlineMarkup()

  /// The alternative text of the image being read, and how many images enclose the node: an image may hold others.
  private var alternative: [UInt8] = []
  private var imageDepth = 0

  /// The indices of the open links' objects.
  private var links: [Int] = []

  /// The line of the last text that was read.
  var lastLine: Int { text.line }

  init(_ source: SourceText) {
    self.source = source
  }

  /// Reads the children of a node that stands on given lines.
  mutating func read(_ parent: MarkdownNode, lines: ClosedRange<Int>, isHeading: Bool = false) -> RichText {
    text.begin(atLine: lines.lowerBound)
    markup = InlineMarkup()
    imageDepth = 0
    links.removeAll(keepingCapacity: true)
    var node = parent.firstChild
    while let current = node {
      enter(current)
      if let child = current.firstChild {
        node = child
        continue
      }
      node = step(from: current, under: parent)
    }
    text.align(with: source, through: lines.upperBound)
    return text.finish(readsLateMarks: source.hasLateMarks, isHeading: isHeading)
  }

  /// Leaves a node and its finished ancestors; gives the node to read next.
  private mutating func step(from node: MarkdownNode, under root: MarkdownNode) -> MarkdownNode? {
    var current = node
    while true {
      leave(current)
      if let next = current.next { return next }
      guard let parent = current.parent, !parent.isSame(as: root) else { return nil }
      current = parent
    }
  }

  private mutating func enter(_ node: MarkdownNode) {
    switch node.kind {
    case .text where imageDepth > 0, .codeSpan where imageDepth > 0:
      node.appendLiteral(to: &alternative)
    case .softBreak where imageDepth > 0, .hardBreak where imageDepth > 0:
      alternative.append(UInt8(ascii: " "))
      text.move(toLine: text.line + 1)
    case .text:
      if !markup.hidesText { text.append(node) }
    case .softBreak:
      text.appendSpace()
      text.move(toLine: text.line + 1)
    case .hardBreak:
      text.appendBreak()
      text.move(toLine: text.line + 1)
    case .codeSpan:
      text.set(markup.style.union(.code))
      text.append(node)
      text.set(markup.style)
      text.move(toLine: text.line + max(0, node.lastLine - node.firstLine))
    case .inlineHTML:
      readHTML(node.literalBytes)
    case .emphasis:
      markup.open(.italic, in: &text)
    case .strong:
      markup.open(.bold, in: &text)
    case .link:
      links.append(text.place(.link(destination: node.destination, length: 0)))
    case .image:
      if imageDepth == 0 { alternative.removeAll(keepingCapacity: true) }
      imageDepth += 1
    case .footnoteCall:
      // cmark replaces the label by the note's number, from 1.
      let number = Int(node.literal) ?? 0
      let label = footnoteLabels.indices.contains(number - 1) ? footnoteLabels[number - 1] : node.literal
      text.place(.footnote(label: label))
    default:
      break
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node.kind {
    case .emphasis:
      markup.close(.italic, in: &text)
    case .strong:
      markup.close(.bold, in: &text)
    case .link:
      if let index = links.popLast() { text.closeLink(at: index) }
    case .image:
      imageDepth -= 1
      guard imageDepth == 0 else { return }
      let alternative = String(decoding: self.alternative, as: UTF8.self)
      text.place(.image(Image(source: node.destination, alternative: alternative)))
    default:
      break
    }
  }

  private mutating func readHTML(_ literal: [UInt8]) {
    var tokens = HTMLTokenizer(literal)
    let firstLine = text.line
    while let token = tokens.next() {
      switch token {
      case .tag(let tag): markup.apply(tag, to: &text)
      case .comment(let comment): text.place(.comment(String(decoding: literal[comment], as: UTF8.self)))
      case .text, .other: break
      }
    }
    let breaks = literal.count { $0 == UInt8(ascii: "\n") }
    text.move(toLine: firstLine + breaks)
  }
}
