/// Scores statements for all the entries of a model at once.
struct StatementScorer {
  private let model: StatementModel
  private let slots: [Int32]
  private let mask: Int

  /// The entries of the model, by id.
  let entries: [String: Int]

  init(_ model: StatementModel) {
    self.model = model
    var size = 64
    while size < model.traits.count * 2 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    let mask = size - 1
    for (number, hash) in model.traits.enumerated() {
      var slot = Int(truncatingIfNeeded: TextHash.spread(hash)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number) + 1
    }
    self.slots = slots
    self.mask = mask
    entries = Dictionary(model.ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The number of a trait by the hash of its name, or `nil` for one that the model does not know.
  func trait(_ hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: TextHash.spread(hash)) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if model.traits[Int(number)] == hash { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The scores of statements, those of a statement side by side in the order of the model's entries.
  ///
  /// - Complexity: O(n) in the traits of the statements, times the entries that each tells something of.
  func scores(of statements: [Statement]) -> [Float] {
    var sums = [Float](repeating: 0, count: model.ids.count)
    var scores: [Float] = []
    scores.reserveCapacity(statements.count * sums.count)
    for statement in statements {
      for entry in sums.indices { sums[entry] = 0 }
      for trait in statement.traits {
        let weight = trait.place.weight
        let number = Int(trait.number)
        for place in Int(model.starts[number])..<Int(model.starts[number + 1]) {
          let own = model.weights[place]
          sums[Int(own.entry)] += Float(own.hundredths) * weight
        }
      }
      let length = Statement.length(of: statement.traits)
      for entry in sums.indices { scores.append((sums[entry] / length + Float(model.biases[entry])) / 100) }
    }
    return scores
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
