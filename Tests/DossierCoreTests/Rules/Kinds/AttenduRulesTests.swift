import DossierCore
import DossierLayout
import DossierMarkdown
import DossierTestSupport
import Testing

/// Whether an account that tells a story is told apart from one that analyses.
struct AttenduRulesTests {
  private static func narratives(in text: String) throws -> [String] {
    let referentiel = try Reading.catalogue.referentiel("cip-2018")
    let checker = Checker(
      referentiel: referentiel,
      epreuve: try #require(referentiel.epreuve("titre")),
      standard: try Reading.catalogue.standard(for: referentiel),
      layout: NamedLayout(id: "arial-11", description: "", layout: MiseEnPage())
    )
    let source = try SourceText(path: "dossier.md", bytes: Array(text.utf8))
    let date = Checker.ReferenceDate(day: CivilDate(daysSinceEpoch: 0))
    return checker.check(Document(parsing: [source]), path: "dossier.md", at: date)
      .findings.filter { $0.rule == "ATT003" }.map(\.message)
  }

  /// The complete dossier with another analysis of the atelier.
  private static func dossier(analysis: String) throws -> String {
    let lines = CorpusFolder.text("complet.md").split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("# Quatrième partie") })
    let end = try #require(lines[(start + 1)...].firstIndex { $0.hasPrefix("# ") })
    let heading = try #require(lines[start..<end].lastIndex { $0.hasPrefix("## ") })
    return (lines[...heading] + ["", Substring(analysis), ""] + lines[end...]).joined(separator: "\n")
  }

  @Test
  func saysThatAnAccountTellsMoreThanItAnalyses() throws {
    let told = try Self.narratives(
      in: Self.dossier(
        analysis:
          "Avec le recul, l'analyse de ma pratique d'animation tient en un mot : la séance a eu lieu et les huit participants sont venus."
      )
    )
    #expect(told.contains { $0.hasPrefix("Partie 4") })
  }

  @Test
  func leavesAFullAnalysisAlone() throws {
    #expect(try Self.narratives(in: CorpusFolder.text("complet.md")) == [])
  }
}
