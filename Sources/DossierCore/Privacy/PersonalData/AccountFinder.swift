/// Finds bank accounts: IBAN of any country and French RIB, whose keys are right.
///
/// *Source*: the key of an IBAN is that of ISO 13616 (remainder 1 by 97); that of a RIB, of the Comité français d'organisation et de normalisation
/// bancaires: 89 × bank + 15 × branch + 3 × account + key is a multiple of 97.
struct AccountFinder {
  let text: PersonalText

  func find() -> [PersonalDatum] {
    // Every account has eight digits at least.
    guard text.digitCount >= 8 else { return [] }
    var found: [PersonalDatum] = []
    for index in text.tokens.indices {
      let token = text.tokens[index]
      guard (found.last?.range.upperBound ?? 0) <= token.range.lowerBound else { continue }
      if token.shape != .number, token.length == 2, let datum = iban(from: index) { found.append(datum) }
      if token.shape == .number, token.length == 5, let datum = rib(from: index) { found.append(datum) }
      if token.shape == .number, token.length == 11 || token.length == 10, let datum = dictated(index) {
        found.append(datum)
      }
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private func iban(from index: Int) -> PersonalDatum? {
    let start = text.tokens[index].range.lowerBound
    guard start == 0 || !PersonalText.isDigit(text.bytes[start - 1]), isFollowedByDigit(text.tokens[index]) else {
      return nil
    }
    let run = DigitRun(text, from: start, limit: 34) { letter, _ in Self.isLetter(letter) }
    let country = run.characters.prefix(2)
    guard country.allSatisfy(Self.isLetter), run.characters.count >= 15,
      run.characters[2...3].allSatisfy(PersonalText.isDigit)
    else { return nil }
    // A word may follow with a space: the country tells where the account ends.
    let isFrench = country.elementsEqual("FR".utf8)
    guard let length = Self.lengths[String(decoding: country, as: UTF8.self)], length <= run.characters.count,
      isFrench || text.tokens[index].shape == .upper, Self.hasKey(run.characters[..<length]),
      run.characters[..<length].count(where: PersonalText.isDigit) >= 8, let end = end(of: length, from: start)
    else { return nil }
    return PersonalDatum(kind: .bankAccount, range: start..<end)
  }

  /// Whether two letters of ASCII stand before a digit, as a country before the key: most words of two letters end there.
  private func isFollowedByDigit(_ token: PersonalText.Token) -> Bool {
    guard token.range.count == 2 else { return false }
    let end = token.range.upperBound
    guard end < text.bytes.count else { return false }
    if PersonalText.isDigit(text.bytes[end]) { return true }
    guard let next = DigitRun.separatorEnd(text.bytes, at: end), next < text.bytes.count else { return false }
    return PersonalText.isDigit(text.bytes[next])
  }

  /// How long an IBAN is, by country: those of France's neighbours and of the countries that people come from.
  private static let lengths = [
    "FR": 27, "MC": 27, "BE": 16, "LU": 20, "CH": 21, "DE": 22, "ES": 24, "IT": 27, "PT": 25, "GB": 22, "NL": 18,
    "IE": 22, "AT": 20,
    "PL": 28, "RO": 24, "BG": 22, "GR": 27, "TR": 26, "TN": 24, "MA": 28, "DZ": 26, "SN": 28, "CI": 28, "UA": 29,
    "GE": 22, "AL": 28,
  ]

  /// Where so many characters end.
  private func end(of count: Int, from start: Int) -> Int? {
    let run = DigitRun(text, from: start, limit: count) { letter, _ in Self.isLetter(letter) }
    return run.characters.count == count ? run.range.upperBound : nil
  }

  private static func hasKey(_ account: ArraySlice<UInt8>) -> Bool {
    let turned = account.dropFirst(4) + account.prefix(4)
    let rest = turned.reduce(0) { rest, byte in
      isLetter(byte) ? (rest * 100 + Int(byte) - 55) % 97 : (rest * 10 + Int(byte & 0x0F)) % 97
    }
    return rest == 1
  }

  private func rib(from index: Int) -> PersonalDatum? {
    let run = DigitRun(text, from: text.tokens[index].range.lowerBound, limit: 23) { letter, before in
      before.count >= 10 && before.count < 21 && Self.isLetter(letter)
    }
    guard run.characters.count == 23, run.standsApart(in: text),
      run.groups.count > 1 || text.mentions(PersonalWords.counters)
    else { return nil }
    // The letters of an account stand for digits: A and J for 1, B, K and S for 2…
    let digits = run.characters.map { byte -> Int in
      guard Self.isLetter(byte) else { return Int(byte & 0x0F) }
      let place = Int(byte - 0x41)
      return place < 18 ? place % 9 + 1 : place - 16
    }
    func value(_ range: Range<Int>) -> Int { digits[range].reduce(0) { ($0 * 10 + $1) } }
    let sum = 89 * value(0..<5) + 15 * value(5..<10) + 3 * (value(10..<21) % 97) + value(21..<23)
    return sum % 97 == 0 ? PersonalDatum(kind: .bankAccount, range: run.range) : nil
  }

  /// An account told apart from its bank and key: « compte 1122334455E », or a cell below « N° de compte ».
  private func dictated(_ index: Int) -> PersonalDatum? {
    var range = text.tokens[index].range
    var count = text.tokens[index].length
    if count == 10, index + 1 < text.tokens.count, text.tokens[index + 1].length == 1, text.gap(after: index).isEmpty {
      range = range.lowerBound..<text.tokens[index + 1].range.upperBound
      count += 1
    }
    guard count == 11, text.mentions(PersonalWords.accounts), text.mentions(PersonalWords.counters),
      text.mentions(PersonalWords.keyWords)
    else { return nil }
    return PersonalDatum(kind: .bankAccount, range: range)
  }
}
