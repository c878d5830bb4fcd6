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
    if Self.words.contains(token.key) { return index }
    if let next = Self.pairs[token.key], index + 1 < text.tokens.count {
      // A preposition may stand between: « témoin de Jéhovah », « taux d'incapacité ».
      for end in index + 1...min(index + 2, text.tokens.count - 1) where next.contains(text.tokens[end].key) {
        return end
      }
    }
    guard Self.origin.contains(token.key), text.hasWord(in: Self.of, before: index, within: 1),
      index + 1 < text.tokens.count,
      text.gap(after: index).count == 1, isNationality(text.tokens[index + 1])
    else { return nil }
    return index + 1
  }

  private static let origin = PersonalText.keys("origine")
  private static let of = PersonalText.keys("d")

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
    if PersonalWords.civilities.contains(token.key) {
      return index + 1 < text.tokens.count && text.tokens[index + 1].shape.isCapital
    }
    // « A. K. »
    return token.length == 1 && text.gap(after: index).first == UInt8(ascii: ".") && index + 1 < text.tokens.count
      && text.tokens[index + 1].length == 1 && text.tokens[index + 1].shape == .capital
  }

  private static let words = PersonalText.keys(
    """
    rqth depression depressif depressive bipolaire bipolarite schizophrene schizophrenie schizophrenique diabete diabetique cancer
    seropositif seropositive vih sida epilepsie epileptique alcoolisme alcoolique toxicomane toxicomanie toxicomanies addiction addictions addict
    psychiatre psychiatrie psychiatrique psychose anorexie boulimie autisme autiste dyslexique dyslexie handicap handicape handicapee
    hospitalise hospitalisee hospitalisation detention incarcere incarceree incarceration condamne condamnee prison detenu detenue
    enceinte grossesse musulman musulmane juif juive catholique protestant protestante evangelique bouddhiste homosexuel homosexuelle
    lesbienne gay bisexuel bisexuelle transgenre syndique syndiquee aah invalidite suicide suicidaire tentative-suicide violences viol
    """
  )

  private static let pairs: [UInt64: Set<UInt64>] = [
    PersonalText.key("casier"): PersonalText.keys("judiciaire"),
    PersonalText.key("bracelet"): PersonalText.keys("electronique"),
    PersonalText.key("temoin"): PersonalText.keys("jehovah"),
    PersonalText.key("taux"): PersonalText.keys("incapacite"),
    PersonalText.key("communaute"): PersonalText.keys("rom gitane"),
    PersonalText.key("liberte"): PersonalText.keys("conditionnelle"),
    PersonalText.key("maladie"): PersonalText.keys("chronique grave professionnelle"),
    PersonalText.key("travailleur"): PersonalText.keys("handicape"),
    PersonalText.key("travailleuse"): PersonalText.keys("handicapee"),
  ]
}
