import DossierLayout
import DossierMarkdown

/// Where the parts and the annexes of a document lie: each heading of level 1 begins one.
struct Outline: Equatable {
  /// The parts, in order.
  var parts: [Part] = []

  /// The line of the heading that opens the annexes, or 0 without annexes.
  var annexes = 0

  /// How many headings of level 1 there are, those of the annexes included.
  var headingCount = 0

  /// A part of a document.
  struct Part: Equatable {
    /// The line of its heading.
    var first: Int

    /// The last line that is not blank, be it in the text of a note.
    var last: Int
  }

  /// Finds the parts of a document.
  init(_ document: Document, source: SourceText) {
    var starts: [Int] = []
    for block in document.blocks {
      guard case .heading(level: 1, let title) = block.content else { continue }
      headingCount += 1
      guard annexes == 0 else { continue }
      if Self.opensAnnexes(title.text) { annexes = block.span.first } else { starts.append(block.span.first) }
    }
    let end = annexes > 0 ? annexes : source.lineCount + 1
    for (index, start) in starts.enumerated() {
      var last = (index + 1 < starts.count ? starts[index + 1] : end) - 1
      while last > start, source.line(last)?.allSatisfy(\.isWhitespace) ?? true { last -= 1 }
      parts.append(Part(first: start, last: last))
    }
  }

  private static func opensAnnexes(_ title: String) -> Bool {
    title.drop { !$0.isLetter }.lowercased().hasPrefix("annexe")
  }

  /// The sections to lay out: what stands before the parts, each part, then the annexes or nothing.
  func sections(of document: Document) -> [LayoutSection] {
    let starts = parts.map(\.first) + (annexes > 0 ? [annexes] : [])
    var sections: [LayoutSection] = []
    var begin = document.blocks.startIndex
    for start in starts {
      let end = document.blocks.firstIndex { $0.span.first >= start } ?? document.blocks.endIndex
      sections.append(LayoutSection(blocks: document.blocks[begin..<end], isPart: begin > 0))
      begin = end
    }
    return sections + [LayoutSection(blocks: document.blocks[begin...], isPart: begin > 0)]
  }
}
