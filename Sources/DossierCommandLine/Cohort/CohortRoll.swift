import DossierCore

/// The dossiers to check and the candidates to tell of, in the order of reports: those of the list, then those that no list names.
struct CohortRoll {
  /// The rows, by rank.
  private(set) var rows: [Row] = []

  /// A row.
  struct Row: Hashable {
    /// What tables call it.
    var name: String
    /// The dossier, or `nil` for a candidate without one.
    var member: CohortFolder.Member?
    /// What the reader should know, in French.
    var remarks: [String]
  }

  /// How many dossiers there are to check in a share, or in all.
  func dossierCount(in fragment: CohortFragment?) -> Int {
    rows.indices.count { rows[$0].member != nil && fragment?.holds(rank: $0 + 1) ?? true }
  }

  /// The rows of a folder without list.
  init(_ members: [CohortFolder.Member]) {
    rows = members.map { Row(name: $0.name, member: $0, remarks: []) }
    nameApart()
  }

  /// The rows of a folder and a list.
  ///
  /// A dossier is the first candidate's that it fits, by its whole path before its name alone.
  init(_ members: [CohortFolder.Member], _ list: CandidateList) {
    var authors: [Int: Int] = [:]
    var taken: Set<Int> = []
    let paths = Self.places(members) { [$0.path, $0.name] }
    for (index, candidate) in list.candidates.enumerated() {
      guard let place = candidate.keys.lazy.compactMap({ paths[$0]?.first }).first, taken.insert(place).inserted else {
        continue
      }
      authors[index] = place
    }
    let names = Self.places(members) { [Paths.name(of: $0.name)] }
    for (index, candidate) in list.candidates.enumerated() where authors[index] == nil {
      let places = Set(candidate.keys.flatMap { names[$0] ?? [] }).subtracting(taken)
      // Two dossiers of one name in two groups: the list does not tell which, and neither is guessed.
      guard places.count == 1, let place = places.first else { continue }
      taken.insert(place)
      authors[index] = place
    }
    rows = list.candidates.enumerated().map { index, candidate in
      let member = authors[index].map { members[$0] }
      let name = candidate.name ?? member?.name ?? "liste, ligne \(candidate.line)"
      return Row(name: name, member: member, remarks: [])
    }
    rows += members.indices.filter { !taken.contains($0) }.map { index in
      Row(name: members[index].name, member: members[index], remarks: ["Ce dossier n'est pas dans la liste."])
    }
    nameApart()
  }

  /// Gives their whole paths as names to dossiers that would have one name: a folder « adam » beside a file « adam.md ».
  private mutating func nameApart() {
    let counts = Dictionary(rows.map { ($0.name, 1) }, uniquingKeysWith: +)
    for index in rows.indices where counts[rows[index].name, default: 0] > 1 {
      if let path = rows[index].member?.path { rows[index].name = path }
    }
  }

  /// The indices of dossiers by what they are called, in their order.
  private static func places(
    _ members: [CohortFolder.Member],
    _ names: (CohortFolder.Member) -> [String]
  ) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (index, member) in members.enumerated() {
      for key in Set(names(member).map(CandidateList.key)) { places[key, default: []].append(index) }
    }
    return places
  }
}
