import CorpusMeasure
import EmbeddedReferentiels
import Foundation
import Testing

/// What the evidence of the référentiels without labelled corpus is worth on short dossiers in plain styles, each with gaps.
///
/// They are fiction, written for these tests by those who wrote the evidence, which was mended on them: floors keep what works from breaking, and
/// tell nothing of a dossier never seen.
struct PlainDossiersTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Dossiers")

  private static func bytes(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
  }

  private func measure(_ name: String) throws -> Measure {
    let measurer = try CorpusMeasurer(catalogue: .embedded, ids: Array("{}".utf8), read: Self.bytes)
    let labels = try Labels(decoding: try #require(Self.bytes("\(name).labels.json")))
    return try #require(try measurer.measure(labels))
  }

  @Test(arguments: ["cefi-bloc1", "cefi-bloc2", "cefi-bloc3-tableau", "casp-enquete", "casp-experience"])
  func findsWhatIsThereAndMissesWhatIsNot(name: String) throws {
    let measure = try measure(name)
    for tally in [measure.attendus, measure.criteres] {
      #expect(tally.specificity.map { $0 >= 0.9 } ?? true, "\(measure.misses)")
      #expect(tally.recall.map { $0 >= 0.5 } ?? true, "\(measure.misses)")
    }
  }
}
