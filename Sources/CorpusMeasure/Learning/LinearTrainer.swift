/// Learns to tell rows of traits apart by a weighted sum: a support vector machine with squared hinge loss, by dual coordinate descent.
///
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, “A Dual Coordinate Descent Method for Large-scale Linear SVM”, ICML 2008, algorithm 1. The order of the
/// rows is drawn from a seed, so that the same rows give the same weights.
struct LinearTrainer {
  /// How many traits there are.
  let traitCount: Int

  /// How often each row is looked at.
  private static let rounds = 15

  /// A row to learn from.
  struct Example {
    /// The row, an index in the rows.
    var row: Int
    /// Whether it is of the kind looked for.
    var isPositive: Bool
    /// What a mistake on it costs.
    var cost: Float
  }

  /// The weight of each trait, and the score of a row without any.
  struct Weights {
    var traits: [Float]
    var bias: Float
  }

  /// Learns from examples.
  ///
  /// - Complexity: O(n) in the traits of the examples, times the rounds.
  func weights(for examples: [Example], among rows: [SparseRow]) -> Weights {
    var weights = Weights(traits: [Float](repeating: 0, count: traitCount), bias: 0)
    var duals = [Float](repeating: 0, count: examples.count)
    let squares = examples.map { example in
      rows[example.row].values.reduce(Float(1)) { $0 + $1 * $1 }
    }
    var order = Array(examples.indices)
    var generator = SeededOrder()
    for _ in 0..<Self.rounds {
      generator.shuffle(&order)
      for index in order {
        let example = examples[index]
        let sign: Float = example.isPositive ? 1 : -1
        let slack = 0.5 / example.cost
        let gradient = sign * rows[example.row].score(weights) - 1 + slack * duals[index]
        let dual = max(0, duals[index] - gradient / (squares[index] + slack))
        guard dual != duals[index] else { continue }
        let step = (dual - duals[index]) * sign
        duals[index] = dual
        weights.bias += step
        rows[example.row].add(step, to: &weights)
      }
    }
    return weights
  }
}

/// The traits of a statement, with what each counts, divided by the statement's length.
struct SparseRow {
  var traits: [Int32]
  var values: [Float]

  func score(_ weights: LinearTrainer.Weights) -> Float {
    var sum = weights.bias
    for place in traits.indices { sum += weights.traits[Int(traits[place])] * values[place] }
    return sum
  }

  func add(_ step: Float, to weights: inout LinearTrainer.Weights) {
    for place in traits.indices { weights.traits[Int(traits[place])] += step * values[place] }
  }
}

/// Orders that look drawn at random and are the same at each run (Marsaglia's xorshift).
struct SeededOrder {
  private var state: UInt64 = 88_172_645_463_325_252

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      elements.swapAt(index, Int(state % UInt64(index + 1)))
    }
  }
}
