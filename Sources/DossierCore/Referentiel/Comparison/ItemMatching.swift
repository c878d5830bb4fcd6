/// Pairs the things of two lists that are the same thing: by their words first, for codes shift.
struct ItemMatching {
  /// For each new item, the old one that it was; `nil` for what is new.
  private(set) var oldOfNew: [Int?]

  /// The old items that are no more, in order.
  private(set) var gone: [Int] = []

  /// A thing to pair.
  struct Item {
    /// Its code or id.
    let code: String
    /// Its words.
    let text: String
  }

  /// How many pairs of unlike texts are compared: more than any two référentiels need.
  private static let mostPairs = 2_000_000

  /// How many words of a text are compared.
  private static let mostWords = 120

  /// Pairs two lists.
  ///
  /// - Parameters:
  ///   - old: the old list.
  ///   - new: the new list.
  ///   - codesBind: whether the same code is the same thing whatever its words: that of an id, which is a name.
  init(_ old: [Item], _ new: [Item], codesBind: Bool = false) {
    oldOfNew = [Int?](repeating: nil, count: new.count)
    var left = Left(old: Set(old.indices), new: Set(new.indices))
    let (oldKeys, newKeys) = (old.map { Self.key($0.text) }, new.map { Self.key($0.text) })
    pairEqual(old.indices.map { [old[$0].code, oldKeys[$0]] }, new.indices.map { [new[$0].code, newKeys[$0]] }, &left)
    if codesBind { pairEqual(old.map { [$0.code] }, new.map { [$0.code] }, &left) }
    pairEqual(oldKeys.map { [$0] }, newKeys.map { [$0] }, &left)
    pairNear(old, new, &left)
    gone = left.old.sorted()
  }

  /// What is not paired yet.
  private struct Left {
    var old: Set<Int>
    var new: Set<Int>
  }

  /// The words of a text, as they are compared.
  private static func key(_ text: String) -> String {
    FoldedWords(text).all.joined(separator: " ")
  }

  private mutating func pair(_ old: Int, _ new: Int, _ left: inout Left) {
    oldOfNew[new] = old
    left.old.remove(old)
    left.new.remove(new)
  }

  private mutating func pairEqual(_ old: [[String]], _ new: [[String]], _ left: inout Left) {
    var places: [[String]: [Int]] = [:]
    for index in left.old.sorted(by: >) where old[index].contains(where: { !$0.isEmpty }) {
      places[old[index], default: []].append(index)
    }
    for index in left.new.sorted() {
      guard let found = places[new[index]]?.popLast() else { continue }
      pair(found, index, &left)
    }
  }

  private mutating func pairNear(_ old: [Item], _ new: [Item], _ left: inout Left) {
    let (olds, news) = (left.old.sorted(), left.new.sorted())
    guard !olds.isEmpty, !news.isEmpty, olds.count * news.count <= Self.mostPairs else { return }
    let oldBags = olds.map { Self.bag(old[$0].text) }
    let newBags = news.map { Self.bag(new[$0].text) }
    var candidates: [(score: Int, new: Int, old: Int)] = []
    for (newPlace, newIndex) in news.enumerated() {
      for (oldPlace, oldIndex) in olds.enumerated() {
        let likeness = Self.likeness(oldBags[oldPlace], newBags[newPlace])
        let hasItsCode = old[oldIndex].code == new[newIndex].code
        // Half of the words, or a third under the same code.
        guard likeness >= (hasItsCode ? 34 : 50) else { continue }
        candidates.append((likeness + (hasItsCode ? 15 : 0), newIndex, oldIndex))
      }
    }
    candidates.sort { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
    for candidate in candidates where left.old.contains(candidate.old) && left.new.contains(candidate.new) {
      pair(candidate.old, candidate.new, &left)
    }
  }

  /// The words of a text that carry its meaning, as sorted numbers.
  private static func bag(_ text: String) -> [UInt64] {
    FoldedWords(text).content.prefix(mostWords).map { TextHash($0.utf8).value }.sorted()
  }

  /// How much two texts have in common, in percent of their words.
  private static func likeness(_ left: [UInt64], _ right: [UInt64]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var (one, other, shared) = (0, 0, 0)
    while one < left.count, other < right.count {
      if left[one] == right[other] {
        shared += 1
        one += 1
        other += 1
      } else if left[one] < right[other] {
        one += 1
      } else {
        other += 1
      }
    }
    return 200 * shared / (left.count + right.count)
  }
}
