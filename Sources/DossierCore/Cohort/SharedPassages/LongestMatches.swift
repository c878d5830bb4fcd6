/// For each place of a cohort's text, the longest stretch from there on that another dossier has too.
struct LongestMatches {
  /// Where each suffix begins, in the order of the suffixes.
  let suffixes: [Int32]

  /// How many numbers each suffix has in common with the one before it in their order.
  let commonPrefixes: [Int32]

  /// The length of the longest stretch from each place on that another dossier has.
  private(set) var lengths: [Int32]

  /// - Complexity: O(n).
  init(_ sequence: CohortSequence) {
    suffixes = SuffixArray.sorted(sequence.symbols, alphabet: sequence.alphabet)
    commonPrefixes = SuffixArray.commonPrefixes(
      of: sequence.symbols,
      suffixes,
      ranks: SuffixArray.ranks(of: suffixes)
    )
    lengths = [Int32](repeating: 0, count: suffixes.count)
    // The suffix of another dossier that is nearest in the order has most in common: on one side, then on the other.
    var length: Int32 = 0
    for rank in suffixes.indices.dropFirst() {
      let isOther = sequence.owners[Int(suffixes[rank - 1])] != sequence.owners[Int(suffixes[rank])]
      length = isOther ? commonPrefixes[rank] : min(length, commonPrefixes[rank])
      lengths[Int(suffixes[rank])] = length
    }
    length = 0
    for rank in suffixes.indices.dropLast().reversed() {
      let isOther = sequence.owners[Int(suffixes[rank + 1])] != sequence.owners[Int(suffixes[rank])]
      length = isOther ? commonPrefixes[rank + 1] : min(length, commonPrefixes[rank + 1])
      lengths[Int(suffixes[rank])] = max(lengths[Int(suffixes[rank])], length)
    }
  }

  /// Whether the stretch from a place on is no part of the one from the place before.
  func isWidest(at place: Int) -> Bool {
    lengths[place] > 0 && (place == 0 || lengths[place - 1] <= lengths[place])
  }
}
