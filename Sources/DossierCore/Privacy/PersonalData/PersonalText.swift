/// A text cut into words and numbers for the finders of personal data; offsets are those of its UTF-8 bytes.
struct PersonalText {
  /// The bytes of the text.
  let bytes: [UInt8]

  /// The words and numbers, in order.
  let tokens: [Token]

  /// What the words are, all together.
  let kinds: PersonalWords

  /// How many digits there are.
  let digitCount: Int

  /// Whether an arobase stands in it.
  let hasArobase: Bool

  /// What the words are that stand around the text without being in it: the heads of a table's column and row.
  var context: PersonalWords

  /// A run of letters, or a run of digits.
  struct Token {
    private let lower: UInt32
    private let upper: UInt32
    private let size: UInt32
    /// How it is written.
    let shape: Shape
    /// Whether a letter has an accent.
    let hasAccent: Bool
    /// The key of the word in small letters without accents, see ``PersonalText/key(_:)``; 0 for a number.
    let key: UInt64
    /// What the word is.
    let kinds: PersonalWords

    /// Its bytes.
    var range: Range<Int> { Int(lower)..<Int(upper) }

    /// How many letters or digits it has.
    var length: Int { Int(size) }

    init(range: Range<Int>, key: UInt64, kinds: PersonalWords, shape: Shape, length: Int, hasAccent: Bool) {
      lower = UInt32(truncatingIfNeeded: range.lowerBound)
      upper = UInt32(truncatingIfNeeded: range.upperBound)
      size = UInt32(truncatingIfNeeded: length)
      self.shape = shape
      self.hasAccent = hasAccent
      self.key = key
      self.kinds = kinds
    }
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
  init(_ text: String, context: PersonalWords = []) {
    let bytes = Array(text.utf8)
    let lexicon = PersonalLexicon.shared
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    var kinds: PersonalWords = []
    var digitCount = 0
    var hasArobase = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isDigit(byte) {
        let start = position
        while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
        digitCount += position - start
        tokens.append(
          Token(range: start..<position, key: 0, kinds: [], shape: .number, length: position - start, hasAccent: false)
        )
      } else if let letter = Self.letter(in: bytes.span, at: position) {
        let token = Self.word(in: bytes.span, from: &position, first: letter, lexicon)
        kinds.formUnion(token.kinds)
        tokens.append(token)
      } else {
        if byte == UInt8(ascii: "@") { hasArobase = true }
        position += 1
      }
    }
    self.bytes = bytes
    self.tokens = tokens
    self.kinds = kinds
    self.digitCount = digitCount
    self.hasArobase = hasArobase
    self.context = context
  }

  /// Whether anything in the text can identify somebody: most paragraphs hold nothing that does.
  var isTelling: Bool { digitCount > 0 || hasArobase || !kinds.isDisjoint(with: .telling) }

  // MARK: Reading

  @inline(__always)
  private static func word(
    in bytes: Span<UInt8>,
    from position: inout Int,
    first: Letter,
    _ lexicon: PersonalLexicon
  ) -> Token {
    let start = position
    var key: UInt64 = 0
    var length = 0
    var capitals = 0
    var hasAccent = false
    var letter = first
    while true {
      if letter.first != 0 { key = step(key, letter.first) }
      if letter.second != 0 { key = step(key, letter.second) }
      length += 1
      capitals += letter.isCapital ? 1 : 0
      hasAccent = hasAccent || letter.isAccented
      position += letter.width
      // Nearly all letters are of ASCII, and are read here.
      while position < bytes.count {
        let byte = bytes[position]
        let small = byte | 0x20
        guard small >= 0x61, small <= 0x7A else { break }
        key = step(key, small)
        length += 1
        capitals += byte < 0x60 ? 1 : 0
        position += 1
      }
      guard position < bytes.count, bytes[position] >= 0x80,
        let next = letterBeyondASCII(in: bytes, at: position)
      else { break }
      letter = next
    }
    let shape: Shape = !first.isCapital ? .lower : capitals == length && length > 1 ? .upper : .capital
    return Token(
      range: start..<position,
      key: key,
      kinds: lexicon.kinds(of: key),
      shape: shape,
      length: length,
      hasAccent: hasAccent
    )
  }

  /// A letter of French and its neighbours, folded to one or two bytes: small ASCII letters where there are some; 0 stands for none.
  private struct Letter {
    var first: UInt8
    var second: UInt8 = 0
    var width: Int
    var isCapital: Bool
    var isAccented = false
  }

  @inline(__always)
  private static func letter(in bytes: Span<UInt8>, at position: Int) -> Letter? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte >= 0x80 { return letterBeyondASCII(in: bytes, at: position) }
    let small = byte | 0x20
    guard small >= 0x61, small <= 0x7A else { return nil }
    return Letter(first: small, width: 1, isCapital: byte < 0x60)
  }

  @inline(never)
  private static func letterBeyondASCII(in bytes: Span<UInt8>, at position: Int) -> Letter? {
    let byte = bytes[position]
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

  @inline(__always)
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
    forEachKey(of: words) { keys.insert($0) }
    return keys
  }

  /// Calls a function with the key of each word of a list.
  static func forEachKey(of words: String, _ body: (UInt64) -> Void) {
    var key: UInt64 = 0
    var isEmpty = true
    for byte in words.utf8 {
      if byte == 0x20 || byte == 0x0A {
        if !isEmpty { body(key) }
        (key, isEmpty) = (0, true)
      } else {
        key = step(key, byte)
        isEmpty = false
      }
    }
    if !isEmpty { body(key) }
  }

  // MARK: Looking around

  /// What stands between a token and the next one, or the end.
  func gap(after index: Int) -> ArraySlice<UInt8> {
    let end = index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : bytes.count
    return bytes[tokens[index].range.upperBound..<end]
  }

  /// Whether a token is a word of some kinds.
  func isWord(_ index: Int, in kinds: PersonalWords) -> Bool {
    tokens.indices.contains(index) && !tokens[index].kinds.isDisjoint(with: kinds)
  }

  /// Whether a word of some kinds stands before a token, within so many tokens.
  func hasWord(in kinds: PersonalWords, before index: Int, within count: Int) -> Bool {
    guard !self.kinds.isDisjoint(with: kinds) else { return false }
    return (max(0, index - count)..<max(0, min(index, tokens.count))).contains { isWord($0, in: kinds) }
  }

  /// Whether a word of some kinds stands anywhere in the text, or around it.
  func mentions(_ kinds: PersonalWords) -> Bool {
    !self.kinds.isDisjoint(with: kinds) || !context.isDisjoint(with: kinds)
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
      && tokens[index].kinds.isDisjoint(with: .civilities)
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
