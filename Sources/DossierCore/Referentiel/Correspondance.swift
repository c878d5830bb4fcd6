/// Which certification of a former version of the title counts for which of this one.
public struct Correspondance: Hashable, Sendable {
  /// What was obtained.
  public let ancien: Certification

  /// What it counts for; `nil` if nothing.
  public let nouveau: Certification?

  /// Whether the text says it; else the tool puts two titles side by side for their subjects, and nobody is bound by it.
  public let isOfficial: Bool

  /// Where it is said; for what the text does not say, where the title of the former one stands.
  public let source: Source

  /// A certification of one version of the title.
  public struct Certification: Hashable, Sendable {
    /// The arrêté that created that version.
    public let arrete: CivilDate?

    /// What it is: `titre`, `CCP`, `CCS`.
    public let type: String

    /// The title.
    public let intitule: String

    /// The code that people ask about it by, such as `ccp1-2012`; `nil` for one that has none.
    public let code: String?

    /// The épreuve of this référentiel that gives it, if one does.
    public let epreuve: Epreuve.ID?
  }
}
