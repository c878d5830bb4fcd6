/// A title as it is compared with lines of print: its letters and digits alone.
///
/// Without case, accents, spaces and signs a title is the same whether it is broken over two lines, hyphenated, set in spaced capitals or with
/// ligatures, and whatever dash stands in it.
struct PrintedTitle: Hashable, Sendable {
  /// All its letters and digits, folded.
  let full: [UInt8]

  /// The same without the words that number it, which Word puts into print and leaves out of the text.
  let core: [UInt8]

  init(_ text: String) {
    let words = Self.words(of: text)
    full = words.flatMap(\.self)
    core = words.dropFirst(Self.labelLength(words)).flatMap(\.self)
  }

  /// The letters and digits of each word, folded.
  private static func words(of text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let ligature = ligatures[scalar] {
        word += ligature
      } else if scalar.value == 0xAD || FoldedWords.isWordPart(scalar.value) {
        guard scalar.value != 0xAD else { continue }
        TextFolding.appendFolded(TextFolding.lowercased(scalar.value), to: &word)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.map { $0.filter(isKept) }.filter { !$0.isEmpty }
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  private static let ligatures: [Unicode.Scalar: [UInt8]] = [
    "\u{FB00}": Array("ff".utf8), "\u{FB01}": Array("fi".utf8), "\u{FB02}": Array("fl".utf8),
    "\u{FB03}": Array("ffi".utf8), "\u{FB04}": Array("ffl".utf8), "\u{FB05}": Array("st".utf8),
    "\u{FB06}": Array("st".utf8),
  ]

  /// How many words at the beginning only number the title: « Première partie », « III », « CCP 2 ».
  private static func labelLength(_ words: [[UInt8]]) -> Int {
    words.prefix(5).prefix { word in
      let text = String(decoding: word, as: UTF8.self)
      return labels.contains(text) || FrenchNumber.cardinal(text) != nil || FrenchNumber.ordinal(text) != nil
        || FrenchNumber.letter(text) != nil
    }.count
  }

  private static let labels: Set<String> = ["partie", "parties", "ccp", "bloc", "no", "numero", "chapitre", "titre"]
}
