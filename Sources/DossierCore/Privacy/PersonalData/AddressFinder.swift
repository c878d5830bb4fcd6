/// Finds postal addresses: a house number, a kind of street and its name, with the town if it follows.
///
/// The address of an organisation is not a person's: the words before tell.
struct AddressFinder {
  let text: PersonalText

  func find() -> [PersonalDatum] {
    guard text.digitCount > 0, text.mentions([.streets, .hamlets]) else { return [] }
    var found: [PersonalDatum] = []
    for index in text.tokens.indices where (found.last?.range.upperBound ?? 0) <= text.tokens[index].range.lowerBound {
      guard let range = address(at: index) ?? hamlet(at: index), !isOrganisation(before: index) else { continue }
      found.append(PersonalDatum(kind: .postalAddress, range: range))
    }
    return found
  }

  private func address(at index: Int) -> Range<Int>? {
    let number = text.tokens[index]
    guard number.shape == .number, number.length <= 4, !isYear(number) else { return nil }
    var street = index + 1
    if text.isWord(street, in: PersonalWords.repetitions),
      text.tokens[street].length > 1 || text.gap(after: index).isEmpty
    {
      street += 1
    }
    guard text.isWord(street, in: PersonalWords.streets), text.gap(after: street - 1).count <= 3,
      text.gap(after: street - 1).allSatisfy({ ", \u{A0}".utf8.contains($0) })
    else { return nil }
    guard let end = nameEnd(after: street) else { return nil }
    return number.range.lowerBound..<townEnd(after: end)
  }

  /// Whether a number is a year of our time: « en 2008, rue du Bassin ».
  private func isYear(_ token: PersonalText.Token) -> Bool {
    let digits = text.bytes[token.range]
    return token.length == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }

  /// The last word of a street's name: those with a capital, over small words.
  private func nameEnd(after street: Int) -> Int? {
    var last: Int?
    for index in street + 1..<min(street + 9, max(text.tokens.count, street + 1)) {
      let gap = text.gap(after: index - 1)
      let isDot = index == street + 1 && gap.first == UInt8(ascii: ".")
      guard isDot || gap.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") || $0 >= 0x80 })
      else { break }
      let token = text.tokens[index]
      if token.shape == .number { break }
      if text.isWord(index, in: PersonalWords.streetLinks), token.shape == .lower { continue }
      guard token.shape.isCapital else { break }
      last = index
    }
    return last
  }

  /// Where a town ends that follows: a postcode and words with a capital, or « à Quimper ».
  private func townEnd(after index: Int) -> Int {
    var end = text.tokens[index].range.upperBound
    var next = index + 1
    guard next < text.tokens.count, text.gap(after: index).count <= 5 else { return end }
    let isPostcode = text.tokens[next].shape == .number && text.tokens[next].length == 5
    let isAt = text.isWord(next, in: .towns) && text.gap(after: index).count <= 3
    guard isPostcode || isAt else { return end }
    if isPostcode { end = text.tokens[next].range.upperBound }
    next += 1
    while next < text.tokens.count,
      text.tokens[next].shape.isCapital || text.isWord(next, in: PersonalWords.streetLinks)
    {
      let gap = text.gap(after: next - 1)
      guard gap.count <= 3,
        gap.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") || $0 >= 0x80 })
      else { break }
      if text.tokens[next].shape.isCapital { end = text.tokens[next].range.upperBound }
      next += 1
    }
    return end
  }

  /// « au lieu-dit Les Granges, 07200 Saint-Privat »: a name and a postcode.
  private func hamlet(at index: Int) -> Range<Int>? {
    guard text.isWord(index, in: .hamlets), text.isWord(index + 1, in: .said) else { return nil }
    guard let end = nameEnd(after: index + 1), end + 1 < text.tokens.count, text.tokens[end + 1].length == 5,
      text.tokens[end + 1].shape == .number
    else { return nil }
    return text.tokens[index].range.lowerBound..<townEnd(after: end)
  }

  private func isOrganisation(before index: Int) -> Bool {
    if !text.context.isDisjoint(with: PersonalWords.organisations) { return true }
    let start = text.sentenceStart(of: index)
    for before in (start..<index).reversed() {
      if text.isWord(before, in: PersonalWords.dwellings) || text.isWord(before, in: PersonalWords.civilities) { break }
      if text.isWord(before, in: PersonalWords.organisations) {
        // « Adresse de la structure »: the nearest word decides.
        return true
      }
    }
    return false
  }
}
