/// Judges entries by what was learned of statements.
struct LearnedJudge {
  private let scorer: StatementScorer
  private let reading: StatementReading
  private let scores: [Float]

  /// The confidences from which an entry is shown, and from which it is shown in part.
  ///
  /// Between the two the tool hesitates, and says so rather than choose: on the labelled dossiers, read by a model that had not seen them, about as
  /// large a share of the absent items as of the present ones stands there.
  private static let shown = 0.5
  private static let shownInPart = 0.4

  /// The score from which one statement is too telling for the entry to be called absent, however little its part says beside it.
  ///
  /// Such an entry is shown in part: on the labelled dossiers, read by a model that had not seen them, eleven attendus of these were present for
  /// three absent.
  private static let telling: Float = 0.6

  /// How far below the best statement another one may score and still be quoted.
  private static let quotable: Float = 0.6

  /// The most words that a quoted statement shows beside its terms, and how much each must tell, in hundredths.
  private static let mostWords = 4
  private static let tellingWord: Float = 12

  /// What was decided, and by which statements.
  struct Verdict {
    var status: Assessment.Status
    var confidence: Double
    /// The statements that speak most for the entry, the best first.
    var best: [Place]

    /// A statement, with the words that speak most for the entry.
    struct Place {
      var block: Int
      var sentences: Range<Int>
      var tokens: [Int]
    }
  }

  init(_ scorer: StatementScorer, reading search: EvidenceSearch, without leftovers: Set<Int>) {
    reading = StatementReading(search, leftovers: leftovers) { scorer.trait($0) }
    scores = scorer.scores(of: reading.statements)
    self.scorer = scorer
  }

  /// The verdict on an entry, or `nil` if nothing was learned of it.
  func verdict(on id: String, entry number: Int, hits: [EvidenceSearch.Hit], titled: TitledBlocks) -> Verdict? {
    guard let learned = scorer.entries[id] else { return nil }
    let found = reading.found(number, hits: hits, titled: titled, where: reading.counting(number))
    let own = scores(of: found, for: learned)
    guard !own.isEmpty else { return Verdict(status: .absent, confidence: 0, best: []) }
    let confidence = scorer.confidence(learned, of: found.measures(of: own))
    let isPartial = confidence >= Self.shownInPart || own.contains { $0 >= Self.telling }
    return Verdict(
      status: confidence >= Self.shown ? .found : isPartial ? .partial : .absent,
      confidence: confidence,
      best: isPartial ? best(own, of: found, for: learned) : []
    )
  }

  /// Whether some blocks show an entry; `false` if nothing was learned of it.
  func isShown(
    _ id: String,
    entry number: Int,
    hits: [EvidenceSearch.Hit],
    titled: TitledBlocks,
    where counts: (Int) -> Bool
  ) -> Bool {
    let found = reading.found(number, hits: hits, titled: titled, where: counts)
    guard let learned = scorer.entries[id], !found.statements.isEmpty else { return false }
    let own = scores(of: found, for: learned)
    return scorer.confidence(learned, of: found.measures(of: own)) >= Self.shown
  }

  private func scores(of found: StatementReading.Found, for entry: Int) -> [Float] {
    found.statements.indices.map { place in
      scores[found.statements[place] * scorer.entries.count + entry] + found.bonus(at: place)
    }
  }

  private func best(_ scores: [Float], of found: StatementReading.Found, for entry: Int) -> [Verdict.Place] {
    let order = scores.highest(16)
    guard let first = order.first else { return [] }
    var blocks: Set<Int> = []
    return order.compactMap { place in
      let statement = reading.statements[found.statements[place]]
      // One passage for each paragraph: its best sentence leads to the others.
      guard scores[place] >= scores[first] - Self.quotable, blocks.insert(statement.block).inserted else { return nil }
      return Verdict.Place(
        block: statement.block,
        sentences: statement.sentences,
        tokens: tellingTokens(of: statement, for: entry)
      )
    }
  }

  /// The words of a statement that tell most for an entry.
  private func tellingTokens(of statement: Statement, for entry: Int) -> [Int] {
    var telling: [(token: Int, weight: Float)] = []
    for trait in statement.traits {
      guard trait.place == .word, let token = trait.token else { continue }
      let weight = scorer.weight(of: trait, for: entry)
      if weight >= Self.tellingWord { telling.append((token, weight)) }
    }
    telling.sort { ($1.weight, $0.token) < ($0.weight, $1.token) }
    return telling.prefix(Self.mostWords).map(\.token)
  }
}
