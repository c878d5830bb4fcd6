import DossierMarkdown

/// A text of a dossier with what stands around it: what the rules on writing and on annexes go through.
struct Passage {
  /// The text.
  let text: RichText

  /// The lines of its block, or of its row.
  let span: SourceSpan

  /// The index of the block at the top level that holds it; that of no block for a footnote.
  let root: Int

  /// What it is.
  let kind: Kind

  /// What a text can be.
  enum Kind: Hashable {
    /// A Markdown heading, with its level.
    case heading(Int)
    /// A paragraph at the top level.
    case paragraph
    /// A paragraph of a list.
    case item
    /// A paragraph of a quote.
    case quote
    /// A cell of a table, or its caption.
    case cell
    /// A paragraph of a footnote.
    case footnote
  }

  /// Where the character at a UTF-8 offset was written.
  func location(at offset: Int = 0) -> Location {
    Location(file: span.file, line: text.line(at: offset) ?? span.first)
  }

  /// The images of the text, each with its line.
  var images: [(image: Image, line: Int)] {
    text.objects.compactMap { object in
      if case .image(let image) = object.kind { return (image, object.line) }
      return nil
    }
  }
}

/// All the texts of a dossier, each with the stretch that it belongs to.
struct Passages {
  /// The texts in reading order, footnotes last.
  let all: [Passage]

  /// The stretch of each block at the top level.
  private let zones: [Dossier.Zone.Kind?]

  init(_ dossier: Dossier) {
    var collector = PassageCollector()
    for (index, block) in dossier.document.blocks.enumerated() { collector.add(block, root: index, isTop: true) }
    for note in dossier.document.footnotes {
      for block in note.blocks { collector.add(block, root: -1, as: .footnote) }
    }
    all = collector.all
    var zones = [Dossier.Zone.Kind?](repeating: nil, count: dossier.document.blocks.count)
    for zone in dossier.zones { for index in zone.blocks { zones[index] = zone.kind } }
    self.zones = zones
  }

  /// The stretch that a block at the top level belongs to, or `nil` for none.
  func zone(of root: Int) -> Dossier.Zone.Kind? {
    zones.indices.contains(root) ? zones[root] : nil
  }

  /// Whether a block at the top level belongs to what the jury reads as the dossier: neither cover, contents, references nor annexes.
  func isInBody(_ root: Int) -> Bool {
    switch zone(of: root) {
    case .part, .introduction, .conclusion: true
    case .front, .contents, .references, .annexes, nil: false
    }
  }
}

/// Goes through blocks; their nesting was bounded when they were read.
private struct PassageCollector {
  var all: [Passage] = []

  mutating func add(_ block: Block, root: Int, isTop: Bool = false, as kind: Passage.Kind = .paragraph) {
    switch block.content {
    case .heading(let level, let text):
      all.append(Passage(text: text, span: block.span, root: root, kind: isTop ? .heading(level) : kind))
    case .paragraph(let text):
      all.append(Passage(text: text, span: block.span, root: root, kind: kind))
    case .list(let list):
      let inner = kind == .paragraph ? .item : kind
      for item in list.items { for block in item.blocks { add(block, root: root, as: inner) } }
    case .quote(let blocks):
      let inner = kind == .paragraph ? .quote : kind
      for block in blocks { add(block, root: root, as: inner) }
    case .table(let table):
      if let caption = table.caption { all.append(Passage(text: caption, span: block.span, root: root, kind: .cell)) }
      for row in [table.header].compactMap({ $0 }) + table.rows {
        for cell in row.cells { all.append(Passage(text: cell, span: row.span, root: root, kind: .cell)) }
      }
    case .code, .comment, .thematicBreak, .pageBreak: break
    }
  }
}

extension Masking {
  /// The beginning of a text as a message may quote it: masked, on one line, cut to 60 characters.
  static func quoted(_ text: String) -> String {
    let start = String(decoding: text.utf8.prefix(400), as: UTF8.self)
    return Excerpt.cut(Array(masked(start).utf8), to: 60, around: 0..<0)
  }
}

extension Location {
  /// The place of a mark.
  init(_ place: SourceMarks.Place) {
    self.init(file: place.file, line: place.line, column: place.column)
  }
}
