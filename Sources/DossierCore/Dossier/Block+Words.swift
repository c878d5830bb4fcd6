import DossierMarkdown

extension Block {
  /// Calls a function with each text of the block, those of nested blocks and cells included, in order.
  func forEachText(_ body: (RichText) -> Void) {
    switch content {
    case .heading(_, let text), .paragraph(let text): body(text)
    case .list(let list): for item in list.items { for block in item.blocks { block.forEachText(body) } }
    case .quote(let blocks): for block in blocks { block.forEachText(body) }
    case .table(let table):
      if let caption = table.caption { body(caption) }
      for row in [table.header].compactMap({ $0 }) + table.rows { row.cells.forEach(body) }
    case .code, .comment, .thematicBreak, .pageBreak: break
    }
  }

  /// Whether a reader sees a word in it.
  var holdsWords: Bool {
    switch content {
    case .heading(_, let text), .paragraph(let text): text.text.holdsWords
    case .list(let list): list.items.contains { $0.blocks.contains(where: \.holdsWords) }
    case .quote(let blocks): blocks.contains(where: \.holdsWords)
    case .table(let table):
      table.caption?.text.holdsWords ?? false || table.header?.cells.contains { $0.text.holdsWords } ?? false
        || table.rows.contains { $0.cells.contains { $0.text.holdsWords } }
    case .code, .comment, .thematicBreak, .pageBreak: false
    }
  }

  /// The number of words that a reader sees, as stretches between spaces that hold a letter or a digit.
  var wordCount: Int {
    var count = 0
    forEachText { count += $0.text.wordCount }
    return count
  }
}

extension String {
  /// Whether a letter or a digit stands in it.
  var holdsWords: Bool { holdsWords(1) }

  /// Whether it has so many words at least; what comes after them is not read.
  func holdsWords(_ least: Int) -> Bool { countWords(upTo: least) == least }

  /// The number of stretches between spaces that hold a letter or a digit.
  var wordCount: Int { countWords(upTo: .max) }

  @inline(__always)
  private func countWords(upTo most: Int) -> Int {
    var count = 0
    var isInside = false
    let bytes = utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if isInside {
        isInside = byte != 0x20 && byte != 0x09 && byte != 0x0A
        continue
      }
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xF4:
        count += 1
        if count == most { return count }
        isInside = true
      default: break
      }
    }
    return count
  }
}
