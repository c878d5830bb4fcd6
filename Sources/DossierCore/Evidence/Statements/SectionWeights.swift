/// What the traits of statements tell in each section of a dossier, kept for the next dossier of the same épreuve.
struct SectionWeights {
  private var wanted: [UInt64] = []
  private var sections: [UInt64] = []
  private var tables: [EntryWeights] = []

  /// Says in which sections each entry of the knowledge counts, as bits.
  mutating func want(_ wanted: [UInt64]) {
    guard wanted != self.wanted else { return }
    self.wanted = wanted
    sections.removeAll()
    tables.removeAll()
  }

  /// The table of a section, given as a bit: it scores the entries that count there, and those that they are made of.
  mutating func table(of section: UInt64, _ scorer: StatementScorer, _ links: [EntryLinks]) -> Int {
    if let known = sections.firstIndex(of: section) { return known }
    var entries: [Int] = []
    for number in wanted.indices where wanted[number] & section != 0 {
      let own = [number] + links[number].components
      entries += own.compactMap { links[$0].learned }
    }
    sections.append(section)
    tables.append(scorer.weights(for: entries))
    return tables.count - 1
  }

  /// The place of each entry of the model among the scores of each table, or -1.
  var columns: [[Int32]] { tables.map(\.columns) }

  /// Appends the scores of a statement, as a table gives them.
  mutating func score(_ traits: [Trait], in range: Range<Int>, by table: Int, into scores: inout [Float]) {
    tables[table].score(traits, in: range, into: &scores)
  }
}
