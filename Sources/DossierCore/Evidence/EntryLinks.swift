/// What an entry of the knowledge has to do with other entries and with what was learned, looked up once.
struct EntryLinks: Sendable {
  /// Its number among the entries that something was learned of.
  var learned: Int?

  /// The entries that it is made of, by number.
  var components: [Int] = []

  /// The links of all entries of some knowledge, by number.
  static func all(in knowledge: CompiledKnowledge, learned: [String: Int]) -> [EntryLinks] {
    let numbers = Dictionary(knowledge.ids.enumerated().map { ($1, $0) }) { first, _ in first }
    return knowledge.entries.map { entry in
      EntryLinks(
        learned: learned[knowledge.text(entry.id)],
        components: knowledge.components(of: entry).compactMap { numbers[$0] }
      )
    }
  }
}
