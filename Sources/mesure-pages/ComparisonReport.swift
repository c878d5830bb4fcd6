import Foundation

/// Writes a comparison for a terminal, in French.
struct ComparisonReport {
  let comparison: Comparison

  /// How long pandoc and LibreOffice took, or `nil` when the truth was recorded before.
  let typesetting: Duration?

  /// A line for each document, then one for all.
  var table: String {
    let worst = "la partie la plus éloignée (pages vraies, pages estimées)"
    let header = columns(["document", "parties", "≤ 0,02", "≤ 0,05", "≤ 0,1", "feuilles", worst])
    let rows = comparison.documents.map { line($0.name, $0.tally) } + [line("ensemble", comparison.total)]
    return ([header] + rows).joined(separator: "\n")
  }

  private func line(_ name: String, _ tally: Tally) -> String {
    let shares = [0.02, 0.05, 0.1].map { tally.share(within: $0) } + [tally.shareOfFeuilles]
    let worst = tally.worst.first.map(described) ?? ""
    return columns([name, "\(tally.samples.count)"] + shares.map { "\(decimal(100 * $0, 1)) %" } + [worst])
  }

  /// Cells under one another, the first and the last aligned on the left.
  private func columns(_ cells: [String]) -> String {
    let widths = [14, 7, 8, 8, 8, 8, 0]
    let padded = zip(cells, widths).enumerated()
      .map { index, cell in
        let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
        return index == 0 ? cell.0 + space : space + cell.0
      }
    return padded.joined(separator: "  ")
  }

  /// The parts whose estimate is the farthest from the truth, one to a line.
  func worstParts(_ count: Int) -> String {
    let lines = comparison.total.worst.prefix(count).map { "  \(described($0))" }
    return "les \(lines.count) parties les plus éloignées :\n" + lines.joined(separator: "\n")
  }

  private func described(_ sample: Tally.Sample) -> String {
    let pages = "\(decimal(sample.truth.pages, 3)), \(decimal(sample.pages, 3))"
    let isRight = sample.feuilles == sample.truth.feuilles
    let feuilles = isRight ? "" : ", \(sample.truth.feuilles) et \(sample.feuilles) feuilles"
    let sign = abs(sample.error) < 0.0005 ? " " : sample.error < 0 ? "−" : "+"
    return "\(sign)\(decimal(abs(sample.error), 3))  \(sample.place) (\(pages)\(feuilles))"
  }

  /// What an estimate costs, beside typesetting.
  var durations: String {
    let count = Double(comparison.documents.reduce(0) { $0 + $1.compositions })
    guard count > 0 else { return "durées : rien n'a été mesuré" }
    let estimate = comparison.documents.reduce(Duration.zero) { $0 + $1.duration } / count
    let layout = comparison.documents.reduce(Duration.zero) { $0 + $1.layoutDuration } / count
    let own =
      "durées par document : estimation \(decimal(estimate / .milliseconds(1), 2)) ms, dont mise en page "
      + "\(decimal(layout / .milliseconds(1), 2)) ms"
    guard let typesetting else { return own + " ; composition non mesurée" }
    let other = typesetting / count
    let times = "soit \(decimal(other / estimate, 0)) fois plus"
    return own + ", pandoc et LibreOffice \(decimal(other / .milliseconds(1), 0)) ms, \(times)"
  }

  private func decimal(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value).replacing(".", with: ",")
  }
}
