/// Finds telephone numbers: French ones in all writings, overseas and international prefixes included.
///
/// The numbers of organisations are not persons': switchboards and the like, and numbers in 08, which are services.
struct PhoneFinder {
  let text: PersonalText

  func find(_ index: Int) -> PersonalDatum? {
    let token = text.tokens[index]
    guard token.shape == .number, token.length <= 14 else { return nil }
    let run = DigitRun(text, from: token.range.lowerBound, limit: 16)
    guard run.standsApart(in: text), isPhone(run), !isOrganisation(before: index),
      run.isMobile || !isOffice(before: index)
    else { return nil }
    return PersonalDatum(kind: .telephone, range: run.range.lowerBound - (run.hasPlus ? 1 : 0)..<run.range.upperBound)
  }

  private func isPhone(_ run: DigitRun) -> Bool {
    let digits = run.characters.map { Int($0 & 0x0F) }
    if run.hasPlus || digits.starts(with: [0, 0]) {
      return isInternational(run.hasPlus ? digits[...] : digits.dropFirst(2), hasPlus: run.hasPlus)
    }
    guard digits.count == 10, digits[0] == 0, digits[1] != 0, digits[1] != 8 else { return false }
    // Dates, codes and rows of figures are grouped otherwise.
    return [[10], [2, 2, 2, 2, 2], [4, 2, 2, 2], [2, 4, 4], [4, 6], [3, 3, 4], [4, 3, 3], [2, 8]].contains(run.groups)
  }

  private static let overseas = [
    [2, 6, 2], [5, 9, 0], [5, 9, 4], [5, 9, 6], [5, 0, 8], [6, 8, 7], [6, 8, 9], [6, 8, 1],
  ]

  private func isInternational(_ digits: ArraySlice<Int>, hasPlus: Bool) -> Bool {
    if digits.starts(with: [3, 3]) {
      let rest = digits.dropFirst(2).drop { $0 == 0 }
      return rest.count == 9 && rest.first != 8
    }
    // Of other countries, only the plus sign tells that it is a telephone.
    return (9...13).contains(digits.count) && (hasPlus || Self.overseas.contains { digits.starts(with: $0) })
  }

  /// Whether the initials of an administration stand right before a number that is no mobile.
  private func isOffice(before index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { place in
      let token = text.tokens[place]
      return token.shape == .upper && token.length >= 3 && token.length <= 6
    } && !text.hasWord(in: PersonalWords.civilities, before: index, within: 8)
  }

  /// Whether the words right before say that the number is an organisation's.
  private func isOrganisation(before index: Int) -> Bool {
    text.hasWord(in: PersonalWords.organisations, before: index, within: 4)
      && !text.hasWord(in: PersonalWords.civilities, before: index, within: 8)
  }
}

extension DigitRun {
  /// Whether a French number is a mobile's: 06 or 07 at home, 6 or 7 after 33.
  fileprivate var isMobile: Bool {
    let digits = characters.drop { $0 == UInt8(ascii: "0") }
    let national = digits.starts(with: "33".utf8) ? digits.dropFirst(2).drop { $0 == UInt8(ascii: "0") } : digits
    return national.first == UInt8(ascii: "6") || national.first == UInt8(ascii: "7")
  }
}
