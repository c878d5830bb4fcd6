/// A list of folded terms, such as `conseil administration` or `prospect*`, looked for in folded words.
///
/// A word of a term matches the same word or its plural; with `*` at its end, every word that begins so. The words of a term follow
/// one another, grammatical words apart.
struct TermList: Hashable, Sendable {
  /// The terms, each as its words.
  let terms: [[Slot]]

  /// The terms by the first two bytes of their first word, so that most words of a text cost one look-up.
  private let byStart: [UInt16: [Int]]

  /// One word of a term.
  struct Slot: Hashable, Sendable {
    /// The folded word, or the beginning of one.
    let text: [UInt8]

    /// Whether every word that begins so matches.
    let isPrefix: Bool

    func matches(_ word: [UInt8]) -> Bool {
      guard word.starts(with: text) else { return false }
      if isPrefix { return true }
      switch word.count - text.count {
      case 0: return true
      case 1: return word.last == UInt8(ascii: "s") || word.last == UInt8(ascii: "x")
      default: return false
      }
    }
  }

  init(_ terms: [String]) {
    self.terms = terms.map { term in
      term.utf8.split(separator: UInt8(ascii: " ")).map { word in
        let isPrefix = word.last == UInt8(ascii: "*")
        return Slot(text: Array(isPrefix ? word.dropLast() : word), isPrefix: isPrefix)
      }
    }.filter { !$0.isEmpty }
    byStart = Dictionary(grouping: self.terms.indices) { [list = self.terms] in Self.start(list[$0][0].text) }
  }

  /// The terms, by index, whose first word is the given one.
  func candidates(for word: [UInt8]) -> [Int] {
    guard let alike = byStart[Self.start(word)] else { return [] }
    return alike.filter { terms[$0][0].matches(word) }
  }

  /// The terms found in the words, each once, by index.
  ///
  /// - Complexity: O(words × terms that begin alike).
  func matches(in words: [String]) -> Set<Int> {
    guard words.contains(where: { byStart[Self.start($0.utf8.prefix(2))] != nil }) else { return [] }
    let bytes = words.map { Array($0.utf8) }
    return Set(
      bytes.indices.flatMap { index in candidates(for: bytes[index]).filter { matches($0, at: index, in: bytes) } }
    )
  }

  /// The length in words of the longest term that stands at an index, or `nil`.
  func match(at index: Int, in words: [String]) -> Int? {
    guard words.indices.contains(index), byStart[Self.start(words[index].utf8.prefix(2))] != nil else { return nil }
    let bytes = words[index...].prefix(6).map { Array($0.utf8) }
    return candidates(for: bytes[0]).filter { matches($0, at: 0, in: bytes) }.map { terms[$0].count }.max()
  }

  /// Whether any term is found.
  func isFound(in words: [String]) -> Bool {
    words.indices.contains { match(at: $0, in: words) != nil }
  }

  private func matches(_ term: Int, at index: Int, in words: [[UInt8]]) -> Bool {
    let slots = terms[term]
    guard index + slots.count <= words.count else { return false }
    return slots.indices.allSatisfy { slots[$0].matches(words[index + $0]) }
  }

  private static func start(_ word: some Collection<UInt8>) -> UInt16 {
    UInt16(word.first ?? 0) << 8 | UInt16(word.dropFirst().first ?? 0)
  }
}
