/// Numbers, plurals, lists and spaces as French writes them.
package enum French {
  /// A number and its noun, in the plural from two on: « 1 erreur », « 0 erreur », « 2 erreurs ».
  ///
  /// - Parameters:
  ///   - count: the number.
  ///   - singular: the noun with its adjectives, in the singular.
  ///   - plural: the plural, where it is not the singular with an s.
  /// - Returns: the number, a space without break and the noun.
  package static func count(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(integer(count))\u{A0}\(count.magnitude < 2 ? singular : plural ?? singular + "s")"
  }

  /// A whole number, its thousands apart by a narrow space without break.
  package static func integer(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "\u{202F}" }
      text.append(digit)
    }
    return (number < 0 ? "−" : "") + text
  }

  /// A number of hundredths with its comma, without useless zeros: « 5,35 », « 33,1 », « 6 ».
  package static func decimal(hundredths: Int) -> String {
    let cents = Int(hundredths.magnitude % 100)
    let units = integer(Int(hundredths.magnitude / 100))
    let sign = hundredths < 0 ? "−" : ""
    if cents == 0 { return sign + units }
    if cents.isMultiple(of: 10) { return "\(sign)\(units),\(cents / 10)" }
    return "\(sign)\(units),\(cents < 10 ? "0" : "")\(cents)"
  }

  /// Words in a row: « a », « a et b », « a, b et c ».
  package static func list(_ words: [String], _ conjunction: String = "et") -> String {
    guard let last = words.last else { return "" }
    guard words.count > 1 else { return last }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// Line numbers: « ligne 4 », « lignes 4, 9 et 12 », « lignes 4, 9, 12… » beyond a number of them.
  package static func lines(_ lines: [Int], atMost limit: Int = 6) -> String {
    if lines.count == 1, let line = lines.first { return "ligne \(line)" }
    let shown = lines.prefix(limit).map(String.init)
    return "lignes " + (lines.count > limit ? shown.joined(separator: ", ") + "…" : list(shown))
  }

  /// A word after « de », elided before a vowel: « de mai », « d'avril ».
  package static func of(_ word: String) -> String {
    guard let first = word.lowercased().first, "aàâeéèêiîoôuûyhœ".contains(first) else { return "de \(word)" }
    return "d'\(word)"
  }

  /// A feminine ordinal in letters, as parts are announced: « première », « deuxième »; figures from eleven on.
  package static func ordinal(_ number: Int) -> String {
    let words = [
      "première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième",
      "dixième",
    ]
    return words.indices.contains(number - 1) ? words[number - 1] : "\(number)ᵉ"
  }

  /// A sentence of the tool's with its spaces without break: before `: ; ? ! » %`, after `«`.
  ///
  /// Sources and data are written with ordinary spaces, which can be seen; they are turned here, at the last moment.
  package static func typeset(_ text: String) -> String {
    guard hasSpaceToMend(text) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      if ":;?!»%".unicodeScalars.contains(scalar), previous == " " {
        result.removeLast()
        result.append("\u{A0}")
      }
      result.append(scalar == " " && previous == "«" ? "\u{A0}" : scalar)
      previous = scalar
    }
    return String(result)
  }

  /// A sentence of the tool's with its spaces without break, but for words of others that stand in it as they are.
  ///
  /// - Parameters:
  ///   - text: the sentence.
  ///   - verbatim: paths, commands and the like, which would lead nowhere with another space than their own.
  /// - Returns: the sentence.
  package static func typeset(_ text: String, sparing verbatim: [String]) -> String {
    let spared = verbatim.filter(hasSpaceToMend).sorted { $0.utf8.count > $1.utf8.count }
    guard !spared.isEmpty else { return typeset(text) }
    var result = ""
    var sentence = ""
    var rest = text[...]
    while let next = rest.first {
      if let word = spared.first(where: { rest.hasPrefix($0) }) {
        result += typeset(sentence) + word
        sentence = ""
        rest = rest.dropFirst(word.count)
      } else {
        sentence.append(next)
        rest = rest.dropFirst()
      }
    }
    return result + typeset(sentence)
  }

  /// Whether a text has an ordinary space before a high sign or after an opening quote.
  private static func hasSpaceToMend(_ text: String) -> Bool {
    // The last two bytes, to tell « (C2 AB) and » (C2 BB).
    var last: UInt8 = 0
    var lastButOne: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "%"):
        if last == UInt8(ascii: " ") { return true }
      case 0xBB:
        if last == 0xC2, lastButOne == UInt8(ascii: " ") { return true }
      case UInt8(ascii: " "):
        if last == 0xAB, lastButOne == 0xC2 { return true }
      default: break
      }
      (lastButOne, last) = (last, byte)
    }
    return false
  }
}
