/// The standard streams of the tool.
public protocol Console: Sendable {
  /// The bytes of the standard input, up to its end.
  func readInput() throws(FileError) -> [UInt8]

  /// Writes to the standard output.
  func writeOutput(_ text: String) throws(FileError)

  /// Writes to the standard error; nothing can be done if that fails.
  func writeError(_ text: String)
}
