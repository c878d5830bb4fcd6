import CorpusMeasure
import DossierCommandLine
@testable import DossierCore
import DossierTestSupport
import EmbeddedReferentiels
import Testing

/// Floors under what the reports are worth on labelled dossiers; `make justesse` prints the figures themselves.
struct CorpusFloorTests {
  private static func measure(_ name: String) throws -> Measure {
    let catalogue = Catalogue.embedded
    let measurer = try CorpusMeasurer(
      catalogue: catalogue,
      ids: CorpusFolder.bytes("ids.json") ?? [],
      read: CorpusFolder.bytes
    )
    let labels = try Labels(decoding: try #require(CorpusFolder.bytes("\(name).labels.json")))
    return try #require(try measurer.measure(labels))
  }

  /// The dossiers whose parts are not all found: nothing in the title of their annexes says that they are.
  private static let crypticAnnexes: Set<String> = ["cidff-recit", "e2c-conte"]

  @Test(arguments: CorpusFolder.labels.filter { !crypticAnnexes.contains($0) })
  func findsTheLinesOfEveryPart(_ name: String) throws {
    let measure = try Self.measure(name)
    #expect(measure.partsRight == measure.parts, "\(measure.misses)")
  }

  @Test
  func countsTheEntretiensOfNearlyEveryPart() throws {
    var total = Measure()
    for name in CorpusFolder.labels { total.merge(try Self.measure(name)) }
    #expect(total.partsRight >= 142)
    #expect(total.interviewsRight >= 36, "\(total.misses.filter { $0.hasPrefix("entretiens") })")
  }

  /// On the very dossiers that the weights were learned from: what `make justesse-a-part` gives on unseen ones is what tells.
  @Test
  func agreesWithTheReadersThatItLearnedFrom() throws {
    var total = Measure()
    for name in CorpusFolder.labels { total.merge(try Self.measure(name)) }
    #expect((total.attendus.justesse ?? 0) >= 0.93)
    #expect((total.criteres.justesse ?? 0) >= 0.9)
    #expect((total.attendus.evidence ?? 0) >= 0.85)
    #expect((total.criteres.evidence ?? 0) >= 0.85)
  }

  @Test
  func learnedFromTheDossiersAndPassagesAtHand() throws {
    let folder = "\(CorpusFolder.path)/../../Referentiels/cip-2018"
    let files = GlibcFileSystem()
    let passages = try files.list("\(folder)/passages").filter { $0.hasSuffix(".tsv") }.sorted()
    let labels = try files.list(CorpusFolder.path).filter { $0.hasSuffix(".labels.json") }.sorted()
      .map { try #require(CorpusFolder.bytes($0)) }
    let fingerprint = Fingerprint.of(
      passages: try passages.map { try files.read("\(folder)/passages/\($0)") },
      labels: labels,
      dossiers: try labels.map { CorpusFolder.bytes(try Labels(decoding: $0).dossier) ?? [] }
    )
    let learned = StatementModel.fingerprint(in: try files.read("\(folder)/\(Catalogue.modelName)"))
    #expect(learned == fingerprint, "poids.json is stale: make apprendre")
  }
}
