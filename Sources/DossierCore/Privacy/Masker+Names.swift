// « Madame Sandrine Leroy » → « Madame S******* L**** »; « M. D. » is an initial and stays.
extension Masker {
  mutating func maskNames() {
    for position in words.indices {
      let word = words[position].folded
      if isCivility(position) {
        maskName(after: position, isPlural: MaskedWords.pluralCivilities.contains(word))
      } else if MaskedWords.labels.contains(word), let end = labelEnd(position) {
        maskName(after: end, isPlural: false)
      }
    }
  }

  private func isCivility(_ position: Int) -> Bool {
    let word = words[position]
    guard MaskedWords.civilities.contains(word.folded) else { return false }
    if MaskedWords.capitalisedCivilities.contains(word.folded), !isCapital(scalars[word.range.lowerBound]) {
      return false
    }
    guard word.folded == "m" else { return true }
    // « je m'appelle », and the initial of « Mme M. ».
    if gap(after: position).first.map(Self.isApostrophe) == true { return false }
    return position == 0 || !MaskedWords.civilities.contains(words[position - 1].folded)
  }

  /// The last word of a label such as « Nom de naissance : », if a label it is.
  private func labelEnd(_ position: Int) -> Int? {
    for end in position..<min(position + 6, words.count) {
      guard MaskedWords.labelEnds.contains(words[end].folded) || end == position else { return nil }
      let gap = gap(after: end)
      if gap.contains(where: { $0 == ":" || $0 == "=" || $0 == "|" }) { return end }
      guard gap.allSatisfy({ Self.isBlank($0) || Self.isApostrophe($0) || $0 == "(" || $0 == ")" || $0 == "/" }) else {
        return nil
      }
    }
    return nil
  }

  /// Masks the words of a name: all those with a capital, over particles, until something else stands between or follows.
  private mutating func maskName(after opening: Int, isPlural: Bool) {
    var previous = opening
    var particles = 0
    var position = opening + 1
    // Twelve words are more than any name: a list of civilities is not read again from each of them.
    while position < min(words.count, opening + 13), particles < 4,
      joins(previous, opening: opening, isPlural: isPlural)
    {
      let word = words[position]
      let start = scalars[word.range.lowerBound]
      let isName = start.properties.isAlphabetic && !start.properties.isLowercase
      if isName {
        if opensSentence(word.folded, after: previous, opening: opening) { return }
        if position == opening + 1, MaskedWords.civilities.contains(word.folded), word.range.count > 1 { return }
        hide(word.range.dropFirst())
        particles = 0
      } else if MaskedWords.particles.contains(word.folded)
        || particles > 0 && MaskedWords.articles.contains(word.folded)
        || isPlural && word.folded == "et" && previous != opening
      {
        particles += 1
      } else {
        return
      }
      previous = position
      position += 1
    }
  }

  /// Whether a word begins a sentence, after an initial with its dot or the letter M alone, and is no name.
  private func opensSentence(_ word: String, after previous: Int, opening: Int) -> Bool {
    guard words[previous].range.count == 1, gap(after: previous).first == "." else { return false }
    return previous == opening ? MaskedWords.sureOpenings.contains(word) : MaskedWords.openings.contains(word)
  }

  /// Whether what follows a word lets a name go on.
  private func joins(_ position: Int, opening: Int, isPlural: Bool) -> Bool {
    let gap = gap(after: position)
    guard gap.count <= 6 else { return false }
    let isOpening = position == opening
    let isInitial = words[position].range.count == 1
    let isLabel = isOpening && MaskedWords.labelEnds.contains(words[position].folded)
    return gap.allSatisfy { scalar in
      switch scalar {
      case _ where Self.isBlank(scalar) || Self.isHyphen(scalar) || Self.isApostrophe(scalar), "\u{200B}": true
      case ",": isPlural && !isOpening
      case ".", ")": isOpening || isInitial
      case ":", "(", "«", "\u{201C}", "\"", "*", "_": isOpening
      case "|", "=": isLabel
      default: false
      }
    }
  }

  private func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }
}
