/// One dossier of a cohort, or a candidate whose dossier is not there.
public struct CohortEntry: Hashable, Sendable {
  /// The place in the cohort, 1-based.
  public var rank: Int

  /// What the dossier is called in tables: its path below the folder without its extension, or what the list calls it.
  public var name: String

  /// The path below the folder, or `nil` for a dossier that is not there.
  public var path: String?

  /// What became of its check.
  public var outcome: Outcome

  /// What the reader should know of how it was read, in French.
  public var remarks: [String]

  /// Creates an entry.
  public init(rank: Int, name: String, path: String?, outcome: Outcome, remarks: [String] = []) {
    self.rank = rank
    self.name = name
    self.path = path
    self.outcome = outcome
    self.remarks = remarks
  }

  /// What became of the check of a dossier.
  public enum Outcome: Hashable, Sendable {
    /// It was checked.
    case checked(DossierDigest)
    /// It is there and could not be read, with the reason in French.
    case unreadable(reason: String)
    /// A list names it and nothing in the folder is it.
    case missing
    /// The run was stopped before it.
    case notDone
    /// Another share of the cohort has it.
    case elsewhere
  }

  /// What the check gave, for a dossier that was checked.
  public var digest: DossierDigest? {
    if case .checked(let digest) = outcome { digest } else { nil }
  }
}
