/// What the traits of statements tell of the few entries that a section of a dossier may show.
///
/// A model tells of all that the texts ask for, a part of a dossier has to show a seventh of it: the rest need not be summed for each of its
/// statements. What a trait tells is looked through when a statement first holds it.
struct EntryWeights {
  /// The place of each entry of the model among the entries that are scored, or -1.
  let columns: [Int32]

  private let model: StatementModel
  private let biases: [Float]
  /// Where the weights of each trait are; unread as long as no statement held the trait.
  private var ranges: [Place]
  private var weights: [Weight] = []

  private struct Place {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private struct Weight {
    var column: Int32
    var hundredths: Float
  }

  /// Prepares to score some entries of a model, given by number.
  init(_ model: StatementModel, entries: [Int]) {
    self.model = model
    var columns = [Int32](repeating: -1, count: model.ids.count)
    var biases: [Float] = []
    for entry in entries where columns[entry] < 0 {
      columns[entry] = Int32(biases.count)
      biases.append(Float(model.biases[entry]))
    }
    self.columns = columns
    self.biases = biases
    ranges = [Place](repeating: Place(), count: model.traits.count)
  }

  /// Appends the scores of a statement, in the order of the columns.
  ///
  /// - Parameters:
  ///   - traits: the traits of all statements.
  ///   - range: those of the statement.
  ///   - scores: what is appended to.
  /// - Complexity: O(n) in the traits of the statement, times the entries that each tells something of.
  mutating func score(_ traits: [Trait], in range: Range<Int>, into scores: inout [Float]) {
    for index in range where ranges[Int(traits[index].number)].first < 0 { read(Int(traits[index].number)) }
    let first = scores.count
    for _ in biases { scores.append(0) }
    var squares = Float(0)
    let (all, ranges, weights) = (traits.span, ranges.span, weights.span)
    var sums = scores.mutableSpan
    for index in range {
      let trait = all[index]
      let own = trait.place.weight
      squares += own * own
      let range = ranges[Int(trait.number)]
      var place = Int(range.first)
      while place < Int(range.last) {
        let weight = weights[place]
        sums[first + Int(weight.column)] += weight.hundredths * own
        place += 1
      }
    }
    let length = Statement.length(ofSquares: squares)
    for (column, bias) in biases.enumerated() {
      sums[first + column] = (sums[first + column] / length + bias) / 100
    }
  }

  /// Keeps what a trait tells of the entries that are scored.
  private mutating func read(_ trait: Int) {
    let first = Int32(weights.count)
    for place in Int(model.starts[trait])..<Int(model.starts[trait + 1]) {
      let weight = model.weights[place]
      let column = columns[Int(weight.entry)]
      if column >= 0 { weights.append(Weight(column: column, hundredths: Float(weight.hundredths))) }
    }
    ranges[trait] = Place(first: first, last: Int32(weights.count))
  }
}
