/// A file of `Referentiels/` that the binary carries.
public struct EmbeddedFile: Sendable {
  /// The path below `Referentiels/`, such as `cip-2018/referentiel.json`.
  public let path: String

  /// The text of the file.
  public let contents: StaticString

  /// Every file, sorted by path.
  public static let all: [EmbeddedFile] = embeddedFiles
}
