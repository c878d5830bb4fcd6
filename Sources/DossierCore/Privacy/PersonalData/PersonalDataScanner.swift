/// Finds what identifies a person in a text: one call for each paragraph, heading, cell, note or comment of a dossier.
///
/// Nothing found is ever written out: who uses it masks it. It can miss data and take other things for data; a reader decides.
struct PersonalDataScanner {
  /// The words of the candidate's own name.
  var own: Set<UInt64> = []

  /// What stands around a text.
  struct Surroundings {
    /// The heads of its column and row in a table, and the other cells of its row.
    var context: PersonalWords = []
    /// Whether it is a cell below « Nom » in a table of persons.
    var isNameCell = false
    /// Whether its row in a table tells of whom it speaks.
    var isAboutPerson = false
    /// Whether it stands on the cover, or in a declaration of the candidate's.
    var isCover = false
  }

  /// The data of a text, in order, without overlaps.
  ///
  /// - Complexity: O(n) in the length of the text, but for sentences of thousands of words.
  func data(in string: String, _ surroundings: Surroundings = Surroundings()) -> [PersonalDatum] {
    guard string.utf8.count < Self.limit else { return [] }
    return data(in: PersonalText(string), surroundings)
  }

  /// The data of a text that was read.
  func data(in text: PersonalText, _ surroundings: Surroundings) -> [PersonalDatum] {
    guard !text.tokens.isEmpty, text.isTelling || surroundings.isNameCell, text.bytes.count < Self.limit else {
      return []
    }
    var text = text
    text.context = surroundings.context
    var found = AccountFinder(text: text).find() + MailFinder(text: text).find()
    let (security, files, phones, plates) = (
      SocialSecurityFinder(text: text), FileNumberFinder(text: text), PhoneFinder(text: text), PlateFinder(text: text)
    )
    for index in text.tokens.indices where text.tokens[index].shape == .number {
      // Plates apart, no number has fewer than six digits before a letter.
      let isLong = DigitRun.holds(6, in: text.bytes, from: text.tokens[index].range.lowerBound)
      let datum = isLong ? security.find(index) ?? phones.find(index) ?? files.find(index) : nil
      if let datum = datum ?? plates.find(index) { found.append(datum) }
    }
    found += BirthFinder(text: text).find() + AddressFinder(text: text).find()
    let names = NameFinder(text: text, own: own, isNameCell: surroundings.isNameCell).find()
    found += names
    found += SensitiveFinder(
      text: text,
      names: names.map(\.range),
      isAboutPerson: surroundings.isAboutPerson
    ).find()
    let isCover = surroundings.isCover || Self.isDeclaration(text)
    return Self.withoutOverlaps(isCover ? found.filter { !$0.kind.isAllowedOnCover } : found)
  }

  /// A text longer than any that people write is not looked into: it is no dossier's.
  private static let limit = 1 << 20

  /// Whether the candidate declares something under their name.
  private static func isDeclaration(_ text: PersonalText) -> Bool {
    text.mentions(PersonalWords.declarations) && text.mentions(PersonalWords.honour)
      || text.isWord(0, in: PersonalWords.made) && text.mentions(PersonalWords.candidates)
  }

  /// The most serious where several cover the same words, in the order of the text.
  private static func withoutOverlaps(_ data: [PersonalDatum]) -> [PersonalDatum] {
    var kept: [PersonalDatum] = []
    for datum in data.sorted(by: { ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue) })
    {
      guard let last = kept.last, last.range.overlaps(datum.range) else {
        kept.append(datum)
        continue
      }
      if datum.kind.rawValue < last.kind.rawValue { kept[kept.count - 1] = datum }
    }
    return kept
  }
}

extension PersonalDataScanner {
  /// The words of the names that a line of the cover gives: those after a label such as « Candidate : », or a first name and what follows.
  static func namesOnCover(_ line: String) -> [UInt64] {
    let text = PersonalText(line)
    guard text.tokens.count <= 24 else { return [] }
    let names = NameFinder(text: text, own: []).find().flatMap { datum in
      text.tokens.filter { datum.range.contains($0.range.lowerBound) && $0.length > 1 }
    }
    let labelled = text.tokens.indices.filter { text.isWord($0, in: PersonalWords.coverLabels) }.flatMap { label in
      text.tokens[label...].dropFirst().prefix(5).filter { $0.shape.isCapital && $0.length > 1 }
    }
    return (names + labelled).map(\.key)
  }
}
