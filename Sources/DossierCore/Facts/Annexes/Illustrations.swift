import DossierLayout
import DossierMarkdown

/// The images and tables of a dossier that lack something.
///
/// The cover and the table of contents are left out: a logo needs no caption.
struct Illustrations {
  /// The images of which no file was found beside the dossier, each source once, though others were.
  private(set) var missing: [(source: String, location: Location)] = []

  /// Where the first image stands, for a dossier of which no image was found, and how many were looked for.
  private(set) var noneFound: (count: Int, location: Location)?

  /// The images without a text that says what they show, though a caption does.
  private(set) var mute: [Location] = []

  /// The images without a caption or such a text.
  private(set) var uncaptioned: [Location] = []

  /// The tables without a title.
  private(set) var untitledTables: [Location] = []

  /// - Complexity: O(size of the document).
  init(_ dossier: Dossier, _ passages: Passages, words: WritingWords, found: [String: ImageSize]) {
    findMissing(passages, found)
    let neighbours = Neighbours(dossier.document.blocks, words: words)
    for passage in passages.all where !Self.isOutside(passage, passages) {
      for (image, line) in passage.images {
        let location = Location(file: passage.span.file, line: line)
        let hasAlternative = !Self.isEmpty(image)
        guard !hasAlternative else { continue }
        if passage.kind == .cell || passage.text.text.holdsWords || neighbours.captions(passage.root) {
          mute.append(location)
        } else {
          uncaptioned.append(location)
        }
      }
    }
    for (root, block) in dossier.document.blocks.enumerated() {
      guard case .table(let table) = block.content, passages.isInBody(root) || passages.zone(of: root) == .annexes,
        table.caption == nil, table.rows.count > 1, !neighbours.entitles(root)
      else { continue }
      untitledTables.append(Location(file: block.span.file, line: block.span.first))
    }
  }

  private static func isOutside(_ passage: Passage, _ passages: Passages) -> Bool {
    switch passages.zone(of: passage.root) {
    case .front, .contents: true
    default: false
    }
  }

  private mutating func findMissing(_ passages: Passages, _ found: [String: ImageSize]) {
    var known: Set<String> = []
    var wanted: [(source: String, location: Location)] = []
    for passage in passages.all {
      for (image, line) in passage.images where Self.isSearched(image.source) && known.insert(image.source).inserted {
        wanted.append((image.source, Location(file: passage.span.file, line: line)))
      }
    }
    guard let first = wanted.first else { return }
    if found.isEmpty {
      noneFound = (wanted.count, first.location)
    } else {
      missing = wanted.prefix(Self.most).filter { found[$0.source] == nil }
    }
  }

  /// More images than that are not looked for beside a dossier.
  private static let most = 1000

  /// Whether a source leads to a file whose kind is known: neither an address nor data nor a drawing that has no size.
  private static func isSearched(_ source: String) -> Bool {
    let name = source.lowercased()
    guard !["http:", "https:", "data:", "cid:"].contains(where: { name.hasPrefix($0) }) else { return false }
    return [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"].contains { name.hasSuffix($0) }
  }

  // Word writes its own description, and some editors the name of the file.
  private static func isEmpty(_ image: Image) -> Bool {
    let alternative = TextFolding.plain(image.alternative)
    let bytes = alternative.utf8.span
    return !alternative.holdsWords || bytes.holds("generee automatiquement") || bytes.holds("genere par l'ia")
      || image.source.lowercased().hasSuffix(image.alternative.lowercased())
  }
}

/// What stands just before and after blocks at the top level.
private struct Neighbours {
  private let blocks: [Block]
  private let words: WritingWords

  /// A paragraph with more words is no caption.
  private static let longestCaption = 40

  /// A paragraph with more words says more than what a table shows.
  private static let longestIntroduction = 30

  init(_ blocks: [Block], words: WritingWords) {
    self.blocks = blocks
    self.words = words
  }

  /// Whether an image has a caption before or after it.
  func captions(_ root: Int) -> Bool {
    if let text = title(before: root), isCaption(text) || text.isBoldLine { return true }
    if let text = paragraph(after: root), isCaption(text) { return true }
    return isHeading(before: root)
  }

  /// Whether a table has a title before it, a caption after it, or a sentence that announces it.
  func entitles(_ root: Int) -> Bool {
    if isHeading(before: root) { return true }
    if let text = title(before: root) {
      // A sentence alone, or bold words that open a paragraph, stand for a title.
      let isShort = text.text.utf8.count <= 400 && text.text.wordCount <= Self.longestIntroduction
      if isShort || text.boldLead != nil || announces(text.text) { return true }
    }
    guard let text = paragraph(after: root) else { return false }
    return isCaption(text)
  }

  private func isHeading(before root: Int) -> Bool {
    guard let index = visible(before: root), case .heading = blocks[index].content else { return false }
    return true
  }

  private func title(before root: Int) -> RichText? {
    guard let index = visible(before: root), case .paragraph(let text) = blocks[index].content else { return nil }
    return text
  }

  private func paragraph(after root: Int) -> RichText? {
    guard root + 1 < blocks.count, case .paragraph(let text) = blocks[root + 1].content else { return nil }
    return text
  }

  // A comment is seen by nobody; one is enough to look past.
  private func visible(before root: Int) -> Int? {
    guard root > 0 else { return nil }
    if case .comment = blocks[root - 1].content { return root > 1 ? root - 2 : nil }
    return root - 1
  }

  private func isCaption(_ text: RichText) -> Bool {
    guard text.text.utf8.count <= 600, (1...Self.longestCaption).contains(text.text.wordCount) else { return false }
    if text.text.hasSuffix(":") { return true }
    if text.runs.filter({ $0.style.contains(.italic) }).reduce(0, { $0 + $1.range.count }) >= text.text.utf8.count - 2 {
      return true
    }
    return words.captions.match(at: 0, in: FoldedWords(text.text).content) != nil
  }

  // « Le tableau ci-dessous résume… », at the end of a paragraph of any length.
  private func announces(_ text: String) -> Bool {
    if text.hasSuffix(":") { return true }
    let end = FoldedWords(String(decoding: text.utf8.suffix(600), as: UTF8.self)).all
    return end.contains { $0 == "tableau" || $0 == "grille" || $0 == "dessous" || $0 == "voici" || $0 == "planning" }
  }
}
