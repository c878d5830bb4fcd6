/// Scores statements by a model.
struct StatementScorer {
  private let model: StatementModel

  /// The numbers of the traits that the model knows, by the hashes of their names.
  let traits: HashIndex

  /// The entries of the model, by id.
  let entries: [String: Int]

  init(_ model: StatementModel) {
    self.model = model
    traits = HashIndex(model.traits)
    entries = Dictionary(model.ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// What the traits tell of some of the entries.
  func weights(for entries: [Int]) -> EntryWeights {
    EntryWeights(model, entries: entries)
  }

  /// What a trait tells for or against an entry, in hundredths.
  func weight(of trait: Trait, for entry: Int) -> Float {
    let range = Int(model.starts[Int(trait.number)])..<Int(model.starts[Int(trait.number) + 1])
    return model.weights[range].first { Int($0.entry) == entry }.map { Float($0.hundredths) * trait.place.weight } ?? 0
  }

  /// How sure one may be that an entry is shown, by the measures of its statements.
  func confidence(_ entry: Int, of measures: [Double]) -> Double {
    model.decisions[model.decisionOfEntry[entry]].confidence(of: measures)
  }
}
