/// The dossiers of a group, each with what its check gave, in a stable order.
///
/// It holds figures, codes and places of the dossiers, never their text: a cohort of thousands stays small, and a table of it can be shown to a
/// whole class.
public struct Cohort: Hashable, Sendable {
  /// The folder as reports show it.
  public var folder: String

  /// The dossiers, in the order of their ranks; those that are missing or could not be read are entries too.
  public var entries: [CohortEntry]

  /// What was asked of the dossiers: one outline for each épreuve met, in the order of the first dossier of each.
  public var outlines: [DossierOutline]

  /// The files of the folder that were taken for something else than dossiers, in the order of their paths.
  public var leftAside: [LeftAside]

  /// Which share of the folder was checked, or `nil` for all of it.
  public var fragment: CohortFragment?

  /// The passages that dossiers share.
  public var passages = CohortPassages(minimumWords: 0, sharedSeverity: nil, commonSeverity: nil)

  /// Creates a cohort.
  public init(
    folder: String,
    entries: [CohortEntry],
    outlines: [DossierOutline],
    leftAside: [LeftAside] = [],
    fragment: CohortFragment? = nil
  ) {
    self.folder = folder
    self.entries = entries
    self.outlines = outlines
    self.leftAside = leftAside
    self.fragment = fragment
  }

  /// A file that is no dossier.
  public struct LeftAside: Hashable, Sendable {
    /// The path below the folder.
    public var path: String
    /// What it was taken for.
    public var kind: Kind

    /// Creates a note.
    public init(path: String, kind: Kind) {
      self.path = path
      self.kind = kind
    }

    /// What a file is taken for.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// A text to fill in, which everybody was given.
      case template = "modele"
      /// An annex that stands beside dossiers.
      case annex = "annexe"
      /// The presentation of the folder, or instructions.
      case presentation = "presentation"
      /// What the configuration leaves aside.
      case ignored = "ignore"
    }
  }

  /// The outlines of some dossiers, in the order of the first dossier of each.
  public static func outlines(
    of entries: [CohortEntry],
    _ outline: (DossierOutline.Key) -> DossierOutline?
  ) -> [DossierOutline] {
    var met: Set<DossierOutline.Key> = []
    return entries.compactMap { $0.digest?.outline }.filter { met.insert($0).inserted }.compactMap(outline)
  }

  /// The outline that a dossier was held against.
  public func outline(of digest: DossierDigest) -> DossierOutline? {
    outlines.first { $0.key == digest.outline }
  }
}

/// The share of a cohort that one machine checks.
public struct CohortFragment: Hashable, Sendable {
  /// The number of the share, 1-based.
  public var number: Int
  /// How many shares there are.
  public var count: Int

  /// Creates a share, or returns `nil` for one that cannot be: `4/3`, `0/3`.
  public init?(number: Int, of count: Int) {
    guard (1...Self.maximumCount).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// More shares than that are a slip of the pen.
  public static let maximumCount = 10_000

  /// Whether the share holds the dossier of a 1-based rank: shares take dossiers in turn, so that none is larger than another by more than one.
  public func holds(rank: Int) -> Bool {
    (rank - 1) % count == number - 1
  }
}
