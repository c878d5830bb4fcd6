/// Hides what would identify a person in the words that a report quotes.
///
/// A report quotes the candidate's own sentences, and those tell lives. Long numbers, accounts, e-mail and postal addresses, dates of
/// birth, and the names that follow a civility or a label are masked, whatever the format and wherever the quotation goes. Changed first
/// names and initials stay: they are the pseudonyms that a candidate is asked to use.
package enum Masking {
  /// The text with the identifying parts replaced by asterisks, one for each Unicode scalar.
  package static func masked(_ text: String) -> String {
    let data = PersonalDataScanner().data(in: text)
    guard !data.isEmpty || MaskingScreen.mayIdentify(text) else { return text }
    var masker = Masker(text)
    masker.mask()
    for datum in data where datum.kind != .sensitive { masker.hideRest(bytes: datum.range) }
    return masker.hidesSomething ? masker.text : text
  }
}

/// A text whose identifying parts are being replaced.
struct Masker {
  /// The text as it was given: what is looked for is looked for here.
  let scalars: [Unicode.Scalar]

  /// Its words, in order.
  let words: [Word]

  /// The text with what was found replaced.
  private(set) var result: [Unicode.Scalar]

  /// A run of letters and digits; an apostrophe, a hyphen or a dot ends it.
  struct Word {
    /// Its place among the scalars.
    let range: Range<Int>
    /// The word in small letters without accents.
    let folded: String
  }

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    words = Self.words(of: scalars)
    result = scalars
  }

  /// Whether anything of the text was replaced.
  var hidesSomething: Bool { result != scalars }

  var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(result.count * 5 / 4)
    for scalar in result { TextFolding.append(scalar.value, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func mask() {
    maskNumbers()
    maskAccounts()
    maskMails()
    maskNames()
    maskBirths()
    maskFileNumbers()
    maskPostalAddresses()
  }

  mutating func hide(_ place: Int) { result[place] = "*" }

  /// Hides what stands at some bytes of the text, but the first letter of each word, unless some of it is hidden already.
  mutating func hideRest(bytes range: Range<Int>) {
    var offset = 0
    var places: [Int] = []
    for place in scalars.indices {
      if range.contains(offset) { places.append(place) }
      offset += UTF8.width(scalars[place])
    }
    guard !places.contains(where: { result[$0] == "*" && scalars[$0] != "*" }) else { return }
    for place in places where Self.isPartOfWord(scalars[place]) {
      let opensWord = place == 0 || !Self.isPartOfWord(scalars[place - 1])
      if !opensWord || Self.isDigit(scalars[place]) { result[place] = "*" }
    }
  }

  /// Hides the letters and digits of a range.
  mutating func hide(_ range: Range<Int>) {
    for place in range where Self.isPartOfWord(scalars[place]) { result[place] = "*" }
  }

  /// The scalar at a place, if there is one.
  func scalar(_ place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }

  /// What stands between two words that follow each other.
  func gap(after word: Int) -> ArraySlice<Unicode.Scalar> {
    let end = word + 1 < words.count ? words[word + 1].range.lowerBound : scalars.count
    return scalars[words[word].range.upperBound..<end]
  }

  private static func words(of scalars: [Unicode.Scalar]) -> [Word] {
    var found: [Word] = []
    var index = 0
    while index < scalars.count {
      let start = index
      while index < scalars.count, isPartOfWord(scalars[index]) { index += 1 }
      if index > start {
        found.append(Word(range: start..<index, folded: folded(scalars[start..<index])))
      } else {
        index += 1
      }
    }
    return found
  }

  private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in scalars {
      switch scalar.value {
      case 0x41...0x5A: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
      case 0..<0x80: result.unicodeScalars.append(scalar)
      case 0xC0...0xFF:
        result.unicodeScalars.append(Unicode.Scalar(MaskingScreen.plainLetter(UInt8(scalar.value & 0x1F))))
      default:
        if !isInvisible(scalar) { result += scalar.properties.lowercaseMapping }
      }
    }
    return result
  }

  static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    // What French is written with is told without a look into the tables of Unicode.
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    case 0...0x7F: false
    case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
    default: scalar.properties.isAlphabetic || isDigit(scalar) || isInvisible(scalar)
    }
  }

  /// Whether a scalar is a digit, of any script.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType == .decimal
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Whether a scalar shows nothing in a word: a soft hyphen, a joiner, an accent that stands apart.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x300...0x36F, 0x200C...0x200D, 0x2060: true
    default: false
    }
  }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || ("\u{2010}"..."\u{2014}").contains(scalar)
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}"
  }
}
