import DossierCore
import DossierLayout
import DossierMarkdown
import Testing

struct TraceabilityTests {
  @Test
  func givesForEachPassageWhatItServesInReadingOrder() throws {
    let referentiel = try Reading.catalogue.referentiel("cip-2018")
    let checker = Checker(
      referentiel: referentiel,
      epreuve: try #require(referentiel.epreuve("ccp1")),
      standard: try Reading.catalogue.standard(for: referentiel),
      layout: NamedLayout(id: "arial-11", description: "", layout: MiseEnPage())
    )
    let source = try SourceText(
      path: "dossier.md",
      bytes: Array(
        """
        # Ma structure et mon territoire

        L'association, régie par la loi de 1901, est financée par l'État, la Région et le Fonds social européen.

        La ville compte 23 400 habitants ; le taux de chômage y est de 11 %, et le bus s'arrête à 19 heures.
        """.utf8
      )
    )
    let date = Checker.ReferenceDate(day: CivilDate(daysSinceEpoch: 0))
    let report = checker.check(Document(parsing: [source]), path: "dossier.md", at: date)
    let passages = Traceability(report).passages
    let first = try #require(passages.first { $0.location.line == 3 })
    #expect(first.items.contains("environnement.financeurs"))
    #expect(passages.map(\.location.line) == passages.map(\.location.line).sorted())
    let shown = report.attendus.filter { !$0.assessment.evidence.isEmpty }.map(\.attendu.id.rawValue)
    #expect(shown.allSatisfy { id in passages.contains { $0.items.contains(id) } })
  }
}
