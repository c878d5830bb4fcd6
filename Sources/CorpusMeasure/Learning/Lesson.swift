import DossierCore

/// All that there is to learn from: the statements of labelled dossiers and the labelled passages, as rows of numbered traits.
struct Lesson {
  /// The ids of what is learned, with the name of the decision that each belongs to.
  private(set) var ids: [String] = []
  private(set) var decisionOfID: [String: String] = [:]

  /// The statements of dossiers, then the passages.
  private(set) var rows: [[Trait]] = []

  /// The names of the traits, by number.
  private(set) var names: [String] = []

  private(set) var dossiers: [Dossier] = []
  private(set) var passages: [(row: Int, passage: LabelledPassage)] = []

  private var numbers: [UInt64: Int32] = [:]

  /// A labelled dossier.
  struct Dossier {
    var name: String
    /// The rows of its statements.
    var rows: Range<Int>
    var items: [Item]
  }

  /// An attendu or critère of a labelled dossier.
  struct Item {
    var id: String
    var isPresent: Bool
    var found: StatementReading.Found
    /// The rows of the statements that count for it.
    var rows: [Int]
    /// Which of these the readers named.
    var isNamed: [Bool]
  }

  /// Adds what was observed of a dossier, with what readers say of each item.
  mutating func add(
    _ observation: EvidenceEngine.Observation,
    name: String,
    items: [Labels.Item],
    decision: (String) -> String?
  ) {
    let first = rows.count
    rows += observation.statements.map(\.traits)
    var own: [Item] = []
    for item in items where !item.isArguable {
      guard let found = observation.found[item.id], let decision = decision(item.id) else { continue }
      if decisionOfID[item.id] == nil {
        ids.append(item.id)
        decisionOfID[item.id] = decision
      }
      let isNamed = found.statements.map { statement in
        item.isPresent && item.lines.map { $0.overlaps(observation.lines[statement]) } ?? false
      }
      own.append(
        Item(
          id: item.id,
          isPresent: item.isPresent,
          found: found,
          rows: found.statements.map { first + $0 },
          isNamed: isNamed
        )
      )
    }
    dossiers.append(Dossier(name: name, rows: first..<rows.count, items: own))
    keep(observation.names)
  }

  /// Adds a passage, whose traits and their names are given.
  mutating func add(_ passage: LabelledPassage, traits: [Trait], names: [UInt64: String]) {
    passages.append((rows.count, passage))
    rows.append(traits)
    keep(names)
  }

  /// The number of a trait, new or known.
  mutating func number(_ hash: UInt64) -> Int32 {
    if let known = numbers[hash] { return known }
    let number = Int32(names.count)
    numbers[hash] = number
    names.append("")
    return number
  }

  private mutating func keep(_ own: [UInt64: String]) {
    for (hash, name) in own {
      if let number = numbers[hash] { names[Int(number)] = name }
    }
  }
}
