/// The terms of some lists by how they begin: nearly every word of a text is told in a few steps to begin none.
struct TermIndex {
  /// A term, by its list and its rank there.
  struct Entry {
    let list: Int
    let term: Int
    fileprivate let beginning: FirstWord.Beginning
    /// The next entry whose word falls in the same place, or -1.
    fileprivate let next: Int32
  }

  private var entries: [Entry] = []

  /// The first entry of each place, or -1.
  private var heads = [Int32](repeating: -1, count: 1 << 12)

  /// Indexes the terms of some lists.
  init(_ lists: [TermList]) {
    for (number, list) in lists.enumerated() {
      for (term, slots) in list.terms.enumerated() {
        let word = FirstWord(folded: slots[0].text)
        let place = Self.place(of: word)
        let beginning = FirstWord.Beginning(slots[0].text)
        entries.append(Entry(list: number, term: term, beginning: beginning, next: heads[place]))
        heads[place] = Int32(entries.count - 1)
      }
    }
  }

  /// Calls a function with each term that may begin at a word: as many of its first eight letters as the term has are the same.
  @inline(__always)
  func forEachTerm(beginningAt word: FirstWord, _ body: (Entry) -> Void) {
    var index = Int(heads[Self.place(of: word)])
    while index >= 0 {
      let entry = entries[index]
      if entry.beginning.opens(word) { body(entry) }
      index = Int(entry.next)
    }
  }

  /// Whether a term may begin at a word.
  func mayBegin(at word: FirstWord) -> Bool {
    var isFound = false
    forEachTerm(beginningAt: word) { _ in isFound = true }
    return isFound
  }

  /// Six bits of each of the first two letters; a term of one letter matches no longer word, but its plural.
  @inline(__always)
  private static func place(of word: FirstWord) -> Int {
    Int(truncatingIfNeeded: (word.letters >> 56 & 63) << 6 | word.letters >> 48 & 63)
  }
}
