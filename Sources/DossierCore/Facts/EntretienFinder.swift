import DossierMarkdown

/// Counts the entretiens that a part recounts, in whatever form the candidate gave them.
///
/// Titles, bold openings, list items and table rows are read first: each is one account. A part that has at most one of these may tell its entretiens
/// as a diary does, each paragraph opening with its day set apart (« **Le 12 mars.** Elle arrive… », « *E2, 19/02.* »). Failing that it is read
/// sentence by sentence, the first sentence of each paragraph before the others, since people begin a paragraph with each meeting.
struct EntretienFinder {
  let guide: ReadingGuide

  /// The entretiens of a part, in order.
  func entretiens(in blocks: ArraySlice<Block>) -> [Entretien] {
    var marks = Collector(guide: guide)
    for block in blocks.dropFirst() { marks.read(block) }
    marks.close()
    let structured = marks.entretiens
    if structured.count >= 2 { return structured }
    if marks.diary.count >= 2 { return marks.diary }
    let narrated = NarratedEntretiens(guide: guide).entretiens(in: blocks)
    return narrated.count > structured.count ? narrated : structured
  }

  /// Gathers accounts that a title, a bold opening, an item or a row announces.
  private struct Collector {
    let guide: ReadingGuide
    var entretiens: [Entretien] = []
    /// What opens with its day alone, set apart from the text.
    private(set) var diary: [Entretien] = []
    /// The rank of the title at hand that announces several entretiens: the next title as high or higher ends it.
    private var container: Int?
    /// Whether a title above announces entretiens, so that a date or a rank alone makes one.
    private var announced = false
    /// Whether the last entretien was announced by a title below which nothing was told yet.
    private var awaitsText = false

    init(guide: ReadingGuide) {
      self.guide = guide
    }

    mutating func read(_ block: Block) {
      if awaitsText, block.tells { awaitsText = false }
      switch block.content {
      case .heading(let level, let text):
        readDiary(text.text, at: block.span)
        readTitle(text.text, rank: level, at: block.span)
      case .paragraph(let text):
        if let opening = text.emphasisedOpening { readDiary(opening, at: block.span) }
        if text.isBoldLine {
          readTitle(text.text, rank: 7, at: block.span)
        } else if let opening = text.boldOpening {
          readEntry(opening, at: block.span)
        }
      case .list(let list):
        for item in list.items {
          guard case .paragraph(let text)? = item.blocks.first?.content else { continue }
          readEntry(text.boldOpening ?? text.opening, at: item.span)
        }
      case .table(let table):
        read(table)
      default:
        break
      }
    }

    /// Drops an entretien that was announced and never told.
    mutating func close() {
      if awaitsText, !entretiens.isEmpty { entretiens.removeLast() }
      awaitsText = false
    }

    private mutating func readTitle(_ text: String, rank: Int, at span: SourceSpan) {
      close()
      let mark = EntretienMark(text, guide: guide)
      if let container, rank <= container {
        self.container = nil
        announced = false
      }
      if mark.isOne || (announced && mark.date != nil) || (announced && mark.hasNoun && !mark.isPlural) {
        let count = entretiens.count
        add(mark, at: span)
        awaitsText = entretiens.count > count
      } else if mark.hasNoun, mark.isPlural || mark.rank == nil {
        container = rank
        announced = true
      }
    }

    private mutating func readDiary(_ opening: String, at span: SourceSpan) {
      let words = FoldedWords(opening).all
      let label = words.first.flatMap { EntretienMark.glued($0) }
      let date = FrenchDate.first(in: words).flatMap { $0.index <= 2 || label != nil ? $0.date : nil }
      guard date != nil, !guide.notEntretiens.isFound(in: FoldedWords(opening).content) else { return }
      let entretien = Entretien(location: Location(file: span.file, line: span.first), rank: label, date: date)
      guard diary.count < Entretien.maximumCount, !diary.contains(where: { $0.isSame(as: entretien) }) else { return }
      diary.append(entretien)
    }

    private mutating func readEntry(_ text: String, at span: SourceSpan) {
      let mark = EntretienMark(text, guide: guide)
      if mark.isOne || (announced && (mark.date != nil || leadingRank(text) != nil)) {
        add(mark, at: span, rank: leadingRank(text))
      }
    }

    private mutating func read(_ table: Table) {
      let header = table.header?.cells.map(\.text).joined(separator: " ") ?? ""
      let headerMark = EntretienMark(header, guide: guide)
      let wasAnnounced = announced
      announced = announced || headerMark.hasNoun
      for row in table.rows {
        let opening = row.cells.prefix(2).map(\.text).joined(separator: " ")
        let mark = EntretienMark(opening, guide: guide)
        let first = row.cells.first?.text ?? ""
        if mark.isOne || (announced && (mark.date != nil || leadingRank(first) != nil)) {
          add(mark, at: row.span, rank: leadingRank(first))
        }
      }
      announced = wasAnnounced
    }

    // « 1 », « n° 2 », « Deuxième ».
    private func leadingRank(_ text: String) -> Int? {
      let words = FoldedWords(text).content.drop { ["n", "no", "numero"].contains($0) }
      guard let word = words.first else { return nil }
      if let ordinal = FrenchNumber.ordinal(word) { return ordinal }
      guard words.count == 1 || FrenchDate.first(in: Array(words))?.index != 0 else { return nil }
      return Int(word).flatMap { (1...20).contains($0) ? $0 : nil }
    }

    private mutating func add(_ mark: EntretienMark, at span: SourceSpan, rank: Int? = nil) {
      let entretien = Entretien(
        location: Location(file: span.file, line: span.first),
        rank: mark.rank ?? rank,
        date: mark.date
      )
      guard entretiens.count < Entretien.maximumCount, !entretiens.contains(where: { $0.isSame(as: entretien) })
      else { return }
      entretiens.append(entretien)
    }
  }
}

extension Block {
  /// Whether the block tells something: text that is neither a title nor a place kept for a text to come.
  fileprivate var tells: Bool {
    switch content {
    case .heading: false
    case .paragraph(let text): !text.isBoldLine && text.text.wordCount >= 5 && Leftover.offset(in: text.text) == nil
    default: wordCount >= 5
    }
  }
}

extension RichText {
  /// The words up to the first colon, comma, full stop or line end, some 80 bytes at the most.
  var opening: String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == 0x0A
        || bytes.count > 80
      {
        break
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
