/// A text cut into words and numbers for the finders of personal data; offsets are those of its UTF-8 bytes.
struct PersonalText {
  /// The bytes of the text.
  let bytes: [UInt8]

  /// The words and numbers, in order.
  let tokens: [Token]

  /// The keys of words that stand around the text without being in it: the heads of a table's column and row.
  let context: Set<UInt64>

  /// The keys of all words, in a text so long that they are not looked through again for each question.
  private let vocabulary: Set<UInt64>?

  /// A run of letters, or a run of digits.
  struct Token {
    /// Its bytes.
    var range: Range<Int>
    /// The key of the word in small letters without accents, see ``PersonalText/key(_:)``; 0 for a number.
    var key: UInt64
    /// How it is written.
    var shape: Shape
    /// How many letters or digits it has.
    var length: Int
    /// Whether a letter has an accent.
    var hasAccent: Bool
  }

  /// How a word is written.
  enum Shape {
    case number, lower, capital, upper

    /// Whether it begins with a capital.
    var isCapital: Bool { self == .capital || self == .upper }
  }

  /// Reads a text.
  ///
  /// - Complexity: O(n) in its length.
  init(_ text: String, context: Set<UInt64> = []) {
    bytes = Array(text.utf8)
    tokens = Self.tokens(in: bytes)
    self.context = context
    vocabulary = tokens.count > 500 ? Set(tokens.map(\.key)) : nil
  }

  // MARK: Reading

