/// A file that the author of a référentiel writes, as it was read.
public struct AuthoredFile: Hashable, Sendable {
  /// The name in the author's folder, such as `lecture.json`.
  public let name: String

  /// The text, in UTF-8.
  public let bytes: [UInt8]

  /// Creates a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Whether the file says what shows attendus and critères.
  var holdsKnowledge: Bool {
    name.hasPrefix("preuves") && name.hasSuffix(".json")
  }
}
