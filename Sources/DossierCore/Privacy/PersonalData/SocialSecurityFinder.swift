/// Finds social security numbers (NIR): thirteen characters and a key of two.
///
/// *Source*: the composition of the NIR and of its key is that of the register of the INSEE (décret n° 82-103 du 22 janvier 1982): sex (3, 4, 7
/// and 8 for provisional numbers), year, month (above 12 for an unknown one), department (2A and 2B for Corsica, 20 before 1976).
struct SocialSecurityFinder {
  let text: PersonalText

  func find(_ index: Int) -> PersonalDatum? {
    let token = text.tokens[index]
    guard token.shape == .number, let first = text.bytes[token.range].first, "123478".utf8.contains(first) else {
      return nil
    }
    var run = DigitRun(text, from: token.range.lowerBound, limit: 15) { letter, before in
      before.count == 6 && before.last == UInt8(ascii: "2")
        && (letter == UInt8(ascii: "A") || letter == UInt8(ascii: "B"))
    }
    if run.characters.count == 13 { run = withKey(run) }
    guard (run.characters.count == 15 || run.characters.count == 13), run.standsApart(in: text), hasShape(run) else {
      return nil
    }
    if run.characters.count == 15, hasKey(run) { return PersonalDatum(kind: .socialSecurity, range: run.range) }
    guard text.mentions(PersonalWords.socialSecurity) else { return nil }
    return PersonalDatum(kind: .doubtfulSocialSecurity, range: run.range)
  }

  /// The number with the key that « clé » announces.
  private func withKey(_ run: DigitRun) -> DigitRun {
    let next = text.firstToken(from: run.range.upperBound)
    guard next + 1 < text.tokens.count, text.tokens[next].range.lowerBound - run.range.upperBound <= 4,
      text.isWord(next, in: PersonalWords.keyWords)
    else { return run }
    let key = text.tokens[next + 1]
    guard key.shape == .number, key.length == 2, text.gap(after: next).count <= 4 else { return run }
    var whole = run
    whole.characters += text.bytes[key.range]
    whole.range = run.range.lowerBound..<key.range.upperBound
    return whole
  }

  private func hasShape(_ run: DigitRun) -> Bool {
    let month = run.value(3..<5)
    let department = run.value(5..<6) * 10 + (run.characters[6] >= 0x41 ? 0 : Int(run.characters[6] & 0x0F))
    let isCorsica = run.characters[6] >= 0x41
    return ((1...12).contains(month) || (20...42).contains(month) || (50...99).contains(month))
      && (isCorsica || (1...99).contains(department)) && run.value(7..<10) > 0 && run.value(10..<13) > 0
  }

  private func hasKey(_ run: DigitRun) -> Bool {
    let corsica: Int =
      switch run.characters[6] {
      case UInt8(ascii: "A"): 19
      case UInt8(ascii: "B"): 18
      default: run.value(5..<7)
      }
    let number = (run.value(0..<5) * 100 + corsica) * 1_000_000 + run.value(7..<13)
    return run.value(13..<15) == 97 - number % 97
  }
}
