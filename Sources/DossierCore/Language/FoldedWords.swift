/// The words of a short text, folded: lower case, without accents, without elided or grammatical words.
///
/// Titles are compared in this form, so that « Première partie – L’accueil » and « PREMIERE PARTIE : accueil » meet. Whole dossiers are
/// scanned by ``WordScanner`` instead, which allocates nothing per word.
struct FoldedWords: Hashable, Sendable {
  /// The content words, in order.
  let content: [String]

  /// Every word, grammatical ones included, in order.
  let all: [String]

  init(_ text: String) {
    var words = Collector()
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: words.letters.append(byte)
      case 0x41...0x5A: words.letters.append(byte | 0x20)
      case 0...0x7F: words.close(isElision: byte == UInt8(ascii: "'"))
      default:
        let scalar = UTF8Scalar(decoding: bytes, at: index)
        if Self.isWordPart(scalar.value) {
          TextFolding.appendFolded(TextFolding.lowercased(scalar.value), to: &words.letters)
        } else {
          words.close(isElision: scalar.value == 0x2019)
        }
        index += scalar.length - 1
      }
      index += 1
    }
    words.close(isElision: false)
    all = words.all
    content = words.content
  }

  // Letters and digits of Latin scripts, and the combining marks that folding drops.
  static func isWordPart(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    case 0x300...0x36F: true
    default: false
    }
  }

  /// The words read so far, and the letters of the one at hand.
  private struct Collector {
    var letters: [UInt8] = []
    var all: [String] = []
    var content: [String] = []

    mutating func close(isElision: Bool) {
      guard !letters.isEmpty else { return }
      defer { letters.removeAll(keepingCapacity: true) }
      let key = FoldedWords.key(of: letters)
      if isElision, let key, FoldedWords.elided.number(of: key) != nil { return }
      let word = String(decoding: letters, as: UTF8.self)
      all.append(word)
      if let key, FoldedWords.grammatical.number(of: key) != nil { return }
      content.append(word)
    }
  }

  /// A short word as one number; no word of the lists below is longer than eight letters.
  private static func key(of word: some Collection<UInt8>) -> UInt64? {
    word.count > 8 ? nil : word.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func keys(_ words: String) -> HashIndex {
    HashIndex(words.utf8.split(separator: UInt8(ascii: " ")).compactMap { key(of: $0) })
  }

  private static let elided = keys("l d j qu n s c m t lorsqu puisqu jusqu")

  private static let grammatical = keys(
    """
    le la les l un une des de du d a au aux et ou en pour par sur avec dans chez mon ma mes son sa ses notre nos leur \
    leurs ce cet cette ces que qui je il elle on nous est the of
    """
  )
}