  private static func tokens(in bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if isDigit(byte) {
        let start = position
        while position < bytes.count, isDigit(bytes[position]) { position += 1 }
        tokens.append(
          Token(range: start..<position, key: 0, shape: .number, length: position - start, hasAccent: false)
        )
      } else if let letter = letter(in: bytes, at: position) {
        tokens.append(word(in: bytes, from: &position, first: letter))
      } else {
        position += 1
      }
    }
    return tokens
  }

  private static func word(in bytes: [UInt8], from position: inout Int, first: Letter) -> Token {
    let start = position
    var key: UInt64 = 0
    var length = 0
    var capitals = 0
    var hasAccent = false
    var next: Letter? = first
    while let letter = next {
      if letter.first != 0 { key = step(key, letter.first) }
      if letter.second != 0 { key = step(key, letter.second) }
      length += 1
      capitals += letter.isCapital ? 1 : 0
      hasAccent = hasAccent || letter.isAccented
      position += letter.width
      next = self.letter(in: bytes, at: position)
    }
    let shape: Shape = !first.isCapital ? .lower : capitals == length && length > 1 ? .upper : .capital
    return Token(range: start..<position, key: key, shape: shape, length: length, hasAccent: hasAccent)
  }

  /// A letter of French and its neighbours, folded to one or two bytes: small ASCII letters where there are some; 0 stands for none.
  private struct Letter {
    var first: UInt8
    var second: UInt8 = 0
    var width: Int
    var isCapital: Bool
    var isAccented = false
  }

  private static let ascii: [Letter?] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x41...0x5A: Letter(first: byte | 0x20, width: 1, isCapital: true)
    case 0x61...0x7A: Letter(first: byte, width: 1, isCapital: false)
    default: nil
    }
  }

  private static func letter(in bytes: [UInt8], at position: Int) -> Letter? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte < 0x80 { return ascii[Int(byte)] }
    guard position + 1 < bytes.count else { return nil }
    let next = bytes[position + 1]
    switch byte {
    case 0xC3 where next != 0x97 && next != 0xB7:
      let plain = MaskingScreen.plainLetter(next & 0x1F)
      return Letter(first: plain, width: 2, isCapital: next < 0x9F, isAccented: true)
    case 0xC5 where next == 0x92 || next == 0x93:
      return Letter(
        first: UInt8(ascii: "o"),
        second: UInt8(ascii: "e"),
        width: 2,
        isCapital: next == 0x92,
        isAccented: true
      )
    case 0xC4, 0xC5:
      // Latin letters of other languages: each is its own key, capital or not.
      return Letter(first: byte, second: next | 1, width: 2, isCapital: next & 1 == 0, isAccented: true)
    case 0xCC, 0xCD: return Letter(first: 0, width: 2, isCapital: false)
    case 0xD0...0xDB: return Letter(first: byte, second: next, width: 2, isCapital: false)
    default: return nil
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  // MARK: Keys

  private static func step(_ key: UInt64, _ byte: UInt8) -> UInt64 {
    (key ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 0x9E37
  }

  /// The key of a word in small letters without accents.
  static func key(_ word: String) -> UInt64 { word.utf8.reduce(0) { step($0, $1) } }

  /// The keys of the words of a list, parted by spaces.
  static func keys(_ words: String) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    var key: UInt64 = 0
    var isEmpty = true
    for byte in words.utf8 {
      if byte == 0x20 || byte == 0x0A {
        if !isEmpty { keys.insert(key) }
        (key, isEmpty) = (0, true)
      } else {
        key = step(key, byte)
        isEmpty = false
      }
    }
    if !isEmpty { keys.insert(key) }
    return keys
  }

  // MARK: Looking around

  /// What stands between a token and the next one, or the end.
  func gap(after index: Int) -> ArraySlice<UInt8> {
    let end = index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : bytes.count
    return bytes[tokens[index].range.upperBound..<end]
  }

  /// Whether a token is one of some words.
  func isWord(_ index: Int, in keys: Set<UInt64>) -> Bool {
    tokens.indices.contains(index) && tokens[index].shape != .number && keys.contains(tokens[index].key)
  }

  /// Whether one of some words stands before a token, within so many tokens.
  func hasWord(in keys: Set<UInt64>, before index: Int, within count: Int) -> Bool {
    (max(0, index - count)..<max(0, min(index, tokens.count))).contains { isWord($0, in: keys) }
  }

  /// Whether one of some words stands anywhere in the text, or around it.
  func mentions(_ keys: Set<UInt64>) -> Bool {
    if !context.isDisjoint(with: keys) { return true }
    if let vocabulary { return !vocabulary.isDisjoint(with: keys) }
    return tokens.contains { $0.shape != .number && keys.contains($0.key) }
  }

  /// The first token that begins at an offset or after it.
  ///
  /// - Complexity: O(log n).
  func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first token of the sentence that a token is in, no further than people's sentences go.
  func sentenceStart(of index: Int) -> Int {
    var start = index
    while start > 0, index - start < Self.longestSentence, !endsSentence(start - 1) { start -= 1 }
    return start
  }

  /// The token after the last one of the sentence that a token is in.
  func sentenceEnd(of index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, end - index < Self.longestSentence, !endsSentence(end - 1) { end += 1 }
    return end
  }

  private static let longestSentence = 150

  /// Whether a sentence ends after a token: a stop before a capital, or a line end.
  private func endsSentence(_ index: Int) -> Bool {
    let gap = gap(after: index)
    if gap.contains(0x0A) { return true }
    // An initial's dot, or that of « M. », ends nothing.
    return gap.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }
      && tokens[index].length > 1 && tokens[index + 1].shape.isCapital
      && !PersonalWords.civilities.contains(tokens[index].key)
  }

  /// The characters that stand for one space, and how many bytes they take: an ordinary one, or one without break.
  static func spaceWidth(_ bytes: [UInt8], at position: Int) -> Int {
    guard position < bytes.count else { return 0 }
    switch bytes[position] {
    case 0x20, 0x09, 0x0A: return 1
    case 0xC2 where position + 1 < bytes.count && bytes[position + 1] == 0xA0: return 2
    case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
      let last = bytes[position + 2]
      return last >= 0x80 && last <= 0x8A || last == 0xAF ? 3 : 0
    default: return 0
    }
  }
}
