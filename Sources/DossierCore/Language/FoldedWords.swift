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
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if Self.isWordPart(scalar.value) {
        TextFolding.appendFolded(TextFolding.lowercased(scalar.value), to: &word)
        continue
      }
      guard !word.isEmpty else { continue }
      let isElision = scalar == "'" || scalar == "\u{2019}"
      let folded = String(decoding: word, as: UTF8.self)
      if !(isElision && Self.elided.contains(folded)) { words.append(folded) }
      word.removeAll(keepingCapacity: true)
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    all = words
    content = words.filter { !Self.grammatical.contains($0) }
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

  private static let elided: Set<String> = ["l", "d", "j", "qu", "n", "s", "c", "m", "t", "lorsqu", "puisqu", "jusqu"]

  private static let grammatical: Set<String> = [
    "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "a", "au", "aux", "et", "ou", "en", "pour", "par",
    "sur",
    "avec", "dans", "chez", "mon", "ma", "mes", "son", "sa", "ses", "notre", "nos", "leur", "leurs", "ce", "cet",
    "cette",
    "ces", "que", "qui", "je", "il", "elle", "on", "nous", "est", "the", "of",
  ]
}
