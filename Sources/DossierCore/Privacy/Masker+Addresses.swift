// Bank accounts, e-mail addresses and postal addresses.
extension Masker {
  /// « FR76 3000 6000 0112 3456 7890 189 » → « FR76 **** **** **** **** **** *** ».
  mutating func maskAccounts() {
    for position in words.indices where words[position].range.count >= 4 {
      let range = words[position].range
      let head = scalars[range.prefix(4)]
      guard head.prefix(2).allSatisfy({ ("A"..."Z").contains($0) }), head.dropFirst(2).allSatisfy(Self.isDigit) else {
        continue
      }
      var last = position
      // Thirty-four characters at most.
      while last + 1 < min(words.count, position + 9), gap(after: last).count == 1,
        gap(after: last).allSatisfy(Self.isBlank),
        words[last + 1].range.count <= 4,
        scalars[words[last + 1].range].allSatisfy({ Self.isDigit($0) || ("A"..."Z").contains($0) })
      {
        last += 1
      }
      let hidden = range.lowerBound + 4..<words[last].range.upperBound
      let digits = hidden.filter { Self.isDigit(scalars[$0]) }.count
      if hidden.count >= 10, digits >= 6 { hide(hidden) }
    }
  }

  mutating func maskMails() {
    for at in scalars.indices where scalars[at] == "@" { maskMail(around: at..<at + 1) }
    for word in words where word.folded == "at" || word.folded == "arobase" {
      let range = word.range
      guard let before = scalar(range.lowerBound - 1), let after = scalar(range.upperBound) else { continue }
      guard before == "(" && after == ")" || before == "[" && after == "]" || before == "{" && after == "}" else {
        continue
      }
      maskMail(around: range.lowerBound - 1..<range.upperBound + 1)
    }
  }

  private mutating func maskMail(around sign: Range<Int>) {
    let before = skipping(from: sign.lowerBound - 1, by: -1)
    let after = skipping(from: sign.upperBound, by: 1)
    var first = before + 1
    while first > 0, isMailPart(scalars[first - 1]) { first -= 1 }
    var last = after
    while last < scalars.count, isMailPart(scalars[last]) { last += 1 }
    while last > after, scalars[last - 1] == "." { last -= 1 }
    guard first <= before, last > after else { return }
    // « rendez-vous @ 14 h » is no address.
    let isApart = before + 1 < sign.lowerBound || after > sign.upperBound || sign.count > 1
    if isApart, !scalars[after..<last].contains(".") { return }
    for place in first + 1...before { hide(place) }
    for place in after..<last { hide(place) }
  }

  private func skipping(from start: Int, by step: Int) -> Int {
    var place = start
    while abs(place - start) < 2, let scalar = scalar(place), Self.isBlank(scalar) { place += step }
    return place
  }

  private func isMailPart(_ scalar: Unicode.Scalar) -> Bool {
    Self.isPartOfWord(scalar) || ".-_+!#$%&'’*/=?^`~".unicodeScalars.contains(scalar)
  }

  /// « 12 bis rue des Lilas, 93100 Montreuil » → « ** bis rue *** *****, 93100 Montreuil »: towns stay.
  mutating func maskPostalAddresses() {
    for position in words.indices.dropFirst() {
      let word = words[position].folded
      let isSure = MaskedWords.streets.contains(word)
      guard isSure || MaskedWords.doubtfulStreets.contains(word), let number = houseNumber(before: position) else {
        continue
      }
      guard let last = streetEnd(after: position, isSure: isSure) else { continue }
      hide(words[number].range)
      for hidden in position + 1...last { hide(words[hidden].range) }
    }
  }

  private func houseNumber(before position: Int) -> Int? {
    var number = position - 1
    if number > 0, ["bis", "ter", "quater", "b", "t"].contains(words[number].folded) { number -= 1 }
    let range = words[number].range
    guard range.count <= 5, Self.isDigit(scalars[range.lowerBound]), gap(after: number).count <= 2 else { return nil }
    // « en 2008, rue du Bassin »
    if range.count == 4, (1900...2099).contains(value(range)) { return nil }
    return gap(after: number).allSatisfy { Self.isBlank($0) || $0 == "," } ? number : nil
  }

  /// The last word of a street's name: those with a capital over particles, and the first that is none.
  private func streetEnd(after position: Int, isSure: Bool) -> Int? {
    var last: Int?
    for next in position + 1..<min(position + 11, max(words.count, position + 1)) {
      let gap = gap(after: next - 1)
      let isDot = next == position + 1 && gap.first == "."
      guard isDot || gap.count <= 1,
        isDot || gap.allSatisfy({ Self.isBlank($0) || Self.isHyphen($0) || Self.isApostrophe($0) })
      else { break }
      let word = words[next]
      let start = scalars[word.range.lowerBound]
      if Self.isDigit(start), word.range.count == 5 { break }
      if MaskedWords.particles.contains(word.folded) || MaskedWords.articles.contains(word.folded) { continue }
      guard
        !start.properties.isLowercase || isSure && last == nil || gap.first.map(Self.isHyphen) == true && last != nil
      else { break }
      last = next
    }
    return last
  }
}
