/// Tells at a glance the texts that cannot identify anybody: most excerpts, at next to no cost.
enum MaskingScreen {
  /// Whether a text holds anything to look at more closely.
  ///
  /// - Complexity: one pass over the bytes.
  static func mayIdentify(_ text: String) -> Bool {
    var digits = 0
    var lead: UInt8 = 0
    var word = Word()
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: word.add(byte)
      case 0x80...0xBF where lead == 0xC3: word.add(plainLetter(byte & 0x1F))
      case 0x80...0xBF where lead == 0xCC || lead == 0xCD: break
      case 0xC3, 0xCC, 0xCD: break
      // Digits of other widths and scripts, the degree of « n° ».
      case UInt8(ascii: "@"), 0xD9, 0xDB, 0xEF, 0xF0: return true
      case 0xB0 where lead == 0xC2: return true
      default:
        if word.isTelling(afterDigit: digits > 0), !(word.length == 1 && byte == UInt8(ascii: "'")) { return true }
        word = Word()
        if (0x30...0x39).contains(byte) {
          digits += 1
          if digits >= 6 { return true }
        }
      }
      lead = byte
    }
    return word.isTelling(afterDigit: digits > 0)
  }

  /// The letter under the accent of one of U+00C0 to U+00FF, from its five low bits.
  static func plainLetter(_ low: UInt8) -> UInt8 {
    switch low {
    case 0...6: UInt8(ascii: "a")
    case 7: UInt8(ascii: "c")
    case 8...11: UInt8(ascii: "e")
    case 12...15: UInt8(ascii: "i")
    case 17: UInt8(ascii: "n")
    case 18...22, 24: UInt8(ascii: "o")
    case 25...28: UInt8(ascii: "u")
    case 29, 31: UInt8(ascii: "y")
    default: UInt8(ascii: "x")
    }
  }

  /// The word that is being read: its letters are kept as a number.
  private struct Word {
    var key: UInt64 = 0
    var length = 0
    var isCapitalised = false

    mutating func add(_ letter: UInt8) {
      if length == 0 { isCapitalised = letter & 0x20 == 0 }
      key = key &* 31 &+ UInt64(letter | 0x20)
      length += 1
    }

    func isTelling(afterDigit: Bool) -> Bool {
      guard length > 0, length <= 14 else { return false }
      if MaskingScreen.always.contains(key) { return true }
      if isCapitalised, MaskingScreen.whenCapitalised.contains(key) { return true }
      return afterDigit && MaskingScreen.afterDigit.contains(key)
    }
  }

  private static func keys(_ words: Set<String>) -> Set<UInt64> {
    Set(words.map { $0.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) } })
  }

  private static let always = keys(
    MaskedWords.civilities.union(MaskedWords.births).union(MaskedWords.labels).union(MaskedWords.fileLabels)
      .union(["d", "arobase", "at", "numero"])
  ).subtracting(keys(MaskedWords.capitalisedCivilities.union(["d"])))

  private static let whenCapitalised = keys(MaskedWords.capitalisedCivilities.union(["d"]))

  private static let afterDigit = keys(MaskedWords.streets.union(MaskedWords.doubtfulStreets))
}
