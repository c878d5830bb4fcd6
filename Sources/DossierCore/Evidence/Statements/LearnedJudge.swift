/// Judges entries by what was learned of statements.
struct LearnedJudge {
  private let scorer: StatementScorer
  private let reading: StatementReading

  /// The place of each entry of the model among the scores that each table gives.
  private let columns: [[Int32]]
  /// The table of each statement, and where its scores begin.
  private let scored: [(table: Int, first: Int)]
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

  /// Reads and scores the statements of a dossier.
  ///
  /// - Parameters:
  ///   - scorer: what was learned.
  ///   - search: the terms found in the dossier.
  ///   - leftovers: the sentences that a writer has still to replace.
  ///   - stems: the stems of the words of the dossier.
  ///   - weights: what the traits tell in each section.
  ///   - links: what was learned of each entry of the knowledge.
  init(
    _ scorer: StatementScorer,
    reading search: EvidenceSearch,
    without leftovers: Set<Int>,
    stems: inout StemTable,
    weights: inout SectionWeights,
    links: [EntryLinks]
  ) {
    let traits = scorer.traits
    reading = StatementReading(search, leftovers: leftovers, stems: &stems) { hash in
      traits.number(of: hash).map { Int32($0) }
    }
    var scored: [(table: Int, first: Int)] = []
    var scores: [Float] = []
    scored.reserveCapacity(reading.places.count)
    scores.reserveCapacity(reading.places.count * 16)
    for place in reading.places {
      let table = weights.table(of: search.bits[place.block], scorer, links)
      scored.append((table, scores.count))
      weights.score(reading.traits, in: place.traits, by: table, into: &scores)
    }
    columns = weights.columns
    self.scored = scored
    self.scores = scores
    self.scorer = scorer
  }

  /// The verdict on an entry, given by its number in the model and in the knowledge.
  func verdict(
    on learned: Int,
    entry number: Int,
    hits: [EvidenceSearch.Hit],
    titled: TitledBlocks
  ) -> Verdict {
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

  /// Whether some blocks show an entry, given by its number in the model and in the knowledge.
  func isShown(
    _ learned: Int,
    entry number: Int,
    hits: [EvidenceSearch.Hit],
    titled: TitledBlocks,
    where counts: (Int) -> Bool
  ) -> Bool {
    let found = reading.found(number, hits: hits, titled: titled, where: counts)
    guard !found.statements.isEmpty else { return false }
    let own = scores(of: found, for: learned)
    return scorer.confidence(learned, of: found.measures(of: own)) >= Self.shown
  }

  private func scores(of found: StatementReading.Found, for entry: Int) -> [Float] {
    found.statements.indices.map { place in
      let (table, first) = scored[found.statements[place]]
      return scores[first + Int(columns[table][entry])] + found.bonus(at: place)
    }
  }

  private func best(_ scores: [Float], of found: StatementReading.Found, for entry: Int) -> [Verdict.Place] {
    let order = scores.highest(16)
    guard let first = order.first else { return [] }
    var blocks: Set<Int> = []
    return order.compactMap { place in
      let statement = reading.places[found.statements[place]]
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
  private func tellingTokens(of statement: StatementReading.Place, for entry: Int) -> [Int] {
    var telling: [(token: Int, weight: Float)] = []
    for trait in reading.traits[statement.traits] where trait.place == .word {
      let weight = scorer.weight(of: trait, for: entry)
      if weight >= Self.tellingWord { telling.append((Int(trait.token), weight)) }
    }
    telling.sort { ($1.weight, $0.token) < ($0.weight, $1.token) }
    return telling.prefix(Self.mostWords).map(\.token)
  }
}
