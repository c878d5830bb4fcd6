import DossierLayout
import DossierMarkdown
import DossierTestSupport
import Testing

@testable import DossierCore

struct PrintedMeasureTests {
  private static let markdown = """
    # Dossier

    # Première partie : ma structure

    ## Le public

    Du texte.

    # Deuxième partie : le suivi d'un parcours

    Du texte.

    # Troisième partie : le projet

    Du texte.

    # Annexes

    Une annexe.

    """

  private static let filling = (1...30).map { "Une phrase du dossier, numéro \($0)." }
  private static let half = Array(filling.prefix(15))

  private func report(_ pages: [[String]], markdown: String = markdown) throws -> Report {
    let catalogue = Reading.catalogue
    let referentiel = try catalogue.referentiel("cip-2018")
    let checker = Checker(
      referentiel: referentiel,
      epreuve: try #require(referentiel.epreuve("titre")),
      standard: Checker.Standard(
        guide: try catalogue.guide(for: referentiel.id),
        knowledge: nil,
        rules: try catalogue.rules()
      ),
      layout: NamedLayout(id: "arial-11", description: "", layout: MiseEnPage())
    )
    let document = Document(parsing: [try SourceText(path: "dossier.md", bytes: Array(markdown.utf8))])
    return checker.check(
      document,
      path: "dossier.md",
      at: Checker.ReferenceDate(day: CivilDate(daysSinceEpoch: 18_000)),
      printed: PrintedDocument(parsing: Array(printedPages(pages).utf8), name: "d.pdf")
    )
  }

  /// The first and the last page of each of the three parts; `nil` for one that is not in the PDF.
  private func places(_ report: Report) -> [ClosedRange<Int>?] {
    report.parties.prefix(3).map { $0.length.isExact ? $0.length.firstPage...$0.length.lastPage : nil }
  }

  @Test func findsEachPartFromItsTitleToTheNext() throws {
    let report = try report([
      ["# Dossier"],
      ["# Première partie : ma structure"] + Self.filling, Self.half,
      ["# Deuxième partie : le suivi d’un parcours"] + Self.half,
      ["# TROISIÈME PARTIE", "# Le projet"] + Self.half,
      ["# Annexes", "Une annexe."],
    ])
    #expect(places(report) == [2...3, 4...4, 5...5])
    #expect(report.parties[0].length.sheets == 2)
    #expect(report.parties[0].length.hundredths == 148)
    #expect(report.parties[0].estimate?.sheets == 1)
    #expect(report.pages.countsSheets)
    #expect(report.pages.sheets == 4)
    #expect(report.pages.marginHundredths == 0)
    #expect(report.pages.printed == PrintedSummary(name: "d.pdf", pageCount: 6))
    #expect(report.pages.stretches.map(\.length.firstPage).last == 6)
  }

  @Test func passesOverTheTableOfContents() throws {
    let titles = [
      "Première partie : ma structure", "Deuxième partie : le suivi d'un parcours", "Troisième partie : le projet",
    ]
    let parts = titles.map { ["# \($0)"] + Self.half }
    let plain = try report([["# Dossier"], ["Sommaire"] + titles] + parts)
    #expect(places(plain) == [3...3, 4...4, 5...5])
    let dotted = try report([["# Dossier"], titles.map { $0 + " ........ 3" }] + parts)
    #expect(places(dotted) == [3...3, 4...4, 5...5])
    let onTheSamePage = try report([["Sommaire"] + titles + [""] + parts[0], parts[1], parts[2]])
    #expect(places(onTheSamePage) == [1...1, 2...2, 3...3])
    #expect(onTheSamePage.parties[0].length.hundredths < 80)
  }

  @Test func readsTitlesOverSeveralLinesAndWithNumbersOfTheirOwn() throws {
    let report = try report([
      ["# I. Ma structure"] + Self.half,
      ["# Deuxième partie : le sui-", "# vi d'un parcours"] + Self.half,
      ["# Partie", "# 3", "# Le projet"] + Self.half,
    ])
    #expect(places(report) == [1...1, 2...2, 3...3])
  }

