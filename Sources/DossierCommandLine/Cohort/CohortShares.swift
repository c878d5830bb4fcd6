import DossierCore
import DossierRendering

/// A cohort put together from shares that were checked apart.
struct CohortShares {
  /// The cohort, as one run would have given it.
  let cohort: Cohort

  /// The gravity from which a run ends with 1, which the shares agree on.
  let threshold: Threshold

  /// The shares that are not there, by number.
  let absent: [Int]

  /// How many shares there are in all.
  let count: Int

  /// A share, with the file that it comes from.
  struct Share {
    let path: String
    let contents: JSONCohort.Contents
  }

  /// Why shares do not make a cohort.
  enum Fault: Error, Hashable, Sendable {
    /// A file is the report of a whole cohort.
    case notShare(path: String)
    /// Two files are not shares of one cohort: other dossiers, another number of shares, another threshold.
    case different(path: String, from: String)
    /// A share was checked by another version of the tool.
    case otherVersion(path: String, version: String)
    /// One share is there twice, with other results.
    case twice(path: String, and: String, number: Int)
  }

  /// Puts shares together, in whatever order they come.
  init(_ shares: [Share], version: String) throws(Fault) {
    guard let first = shares.first, let count = first.contents.cohort.fragment?.count else {
      throw .notShare(path: shares.first?.path ?? "")
    }
    var entries = first.contents.cohort.entries
    var numbers: [Int: Share] = [:]
    for share in shares {
      let cohort = share.contents.cohort
      guard let fragment = cohort.fragment else { throw .notShare(path: share.path) }
      guard share.contents.version == version else {
        throw .otherVersion(path: share.path, version: share.contents.version)
      }
      guard fragment.count == count, cohort.folder == first.contents.cohort.folder,
        cohort.leftAside == first.contents.cohort.leftAside, share.contents.threshold == first.contents.threshold,
        cohort.passages == first.contents.cohort.passages,
        cohort.entries.map(\.identity) == entries.map(\.identity)
      else { throw .different(path: share.path, from: first.path) }
      if let other = numbers[fragment.number] {
        guard other.contents.cohort == cohort else {
          throw .twice(path: share.path, and: other.path, number: fragment.number)
        }
        continue
      }
      numbers[fragment.number] = share
      for (index, entry) in cohort.entries.enumerated() where fragment.holds(rank: entry.rank) {
        entries[index] = entry
      }
    }
    absent = (1...count).filter { numbers[$0] == nil }
    for index in entries.indices where entries[index].outcome == .elsewhere { entries[index].outcome = .notDone }
    var cohort = Cohort(
      folder: first.contents.cohort.folder,
      entries: entries,
      outlines: Self.outlines(of: entries, in: shares),
      leftAside: first.contents.cohort.leftAside
    )
    cohort.passages = first.contents.cohort.passages
    self.cohort = cohort
    threshold = first.contents.threshold
    self.count = count
  }

  /// The outlines of the dossiers, in the order of the first dossier of each.
  private static func outlines(of entries: [CohortEntry], in shares: [Share]) -> [DossierOutline] {
    var known: [DossierOutline.Key: DossierOutline] = [:]
    for outline in shares.flatMap(\.contents.cohort.outlines) where known[outline.key] == nil {
      known[outline.key] = outline
    }
    return Cohort.outlines(of: entries) { known[$0] }
  }
}

extension CohortEntry {
  /// What all the shares of a cohort say of a dossier.
  fileprivate var identity: [String?] { ["\(rank)", name, path] }
}
