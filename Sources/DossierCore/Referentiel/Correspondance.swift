/// Which certification of a former version of the title counts for which of this one.
public struct Correspondance: Hashable, Sendable {
  /// What was obtained.
  public let ancien: Certification

  /// What it counts for; `nil` if nothing.
  public let nouveau: Certification?

  /// Where it is said.
  public let source: Source

  /// A certification of one version of the title.
  public struct Certification: Hashable, Sendable {
    /// The arrêté that created that version.
    public let arrete: CivilDate?

    /// What it is: `titre`, `CCP`, `CCS`.
    public let type: String

    /// The title.
    public let intitule: String
  }
}
