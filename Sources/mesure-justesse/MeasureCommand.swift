import CorpusMeasure
import DossierCore
import EmbeddedReferentiels
import Foundation

/// Prints how right the reports are on the labelled dossiers of a folder, or learns from them.
///
/// Without an option, the reports are those of the binary. `--a-part REFERENTIEL` judges each dossier by what is learned from the others,
/// which is what to expect on a dossier never seen. `--planchers A,C` fails below these figures. `--par-element` adds a line for each
/// attendu and critère. `--apprendre REFERENTIEL` writes what is learned from all into `poids.json`.
struct MeasureCommand {
  let folder: String
  let arguments: [String]

  /// Measures and prints; returns the exit status.
  func run() -> Int32 {
    let lacking = ["--a-part", "--planchers", "--apprendre"].first { value(of: $0)?.isEmpty == true }
    if let lacking {
      print("erreur : \(lacking) demande une valeur")
      return 2
    }
    do {
      let measurer = try CorpusMeasurer(
        catalogue: Catalogue.embedded,
        ids: try bytes("ids.json"),
        read: { try? bytes($0) }
      )
      let labels = try names().map { try Labels(decoding: try bytes($0)) }
      if let place = value(of: "--apprendre") { return try learn(measurer, labels, into: URL(filePath: place)) }
      var total = Measure()
      for (name, measure) in try measures(measurer, labels) {
        print(line(name, measure))
        if arguments.contains("--detail") { measure.misses.forEach { print("    \($0)") } }
        total.merge(measure)
      }
      print(line("ensemble", total))
      printCalibration(total.calibration)
      if arguments.contains("--par-element") { printItems(total) }
      return total.parts > 0 ? floorStatus(total) : 2
    } catch {
      print("erreur : \(error)")
      return 2
    }
  }

  /// The value of an option: empty when it is given without one, `nil` when it is not given.
  private func value(of option: String) -> String? {
    guard let place = arguments.firstIndex(of: option) else { return nil }
    let next = arguments.indices.contains(place + 1) ? arguments[place + 1] : ""
    return next.hasPrefix("--") ? "" : next
  }

  private func printCalibration(_ calibration: Calibration) {
    for (place, fifth) in calibration.fifths.enumerated() {
      print("confiance de \(place * 20) à \((place + 1) * 20) % : \(fifth.presents) présents, \(fifth.absents) absents")
    }
  }

  /// What each attendu and critère is worth, the worst first.
  private func printItems(_ total: Measure) {
    let worst = total.items.sorted { first, second in
      (first.value.justesse ?? 2, first.key) < (second.value.justesse ?? 2, second.key)
    }
    for (id, tally) in worst { print("\(id.padding(toLength: 8, withPad: " ", startingAt: 0))  \(figures(tally))") }
  }

  /// 1 when `--planchers ATTENDUS,CRITERES` asks for more than the measure gives.
  private func floorStatus(_ total: Measure) -> Int32 {
    guard let text = value(of: "--planchers") else { return 0 }
    let floors = text.split(separator: ",").compactMap { Double($0) }
    let figures = [total.attendus.justesse, total.criteres.justesse].map { $0 ?? 0 }
    guard floors.count == figures.count, zip(figures, floors).allSatisfy({ $0 >= $1 }) else {
      print("sous le plancher (\(text)) pour les attendus et les critères")
      return 1
    }
    return 0
  }

  private func measures(_ measurer: CorpusMeasurer, _ labels: [Labels]) throws -> [(String, Measure)] {
    guard let place = value(of: "--a-part") else {
      return try labels.compactMap { own in try measurer.measure(own).map { (own.dossier, $0) } }
    }
    let corpus = try Corpus(URL(filePath: place))
    let teacher = try measurer.teacher(for: corpus.referentiel, labels: labels, passages: corpus.passages)
    var measures: [(String, Measure)] = []
    try teacher.leaveOneOut { held, model in
      let name = teacher.dossiers[held]
      guard let own = labels.first(where: { $0.dossier == name }) else { return }
      if let measure = try measurer.measure(own, model: model) { measures.append((name, measure)) }
    }
    return measures
  }

  private func learn(_ measurer: CorpusMeasurer, _ labels: [Labels], into folder: URL) throws -> Int32 {
    let corpus = try Corpus(folder)
    let teacher = try measurer.teacher(for: corpus.referentiel, labels: labels, passages: corpus.passages)
    let text = teacher.file(referentiel: corpus.referentiel, fingerprint: try fingerprint(corpus, labels))
    try Data(text.utf8).write(to: folder.appending(path: Catalogue.modelName), options: .atomic)
    return 0
  }

  /// The référentiel that a folder holds, with its passages.
  private struct Corpus {
    let referentiel: String
    let passages: [String]

    init(_ folder: URL) throws {
      referentiel = folder.lastPathComponent
      let files = folder.appending(path: "passages")
      passages = try FileManager.default.contentsOfDirectory(atPath: files.path).filter { $0.hasSuffix(".tsv") }
        .sorted()
        .map { String(decoding: try Data(contentsOf: files.appending(path: $0)), as: UTF8.self) }
    }
  }

  private func fingerprint(_ corpus: Corpus, _ labels: [Labels]) throws -> String {
    Fingerprint.of(
      passages: corpus.passages.map { Array($0.utf8) },
      labels: try names().map { try bytes($0) },
      dossiers: labels.map { (try? bytes($0.dossier)) ?? [] }
    )
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".labels.json") }.sorted()
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: name)))
  }

  private func line(_ name: String, _ measure: Measure) -> String {
    let columns = [
      name.padding(toLength: 28, withPad: " ", startingAt: 0),
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
