import DossierMarkdown

/// The headings of a dossier that announce nothing: without words, or without text below.
struct EmptyTitles {
  /// Headings without a word.
  private(set) var wordless: [Location] = []

  /// Headings of the parts with nothing before the next of their level or above, each with its words.
  private(set) var bare: [(title: String, location: Location)] = []

  /// Looks at the Markdown headings.
  ///
  /// The heading that opens a part is left out: an empty part is told as such, and Word exports set a long title as two headings.
  ///
  /// - Complexity: O(blocks).
  init(_ dossier: Dossier, _ passages: Passages) {
    let openings = Set(dossier.parts.compactMap { $0.section?.heading.block })
    var pending: (level: Int, index: Int)?
    func isTold(_ index: Int) -> Bool {
      switch passages.zone(of: index) {
      case .part, .conclusion: !openings.contains(index)
      default: false
      }
    }
    func close(_ heading: (level: Int, index: Int)?) {
      guard let heading, isTold(heading.index),
        case .heading(_, let text) = dossier.document.blocks[heading.index].content
      else { return }
      bare.append((text.text, Self.location(dossier.document.blocks[heading.index])))
    }
    for (index, block) in dossier.document.blocks.enumerated() {
      switch block.content {
      case .heading(let level, let text):
        if !text.text.holdsWords, !text.holdsImage {
          wordless.append(Self.location(block))
          continue
        }
        if let heading = pending, heading.level >= level { close(heading) }
        pending = (level, index)
      case .comment, .thematicBreak, .pageBreak: continue
      case .code: pending = nil
      case .paragraph(let text):
        if text.text.holdsWords || text.holdsImage { pending = nil }
      case .list, .quote, .table: pending = nil
      }
    }
    close(pending)
  }

  private static func location(_ block: Block) -> Location {
    Location(file: block.span.file, line: block.span.first)
  }
}

extension RichText {
  /// Whether an image stands in it.
  fileprivate var holdsImage: Bool {
    objects.contains { object in
      if case .image = object.kind { return true }
      return false
    }
  }
}
