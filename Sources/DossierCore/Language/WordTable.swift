/// The distinct words of a text, each with its classes, numbered in order of first appearance.
struct WordTable: Sendable {
  /// The words, by number.
  private(set) var words: [Word] = []

  private var bytes: [UInt8] = []
  private var slots: [UInt32]
  private var mask: Int

  /// One distinct word.
  struct Word: Hashable, Sendable {
    /// The hash of the lower-case word, and of whether it is in capitals.
    var hash: UInt64

    /// Its grammatical roles.
    var classes: WordClass

    /// Where its lower-case bytes begin.
    fileprivate var start: UInt32

    /// How many bytes it has.
    fileprivate var length: UInt16

    /// Whether it is all in capitals.
    var isCapitals: Bool

    /// Whether it is in figures.
    var isNumber: Bool
  }

  /// Creates an empty table.
  init() {
    slots = [UInt32](repeating: 0, count: 4096)
    mask = 4095
  }

  /// The lower-case bytes of a word, accents kept.
  func lowercase(_ number: UInt32) -> [UInt8] {
    Array(bytes(of: number))
  }

  /// The lower-case bytes of a word, accents kept, where they are.
  func bytes(of number: UInt32) -> ArraySlice<UInt8> {
    let word = words[Int(number)]
    return bytes[Int(word.start)..<Int(word.start) + Int(word.length)]
  }

  /// Whether a word is the given one, in lower case with its accents.
  func isWord(_ number: UInt32, _ other: [UInt8]) -> Bool {
    let word = words[Int(number)]
    guard Int(word.length) == other.count else { return false }
    let start = Int(word.start)
    for index in other.indices where bytes[start + index] != other[index] { return false }
    return true
  }

  /// The number of the word that the scanner has just read, new or known.
  mutating func intern(_ scanner: WordScanner, in text: Span<UInt8>, flags: TokenFlags) -> UInt32 {
    let isCapitals = flags.contains(.capitals)
    var key = scanner.hash
    if isCapitals { key.combine(0xFF) }
    var slot = Int(truncatingIfNeeded: key.spread) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if words[Int(number)].hash == key.value { return number }
      slot = (slot + 1) & mask
    }
    let number = UInt32(words.count)
    slots[slot] = number + 1
    let word = scanner.word(in: text)
    words.append(
      Word(
        hash: key.value,
        classes: Lexicon.french.classes(of: scanner.hash.value),
        start: UInt32(bytes.count),
        length: UInt16(clamping: word.count),
        isCapitals: isCapitals,
        isNumber: flags.contains(.number)
      )
    )
    bytes.append(contentsOf: word.prefix(Int(UInt16.max)))
    if words.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for (number, word) in words.enumerated() {
      var key = Int(truncatingIfNeeded: TextHash.spread(word.hash)) & mask
      while slots[key] != 0 { key = (key + 1) & mask }
      slots[key] = UInt32(number) + 1
    }
  }
}
