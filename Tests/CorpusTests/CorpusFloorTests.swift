import CorpusMeasure
import DossierCore
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

  @Test(arguments: CorpusFolder.labels)
  func findsTheLinesOfEveryPart(_ name: String) throws {
    let measure = try Self.measure(name)
    #expect(measure.partsRight == measure.parts, "\(measure.misses)")
  }

  @Test(arguments: CorpusFolder.labels)
  func countsTheEntretiensOfEveryPart(_ name: String) throws {
    let measure = try Self.measure(name)
    #expect(measure.interviewsRight == measure.interviews, "\(measure.misses)")
  }

  @Test
  func agreesWithStrictReadersOnTheWhole() throws {
    var total = Measure()
    for name in CorpusFolder.labels { total.merge(try Self.measure(name)) }
    #expect((total.attendus.justesse ?? 0) >= 0.75)
    #expect((total.criteres.justesse ?? 0) >= 0.68)
    #expect((total.attendus.evidence ?? 0) >= 0.5)
  }
}
