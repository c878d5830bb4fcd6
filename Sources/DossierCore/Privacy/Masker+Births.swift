// Dates of birth, and the numbers of files that a label announces.
extension Masker {
  mutating func maskBirths() {
    for position in words.indices {
      if isBirth(position) { maskDate(after: position) }
      if let date = fullDate(at: position), (1900..<2012).contains(date.year), !isOfText(position) {
        for place in date.range where Self.isDigit(scalars[place]) { hide(place) }
      }
    }
  }

  private func isBirth(_ position: Int) -> Bool {
    let word = words[position]
    if MaskedWords.births.contains(word.folded) {
      // « ne » without its accent is nearly always the negation.
      guard word.folded == "ne" else { return true }
      return scalars[word.range].contains { !$0.isASCII } || gap(after: position).first == "("
    }
    // « D.N. »
    return word.folded == "n" && position > 0 && words[position - 1].folded == "d"
      && gap(after: position - 1).first == "."
  }

  /// Masks the first date within eight words, whole or not.
  private mutating func maskDate(after opening: Int) {
    var isInDate = false
    for position in opening + 1..<min(opening + 9, max(words.count, opening + 1)) {
      let word = words[position]
      if Self.isDigit(scalars[word.range.lowerBound]) {
        isInDate = isInDate || startsDate(position)
        if isInDate { hide(word.range) }
      } else if isInDate, !MaskedWords.months.contains(word.folded) {
        return
      }
      if gap(after: position).first.map({ ";!?".unicodeScalars.contains($0) }) == true { return }
    }
  }

  private func startsDate(_ position: Int) -> Bool {
    let range = words[position].range
    if range.count == 4, (1900...2099).contains(value(range)) { return true }
    if range.count >= 6 || numericDate(from: range.lowerBound) != nil { return true }
    if ["le", "en", "du", "naissance", "dn", "ddn", "n"].contains(words[position - 1].folded) { return true }
    guard position + 1 < words.count else { return false }
    if MaskedWords.months.contains(words[position + 1].folded) { return true }
    return range.count == 2 && gap(after: position).count == 1
      && Self.isDigit(scalars[words[position + 1].range.lowerBound])
  }

  /// A day, a month and a year that start with a word.
  private func fullDate(at position: Int) -> (range: Range<Int>, year: Int)? {
    let start = words[position].range.lowerBound
    guard Self.isDigit(scalars[start]) else { return nil }
    if let date = numericDate(from: start) { return date.year.map { (start..<date.end, $0) } }
    guard position + 2 < words.count, words[position].range.count <= 3 else { return nil }
    guard MaskedWords.months.contains(words[position + 1].folded) else { return nil }
    let year = words[position + 2].range
    guard year.count == 4, year.allSatisfy({ Self.isDigit(scalars[$0]) }) else { return nil }
    return (start..<year.upperBound, value(year))
  }

  /// Whether a date is that of a law: « la loi du 11 février 2005 ».
  private func isOfText(_ position: Int) -> Bool {
    words[max(0, position - 8)..<position].contains { MaskedWords.texts.contains($0.folded) }
  }

  /// « n° allocataire : 123456 », « identifiant AB12345 », « n° de dossier 12 34 56 ».
  mutating func maskFileNumbers() {
    for position in words.indices where isFileLabel(position) {
      for next in position + 1..<min(position + 5, max(words.count, position + 1))
      where scalars[words[next].range].contains(where: Self.isDigit) {
        var last = next
        while last + 1 < words.count, gap(after: last).count == 1,
          scalars[words[last + 1].range].contains(where: Self.isDigit)
        {
          last += 1
        }
        let places = (next...last).flatMap { Array(words[$0].range) }
        if places.count >= 6 { for place in places.dropFirst(2) { hide(place) } }
        break
      }
    }
  }

  private func isFileLabel(_ position: Int) -> Bool {
    let word = words[position].folded
    if MaskedWords.fileLabels.contains(word) { return true }
    guard ["dossier", "etranger", "usager", "demandeur"].contains(word) else { return false }
    return words[max(0, position - 2)..<position].contains { ["n", "no", "numero"].contains($0.folded) }
  }
}
