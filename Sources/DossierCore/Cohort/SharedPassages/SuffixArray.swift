/// The order of the suffixes of a text, by induced sorting (Nong, Zhang and Chan, 2009).
///
/// The texts are sequences of small numbers, as dense as the alphabet allows.
enum SuffixArray {
  /// Where each suffix of a text begins, in the order of the suffixes; the numbers of the text are less than a count.
  ///
  /// - Complexity: O(n) in the length of the text and the count, whatever the text.
  static func sorted(_ text: [Int32], alphabet count: Int) -> [Int32] {
    switch text.count {
    case 0: []
    case 1: [0]
    default: InducedSorting(text, alphabet: count).suffixes()
    }
  }

  /// How many numbers each suffix has in common with the one before it in their order; 0 for the first.
  ///
  /// - Complexity: O(n) (Kasai and others, 2001).
  static func commonPrefixes(of text: [Int32], _ suffixes: [Int32], ranks: [Int32]) -> [Int32] {
    var lengths = [Int32](repeating: 0, count: text.count)
    var length = 0
    for start in text.indices {
      let rank = Int(ranks[start])
      guard rank > 0 else {
        length = 0
        continue
      }
      let other = Int(suffixes[rank - 1])
      while start + length < text.count, other + length < text.count, text[start + length] == text[other + length] {
        length += 1
      }
      lengths[rank] = Int32(truncatingIfNeeded: length)
      length = max(0, length - 1)
    }
    return lengths
  }

  /// The place of each suffix in the order.
  static func ranks(of suffixes: [Int32]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: suffixes.count)
    for (rank, start) in suffixes.enumerated() { ranks[Int(start)] = Int32(truncatingIfNeeded: rank) }
    return ranks
  }
}

/// One level of the sorting: the suffixes that begin a fall followed by a rise are sorted first, by the same means, the others follow.
private struct InducedSorting {
  private let text: [Int32]
  private let alphabet: Int

  /// Whether each suffix is before the next one in the order.
  private let rises: [Bool]

  /// Where the rising suffixes that begin with each number end up, and where the falling ones begin.
  private let risingStarts: [Int32]
  private let fallingStarts: [Int32]

  init(_ text: [Int32], alphabet: Int) {
    self.text = text
    self.alphabet = alphabet
    var rises = [Bool](repeating: false, count: text.count)
    for index in (0..<(text.count - 1)).reversed() {
      rises[index] = text[index] == text[index + 1] ? rises[index + 1] : text[index] < text[index + 1]
    }
    var falling = [Int32](repeating: 0, count: alphabet + 1)
    var rising = [Int32](repeating: 0, count: alphabet + 1)
    for index in text.indices {
      // What rises is never the greatest number.
      if rises[index] { falling[Int(text[index]) + 1] += 1 } else { rising[Int(text[index])] += 1 }
    }
    for number in 0..<alphabet {
      rising[number] += falling[number]
      falling[number + 1] += rising[number]
    }
    self.rises = rises
    risingStarts = rising
    fallingStarts = falling
  }

  func suffixes() -> [Int32] {
    var turns: [Int32] = []
    var numbers = [Int32](repeating: -1, count: text.count)
    for index in 1..<text.count where rises[index] && !rises[index - 1] {
      numbers[index] = Int32(truncatingIfNeeded: turns.count)
      turns.append(Int32(truncatingIfNeeded: index))
    }
    var order = [Int32](repeating: -1, count: text.count)
    induce(from: turns, into: &order)
    guard !turns.isEmpty else { return order }
    let sorted = order.filter { numbers[Int($0)] >= 0 }
    let (names, count) = named(sorted, turns, numbers)
    let inner = SuffixArray.sorted(names, alphabet: count)
    induce(from: inner.map { turns[Int($0)] }, into: &order)
    return order
  }

  /// Names the stretches between two turns so that equal ones have the same name, and names are in their order.
  private func named(_ sorted: [Int32], _ turns: [Int32], _ numbers: [Int32]) -> (names: [Int32], count: Int) {
    var names = [Int32](repeating: 0, count: turns.count)
    var name: Int32 = 0
    for (index, start) in sorted.enumerated() {
      if index > 0, !areEqual(Int(sorted[index - 1]), Int(start), turns, numbers) { name += 1 }
      names[Int(numbers[Int(start)])] = name
    }
    return (names, Int(name) + 1)
  }

  private func areEqual(_ one: Int, _ other: Int, _ turns: [Int32], _ numbers: [Int32]) -> Bool {
    let length = end(of: one, turns, numbers) - one
    guard length == end(of: other, turns, numbers) - other, one + length < text.count, other + length < text.count
    else { return false }
    for offset in 0...length where text[one + offset] != text[other + offset] { return false }
    return true
  }

  private func end(of start: Int, _ turns: [Int32], _ numbers: [Int32]) -> Int {
    let next = Int(numbers[start]) + 1
    return next < turns.count ? Int(turns[next]) : text.count
  }

  private func induce(from turns: [Int32], into order: inout [Int32]) {
    for index in order.indices { order[index] = -1 }
    var places = risingStarts
    for turn in turns { Self.put(turn, at: &places[Int(text[Int(turn)])], of: &order) }
    places = fallingStarts
    Self.put(Int32(truncatingIfNeeded: text.count - 1), at: &places[Int(text[text.count - 1])], of: &order)
    for index in order.indices {
      let before = Int(order[index]) - 1
      guard before >= 0, !rises[before] else { continue }
      Self.put(Int32(truncatingIfNeeded: before), at: &places[Int(text[before])], of: &order)
    }
    places = fallingStarts
    for index in order.indices.reversed() {
      let before = Int(order[index]) - 1
      guard before >= 0, rises[before] else { continue }
      let number = Int(text[before]) + 1
      places[number] -= 1
      order[Int(places[number])] = Int32(truncatingIfNeeded: before)
    }
  }

  @inline(__always)
  private static func put(_ suffix: Int32, at place: inout Int32, of order: inout [Int32]) {
    order[Int(place)] = suffix
    place += 1
  }
}
