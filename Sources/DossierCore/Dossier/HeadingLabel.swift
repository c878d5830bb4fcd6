/// What the beginning of a title says of its place: « Première partie », « CCP 2 », « III – ».
struct HeadingLabel: Hashable {
  /// The number of the part, when the title says « partie » or a synonym.
  var part: Int?

  /// The number of the activité type, CCP or bloc, when the title names one.
  var group: Int?

  /// The readings of a bare enumerator: `I` is a numeral or a letter until its neighbours decide.
  var enumerators: [Enumerator] = []

  /// A bare number, numeral or letter that opens a title.
  struct Enumerator: Hashable {
    var style: Style
    var value: Int

    enum Style: Hashable, CaseIterable {
      case digit, roman, letter
    }
  }

  /// What may stand between an enumerator and the title.
  private static let separators: [Unicode.Scalar] = [
    ".", ")", "]", "-", "–", "—", ":", "/", "°", "\u{FE0F}", "\u{20E3}", "•", "|",
  ]

  /// The number of the part that a line names, and nothing else of the line.
  static func part(opening line: String, guide: ReadingGuide) -> Int? {
    part(in: FoldedWords(line).all, partWords: guide.partWords) ?? partOfMany(opening: line)
  }

  /// What a text that is no title says: nothing.
  init() {}

  init(_ title: String, guide: ReadingGuide) {
    self.init(title, FoldedWords(title), guide: guide)
  }

  /// Reads a title whose words were folded already.
  init(_ title: String, _ folded: FoldedWords, guide: ReadingGuide) {
    let words = folded.all
    part = Self.part(in: words, partWords: guide.partWords) ?? Self.partOfMany(opening: title)
    group = Self.group(in: words, groups: guide.groups)
    enumerators = part == nil && group == nil ? Self.enumerators(opening: title) : []
  }

  // « Partie 3 », « La troisième partie », « Dossier – partie n° III ».
  private static func part(in words: [String], partWords: Set<String>) -> Int? {
    for index in words.indices.prefix(4) where partWords.contains(singular(words[index])) {
      if index > 0, let number = FrenchNumber.ordinal(words[index - 1]) { return number }
      var next = index + 1
      while next < words.count, ["n", "no", "num", "numero"].contains(words[next]) { next += 1 }
      guard next < words.count else { return nil }
      return FrenchNumber.cardinal(words[next]) ?? FrenchNumber.ordinal(words[next]) ?? FrenchNumber.letter(words[next])
    }
    return nil
  }

  // « 3/7 – », « 3 / 7. »: a number among as many; never « 1/2 journée » nor a date.
  private static func partOfMany(opening title: String) -> Int? {
    guard title.utf8.span.holds(UInt8(ascii: "/")) else { return nil }
    let text = title.prefix(16).filter { !$0.isWhitespace }
    let number = text.prefix { $0.isASCII && $0.isNumber }
    guard text.dropFirst(number.count).first == "/", let value = Int(number) else { return nil }
    let rest = text.dropFirst(number.count + 1)
    let total = rest.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(total), (2...9).contains(count), (1...count).contains(value) else { return nil }
    let next = rest.dropFirst(total.count).first
    return next.map { "–—-.:)".contains($0) } ?? true ? value : nil
  }

  // « CCP 2 », « CCP2 », « Activité type n° 3 », « Bloc II ».
  private static func group(in words: [String], groups: TermList) -> Int? {
    let content = words.filter { !["de", "des", "n", "no", "numero"].contains($0) }
    for index in content.indices.prefix(2) {
      if let glued = gluedGroup(content[index], groups: groups) { return glued }
      guard let length = groups.match(at: index, in: content), index + length < content.count else { continue }
      if let number = FrenchNumber.cardinal(content[index + length]) { return number }
    }
    return nil
  }

  // « CCP2 », « AT1 »: the word and the number written as one.
  private static func gluedGroup(_ word: String, groups: TermList) -> Int? {
    for term in groups.terms where term.count == 1 && word.utf8.starts(with: term[0].text) {
      if let number = Int(word.utf8.dropFirst(term[0].text.count).map { String(UnicodeScalar($0)) }.joined()),
        (1...20).contains(number)
      {
        return number
      }
    }
    return nil
  }

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  // « 1. », « 1) », « I – », « A / », « 2 La structure »; never « 1.1 », which is a sub-section.
  private static func enumerators(opening title: String) -> [Enumerator] {
    let scalars = Array(title.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "(" || $0 == "[" }.prefix(12))
    let token = scalars.prefix { FoldedWords.isWordPart($0.value) }
    guard (1...5).contains(token.count) else { return [] }
    let rest = scalars.dropFirst(token.count)
    let afterSpace = rest.drop { $0.properties.isWhitespace }
    guard let next = afterSpace.first else { return [] }
    let isSeparated = Self.separators.contains(next)
    // A dot or a dash between digits is a sub-number.
    if isSeparated, rest.first == next, let after = rest.dropFirst().first, after.properties.numericType != nil {
      return []
    }
    let word = String(String.UnicodeScalarView(token)).lowercased()
    if let value = Int(word), (1...30).contains(value) {
      let isBareNumber = rest.first?.properties.isWhitespace == true && next.properties.isUppercase
      return isSeparated || isBareNumber ? [Enumerator(style: .digit, value: value)] : []
    }
    guard isSeparated, next != "\u{FE0F}" else { return [] }
    var found: [Enumerator] = []
    if let value = FrenchNumber.roman(word), value <= 30 { found.append(Enumerator(style: .roman, value: value)) }
    if let value = FrenchNumber.letter(word) { found.append(Enumerator(style: .letter, value: value)) }
    return found
  }
}

/// Numbers as French titles write them.
enum FrenchNumber {
  private static let ordinals: [String: Int] = [
    "premiere": 1, "premier": 1, "deuxieme": 2, "seconde": 2, "second": 2, "troisieme": 3, "quatrieme": 4,
    "cinquieme": 5,
    "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11, "douzieme": 12,
  ]

  private static let cardinals: [String: Int] = [
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10,
    "onze": 11, "douze": 12,
  ]

  /// The value of « deuxième », « 2e », « 2ème », « IIe », « 1re ».
  static func ordinal(_ word: String) -> Int? {
    if let value = ordinals[word] { return value }
    for suffix in ["iemes", "ieme", "emes", "eme", "ere", "nde", "nd", "er", "re", "e"] where word.hasSuffix(suffix) {
      let stem = String(word.dropLast(suffix.count))
      if let value = Int(stem) ?? roman(stem), (1...30).contains(value) { return value }
    }
    return nil
  }

  /// The value of « 3 », « III », « trois ».
  static func cardinal(_ word: String) -> Int? {
    let value = Int(word) ?? cardinals[word] ?? roman(word)
    return value.flatMap { (1...99).contains($0) ? $0 : nil }
  }

  /// The value of a well-formed Roman numeral up to 39.
  static func roman(_ word: String) -> Int? {
    guard !word.isEmpty, word.utf8.count <= 7 else { return nil }
    let tens = word.prefix { $0 == "x" }
    guard tens.count <= 3 else { return nil }
    let units = ["": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9]
    guard let unit = units[String(word.dropFirst(tens.count))] else { return nil }
    let value = tens.count * 10 + unit
    return value > 0 ? value : nil
  }

  /// The rank of a single letter in the alphabet.
  static func letter(_ word: String) -> Int? {
    guard word.utf8.count == 1, let byte = word.utf8.first, (0x61...0x7A).contains(byte) else { return nil }
    return Int(byte) - 0x60
  }
}
