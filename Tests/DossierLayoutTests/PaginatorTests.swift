import DossierLayout
import DossierMarkdown
import Testing

struct PaginatorTests {
  @Test(arguments: [(1, 1), (48, 1), (49, 2), (96, 2), (97, 3)])
  func fillsPagesLineByLine(lines: Int, pages: Int) {
    var layout = Samples.plain
    layout.veuvesOrphelines = false
    #expect(Samples.paginate([Samples.lines(lines)], layout).pageCount == pages)
  }

  @Test func measuresALengthFromTheFirstLineToTheLast() {
    // The last of ten lines ends 9 × 290 twips below the first one's top, 238 of ascent and 77 of descent further.
    let section = Samples.paginate([Samples.lines(10)]).sections[0]
    #expect(abs(section.pages - Double(9 * 290 + 207 + 77) / 14_004) < 0.0005)
    #expect(section.feuilles == 1)
  }

  @Test func keepsTwoLinesAtEachSideOfAPageEnd() {
    // After 47 lines one more would fit: the paragraph goes down whole, or leaves none alone at the top.
    let alone = [Samples.lines(47), Samples.lines(4)]
    #expect(Samples.paginate(alone).sections[0].pages > 1.07)
    let widow = [Samples.lines(44), Samples.lines(5)]
    #expect(abs(Samples.paginate(widow).sections[0].pages - 1 - Double(290 + 207 + 77) / 14_004) < 0.001)
    let three = [Samples.lines(46), Samples.lines(3)]
    #expect(abs(Samples.paginate(three).sections[0].pages - 1 - Double(2 * 290 + 207 + 77) / 14_004) < 0.001)
    var layout = Samples.plain
    layout.veuvesOrphelines = false
    #expect(Samples.paginate(widow, layout).sections[0].pages < 1.03)
  }

  @Test func takesAHeadingToThePageOfWhatFollows() {
    let blocks = [Samples.lines(45), Samples.heading("Titre", line: 7), Samples.lines(6)]
    let found = Samples.paginate(blocks)
    #expect(found.headings == [Pagination.Heading(span: SourceSpan(first: 7, last: 7), page: 2)])
    let last = Samples.paginate([Samples.lines(45), Samples.heading("Titre", level: 3)])
    #expect(last.headings.map(\.page) == [1])
  }

  @Test func takesAChainOfHeadingsTogether() {
    let headings = (1...3).map { Samples.heading("Titre", level: $0, line: $0) }
    let found = Samples.paginate([Samples.lines(43)] + headings + [Samples.lines(6)])
    #expect(found.headings.map(\.page) == [2, 2, 2])
  }

  @Test func keepsAHeadingWithTheFirstRowOfATable() {
    let found = Samples.paginate([Samples.lines(44), Samples.heading("Titre"), Samples.table(rows: [1, 1])])
    #expect(found.headings.map(\.page) == [2])
  }

  @Test func takesTheLargerOfTwoSpaces() {
    var layout = Samples.plain
    layout.apresParagraphePt = 10
    layout.avantParagraphePt = 4
    let pages = Samples.paginate([Samples.lines(1), Samples.lines(1)], layout).sections[0].pages
    layout.avantParagraphePt = 10
    // Six points more above the first one, where no other space is to compare with; none between both.
    let wider = Samples.paginate([Samples.lines(1), Samples.lines(1)], layout).sections[0].pages
    #expect(abs(wider - pages - Double(6 * 20) / 14_004) < 0.0001)
  }

  @Test func setsTightItemsWithoutSpaceUnlessTheLayoutWantsSome() {
    var layout = MiseEnPage()
    func pages(_ tight: Bool) -> Double {
      Samples.paginate([Samples.list(tight: tight, items: 10)], layout).sections[0].pages
    }
    #expect(abs(pages(false) - pages(true) - Double(9 * 120) / 14_004) < 0.0005)
    layout.listeEspacement = .plein
    #expect(pages(false) == pages(true))
  }

