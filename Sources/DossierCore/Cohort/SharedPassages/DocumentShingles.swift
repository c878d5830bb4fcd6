package import DossierMarkdown

extension ShingleReader {
  /// Reads the blocks of a document, in order, up to its notes.
  ///
  /// A run may go from a paragraph to the next, over a title too: whoever copies a section with another title has copied one text. The
  /// words of a title do not count, for the official texts give most of them, nor do comments, which nobody reads.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - readsTitles: Whether titles count as text.
  mutating func read(_ blocks: [Block], readsTitles: Bool = false) {
    for block in blocks { read(block, readsTitles: readsTitles) }
  }

  private mutating func read(_ block: Block, readsTitles: Bool) {
    switch block.content {
    case .heading(_, let text): if readsTitles { read(text, in: block.span) }
    case .paragraph(let text): read(text, in: block.span)
    case .list(let list): for item in list.items { read(item.blocks, readsTitles: readsTitles) }
    case .quote(let blocks): read(blocks, readsTitles: readsTitles)
    case .code(let code, info: _): read(code: code, in: block.span)
    case .table(let table):
      if let caption = table.caption { read(caption, in: block.span) }
      if let header = table.header { read(header) }
      for row in table.rows { read(row) }
    case .comment, .thematicBreak, .pageBreak: break
    }
  }

  private mutating func read(_ row: Table.Row) {
    for cell in row.cells { read(cell, in: row.span) }
  }

  private mutating func read(_ text: RichText, in span: SourceSpan) {
    read(text.text.utf8.span, line: span.first, starts: text.lines)
  }

  /// Reads lines of code: they begin after the fence, if there is one.
  private mutating func read(code: String, in span: SourceSpan) {
    var starts: [RichText.LineStart] = []
    let ends = code.utf8.count { $0 == UInt8(ascii: "\n") }
    var line = span.last - span.first > ends ? span.first + 1 : span.first
    starts.append(.init(offset: 0, line: line))
    for (offset, byte) in code.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      line += 1
      starts.append(.init(offset: offset + 1, line: min(line, span.last)))
    }
    read(code.utf8.span, line: span.first, starts: starts)
  }
}

extension PassageFingerprints {
  /// The fingerprints of a dossier: of the text of each file, then of the notes of each file.
  ///
  /// - Complexity: O(n) in the size of the text.
  package init(_ document: Document) {
    var reader = ShingleReader()
    for block in document.blocks {
      reader.move(to: block.span.file)
      reader.read([block])
    }
    reader.endStretch()
    for note in document.footnotes {
      reader.move(to: note.span.file)
      reader.read(note.blocks)
    }
    reader.endStretch()
    self = reader.fingerprints
  }
}
