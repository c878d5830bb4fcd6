public import PositionedJSON

/// What the author of a référentiel is told of one place of a file.
public struct AuthorNote: Hashable, Sendable {
  /// The name of the file.
  public let file: String

  /// How much it weighs.
  public let weight: Weight

  /// What it is and where.
  public let fault: JSONFault

  /// Creates a note.
  public init(file: String, _ weight: Weight, _ fault: JSONFault) {
    self.file = file
    self.weight = weight
    self.fault = fault
  }

  /// How much a note weighs.
  public enum Weight: Hashable, Sendable {
    /// The file cannot do what its author wants of it.
    case fault
    /// The author should know it, and may leave it so: official texts have their own slips.
    case remark
  }
}
