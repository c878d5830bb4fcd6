internal import Glibc

/// What was learned from labelled passages: how much each trait of a statement tells for or against each attendu and critère.
///
/// A linear model: a statement's score for an entry is the sum of the weights of its traits, so that the words that made a judgement can be
/// shown. ``Decision`` turns the scores of a part's statements into how sure one may be that the part shows the entry.
public struct StatementModel: Hashable, Sendable {
  /// The ids of the attendus and critères that it knows.
  package var ids: [String] = []

  /// The score of a statement without any known trait, by entry, in hundredths.
  package var biases: [Int32] = []

  /// The decision of each entry, an index in `decisions`.
  package var decisionOfEntry: [Int] = []

  /// How scores become a confidence.
  package var decisions: [Decision] = []

  /// The hashes of the traits' names, by number.
  package var traits: [UInt64] = []

  /// Where the weights of each trait begin in `weights`; one more than there are traits.
  package var starts: [Int32] = [0]

  /// The weights of all traits, those of a trait side by side.
  package var weights: [Weight] = []

  /// What a trait tells about an entry.
  package struct Weight: Hashable, Sendable {
    /// The entry, an index in `ids`.
    package var entry: Int32
    /// In hundredths: positive for, negative against.
    package var hundredths: Int32

    /// Creates a weight.
    package init(entry: Int32, hundredths: Int32) {
      self.entry = entry
      self.hundredths = hundredths
    }
  }

  /// Creates a model that knows nothing.
  package init() {}
}

/// How the scores of statements and the weight of terms become a confidence.
///
/// A logistic curve over four measures: the score of the best statement, the mean of the three best, the logarithm of one plus the weight of
/// the terms found (1 at the entry's own threshold), the logarithm of the number of statements among which the best was chosen.
package struct Decision: Hashable, Sendable {
  /// What the decision is for, such as `attendus`.
  package var name: String

  /// The slopes of the four measures, then the constant, in thousandths.
  package var slopes: [Int]

  /// How many measures there are.
  package static let measureCount = 4

  /// Creates a decision.
  package init(name: String, slopes: [Int]) {
    self.name = name
    self.slopes = slopes
  }

  /// How sure one may be that an entry is shown, from 0 to 1: at one half, present and absent are equally likely for an entry that is as often one as
  /// the other.
  package func confidence(of measures: [Double]) -> Double {
    guard slopes.count == measures.count + 1, let constant = slopes.last else { return 0.5 }
    let sum = zip(slopes, measures).reduce(Double(constant)) { $0 + Double($1.0) * $1.1 } / 1000
    return 1 / (1 + exp(-min(max(sum, -30), 30)))
  }
}
