/// The code or id of something that a référentiel defines; those of two kinds of things never mix.
///
/// `Competence.ID` and `Attendu.ID` are both texts, but a function that takes the one refuses the other.
public struct Identifier<Owner>: RawRepresentable, Hashable, Sendable {
  /// The id as written in the data and in the reports, such as `CP6.2` or `environnement.statut`.
  public let rawValue: String

  /// Creates an id from its text; whether something has this id is for the référentiel to say.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Creates an id from a literal.
  public init(stringLiteral value: String) {
    rawValue = value
  }
}

extension Identifier: CustomStringConvertible {
  /// The id as written.
  public var description: String { rawValue }
}
