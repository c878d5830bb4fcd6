import CorpusMeasure
import DossierCore
import DossierLayout
import DossierMarkdown
import DossierTestSupport
import EmbeddedReferentiels
import PositionedJSON
import Testing

/// What a change to a complete dossier changes in its report, and what it does not.
struct MutationTests {
  private static let dossier = "complet.md"

  private static func statuses(of text: String) throws -> [String: Assessment.Status] {
    let catalogue = Catalogue.embedded
    let referentiel = try catalogue.referentiel("cip-2018")
    let checker = Checker(
      referentiel: referentiel,
      epreuve: try #require(referentiel.epreuve("titre")),
      standard: try catalogue.standard(for: referentiel),
      layout: NamedLayout(id: "arial-11", description: "", layout: MiseEnPage())
    )
    let source = try SourceText(path: dossier, bytes: Array(text.utf8))
    let date = Checker.ReferenceDate(day: CivilDate(daysSinceEpoch: 0))
    let report = checker.check(Document(parsing: [source]), path: dossier, at: date)
    let attendus = report.attendus.map { ($0.attendu.id.rawValue, $0.assessment.status) }
    let criteres = report.criteres.map { ($0.critere.id.rawValue, $0.assessment.status) }
    return Dictionary(attendus + criteres) { first, _ in first }
  }

  @Test(arguments: ["T1.S4", "T1.S6", "T2.8", "T2.9", "T3.8", "T4.3", "T5.5", "T6.5", "T7.6"])
  func saysAbsentWhatLosesItsPassageAndNothingElse(_ id: String) throws {
    let labels = try Labels(decoding: try #require(CorpusFolder.bytes("complet.labels.json")))
    let passage = try #require(labels.attendus.first { $0.id == id }?.lines)
    let map = try JSONNode(parsing: try #require(CorpusFolder.bytes("ids.json")))
    guard case .string(let name)? = map[id]?.content else { throw LabelError.unknown(id) }
    let lines = CorpusFolder.text(Self.dossier).split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.enumerated().filter { !passage.contains($0.offset + 1) }.map(\.element)
    let before = try Self.statuses(of: lines.joined(separator: "\n"))
    let after = try Self.statuses(of: kept.joined(separator: "\n"))
    #expect(after[name] == .absent)
    #expect(after.filter { before[$0.key] != $0.value }.map(\.key) == [name])
  }

  private enum LabelError: Error {
    case unknown(String)
  }

  @Test
  func changesNothingWithADistractorInEachPart() throws {
    let whole = CorpusFolder.text(Self.dossier)
    let distracted = whole.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap {
        $0.hasPrefix("# ") ? [$0, "", "Il a plu toute la semaine et la machine à café est restée en panne."] : [$0]
      }
      .joined(separator: "\n")
    #expect(try Self.statuses(of: distracted) == Self.statuses(of: whole))
  }
}
