extension Collection<UInt8> where Index == Int {
  /// The index at which a word begins, at or after an index, or `nil`.
  func firstIndex(of word: [UInt8], from start: Int) -> Int? {
    guard let first = word.first, word.count <= count else { return nil }
    var index = Swift.max(start, startIndex)
    let last = endIndex - word.count
    while index <= last {
      if self[index] == first, self[index...].starts(with: word) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a word stands anywhere in the bytes.
  func holds(_ word: [UInt8]) -> Bool {
    firstIndex(of: word, from: startIndex) != nil
  }
}
