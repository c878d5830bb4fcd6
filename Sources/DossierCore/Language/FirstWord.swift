/// The first word of a text, folded: what tells, without reading further, that most texts do not open with the terms of a list.
///
/// Words are those of ``FoldedWords``, elided ones left out.
struct FirstWord: Hashable, Sendable {
  /// The first eight bytes of the word, the first one in the high byte; 0 for a text without a word.
  private(set) var letters: UInt64 = 0

  /// Reads the first word of a text.
  ///
  /// - Complexity: O(n) in what stands before the word, and in its length.
  init(of text: Span<UInt8>) {
    var position = 0
    var length = 0
    while position < text.count {
      let scalar = UTF8Scalar(decoding: text, at: position)
      position += scalar.length
      if FoldedWords.isWordPart(scalar.value) {
        let folded = TextFolding.foldedBytes(TextFolding.lowercased(scalar.value))
        if folded.first != 0 { add(folded.first, at: &length) }
        if folded.second != 0 { add(folded.second, at: &length) }
        continue
      }
      guard length > 0 else { continue }
      let isElision = scalar.value == 0x27 || scalar.value == 0x2019
      guard isElision, Self.elided.contains(letters) else { return }
      letters = 0
      length = 0
    }
  }

  /// The first bytes of a word that is folded already.
  init(folded word: some Sequence<UInt8>) {
    var length = 0
    for byte in word { add(byte, at: &length) }
  }

  /// Reads the first bytes of one word in lower case, whatever it is made of.
  init(lowercase word: Span<UInt8>) {
    var length = 0
    var position = 0
    while position < word.count, length < 8 {
      let byte = word[position]
      guard byte >= 0x80 else {
        add(byte, at: &length)
        position += 1
        continue
      }
      let scalar = UTF8Scalar(decoding: word, at: position)
      guard scalar.value < 0x800 else {
        for index in position..<position + scalar.length { add(word[index], at: &length) }
        position += scalar.length
        continue
      }
      position += scalar.length
      let folded = TextFolding.foldedBytes(scalar.value)
      if folded.first != 0 { add(folded.first, at: &length) }
      if folded.second != 0 { add(folded.second, at: &length) }
    }
  }

  /// The letters that a word begins with: eight of them are compared at the most.
  struct Beginning: Sendable {
    private let letters: UInt64
    private let mask: UInt64

    /// Reads a folded beginning.
    init(_ beginning: some Collection<UInt8>) {
      letters = FirstWord(folded: beginning).letters
      mask = beginning.count < 8 ? ~(UInt64.max >> UInt64(8 * beginning.count)) : .max
    }

    /// Whether a word begins so.
    func opens(_ word: FirstWord) -> Bool { (word.letters ^ letters) & mask == 0 }
  }

  /// What is left of words before an apostrophe.
  private static let elided: [UInt64] = [
    "l", "d", "j", "qu", "n", "s", "c", "m", "t", "lorsqu", "puisqu", "jusqu",
  ].map { FirstWord(folded: $0.utf8).letters }

  private mutating func add(_ byte: UInt8, at length: inout Int) {
    if length < 8 { letters |= UInt64(byte) << UInt64(56 - 8 * length) }
    length += 1
  }
}
