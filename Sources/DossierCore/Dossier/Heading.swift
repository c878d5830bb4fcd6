public import DossierMarkdown

/// A title of a dossier: a Markdown heading, a bold line that stands as one, or a line that says « Partie 2 ».
public struct Heading: Hashable, Sendable {
  /// The index of its block among the document's blocks at the top level.
  public var block: Int

  /// How high it stands: 1 to 6 for Markdown headings, 7 for bold lines, 8 for plain lines that name a part.
  public var rank: Int

  /// The text, on one line.
  public var text: String

  /// The lines of the title.
  public var span: SourceSpan

  let label: HeadingLabel
  let words: [String]

  /// The part that an author's comment just above names, 1-based.
  var claimedPart: Int?

  /// Whether the title opens what follows the dossier proper.
  func isAnnexes(_ guide: ReadingGuide) -> Bool { opens(guide.annexes) }

  /// What the title opens after the parts: a conclusion, or a bibliography and the like; `nil` for anything else.
  func closing(_ guide: ReadingGuide) -> Dossier.Zone.Kind? {
    if opens(guide.conclusion) { return .conclusion }
    return opens(guide.references) ? .references : nil
  }

  /// Whether the title opens a table of contents.
  func isContents(_ guide: ReadingGuide) -> Bool { opens(guide.contents) && words.count <= 5 }

  /// Whether the title is that of the dossier as a whole.
  func isFront(_ guide: ReadingGuide) -> Bool { label.part == nil && opens(guide.front) }

  /// Whether the title opens what comes before the first part.
  func isIntroduction(_ guide: ReadingGuide) -> Bool { opens(guide.introduction) }

  // The term stands first, an enumerator or a label apart.
  private func opens(_ terms: TermList) -> Bool {
    let skipped = label.enumerators.isEmpty ? 0 : 1
    return terms.match(at: 0, in: words) != nil || (skipped == 1 && terms.match(at: 1, in: words) != nil)
  }

  /// The titles among the blocks at the top level, in order.
  static func all(in blocks: [Block], guide: ReadingGuide) -> [Heading] {
    var headings: [Heading] = []
    var claim: Int?
    for (index, block) in blocks.enumerated() {
      if case .comment(let text) = block.content {
        claim = claimedPart(in: text) ?? claim
        continue
      }
      guard let (rank, text) = title(of: block, guide: guide) else {
        claim = nil
        continue
      }
      let line = text.utf8.span.holds(0x0A) ? text.split(separator: "\n").joined(separator: " ") : text
      let folded = FoldedWords(line)
      let heading = Heading(
        block: index,
        rank: rank,
        text: line,
        span: block.span,
        label: HeadingLabel(line, folded, guide: guide),
        words: folded.content,
        claimedPart: claim
      )
      claim = nil
      headings.append(heading)
    }
    return headings
  }

  private static func title(of block: Block, guide: ReadingGuide) -> (rank: Int, text: String)? {
    switch block.content {
    case .heading(let level, let text):
      return text.text.isEmpty ? nil : (level, text.text)
    case .paragraph(let text):
      if text.isBoldLine { return (7, text.text) }
      guard text.text.utf8.count <= 160, !text.text.utf8.span.holds(0x0A) else { return nil }
      guard HeadingLabel.part(opening: text.text, guide: guide) != nil, !text.text.hasSuffix(","),
        !text.text.hasSuffix(";"), !text.isContentsEntry
      else { return nil }
      return (8, text.text)
    default:
      return nil
    }
  }

  /// The number in `<!-- partie: 3 -->`.
  private static func claimedPart(in comment: String) -> Int? {
    let words = FoldedWords(comment).all
    guard words.count == 2, words[0] == "partie" else { return nil }
    return FrenchNumber.cardinal(words[1])
  }
}

extension Heading {
  /// The beginning of a text that has no title, in place of one.
  init(unnamed block: Int, in blocks: [Block]) {
    var words = ""
    blocks[block].forEachText { if words.isEmpty { words = $0.text } }
    let line = words.split(whereSeparator: \.isWhitespace).prefix(8).joined(separator: " ")
    self.init(
      block: block,
      rank: 8,
      text: line,
      span: blocks[block].span,
      label: HeadingLabel(),
      words: FoldedWords(line).content
    )
  }
}
