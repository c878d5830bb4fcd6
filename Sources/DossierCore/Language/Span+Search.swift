extension Span<UInt8> {
  /// Whether a byte stands anywhere.
  ///
  /// Nothing ends the search early, so that many bytes are compared at once.
  @inline(__always)
  func holds(_ byte: UInt8) -> Bool {
    var found: UInt8 = 0
    for index in indices { found |= self[index] == byte ? 1 : 0 }
    return found != 0
  }

  /// Whether an ASCII word stands anywhere, letter for letter.
  func holds(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      let word = unsafe word.span
      guard !word.isEmpty, word.count <= count else { return false }
      let first = word[0]
      for start in 0...(count - word.count) where self[start] == first {
        var length = 1
        while length < word.count, self[start + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      return false
    }
  }
}
