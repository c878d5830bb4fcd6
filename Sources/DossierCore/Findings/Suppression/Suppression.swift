import DossierMarkdown

/// An order of a dossier's comment, with where it stands and what it reaches.
struct Suppression: Hashable {
  /// The order.
  let comment: SuppressionComment

  /// Where the comment is.
  let place: Location

  /// The lines of the block that it is about, or `nil` for a file as a whole and where no block follows.
  var target: SourceSpan?
}

/// The walk over a document that finds the orders of its comments.
///
/// A comment that stands alone is about the next block beside it, other comments and page breaks passed over; one inside a paragraph or a
/// table's row is about this paragraph or row.
struct SuppressionReader {
  private let rules: RuleCatalogue
  private var found: [Suppression] = []

  /// The depth of lists and quotes beyond which nothing is read, as for sentences: a walk must not exhaust the stack.
  private static let deepest = 48

  /// The orders of a document, in reading order.
  static func suppressions(in document: Document, _ rules: RuleCatalogue) -> [Suppression] {
    var reader = SuppressionReader(rules: rules)
    reader.read(document.blocks, depth: 0)
    for note in document.footnotes { reader.read(note.blocks, depth: 0) }
    return reader.found
  }

  private init(rules: RuleCatalogue) {
    self.rules = rules
  }

  private mutating func read(_ siblings: [Block], depth: Int) {
    guard depth < Self.deepest else { return }
    var pending: [Int] = []
    for block in siblings {
      switch block.content {
      case .comment(let text):
        guard append(text, file: block.span.file, line: block.span.first, target: nil) else { continue }
        pending.append(found.count - 1)
      case .thematicBreak, .pageBreak: continue
      default:
        // The next block of another file is nothing that the writer of this one saw.
        for index in pending where found[index].place.file == block.span.file { found[index].target = block.span }
        pending.removeAll(keepingCapacity: true)
        readInside(block, depth: depth)
      }
    }
  }

  private mutating func readInside(_ block: Block, depth: Int) {
    switch block.content {
    case .heading(_, let text), .paragraph(let text): read(text, in: block.span)
    case .list(let list): for item in list.items { read(item.blocks, depth: depth + 1) }
    case .quote(let blocks): read(blocks, depth: depth + 1)
    case .table(let table):
      if let caption = table.caption { read(caption, in: block.span) }
      for row in [table.header].compactMap(\.self) + table.rows {
        for cell in row.cells { read(cell, in: row.span) }
      }
    case .code, .comment, .thematicBreak, .pageBreak: break
    }
  }

  private mutating func read(_ text: RichText, in span: SourceSpan) {
    for object in text.objects {
      guard case .comment(let comment) = object.kind else { continue }
      append(comment, file: span.file, line: object.line, target: span)
    }
  }

  @discardableResult
  private mutating func append(_ text: String, file: Int, line: Int, target: SourceSpan?) -> Bool {
    guard let comment = SuppressionComment(parsing: text, rules: rules) else { return false }
    found.append(Suppression(comment: comment, place: Location(file: file, line: line), target: target))
    return true
  }
}
