/// A check that the tool runs, by its stable id.
public struct Rule: Hashable, Sendable {
  /// The identifier: a prefix of three letters and three digits, such as `ENT001`; never reused.
  public typealias ID = String
}
