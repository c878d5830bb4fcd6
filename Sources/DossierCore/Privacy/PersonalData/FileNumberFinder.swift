/// Finds the numbers that administrations give to a person, where the words around tell whose they are.
struct FileNumberFinder {
  let text: PersonalText

  func find(_ index: Int) -> PersonalDatum? {
    let token = text.tokens[index]
    guard token.shape == .number, token.length <= 10 else { return nil }
    let run = DigitRun(text, from: token.range.lowerBound, limit: 12)
    guard run.standsApart(in: text) || run.characters.count == 7, !isCounted(after: run.range.upperBound) else {
      return nil
    }
    switch run.characters.count {
    case 10 where isForeigner(index): return PersonalDatum(kind: .foreignerNumber, range: run.range)
    case 7: return jobSeeker(index, run) ?? benefits(index, run)
    default: return nil
    }
  }

  /// Whether a unit follows: the number counts something.
  private func isCounted(after end: Int) -> Bool {
    var position = end
    while PersonalText.spaceWidth(text.bytes, at: position) > 0 {
      position += PersonalText.spaceWidth(text.bytes, at: position)
    }
    if text.bytes[position...].starts(with: "€".utf8) || text.bytes[position...].starts(with: "%".utf8) { return true }
    let next = text.firstToken(from: position)
    return next < text.tokens.count && text.tokens[next].range.lowerBound == position
      && text.isWord(next, in: PersonalWords.counted)
  }

  /// Ten digits, near « numéro étranger » or « AGDREF ».
  private func isForeigner(_ index: Int) -> Bool {
    if !text.context.isDisjoint(with: PersonalWords.foreigners) { return true }
    if text.hasWord(in: PersonalWords.agdref, before: index, within: 12) { return true }
    return text.hasWord(in: PersonalWords.foreigners, before: index, within: 14)
      && text.hasWord(in: PersonalWords.numbers, before: index, within: 18)
  }

  /// The number of a job seeker: seven digits and a letter, where the words before tell.
  private func jobSeeker(_ index: Int, _ run: DigitRun) -> PersonalDatum? {
    let next = text.firstToken(from: run.range.upperBound)
    guard next < text.tokens.count else { return nil }
    let letter = text.tokens[next]
    guard letter.shape != .number, letter.length == 1, letter.range.lowerBound - run.range.upperBound <= 1 else {
      return nil
    }
    let isTold =
      text.hasWord(in: .sureSeekers, before: index, within: 12)
      || !text.context.isDisjoint(with: PersonalWords.jobSeekers)
      || (max(0, index - 3)..<index).contains {
        text.isWord($0, in: .seekerInitials) && text.tokens[$0].shape == .upper
      }
    guard isTold else { return nil }
    return PersonalDatum(kind: .jobSeekerNumber, range: run.range.lowerBound..<letter.range.upperBound)
  }

  /// Seven digits, near « numéro d'allocataire » or « CAF ».
  private func benefits(_ index: Int, _ run: DigitRun) -> PersonalDatum? {
    guard run.groups == [7] || run.groups == [1, 3, 3] else { return nil }
    let isTold =
      !text.context.isDisjoint(with: PersonalWords.benefits)
      || text.hasWord(in: PersonalWords.benefits, before: index, within: 10)
        && text.hasWord(in: PersonalWords.benefitNumbers, before: index, within: 14)
    return isTold ? PersonalDatum(kind: .benefitsNumber, range: run.range) : nil
  }
}
