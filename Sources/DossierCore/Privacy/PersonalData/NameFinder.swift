/// Finds family names: after a civility, after a first name, in capitals before a first name, after « née », below « Nom » in a table.
///
/// Initials and first names alone are the pseudonyms that candidates are asked to use. Authors, public places and brands are named after people and
/// are none of theirs.
struct NameFinder {
  let text: PersonalText

  /// The words of the candidate's own name, which is theirs to write.
  let own: Set<UInt64>

  /// Whether the text is a cell below « Nom » in a table of persons.
  var isNameCell = false

  func find() -> [PersonalDatum] {
    guard !isPublication else { return [] }
    if isNameCell, let whole = cell() { return [whole] }
    guard !text.kinds.isDisjoint(with: [.civilities, .bornNames, .firstNames]) else { return [] }
    var found: [PersonalDatum] = []
    var index = 0
    while index < text.tokens.count {
      if let name = name(at: index) {
        let words = (name.first...name.last).filter { text.tokens[$0].shape.isCapital }
        // The candidate's own name, whole or not, is no one else's.
        let isOwn =
          !own.isEmpty
          && words.contains { own.contains(text.tokens[$0].key) && !text.tokens[$0].kinds.contains(.firstNames) }
        if !isOwn {
          let range = text.tokens[name.first].range.lowerBound..<text.tokens[name.last].range.upperBound
          found.append(PersonalDatum(kind: name.isFull ? .name : .surname, range: range))
        }
        index = name.last + 1
      } else {
        index += 1
      }
    }
    return found
  }

  private typealias Span = (first: Int, last: Int, isFull: Bool)

  private func name(at index: Int) -> Span? {
    let token = text.tokens[index]
    if token.kinds.contains(.civilities), isCivility(index) { return afterCivility(index) }
    if text.isWord(index, in: .bornNames), text.tokens[index].hasAccent { return maidenName(after: index) }
    guard token.shape.isCapital, token.length > 1, joins(before: index) else { return nil }
    let span =
      token.kinds.contains(.firstNames)
      ? afterFirstName(index) : token.shape == .upper && token.length >= 3 ? beforeFirstName(index) : nil
    // In a title all in capitals, any word looks like a family name.
    return span != nil && token.shape == .upper && isShouted ? nil : span
  }

  // MARK: After a civility

  private func isCivility(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.shape.isCapital || token.length > 4 else { return false }
    // « M » alone needs its dot or a capital; « l'M » and « M6 » are none.
    if token.length == 1 { return text.gap(after: index).count <= 3 && !text.gap(after: index).isEmpty }
    return true
  }

  private func afterCivility(_ index: Int) -> Span? {
    var first = index + 1
    // « M. et Mme Poncet »
    while first < text.tokens.count,
      text.isWord(first, in: PersonalWords.and) || text.isWord(first, in: PersonalWords.civilities),
      text.tokens[first].length > 1
    {
      first += 1
    }
    guard first < text.tokens.count, let last = nameEnd(from: first, after: first - 1) else { return nil }
    let words = (first...last).filter { text.tokens[$0].shape.isCapital && text.tokens[$0].length > 1 }
    guard let head = words.first, !text.isWord(first, in: PersonalWords.functions) else { return nil }
    // One word in small letters may be a changed first name; a name in capitals, or a first name and a name, is a name.
    let isCompound = zip(words, words.dropFirst()).allSatisfy {
      $1 == $0 + 1 && text.gap(after: $0).elementsEqual("-".utf8)
    }
    let isFull = words.count > 1 && !isCompound || text.tokens[head].shape == .upper && text.tokens[head].length > 2
    let isSurname = !words.allSatisfy { text.tokens[$0].kinds.contains(.firstNames) } && !hasInitial(first...last)
    guard isFull || isSurname, !isPseudonym(after: last) else { return nil }
    return (first, last, isFull)
  }

  private func hasInitial(_ range: ClosedRange<Int>) -> Bool {
    range.contains { text.tokens[$0].length == 1 && text.tokens[$0].shape == .capital }
  }

  /// The last word of a name that begins somewhere: words with a capital, over particles.
  private func nameEnd(from first: Int, after before: Int) -> Int? {
    var last: Int?
    var index = first
    while index < min(first + 7, text.tokens.count) {
      guard joinsName(text.gap(after: index - 1), isOpening: index - 1 == before) else { break }
      let token = text.tokens[index]
      if token.shape.isCapital {
        // A word alone in small letters after a stop begins a sentence.
        last = index
      } else if !text.isWord(index, in: PersonalWords.particles) {
        break
      }
      index += 1
    }
    return last
  }

