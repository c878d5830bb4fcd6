/// What counts in the pages of the whole: the parts always do, and what stands around them where the reader says so.
///
/// *Why*: the RC counts the pages of the dossier "hors annexes" and says nothing of the cover, the contents, an introduction, a conclusion or a
/// bibliography; centres count them differently. By default only the parts count, for theirs are the ranges that the RC gives.
public struct CountingRule: Hashable, Sendable {
  /// The stretches that count beside the parts.
  public var counted: Set<Stretch>

  /// Creates a rule; without argument only the parts count.
  public init(counting stretches: Set<Stretch> = []) {
    counted = stretches
  }

  /// A stretch of a dossier outside its parts; the raw value is the word that options and reports use.
  public enum Stretch: String, Hashable, Sendable, CaseIterable {
    /// The page de garde and what goes with it.
    case cover = "page-de-garde"
    /// The table of contents.
    case contents = "sommaire"
    /// What stands before the first part, or between two parts, and belongs to none.
    case introduction
    /// The conclusion after the last part.
    case conclusion
    /// The bibliography, the glossary and the like.
    case references = "bibliographie"
    /// The annexes.
    case annexes

    /// The stretch in French, for reports.
    public var label: String {
      switch self {
      case .cover: "page de garde"
      case .references: "bibliographie et références"
      default: rawValue
      }
    }
  }
}
