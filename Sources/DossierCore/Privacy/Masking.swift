/// Hides what would identify a person in the words that a report quotes.
///
/// A report quotes the candidate's own sentences, and those tell lives. Long numbers, e-mail addresses, dates of birth and the names that
/// follow a civility are masked, whatever the format and wherever the quotation goes. Changed first names and initials stay: they are
/// the pseudonyms that a candidate is asked to use.
enum Masking {
  /// The text with the identifying parts replaced by asterisks.
  static func masked(_ text: String) -> String {
    guard mayIdentify(text) else { return text }
    var scalars = Array(text.unicodeScalars)
    maskNumbers(&scalars)
    maskAddresses(&scalars)
    maskNames(&scalars)
    maskBirthDates(&scalars)
    var result = String.UnicodeScalarView()
    for scalar in scalars { result.append(scalar) }
    return String(result)
  }

  /// Whether a text holds anything to look at more closely: most excerpts do not, and this pass costs next to nothing.
  private static func mayIdentify(_ text: String) -> Bool {
    var digits = 0
    var previous = UInt8(ascii: " ")
    var index = text.utf8.startIndex
    while index != text.utf8.endIndex {
      let byte = text.utf8[index]
      if byte == UInt8(ascii: "@") { return true }
      if (0x30...0x39).contains(byte) {
        digits += 1
        if digits >= 8 { return true }
      }
      let isWordStart = !(0x61...0x7A).contains(previous | 0x20) && previous < 0x80
      if isWordStart, byte | 0x20 == UInt8(ascii: "m") || byte | 0x20 == UInt8(ascii: "n"), opensTelling(text.utf8[index...]) { return true }
      previous = byte
      text.utf8.formIndex(after: &index)
    }
    return false
  }

  /// Whether bytes begin with a civility or with the words that announce a birth.
  private static func opensTelling(_ bytes: Substring.UTF8View) -> Bool {
    let word = bytes.prefix { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }
    guard word.count <= 12 else { return false }
    let folded = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return tellingWords.contains { folded.elementsEqual($0.utf8) }
  }

  private static let tellingWords = civilities.sorted() + birthWords

  // Eight digits or more, with the spaces, dots and dashes that group them: phones, NIR, IBAN, file numbers. Amounts of money and years
  // are shorter; the first two digits stay, so that the reader finds the place.
  private static func maskNumbers(_ scalars: inout [Unicode.Scalar]) {
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      var digits: [Int] = []
      var gap = 0
      while end < scalars.count {
        if isDigit(scalars[end]) {
          digits.append(end)
          gap = 0
        } else if isGrouping(scalars[end]), gap < 2 {
          gap += 1
        } else {
          break
        }
        end += 1
      }
      if digits.count >= 8, !isDate(scalars[index..<end]) { for place in digits.dropFirst(2) { scalars[place] = "*" } }
      index = end
    }
  }

  // 12/03/2025 dates a meeting: it identifies nobody.
  private static func isDate(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    let groups = run.split { !isDigit($0) }.map(\.count)
    return groups.count == 3 && groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4 && !run.contains { isSpace($0) }
  }

  private static func maskAddresses(_ scalars: inout [Unicode.Scalar]) {
    for at in scalars.indices where scalars[at] == "@" {
      var first = at
      while first > 0, isAddressPart(scalars[first - 1]) { first -= 1 }
      var last = at
      while last + 1 < scalars.count, isAddressPart(scalars[last + 1]) { last += 1 }
      guard first < at, last > at else { continue }
      for place in (first...last) where place != at && place != first { scalars[place] = "*" }
    }
  }

  // « Madame Sandrine Leroy » → « Madame S*** L*** »; « M. D. » is an initial and stays.
  private static func maskNames(_ scalars: inout [Unicode.Scalar]) {
    // Names are masked as the words are read: these are read as they were.
    let original = scalars
    for range in words(of: original) where begins(original[range.lowerBound], with: "m") {
      guard range.count <= longestCivility, civilities.contains(lowercase(original[range])) else { continue }
      var index = range.upperBound
      var names = 0
      while names < 3 {
        while index < scalars.count, scalars[index] == "." || isSpace(scalars[index]) || scalars[index] == "-" { index += 1 }
        guard index < scalars.count, scalars[index].properties.isUppercase else { break }
        let start = index
        while index < scalars.count, isLetter(scalars[index]) { index += 1 }
        guard index - start > 1 else { break }
        for place in start + 1..<index { scalars[place] = "*" }
        names += 1
      }
    }
  }

  private static func maskBirthDates(_ scalars: inout [Unicode.Scalar]) {
    let original = scalars
    let all = words(of: original)
    for position in all.indices.dropLast() where begins(original[all[position].lowerBound], with: "n") {
      let word = lowercase(original[all[position]])
      guard birthWords.contains(word) else { continue }
      let next = lowercase(original[all[position + 1]])
      guard next == "le" || next == "en" || word == "naissance" else { continue }
      for range in all.dropFirst(position + 1).prefix(5) where lowercase(original[range]).allSatisfy(\.isNumber) {
        for place in range { scalars[place] = "*" }
      }
    }
  }

  private static let birthWords = ["né", "née", "nés", "naissance"]

  private static let civilities: Set<String> = ["m", "mr", "mme", "mmes", "mlle", "melle", "madame", "monsieur", "mademoiselle"]

  private static let longestCivility = 12

  // Only one word in twenty is worth a string of its own: its first letter tells which.
  private static func begins(_ scalar: Unicode.Scalar, with letter: Unicode.Scalar) -> Bool {
    scalar.value | 0x20 == letter.value
  }

  private static func lowercase(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar) }
    return String(text).lowercased()
  }

  private static func words(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      let start = index
      while index < scalars.count, isLetter(scalars[index]) || isDigit(scalars[index]) { index += 1 }
      if index > start {
        found.append(start..<index)
      } else {
        index += 1
      }
    }
    return found
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  // The tables of Unicode are slow to ask: what French is written with is told apart by its value.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x2A: true
    case 0...0x7F, 0x2010...0x2029: false
    case 0xC0...0x17F: scalar.value != 0xD7 && scalar.value != 0xF7
    default: scalar.properties.isAlphabetic
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}"
  }

  private static func isGrouping(_ scalar: Unicode.Scalar) -> Bool {
    isSpace(scalar) || scalar == "." || scalar == "-" || scalar == "/"
  }

  private static func isAddressPart(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || isDigit(scalar) || scalar == "." || scalar == "-" || scalar == "_" || scalar == "+"
  }
}