  private func joinsName(_ gap: ArraySlice<UInt8>, isOpening: Bool) -> Bool {
    guard gap.count <= 4 else { return false }
    return gap.allSatisfy { byte in
      byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte == 0xC2 || byte == 0xA0
        || byte == 0xE2
        || byte == 0x80 || byte == 0x99 || byte == 0xAF || byte == 0x91
        || isOpening && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "*"))
    }
  }

  private func maidenName(after index: Int) -> Span? {
    let next = index + 1
    guard next < text.tokens.count, text.tokens[next].shape.isCapital, text.tokens[next].length > 2,
      text.gap(after: index).count <= 2
    else { return nil }
    return (next, next, true)
  }

  // MARK: With a first name

  private func afterFirstName(_ index: Int) -> Span? {
    var surname = index + 1
    // Compound and second first names: « Jean-Baptiste », « Anne Sophie »; whatever a hyphen joins is one first name.
    while surname < text.tokens.count, text.gap(after: surname - 1).elementsEqual("-".utf8),
      text.tokens[surname].shape.isCapital,
      surname - index < 3
    {
      surname += 1
    }
    while surname < text.tokens.count, text.tokens[surname].kinds.contains(.firstNames),
      text.tokens[surname].shape.isCapital,
      joinsName(text.gap(after: surname - 1), isOpening: false), surname - index < 3
    {
      surname += 1
    }
    guard surname < text.tokens.count, joinsName(text.gap(after: surname - 1), isOpening: false),
      text.tokens[surname].shape.isCapital, !text.isWord(surname, in: PersonalWords.notSurnames),
      let last = nameEnd(from: surname, after: -2)
    else { return twoFirstNames(from: index, to: surname) }
    // A particle in small letters joins a place (« Karim de Lyon ») more often than a name: the name has a capital at once.
    let words = (surname...last).filter { text.tokens[$0].shape.isCapital }
    guard let head = words.first,
      text.tokens[head].length > 2 || text.tokens[head].shape == .capital && words.count > 1,
      text.tokens[head].length > 1
    else { return nil }
    guard !KnownNames.isKnown((index...last).map { text.tokens[$0].key }), !isElsewhere(index),
      !isPseudonym(after: last)
    else {
      return nil
    }
    return (index, last, true)
  }

  /// « Mireille Aubin »: the second of two first names may be a family name, if no hyphen makes them one.
  private func twoFirstNames(from index: Int, to end: Int) -> Span? {
    guard end - index == 2, text.gap(after: index).elementsEqual(" ".utf8), text.tokens[index + 1].length > 2,
      !isElsewhere(index), !isPseudonym(after: index + 1)
    else { return nil }
    return (index, index + 1, true)
  }

  private func beforeFirstName(_ index: Int) -> Span? {
    var next = index + 1
    while next < text.tokens.count, text.tokens[next].shape == .upper,
      joinsName(text.gap(after: next - 1), isOpening: false),
      next - index < 3
    {
      next += 1
    }
    guard next < text.tokens.count, joinsName(text.gap(after: next - 1), isOpening: false),
      text.tokens[next].shape == .capital,
      text.tokens[next].kinds.contains(.firstNames), !KnownNames.acronyms.contains(text.tokens[index].key),
      !isElsewhere(index)
    else { return nil }
    var last = next
    while last + 1 < text.tokens.count, text.gap(after: last).elementsEqual("-".utf8),
      text.tokens[last + 1].shape.isCapital
    {
      last += 1
    }
    return (index, last, true)
  }

  /// Whether a word can begin a name: no letter or hyphen joins it to one before.
  private func joins(before index: Int) -> Bool {
    let start = text.tokens[index].range.lowerBound
    guard start > 0, index > 0 else { return true }
    let before = text.bytes[start - 1]
    return before != UInt8(ascii: "-") && !(before == UInt8(ascii: "@")) && !(before == UInt8(ascii: "."))
  }

  // MARK: Names of others than the persons

  /// Whether the name is that of an author or of a public place: the words around tell.
  private func isElsewhere(_ index: Int) -> Bool {
    text.hasWord(in: PersonalWords.authorship, before: index, within: 5)
      || text.hasWord(in: PersonalWords.places, before: index, within: 3)
  }

  /// Whether the text is all in capitals.
  private var isShouted: Bool {
    text.tokens.count > 3 && text.tokens.prefix(24).allSatisfy { $0.shape != .lower || $0.length < 3 }
      && text.tokens.prefix(24).count { $0.shape == .upper } > 2
  }

  private func isPseudonym(after index: Int) -> Bool {
    text.hasWord(in: PersonalWords.pseudonyms, before: index, within: 7)
      || (index + 1..<min(index + 5, max(text.tokens.count, index + 1))).contains {
        text.isWord($0, in: PersonalWords.pseudonyms)
      }
  }

  /// Whether the text is a reference to a publication: a publisher and a year.
  private var isPublication: Bool {
    text.mentions(PersonalWords.publications)
      && text.tokens.contains { token in
        token.shape == .number && token.length == 4
          && (text.bytes[token.range].starts(with: "19".utf8) || text.bytes[token.range].starts(with: "20".utf8))
      }
  }

  // MARK: Tables

  private func cell() -> PersonalDatum? {
    guard let first = text.tokens.first, let last = text.tokens.last, text.tokens.count <= 4,
      text.tokens.allSatisfy({ $0.shape != .number }), first.shape.isCapital,
      text.tokens.contains(where: { $0.length > 2 }),
      !text.tokens.contains(where: { $0.kinds.contains(.civilities) && $0.length > 1 }),
      !text.tokens.allSatisfy({ $0.kinds.contains(.firstNames) }),
      !text.tokens.contains(where: { own.contains($0.key) })
    else { return nil }
    return PersonalDatum(kind: .name, range: first.range.lowerBound..<last.range.upperBound)
  }
}
