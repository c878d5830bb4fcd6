/// Finds whole dates of birth: a day, a month and a year that the words tell to be a person's.
struct BirthFinder {
  let text: PersonalText

  func find() -> [PersonalDatum] {
    guard text.digitCount > 2 else { return [] }
    var found: [PersonalDatum] = []
    for index in text.tokens.indices where text.tokens[index].shape == .number {
      guard let range = date(at: index), (found.last?.range.upperBound ?? 0) <= range.lowerBound, isBirth(index, range)
      else {
        continue
      }
      found.append(PersonalDatum(kind: .birthDate, range: range))
    }
    return found
  }

  // MARK: Dates

  /// A whole date that begins at a number.
  private func date(at index: Int) -> Range<Int>? {
    let day = text.tokens[index]
    guard index + 1 < text.tokens.count, day.length <= 2 || day.length == 4 else { return nil }
    // « 1er avril 2004 »: the ordinal's letters touch the number.
    let month =
      text.isWord(index + 1, in: PersonalWords.ordinals) && text.gap(after: index).isEmpty ? index + 2 : index + 1
    guard month + 1 < text.tokens.count else { return nil }
    let year = text.tokens[month + 1]
    guard year.shape == .number else { return nil }
    if text.isWord(month, in: PersonalWords.months), day.length <= 2, year.length == 4 {
      return text.gap(after: month).count <= 4 ? day.range.lowerBound..<year.range.upperBound : nil
    }
    guard text.tokens[month].shape == .number, month == index + 1, let mark = mark(after: index),
      mark == self.mark(after: month)
    else { return nil }
    let isISO = day.length == 4 && year.length == 2
    guard
      isISO
        || day.length <= 2 && text.tokens[month].length <= 2
          && (year.length == 4 || year.length == 2 && mark == UInt8(ascii: "/"))
    else { return nil }
    guard (1...12).contains(value(month)), (1...31).contains(isISO ? value(month + 1) : value(index)) else {
      return nil
    }
    return day.range.lowerBound..<year.range.upperBound
  }

  private func mark(after index: Int) -> UInt8? {
    let marks = text.gap(after: index).filter { $0 != 0x20 && $0 != 0xC2 && $0 != 0xA0 }
    return marks.count == 1 && "/.-".utf8.contains(marks[0]) ? marks[0] : nil
  }

  private func value(_ index: Int) -> Int {
    text.bytes[text.tokens[index].range].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  // MARK: Births

  private func isBirth(_ index: Int, _ range: Range<Int>) -> Bool {
    if !text.context.isDisjoint(with: PersonalWords.birthNouns) || !text.context.isDisjoint(with: .births) {
      return true
    }
    let start = text.sentenceStart(of: index)
    // The verb or the noun before, as near as French puts them.
    for before in (max(start, index - 14)..<index).reversed() {
      if isVerb(before), index - before <= 8 { return !isThing(before, from: start) }
      if text.isWord(before, in: PersonalWords.birthNouns) {
        return !text.hasWord(in: PersonalWords.birthDeeds, before: before, within: 2)
      }
      if isInitials(before), index - before <= 2 { return true }
      if text.isWord(before, in: .days), text.isWord(before - 2, in: .seen), index - before <= 3 { return true }
    }
    // « (12 décembre 1995, date de naissance …) »
    let last = text.firstToken(from: range.upperBound)
    return (last..<min(last + 3, text.tokens.count)).contains { text.isWord($0, in: PersonalWords.birthNouns) }
  }

  /// « né », « née »: without its accent and in small letters it is nearly always the negation.
  private func isVerb(_ index: Int) -> Bool {
    text.isWord(index, in: PersonalWords.births)
      && (text.tokens[index].hasAccent || text.tokens[index].shape == .upper || text.tokens[index].length > 2)
  }

  /// Whether the initials of « date de naissance » end at a word.
  private func isInitials(_ index: Int) -> Bool {
    index > 0 && text.isWord(index, in: .letterN) && text.isWord(index - 1, in: .letterD)
      && text.tokens[index].shape == .capital && text.tokens[index - 1].shape == .capital
  }

  /// Whether what is born is no person: the nearest noun before that is either.
  private func isThing(_ verb: Int, from start: Int) -> Bool {
    for index in (start..<verb).reversed() {
      if text.isWord(index, in: PersonalWords.thingsBorn) { return true }
      if text.isWord(index, in: PersonalWords.civilities) { return false }
    }
    return false
  }
}
