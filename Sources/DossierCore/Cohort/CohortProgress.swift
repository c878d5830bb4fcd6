/// What each candidate gained and lost since an earlier check of the cohort.
public struct CohortProgress: Hashable, Sendable {
  /// The dossiers of the cohort, in its order.
  public var entries: [Entry]

  /// The names of the dossiers that the earlier check had and that this one has no more.
  public var gone: [String]

  /// How one dossier changed.
  public struct Entry: Hashable, Sendable {
    /// The rank of the dossier in the cohort, 1-based.
    public var rank: Int
    /// How it changed, or `nil` for a dossier that was not checked both times.
    public var change: Change?
    /// Whether the earlier check did not know it.
    public var isNew: Bool
  }

  /// What changed in a dossier that was checked both times.
  public struct Change: Hashable, Sendable {
    /// The verdict before.
    public var verdictBefore: Verdict
    /// The verdict now.
    public var verdict: Verdict
    /// The attendus and critères that show more than before: their ids, in the order of the text.
    public var gained: [String]
    /// Those that show less than before.
    public var lost: [String]
    /// The parts that are in their range, or found, and were not: their numbers, 1-based.
    public var partsGained: [Int]
    /// The parts that were in their range, or found, and are no more.
    public var partsLost: [Int]
    /// How much longer the dossier is, in hundredths of a page.
    public var hundredths: Int
    /// How many words more it has.
    public var words: Int
    /// How many entretiens more were found.
    public var entretiens: Int
    /// How many errors more it has.
    public var errors: Int
    /// How many warnings more it has.
    public var warnings: Int

    /// Whether nothing that counts changed.
    public var isNothing: Bool {
      gained.isEmpty && lost.isEmpty && partsGained.isEmpty && partsLost.isEmpty && hundredths == 0 && words == 0
        && entretiens == 0 && errors == 0 && warnings == 0 && verdict == verdictBefore
    }
  }
}

extension CohortProgress {
  /// Compares a cohort to an earlier one.
  ///
  /// A dossier is known again by its path, else by its name; held against another épreuve than before, it cannot be compared.
  public init(from earlier: Cohort, to later: Cohort) {
    var known: [String: Int] = [:]
    for (index, entry) in earlier.entries.enumerated() {
      known["nom:\(entry.name)"] = index
      if let path = entry.path { known["chemin:\(path)"] = index }
    }
    var met: Set<Int> = []
    entries = later.entries.map { entry in
      let index = entry.path.flatMap { known["chemin:\($0)"] } ?? known["nom:\(entry.name)"]
      if let index { met.insert(index) }
      let before = index.flatMap { earlier.entries[$0].digest }
      let change = before.flatMap { before in entry.digest.flatMap { Change(from: before, to: $0) } }
      return Entry(rank: entry.rank, change: change, isNew: index == nil)
    }
    gone = earlier.entries.indices.filter { !met.contains($0) }.map { earlier.entries[$0].name }
  }
}

extension CohortProgress.Change {
  /// Compares two digests of a dossier, or returns `nil` for two épreuves.
  init?(from before: DossierDigest, to now: DossierDigest) {
    guard before.outline == now.outline else { return nil }
    verdictBefore = before.verdict
    verdict = now.verdict
    let items = Self.changes(from: before.attendus + before.criteres, to: now.attendus + now.criteres)
    (gained, lost) = (items.up, items.down)
    let merits = Dictionary(before.parties.map { ($0.number, $0.status.merit) }) { first, _ in first }
    let parts = now.parties.compactMap { part in
      merits[part.number].map { (number: part.number, gain: part.status.merit - $0) }
    }
    partsGained = parts.filter { $0.gain > 0 }.map(\.number)
    partsLost = parts.filter { $0.gain < 0 }.map(\.number)
    hundredths = now.pages.hundredths - before.pages.hundredths
    words = now.words - before.words
    entretiens = now.entretienCounts.found - before.entretienCounts.found
    errors = now.count(.error) - before.count(.error)
    warnings = now.count(.warning) - before.count(.warning)
  }

  private static func changes(
    from before: [DossierDigest.Item],
    to now: [DossierDigest.Item]
  ) -> (up: [String], down: [String]) {
    let merits = Dictionary(before.map { ($0.id, $0.status.merit) }, uniquingKeysWith: { first, _ in first })
    return (
      now.filter { item in merits[item.id].map { item.status.merit > $0 } ?? false }.map(\.id),
      now.filter { item in merits[item.id].map { item.status.merit < $0 } ?? false }.map(\.id)
    )
  }
}

extension Assessment.Status {
  /// The more is shown, the more it is worth; what is not asked for changes nothing.
  fileprivate var merit: Int {
    switch self {
    case .absent: 0
    case .partial: 1
    case .found, .outsideDossier: 2
    }
  }
}

extension RangeStatus {
  /// Missing, then out of range, then inside or too near to tell.
  fileprivate var merit: Int {
    switch self {
    case .missing: 0
    case .below, .above: 1
    case .inside, .near: 2
    }
  }
}
