/// The containers that enclose what is being read, and the blocks that each has so far.
struct BlockStack {
  /// A container that is being read.
  struct Frame {
    enum Kind { case document, quote, list, item, footnote }

    let kind: Kind
    let firstLine: Int
    var lastLine = 0
    var start: Int?
    var isTight = true
    var blocks: [Block] = []
    var items: [List.Item] = []
  }

  /// Containers deeper than this are counted only: what they hold joins the last level.
  private let maximumDepth: Int

  private let file: Int
  private var frames = [Frame(kind: .document, firstLine: 1)]

  /// How many containers are open beyond the maximum.
  private(set) var hiddenDepth = 0

  init(file: Int, maximumDepth: Int) {
    self.file = file
    self.maximumDepth = maximumDepth
  }

  /// The kind of the innermost container that is not hidden.
  var innermost: Frame.Kind { frames.last?.kind ?? .document }

  /// The blocks of the outermost container.
  var blocks: [Block] { frames.first?.blocks ?? [] }

  /// Whether a container of a kind is open.
  func isInside(_ kind: Frame.Kind) -> Bool {
    frames.contains { $0.kind == kind }
  }

  /// Opens a container; `false` if it is too deep.
  @discardableResult
  mutating func open(_ kind: Frame.Kind, atLine line: Int, start: Int? = nil, isTight: Bool = true) -> Bool {
    guard hiddenDepth == 0, frames.count <= maximumDepth else {
      hiddenDepth += 1
      return false
    }
    frames.append(Frame(kind: kind, firstLine: line, start: start, isTight: isTight))
    return true
  }

  /// Closes the innermost container and puts it in the one around; gives back what is no block (a footnote).
  ///
  /// Its last line is that of its last block: cmark's may be a blank line.
  @discardableResult
  mutating func close() -> Frame? {
    guard hiddenDepth == 0 else {
      hiddenDepth -= 1
      return nil
    }
    guard frames.count > 1, let frame = frames.popLast() else { return nil }
    let span = SourceSpan(file: file, first: frame.firstLine, last: frame.lastLine)
    switch frame.kind {
    case .quote:
      append(Block(.quote(frame.blocks), at: span))
    case .list:
      append(Block(.list(List(start: frame.start, isTight: frame.isTight, items: frame.items)), at: span))
    case .item:
      frames[frames.count - 1].items.append(List.Item(blocks: frame.blocks, at: span))
      extend(to: span.last)
    case .footnote, .document:
      return frame
    }
    return nil
  }

  /// Adds a block to the innermost container.
  mutating func append(_ block: Block) {
    frames[frames.count - 1].blocks.append(block)
    extend(to: block.span.last)
  }

  private mutating func extend(to line: Int) {
    frames[frames.count - 1].lastLine = max(frames[frames.count - 1].lastLine, line)
  }
}