  @Test func countsThePageThatTwoPartsShareForEach() throws {
    let report = try report([
      ["# Première partie : ma structure"] + Self.filling,
      Array(Self.filling.prefix(10)) + ["# Deuxième partie : le suivi d'un parcours"] + Self.filling.prefix(10),
      Self.half + ["# Troisième partie : le projet"] + Self.filling.prefix(10),
    ])
    #expect(places(report) == [1...2, 2...3, 3...3])
    #expect(!report.pages.countsSheets)
    #expect(report.parties.prefix(3).map(\.length.sheets) == [2, 2, 1])
    #expect(report.partiesSharingPages.map(\.page) == [2, 3])
    #expect((195...200).contains(report.parties.prefix(2).reduce(0) { $0 + $1.length.hundredths } - 50))
  }

  @Test func keepsTheEstimateOfAPartThatIsNotThereAndOfTheOneBefore() throws {
    let report = try report([
      ["# Première partie : ma structure"] + Self.half, Self.filling,
      ["# Troisième partie : le projet"] + Self.half,
    ])
    #expect(places(report) == [nil, nil, 3...3])
    #expect(report.partiesNotInPrint == [1, 2])
    #expect(report.parties[0].estimate == nil)
  }

  @Test func leavesHeadersAndFootersOutOfTheText() throws {
    let pages = [
      ["# Première partie : ma structure"] + Self.half, ["Une ligne seule."],
      ["# Deuxième partie : le suivi d'un parcours"] + Self.half, Self.half,
      ["# Troisième partie : le projet"] + Self.filling,
    ]
    let report = try report(
      pages.enumerated().map { ["^ Dossier de Mme M., session 2026"] + $1 + ["_ Page \($0 + 1) sur 5"] }
    )
    #expect(places(report) == [1...2, 3...4, 5...5])
    #expect(report.pages.countsSheets)
    #expect((101...106).contains(report.parties[0].length.hundredths))
  }

  @Test func takesShortNumberedTitlesForTitlesAndNotForHeaders() throws {
    let markdown = (1...4).map { "# Partie \($0)\n\nDu texte.\n" }.joined(separator: "\n")
    let report = try report((1...4).flatMap { [["# Partie \($0)"] + Self.half, Self.half] }, markdown: markdown)
    #expect(places(report) == [1...2, 3...4, 5...6])
  }

  @Test func endsTheLastPartWhereAnnexesOfPaperBegin() throws {
    let markdown = "# Première partie : ma structure\n\nDu texte.\n"
    let report = try report(
      [["# Première partie : ma structure"] + Self.half, ["# Annexes"], Self.filling],
      markdown: markdown
    )
    #expect(places(report).first == 1...1)
  }

  @Test func saysThatAPDFOfAnotherDossierShowsNoPart() throws {
    let report = try report([["# Rapport d'activité"] + Self.filling])
    #expect(report.pages.printed?.showsParts == false)
    #expect(report.pages.marginHundredths > 0)
    #expect(places(report) == [nil, nil, nil])
  }

  @Test func placesTitlesAndFindingsOnThePagesOfThePDF() throws {
    let report = try report([
      ["# Dossier"], [],
      ["# Première partie : ma structure"] + Self.filling, ["Le public"] + Self.half,
      ["# Deuxième partie : le suivi d'un parcours"] + Self.half,
      ["# Troisième partie : le projet"] + Self.half,
    ])
    #expect(report.map.pageCount == 6)
    let pages = report.map.entries.map { "\($0.title.prefix(9)) \($0.page)" }
    #expect(pages.contains("Le public 4"), "\(pages)")
    #expect(report.map.page(of: Location(line: 7)) == 4)
    #expect(report.map.page(of: Location(line: 11)) == 5)
  }

  @Test func measuresAnyPagesWithoutHarm() throws {
    for pages in [[], [[]], [[], []], [["x"]], [["# Première partie : ma structure"]]] as [[[String]]] {
      _ = try report(pages)
      _ = try report(pages, markdown: "Texte.\n")
    }
  }
}
