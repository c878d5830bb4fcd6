public import PositionedJSON

/// The values of a node, for tests that look at what other tools read.
extension JSONNode {
  /// The text, or `nil` for another kind.
  public var text: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The elements of a list, or `nil` for another kind.
  public var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The whole number, or `nil` for another kind.
  public var integer: Int? {
    if case .integer(let integer) = content { integer } else { nil }
  }
}
