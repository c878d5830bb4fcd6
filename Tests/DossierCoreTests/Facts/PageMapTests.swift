import DossierLayout
import DossierMarkdown
import Testing

@testable import DossierCore

struct PageMapTests {
  private func report(_ text: String, counting: CountingRule = CountingRule()) throws -> Report {
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
      layout: NamedLayout(id: "arial-11", description: "", layout: MiseEnPage()),
      counting: counting
    )
    let document = Document(parsing: [try SourceText(path: "dossier.md", bytes: Array(text.utf8))])
    let date = Checker.ReferenceDate(day: CivilDate(daysSinceEpoch: 18_000))
    return checker.check(document, path: "dossier.md", at: date)
  }

  private static let text = """
    # Dossier de Madame Lucie Morel

    # Première partie : ma structure

    \(Array(repeating: "Une ligne.  ", count: 60).joined(separator: "\n"))

    ## Le public de M. Paul Durand[^1]

    Des jeunes.

    # Deuxième partie : le suivi d'un parcours

    Premier entretien, le 12 mars : il vient [À COMPLÉTER].

    # Conclusion

    Fin.

    [^1]: Une note.
    """

  @Test func listsTheTitlesBelowTheCoverWithTheirPagesAndDepths() throws {
    let map = try report(Self.text).map
    #expect(map.entries.map(\.page) == [2, 3, 4, 5])
    #expect(map.entries.map(\.depth) == [1, 2, 1, 1])
    #expect(map.pageCount == 5)
    #expect(map.entries.map(\.location.line) == [3, 66, 70, 74])
  }

  @Test func masksTheNamesInTitles() throws {
    let titles = try report(Self.text).map.entries.map(\.title).joined(separator: "\n")
    #expect(!titles.contains("Durand"))
    #expect(!titles.contains("Morel"))
  }

  @Test func givesThePageOfFindingsAndNotes() throws {
    let report = try report(Self.text)
    let finding = try #require(report.findings.first { $0.rule == "RED001" })
    #expect(report.map.page(of: try #require(finding.location)) == 4)
    // The note stands on the page of its call, wherever it is written.
    #expect(report.map.page(of: Location(line: 78)) == 3)
  }

  @Test func countsTheStretchesThatTheRuleTakes() throws {
    let plain = try report(Self.text).pages
    let wide = try report(Self.text, counting: CountingRule(counting: [.conclusion, .cover])).pages
    #expect(wide.sheets == plain.sheets + 2)
    #expect(wide.stretches.filter(\.isCounted).map(\.stretch) == [.cover, .conclusion])
    #expect(plain.stretches.allSatisfy { !$0.isCounted })
  }

  @Test func tellsWhatIsMissingInWordsOfTheDossierItself() throws {
    let report = try report(Self.text)
    let first = try #require(report.parties.first)
    #expect(first.status == .below)
    let gap = try #require(first.gap)
    // A fifth page counts once something stands on it.
    #expect(gap.hundredths == first.length.hundredths - 400)
    #expect(gap.words.map { (200...330).contains($0) } == true)
  }
}
