/// A sentence, or a row of a table, with the traits that tell what it speaks of.
package struct Statement: Sendable {
  /// The block that holds it, an index in the text's blocks.
  package var block: Int

  /// Its sentences: one, or the cells of a row.
  package var sentences: Range<Int>

  /// Its traits, each once.
  package var traits: [Trait]
}

/// Something that a statement holds: a word, two words in a row, a word around it, a word of a heading above it.
package struct Trait: Hashable, Sendable {
  /// The number of the trait among those that are known.
  package var number: Int32

  /// The last word of the text that makes it, for what stands in the statement itself; -1 for the rest.
  package var token: Int32

  /// Where it stands.
  package var place: Place

  /// Where the word of a trait stands; what is said counts more than what is around.
  package enum Place: UInt8, CaseIterable, Sendable {
    /// In the statement, alone.
    case word
    /// In the statement, after another word.
    case pair
    /// In the sentences around it, in the same block, or in what introduces the block.
    case context
    /// In a heading above it.
    case heading

    /// How much the trait counts, chosen on the labelled dossiers: what stands around helps, less than what is said.
    package var weight: Float {
      switch self {
      case .word: 1
      case .pair: 1.2
      case .context: 0.5
      case .heading: 0.35
      }
    }
  }
}

extension Statement {
  /// What the sum of a statement's weights is divided by: a long statement holds more words of everything by chance.
  ///
  /// The fourth root of the sum of squares is half way between not dividing and dividing by the length of the vector.
  package static func length(of traits: [Trait]) -> Float {
    length(ofSquares: traits.reduce(Float(0)) { $0 + $1.place.weight * $1.place.weight })
  }

  /// The same from the sum of the squares of the traits' own weights.
  static func length(ofSquares squares: Float) -> Float {
    max(squares.squareRoot().squareRoot(), 1e-3)
  }
}
