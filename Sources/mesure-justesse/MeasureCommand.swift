import CorpusMeasure
import DossierCore
import EmbeddedReferentiels
import Foundation

/// Prints how right the reports are on the labelled dossiers of a folder.
struct MeasureCommand {
  let folder: String

  /// Measures and prints; returns the exit status.
  func run() -> Int32 {
    do {
      let catalogue = Catalogue.embedded
      let measurer = try CorpusMeasurer(catalogue: catalogue, ids: try bytes("ids.json"), read: { try? bytes($0) })
      var total = Measure()
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      where name.hasSuffix(".labels.json") {
        guard let measure = try measurer.measure(Labels(decoding: try bytes(name))) else { continue }
        print(line(String(name.dropLast(".labels.json".count)), measure))
        if CommandLine.arguments.contains("--detail") { measure.misses.forEach { print("    \($0)") } }
        total.merge(measure)
      }
      print(line("ensemble", total))
      return total.parts > 0 ? 0 : 2
    } catch {
      print("erreur : \(error)")
      return 2
    }
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: name)))
  }

  private func line(_ name: String, _ measure: Measure) -> String {
    let columns = [
      name.padding(toLength: 24, withPad: " ", startingAt: 0),
      "parties \(measure.partsRight)/\(measure.parts)",
      "entretiens \(measure.interviewsRight)/\(measure.interviews)",
      "attendus " + figures(measure.attendus),
      "critères " + figures(measure.criteres),
    ]
    return columns.joined(separator: "  ")
  }

  private func figures(_ tally: Tally) -> String {
    let values = [tally.justesse, tally.recall, tally.specificity, tally.evidence].map {
      $0.map { String(format: "%.2f", $0) } ?? "-"
    }
    return "\(values[0]) (absents \(values[1]), présents \(values[2]), passages \(values[3]))"
  }
}