  @Test func startsEachPartOnANewPageWhereTheLayoutSaysSo() {
    let blocks = [Samples.heading("Un"), Samples.lines(3), Samples.heading("Deux"), Samples.lines(3)]
    let sections = [
      LayoutSection(blocks: blocks[0..<0], isPart: false), LayoutSection(blocks: blocks[0..<2], isPart: true),
      LayoutSection(blocks: blocks[2..<4], isPart: true),
    ]
    var layout = MiseEnPage()
    let apart = Paginator(layout: layout).paginate(sections)
    #expect(apart.sections.map(\.firstPage) == [0, 1, 2])
    #expect(apart.sections.map(\.feuilles) == [0, 1, 1])
    layout.nouvellePageParPartie = false
    let following = Paginator(layout: layout).paginate(sections)
    #expect(following.sections.map(\.firstPage) == [0, 1, 1])
    #expect(following.pageCount == 1)
  }

  @Test func obeysPageBreaks() {
    let found = Samples.paginate([Samples.heading("A"), Samples.pageBreak, Samples.heading("B"), Samples.lines(1)])
    #expect(found.headings.map(\.page) == [1, 2])
    #expect(found.pageCount == 2)
  }

  @Test func breaksTableRowsOverPagesUnderTheirHeader() {
    // A row of 253 twips a line and its border: 60 lines do not hold in a page.
    let found = Samples.paginate([Samples.table(rows: [60])])
    #expect(found.pageCount == 2)
    let headless = Samples.paginate([Samples.table(header: false, rows: [60])])
    #expect(headless.sections[0].pages < found.sections[0].pages)
    #expect(Samples.paginate([Samples.table(rows: Array(repeating: 1, count: 52))]).pageCount == 1)
    #expect(Samples.paginate([Samples.table(rows: Array(repeating: 1, count: 53))]).pageCount == 2)
  }

  @Test func putsANoteAtTheFootOfThePageOfItsCall() {
    let notes = [Samples.note("a", lines: 4)]
    let called = Samples.paragraph("x", objects: [Samples.call("a")])
    #expect(Samples.paginate([Samples.lines(47)] + [Samples.paragraph("x")]).pageCount == 1)
    #expect(Samples.paginate([Samples.lines(47), called], footnotes: notes).pageCount == 2)
    #expect(Samples.paginate([called, Samples.lines(43)], footnotes: notes).pageCount == 1)
    #expect(Samples.paginate([called, Samples.lines(46)], footnotes: notes).pageCount == 2)
    #expect(Samples.paginate([Samples.lines(47), called]).pageCount == 1)
  }

  @Test func givesImagesTheirSizeOrTheBoxOfTheLayout() {
    func pages(_ image: Image, _ images: @escaping (String) -> ImageSize? = { _ in nil }) -> Double {
      let object = InlineObject(offset: 0, line: 1, kind: .image(image))
      let blocks = [Samples.paragraph("", objects: [object]), Samples.lines(1)]
      return Paginator(layout: Samples.plain, images: images)
        .paginate([LayoutSection(blocks: blocks[...], isPart: false)]).sections[0].pages
    }
    let missing = pages(Image(source: "a.png", alternative: ""))
    let small = pages(Image(source: "a.png", alternative: "")) { _ in ImageSize(width: 72_000, height: 72_000) }
    let sized = pages(
      Image(source: "a.png", alternative: "", width: .milliPoints(72_000), height: .milliPoints(72_000))
    )
    #expect(abs(missing - small - Double(4032 - 1440) / 14_004) < 0.001)
    #expect(abs(small - sized) < 0.003)
    let huge = pages(Image(source: "a.png", alternative: "")) { _ in ImageSize(width: .max, height: .max) }
    #expect(huge.isFinite)
  }

  @Test func sharesATableAsItsAuthorAsked() {
    let text = RichText(Array(repeating: "mot", count: 60).joined(separator: " "))
    let row = Table.Row(cells: [text, RichText("x")], at: SourceSpan(first: 1, last: 1))
    func pages(_ widths: [Int]) -> Double {
      let table = Table(header: nil, rows: [row], columnWidths: widths)
      return Samples.paginate([Block(.table(table), at: SourceSpan(first: 1, last: 1)), Samples.lines(1)]).sections[0]
        .pages
    }
    #expect(pages([800, 200]) < pages([]))
    #expect(pages([200, 800]) > pages([]))
    #expect(pages([500]) == pages([]))
  }

  @Test func countsNothingForNothing() {
    let found = Paginator(layout: MiseEnPage()).paginate([LayoutSection(blocks: [], isPart: true)])
    #expect(found.sections == [Pagination.Section(pages: 0, firstPage: 0, lastPage: 0, feuilles: 0)])
    #expect(Paginator(layout: MiseEnPage()).paginate([]).sections.isEmpty)
  }
}
