/// Finds licence plates of the present French form (AB-123-CD), near a word on vehicles.
///
/// *Source*: arrêté du 9 février 2009, article 1: two letters, three digits, two letters, without I, O and U.
struct PlateFinder {
  let text: PersonalText

  func find(_ index: Int) -> PersonalDatum? {
    guard index > 0, index + 1 < text.tokens.count else { return nil }
    let (left, number, right) = (text.tokens[index - 1], text.tokens[index], text.tokens[index + 1])
    guard number.shape == .number, number.length == 3, left.length == 2, right.length == 2, left.shape != .number,
      right.shape != .number, isJoined(after: index - 1), isJoined(after: index)
    else { return nil }
    let letters = text.bytes[left.range] + text.bytes[right.range]
    guard letters.count == 4, !letters.contains(where: { "IOUiou".utf8.contains($0) }) else { return nil }
    let isTold = text.mentions(PersonalWords.sureVehicles)
    guard isTold || left.shape == .upper && right.shape == .upper && text.mentions(PersonalWords.vehicles) else {
      return nil
    }
    return PersonalDatum(kind: .licencePlate, range: left.range.lowerBound..<right.range.upperBound)
  }

  private func isJoined(after index: Int) -> Bool {
    let gap = text.gap(after: index)
    guard gap.count <= 3 else { return false }
    return gap.isEmpty || gap.count == 1 && " -.".utf8.contains(gap[gap.startIndex])
      || PersonalText.spaceWidth(text.bytes, at: gap.startIndex) == gap.count || gap.first == 0xE2
  }
}
