import DossierCore
import Foundation

/// Learns how measures become a confidence: a logistic curve, present and absent weighing the same in all.
struct DecisionTrainer {
  /// What was measured of an item of a dossier that the weights had not seen, and what readers say of it.
  struct Case {
    var measures: [Double]
    var isPresent: Bool
  }

  private static let rounds = 1500
  /// What keeps slopes small; chosen once, the result hardly depends on it.
  private static let restraint = 0.002

  /// Learns from cases; with none of a kind the decision is never sure.
  func decision(named name: String, from cases: [Case]) -> Decision {
    let count = Decision.measureCount
    let presents = Double(cases.filter(\.isPresent).count)
    let absents = Double(cases.count) - presents
    guard presents > 0, absents > 0 else { return Decision(name: name, slopes: Array(repeating: 0, count: count + 1)) }
    let means = (0..<count).map { column in cases.reduce(0) { $0 + $1.measures[column] } / Double(cases.count) }
    let spreads = (0..<count).map { column in
      (cases.reduce(0) { $0 + pow($1.measures[column] - means[column], 2) } / Double(cases.count)).squareRoot() + 1e-9
    }
    let scaled = cases.map { item in (0..<count).map { (item.measures[$0] - means[$0]) / spreads[$0] } }
    var slopes = [Double](repeating: 0, count: count)
    var constant = 0.0
    for _ in 0..<Self.rounds {
      var steps = slopes.map { $0 * Self.restraint }
      var constantStep = 0.0
      for (row, item) in zip(scaled, cases) {
        let sum = zip(slopes, row).reduce(constant) { $0 + $1.0 * $1.1 }
        let error = 1 / (1 + exp(-sum)) - (item.isPresent ? 1 : 0)
        let share = error * (item.isPresent ? 0.5 / presents : 0.5 / absents)
        constantStep += share
        for column in row.indices { steps[column] += share * row[column] }
      }
      for column in slopes.indices { slopes[column] -= steps[column] }
      constant -= constantStep
    }
    let own = zip(slopes, spreads).map { $0 / $1 }
    let shift = zip(own, means).reduce(constant) { $0 - $1.0 * $1.1 }
    return Decision(name: name, slopes: (own + [shift]).map { Int(($0 * 1000).rounded()) })
  }
}
