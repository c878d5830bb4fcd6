import DossierMarkdown

/// An entretien with the accompanied person that a part recounts.
public struct Entretien: Hashable, Sendable {
  /// Where its account begins.
  public var location: Location

  /// How many are listed in a part at the most: no dossier recounts a hundred, and each is compared with those already found.
  static let maximumCount = 100

  /// Its rank among the entretiens, when the text says it, 1-based.
  var rank: Int?

  /// Its day, when the text says it.
  var date: FrenchDate?

  /// Whether two accounts speak of the same entretien.
  func isSame(as other: Entretien) -> Bool {
    if let date, let otherDate = other.date { return date == otherDate }
    if let rank, let otherRank = other.rank { return rank == otherRank }
    return false
  }
}

/// What the opening words of a title, a paragraph, an item or a row say of an entretien.
struct EntretienMark {
  /// Whether they name an entretien, a rendez-vous, a rencontre.
  var hasNoun: Bool
  /// Whether they name several at once: « Les trois entretiens ».
  var isPlural: Bool
  /// The rank that they give.
  var rank: Int?
  /// The day that they give.
  var date: FrenchDate?

  init(_ text: String, guide: ReadingGuide) {
    let folded = FoldedWords(text)
    let isExcluded = guide.notEntretiens.isFound(in: folded.content)
    let nouns = folded.content.indices.filter { guide.entretienNouns.match(at: $0, in: folded.content) != nil }
    hasNoun = !nouns.isEmpty && !isExcluded
    date = FrenchDate.first(in: folded.all)?.date
    rank = Self.rank(in: folded.content, near: nouns)
    let plurals = ["entretiens", "rencontres", "rendezvous", "seances"]
    let counts = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "nos", "mes", "chaque", "ces"]
    isPlural =
      rank == nil && date == nil
      && (folded.all.contains { plurals.contains($0) } || folded.all.contains { counts.contains($0) })
  }

  /// Whether one entretien is meant: it is named, with a rank or a day.
  var isOne: Bool {
    hasNoun && !isPlural && (rank != nil || date != nil)
  }

  /// The rank in « E2 », « RDV3 », « R1 »: a short label glued to a number.
  static func glued(_ word: String) -> Int? {
    for label in ["e", "r", "rv", "rdv", "ent", "entretien"] where word.hasPrefix(label) {
      if let rank = Int(word.dropFirst(label.count)), (1...20).contains(rank) { return rank }
    }
    return nil
  }

  // « Premier entretien », « RDV n°2 », « Entretien 3 », « 2e rencontre ».
  private static func rank(in words: [String], near nouns: [Int]) -> Int? {
    for noun in nouns {
      if noun > 0, let rank = FrenchNumber.ordinal(words[noun - 1]) { return rank }
      var next = noun + 1
      while next < words.count, ["n", "no", "numero", "vous"].contains(words[next]) { next += 1 }
      if next < words.count, words[next].count <= 2, let rank = FrenchNumber.cardinal(words[next]),
        !isDay(at: next, in: words)
      {
        return rank
      }
    }
    return nil
  }

  private static func isDay(at index: Int, in words: [String]) -> Bool {
    FrenchDate.first(in: Array(words[index...]))?.index == 0
  }
}
