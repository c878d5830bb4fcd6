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
    let blocks = [Samples.lines(45), Samples.heading("Titre"), Samples.lines(6)]
    #expect(Samples.paginate(blocks).pages(ofBlocks: 1...3) == [1, 2, 2])
    let last = Samples.paginate([Samples.lines(45), Samples.heading("Titre", level: 3)])
    #expect(last.pages(ofBlocks: 2...2) == [1])
  }

  @Test func takesAChainOfHeadingsTogether() {
    let headings = (1...3).map { Samples.heading("Titre", level: $0) }
    let found = Samples.paginate([Samples.lines(43)] + headings + [Samples.lines(6)])
    #expect(found.pages(ofBlocks: 2...4) == [2, 2, 2])
  }

  @Test func keepsAHeadingWithTheFirstRowOfATable() {
    let found = Samples.paginate([Samples.lines(44), Samples.heading("Titre"), Samples.table(rows: [1, 1])])
    #expect(found.pages(ofBlocks: 2...2) == [2])
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
    #expect(found.pages(ofBlocks: 1...1) + found.pages(ofBlocks: 3...3) == [1, 2])
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
    func pages(_ image: Image, _ images: [String: ImageSize] = [:]) -> Double {
      let object = InlineObject(offset: 0, line: 1, kind: .image(image))
      let blocks = [Samples.paragraph("", objects: [object]), Samples.lines(1)]
      return Paginator(layout: Samples.plain, images: images)
        .paginate([LayoutSection(blocks: blocks[...], isPart: false)]).sections[0].pages
    }
    let missing = pages(Image(source: "a.png", alternative: ""))
    let small = pages(Image(source: "a.png", alternative: ""), ["a.png": ImageSize(width: 72_000, height: 72_000)])
    let sized = pages(
      Image(source: "a.png", alternative: "", width: .milliPoints(72_000), height: .milliPoints(72_000))
    )
    #expect(abs(missing - small - Double(4032 - 1440) / 14_004) < 0.001)
    #expect(abs(small - sized) < 0.003)
    let huge = pages(Image(source: "a.png", alternative: ""), ["a.png": ImageSize(width: .max, height: .max)])
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

  @Test func continuesALongNoteAtTheFootOfTheNextPage() {
    // 30 lines of notes below a call at the foot of a page that has room for a few of them.
    let notes = [Samples.note("a", lines: 30)]
    let called = Samples.paragraph("x", objects: [Samples.call("a")])
    let found = Samples.paginate([Samples.lines(30), called, Samples.lines(20)], footnotes: notes)
    #expect(found.pages(ofBlocks: 1...3) == [1, 1, 2])
    #expect(found.sections[0].doubts == .brokenNote)
    #expect(found.page(of: Pagination.Place(line: 900)) == 1)
    // Where not even two lines of the note hold, its call goes with it.
    #expect(Samples.paginate([Samples.lines(46), called], footnotes: notes).pages(ofBlocks: 2...2) == [2])
  }

  @Test func partsTwoTablesThatTouchByALine() {
    let table = Samples.table(rows: [1])
    let apart = Samples.paginate([table, Samples.lines(1), table]).sections[0].pages
    #expect(Samples.paginate([table, table]).sections[0].pages == apart)
  }

  @Test func growsTheLastRowOfACellThatCoversSeveral() {
    func pages(_ lines: Int, over rows: Int) -> Double {
      let text = RichText(Array(repeating: "a", count: lines).joined(separator: "\n"))
      let span = SourceSpan(first: 1, last: 1)
      let cells = [[text, RichText("b")]] + Array(repeating: [RichText(""), RichText("b")], count: 2)
      let merge = Table.Merge(row: 0, column: 0, rowCount: rows, columnCount: 1)
      let table = Table(
        header: nil,
        rows: cells.map { Table.Row(cells: $0, at: span) },
        merges: rows > 1 ? [merge] : []
      )
      return Samples.paginate([Block(.table(table), at: span), Samples.lines(1)]).sections[0].pages
    }
    // Three lines stand beside three rows of one line, which need no more room than with an empty cell.
    #expect(pages(3, over: 3) == pages(1, over: 1))
    // A fourth one makes the last row grow by a line of 253 twips.
    #expect(abs(pages(4, over: 3) - pages(3, over: 3) - 253.0 / 14_004) < 0.0001)
    #expect(pages(3, over: 1) > pages(3, over: 3))
  }

  @Test func givesTheItemsOfATightListInAQuotationTheWholeWidth() {
    let item = List.Item(
      blocks: [Samples.paragraph(String(repeating: "mot ", count: 19))],
      at: SourceSpan(first: 1, last: 1)
    )
    func pages(tight: Bool) -> Double {
      let list = Block(.list(List(start: nil, isTight: tight, items: [item])), at: SourceSpan(first: 1, last: 1))
      return Samples.paginate([Block(.quote([list]), at: SourceSpan(first: 1, last: 1))]).sections[0].pages
    }
    #expect(pages(tight: true) < pages(tight: false))
  }

  @Test(arguments: [
    (MiseEnPage.Police.calibri, 10.5, 256), (.calibri, 11, 269), (.calibri, 12.5, 305), (.arial, 12.5, 287),
    (.arial, 13, 300), (.arial, 15.5, 356), (.timesNewRoman, 8.5, 195), (.timesNewRoman, 10, 231),
  ])
  func givesLinesTheHeightThatLibreOfficeDoes(police: MiseEnPage.Police, size: Double, twips: Int) {
    var layout = Samples.plain
    (layout.police, layout.corps, layout.interligne) = (police, size, 1)
    let pages = [11, 1].map { Samples.paginate([Samples.lines($0)], layout).sections[0].pages }
    #expect(abs((pages[0] - pages[1]) * 14_004 - Double(10 * twips)) < 0.5)
  }

  @Test func tellsThePageOfAPlaceInsideAParagraph() {
    let text = Array(repeating: "ligne de mots", count: 60).joined(separator: " ")
    let lines = [RichText.LineStart(offset: 0, line: 50)]
    let block = Block(.paragraph(RichText(text, lines: lines)), at: SourceSpan(first: 50, last: 50))
    let sections = [LayoutSection(blocks: [Samples.lines(44), block][...], isPart: false)]
    let found = Paginator(layout: Samples.plain).paginate(sections)
    #expect(found.pageCount == 2)
    #expect(found.page(of: Pagination.Place(line: 50, column: 1)) == 1)
    #expect(found.page(of: Pagination.Place(line: 50, column: text.count)) == 2)
  }

  @Test func saysWhatMakesALengthLessSure() {
    let image = Samples.paragraph(
      "",
      objects: [InlineObject(offset: 0, line: 1, kind: .image(Image(source: "a.png", alternative: "")))]
    )
    let known = ["a.png": ImageSize(width: 200_000, height: 200_000)]
    #expect(Samples.paginate([Samples.lines(3)]).sections[0].doubts == [])
    #expect(Samples.paginate([image]).sections[0].doubts == .missingImage)
    #expect(Samples.paginate([Samples.lines(40), image], images: known).sections[0].doubts == .pushedImage)
    #expect(Samples.paginate([Samples.lines(40), Samples.table(rows: [20])]).sections[0].doubts == .brokenRow)
  }

  @Test func countsNothingForNothing() {
    let found = Paginator(layout: MiseEnPage()).paginate([LayoutSection(blocks: [], isPart: true)])
    #expect(found.sections == [Pagination.Section(pages: 0, firstPage: 0, lastPage: 0, feuilles: 0)])
    #expect(Paginator(layout: MiseEnPage()).paginate([]).sections.isEmpty)
  }
}
