import DossierLayout
import DossierMarkdown
import Foundation
import Testing

/// What holds for any text, tried on random blocks from fixed seeds.
struct PaginatorPropertyTests {
  /// A small generator, so that a failure comes back with its seed.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let words = [
    "a", "projet", "l’équipe", "«", "»", ":", ";", "n° 4", "€", "-", "–", "et/ou", "\n", "😀", "中文", "\u{A0}", "(", ")",
    "e\u{301}",
    String(repeating: "x", count: 300), "tti", "ffi",
  ]

  private static func text(_ generator: inout Generator) -> RichText {
    let count = Int.random(in: 0...40, using: &generator)
    let text = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    let size = text.utf8.count
    let runs =
      size > 4 ? [RichText.Run(1..<size / 2, style: [.bold]), RichText.Run(size / 2..<size, style: [.code])] : []
    let kinds: [InlineObject.Kind] = [
      .footnote(label: "a"), .footnote(label: "b"), .image(Image(source: "x", alternative: "", width: .perMille(990))),
      .anchor("c"),
    ]
    let objects = kinds.shuffled(using: &generator).prefix(Int.random(in: 0...2, using: &generator))
      .map { InlineObject(offset: size, line: 1, kind: $0) }
    return RichText(text, runs: runs, objects: objects)
  }

  private static func block(_ generator: inout Generator, depth: Int = 0) -> Block {
    let span = SourceSpan(first: 1, last: 1)
    let content: Block.Content
    switch Int.random(in: depth > 3 ? 3...8 : 0...8, using: &generator) {
    case 0: content = .quote((0..<2).map { _ in block(&generator, depth: depth + 1) })
    case 1, 2:
      let items = (0..<3).map { _ in List.Item(blocks: [block(&generator, depth: depth + 1)], at: span) }
      content = .list(List(start: Bool.random(using: &generator) ? 98 : nil, isTight: true, items: items))
    case 3: content = .heading(level: Int.random(in: 1...6, using: &generator), text(&generator))
    case 4:
      let rows = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        Table.Row(cells: (0..<Int.random(in: 0...4, using: &generator)).map { _ in text(&generator) }, at: span)
      }
      content = .table(Table(header: rows.first, rows: Array(rows.dropFirst()), columnWidths: [1, 999]))
    case 5: content = Bool.random(using: &generator) ? .pageBreak : .thematicBreak
    case 6: content = .code("let x = 1\n\n  fin\n", info: "")
    default: content = .paragraph(text(&generator))
    }
    return Block(content, at: span)
  }

  @Test(arguments: 1...60)
  func staysSaneOnAnyBlocks(seed: UInt64) {
    var generator = Generator(state: seed)
    let blocks = (0..<60).map { _ in Self.block(&generator) }
    var layout = MiseEnPage()
    layout.tableauColonnes = seed % 2 == 0 ? .egales : .ponderees
    layout.police = MiseEnPage.Police.allCases[Int(seed % 3)]
    layout.corps = seed % 7 == 0 ? 24 : 11
    let notes = [
      Samples.note("a", lines: 3), Document.Footnote(label: "b", blocks: blocks, at: SourceSpan(first: 1, last: 1)),
    ]
    let sections = [
      LayoutSection(blocks: blocks[0..<20], isPart: false), LayoutSection(blocks: blocks[20...], isPart: true),
    ]
    let found = Paginator(layout: layout).paginate(sections, footnotes: notes)
    #expect(found == Paginator(layout: layout).paginate(sections, footnotes: notes))
    for section in found.sections where section.feuilles > 0 {
      #expect(section.pages >= 0)
      #expect(section.lastPage >= section.firstPage)
      #expect(section.lastPage <= found.pageCount)
      #expect(section.pages <= Double(section.feuilles))
    }
    #expect(found.starts.map(\.page) == found.starts.map(\.page).sorted())
    #expect((found.starts.last?.page ?? 1) <= found.pageCount)
    #expect(found.notes.allSatisfy { (1...found.pageCount).contains($0.page) })
  }

  @Test(arguments: [1, 20, 47, 48, 90])
  func neverShortensWhenALineIsAdded(lines: Int) {
    for position in [0, lines / 2, lines] {
      var blocks = (0..<lines).map { Samples.paragraph("Paragraphe \($0)") }
      let before = Samples.paginate(blocks).sections[0].pages
      blocks.insert(Samples.lines(1), at: position)
      #expect(Samples.paginate(blocks).sections[0].pages > before)
    }
  }

  /// A document of blocks that people write, each of a few lines.
  private static func common(_ generator: inout Generator) -> Block {
    switch Int.random(in: 0...9, using: &generator) {
    case 0: Samples.heading("Titre", level: Int.random(in: 1...4, using: &generator))
    case 1: Samples.list(tight: Bool.random(using: &generator), items: Int.random(in: 1...5, using: &generator))
    case 2:
      Samples.table(
        header: Bool.random(using: &generator),
        rows: (0..<3).map { _ in Int.random(in: 1...9, using: &generator) }
      )
    case 3: Samples.paragraph("x", objects: [Samples.call(Bool.random(using: &generator) ? "a" : "b")])
    default: Samples.lines(Int.random(in: 1...8, using: &generator))
    }
  }

  // Right below a heading, what the heading keeps to its page changes: there a line may save the room that it took.
  @Test(arguments: 1...200)
  func neverShortensWhenALineIsAddedAnywhere(seed: UInt64) {
    var generator = Generator(state: seed)
    var blocks = (0..<50).map { _ in Self.common(&generator) }
    let notes = [Samples.note("a", lines: 2), Samples.note("b", lines: 5)]
    let before = Samples.paginate(blocks, footnotes: notes).sections[0].pages
    let place = Int.random(in: 0...blocks.count, using: &generator)
    if place > 0, case .heading = blocks[place - 1].content { return }
    blocks.insert(Samples.lines(1), at: place)
    #expect(Samples.paginate(blocks, footnotes: notes).sections[0].pages >= before)
  }

  /// Ways to write a text that change nothing of what is read.
  enum Writing: CaseIterable {
    case windows, decomposed, otherMarkers

    func apply(to text: String) -> String {
      switch self {
      case .windows: text.replacingOccurrences(of: "\n", with: "\r\n")
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .otherMarkers:
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          let blank = line.prefix { $0 == " " }
          return line.dropFirst(blank.count).hasPrefix("- ") ? blank + "*" + line.dropFirst(blank.count + 1) : line
        }.joined(separator: "\n")
      }
    }
  }

  @Test(arguments: Writing.allCases, ["listes", "word", "notes", "tableaux"])
  func measuresATextAlikeHoweverItIsWritten(writing: Writing, name: String) throws {
    let text = String(decoding: try Fixtures.bytes("\(name).md"), as: UTF8.self)
    let found = try [text, writing.apply(to: text)].map { text in
      let document = Document(parsing: [try SourceText(path: "a.md", bytes: Array(text.utf8))])
      let sections = [LayoutSection(blocks: document.blocks[...], isPart: false)]
      return Paginator(layout: MiseEnPage()).paginate(sections, footnotes: document.footnotes)
    }
    #expect(name != "listes" || Array(writing.apply(to: text).utf8) != Array(text.utf8))
    #expect(found[0] == found[1])
  }

  @Test func endsOnATableOfAHundredColumnsAndAWordWithoutEnd() {
    let word = RichText(String(repeating: "w", count: 200))
    let row = Table.Row(cells: Array(repeating: word, count: 100), at: SourceSpan(first: 1, last: 1))
    let table = Block(.table(Table(header: row, rows: [row, row])), at: SourceSpan(first: 1, last: 1))
    let found = Samples.paginate([table, Samples.paragraph(String(repeating: "i", count: 100_000))])
    #expect(found.pageCount > 10)
  }

  @Test func endsOnAHundredThousandBlocksAndHeadings() {
    let many = Samples.paginate(Array(repeating: Samples.lines(1), count: 100_000))
    #expect(many.pageCount == 100_000 / 48 + 1)
    let headings = Samples.paginate(Array(repeating: Samples.heading("T"), count: 20_000))
    #expect(headings.page(of: Pagination.Place(line: 20_000)) == headings.pageCount)
  }

  @Test func endsOnPagesTooSmallForAnything() {
    var layout = MiseEnPage()
    layout.marges = MiseEnPage.Marges(haut: 14, droite: 10, bas: 15, gauche: 10)
    layout.corps = 24
    var generator = Generator(state: 5)
    let blocks = (0..<30).map { _ in Self.block(&generator) }
    #expect(Samples.paginate(blocks, layout).pageCount > 10)
  }
}
