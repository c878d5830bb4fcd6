/// Guesses what a mistyped word stands for.
public enum Spelling {
  /// The longest word that is compared, in bytes: longer ones are no slips of the finger.
  private static let longestWord = 64

  /// The candidate nearest to a word, or `nil` if none is near enough to be what was meant.
  ///
  /// Near enough is a third of the word's letters, at least one, added, removed, replaced or swapped with their
  /// neighbour; upper case counts as lower case. Of two as near, the first wins.
  ///
  /// - Complexity: proportional to the number of candidates, and for each to the product of both lengths.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    let letters = Array(word.lowercased().unicodeScalars)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate.utf8.count <= longestWord {
      let other = Array(candidate.lowercased().unicodeScalars)
      let allowed = max(1, min(letters.count, other.count) / 3)
      guard abs(other.count - letters.count) <= allowed else { continue }
      let distance = distance(letters, other)
      if distance <= allowed, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.candidate
  }

  /// The least number of additions, removals, replacements and swaps of neighbours that turn one word into the other.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(last[column + 1], current[column]) + 1
        least = min(least, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
