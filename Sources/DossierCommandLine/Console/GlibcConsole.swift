import Glibc

/// The standard streams of the process.
public struct GlibcConsole: Console {
  /// Creates the console.
  public init() {}

  /// The bytes of the standard input, up to its end.
  public func readInput() throws(FileError) -> [UInt8] {
    try Descriptor(standard: STDIN_FILENO, name: "-").readAll()
  }

  /// Writes to the standard output.
  public func writeOutput(_ text: String) throws(FileError) {
    try Descriptor(standard: STDOUT_FILENO, name: "sortie standard").writeAll(Array(text.utf8))
  }

  /// Writes to the standard error.
  public func writeError(_ text: String) {
    try? Descriptor(standard: STDERR_FILENO, name: "sortie d'erreur").writeAll(Array(text.utf8))
  }
}
