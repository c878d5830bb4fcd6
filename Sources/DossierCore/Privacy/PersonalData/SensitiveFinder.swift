/// Finds words on health, justice, religion, opinion, origin or sexual life in a sentence that speaks of one person.
///
/// *Source*: règlement (UE) 2016/679, articles 9 and 10. What is said of a public in general is no datum.
struct SensitiveFinder {
  let text: PersonalText

  /// The names found in the text: who bears one is identifiable.
  let names: [Range<Int>]

  /// Whether what stands around tells of whom the text speaks.
  var isAboutPerson = false

  func find() -> [PersonalDatum] {
    guard !text.kinds.isDisjoint(with: [.sensitive, .sensitivePairs, .origins]) else { return [] }
    var found: [PersonalDatum] = []
    for index in text.tokens.indices {
      guard let last = end(ofTermAt: index) else { continue }
      let sentence = text.sentenceStart(of: index)..<text.sentenceEnd(of: index)
      guard isAboutPerson || hasPerson(sentence) else { continue }
      found.append(
        PersonalDatum(kind: .sensitive, range: text.tokens[index].range.lowerBound..<text.tokens[last].range.upperBound)
      )
    }
    return found
  }

  private func end(ofTermAt index: Int) -> Int? {
    let token = text.tokens[index]
    guard token.shape != .number else { return nil }
    if token.kinds.contains(.sensitive) { return index }
    if token.kinds.contains(.sensitivePairs), let next = Self.seconds[token.key], index + 1 < text.tokens.count {
      // A preposition may stand between: « témoin de Jéhovah », « taux d'incapacité ».
      for end in index + 1...min(index + 2, text.tokens.count - 1) where next.contains(text.tokens[end].key) {
        return end
      }
    }
    guard token.kinds.contains(.origins), text.hasWord(in: .letterD, before: index, within: 1),
      index + 1 < text.tokens.count,
      text.gap(after: index).count == 1, isNationality(text.tokens[index + 1])
    else { return nil }
    return index + 1
  }

  /// Whether a word ends as nationalities do.
  private func isNationality(_ token: PersonalText.Token) -> Bool {
    guard token.shape == .lower, token.length >= 5 else { return false }
    let word = text.bytes[token.range]
    return ["ienne", "ien", "aise", "ais", "aine", "ain", "oise", "ois", "ocaine", "ocain", "ote", "enne", "ique"]
      .contains {
        word.suffix($0.utf8.count).elementsEqual($0.utf8)
      }
  }

  /// Whether a sentence speaks of somebody: a civility, a name that was found, or initials.
  private func hasPerson(_ sentence: Range<Int>) -> Bool {
    let bytes =
      text.tokens[sentence.lowerBound].range.lowerBound..<text.tokens[sentence.upperBound - 1].range.upperBound
    if names.contains(where: { $0.overlaps(bytes) }) { return true }
    return sentence.contains { Self.opensPerson($0, in: text) }
  }

  /// Whether a civility and a capital, or two initials, begin at a token.
  static func opensPerson(_ index: Int, in text: PersonalText) -> Bool {
    let token = text.tokens[index]
    guard token.shape == .capital else { return false }
    if token.kinds.contains(.civilities) {
      return index + 1 < text.tokens.count && text.tokens[index + 1].shape.isCapital
    }
    // « A. K. »
    return token.length == 1 && text.gap(after: index).first == UInt8(ascii: ".") && index + 1 < text.tokens.count
      && text.tokens[index + 1].length == 1 && text.tokens[index + 1].shape == .capital
  }

  /// What is sensitive in two words: the first, and those that may follow it.
  static let pairs: [(first: String, seconds: String)] = [
    ("casier", "judiciaire"), ("bracelet", "electronique"), ("temoin", "jehovah"), ("taux", "incapacite"),
    ("communaute", "rom gitane"), ("liberte", "conditionnelle"), ("maladie", "chronique grave professionnelle"),
    ("travailleur", "handicape"), ("travailleuse", "handicapee"),
  ]

  /// The second words by the key of the first.
  private static let seconds = Dictionary(
    uniqueKeysWithValues: pairs.map { (PersonalText.key($0.first), PersonalText.keys($0.seconds)) }
  )
}
