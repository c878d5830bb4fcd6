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

  /// The code or id nearest to one that nothing has, or `nil` if none is near enough.
  ///
  /// Two codes are always near each other, `CP2` and `CP3`: one that has capitals is proposed only for the same letters and the same numbers in
  /// another order, another case or with other signs between them; names are proposed as ``nearest(to:among:)`` does.
  public static func nearestName(to word: String, among names: some Sequence<String>) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    let shape = CodeShape(word)
    return names.first { CodeShape($0) == shape }
      ?? nearest(to: word, among: names.filter { $0.utf8.allSatisfy { !(0x41...0x5A).contains($0) } })
  }

  /// The letters of a code in any order, and its numbers in theirs.
  private struct CodeShape: Equatable {
    var letters: [UInt8] = []
    var numbers: [[UInt8]] = []

    init(_ code: String) {
      var isInNumber = false
      for byte in code.utf8 {
        switch byte {
        case 0x30...0x39:
          if !isInNumber { numbers.append([]) }
          numbers[numbers.count - 1].append(byte)
          isInNumber = true
          continue
        case 0x41...0x5A: letters.append(byte | 0x20)
        case 0x61...0x7A, 0x80...: letters.append(byte)
        default: break
        }
        isInNumber = false
      }
      letters.sort()
    }
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
