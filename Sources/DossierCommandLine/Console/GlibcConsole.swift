import Glibc

/// The standard streams of the process.
public struct GlibcConsole: Console {
  /// Creates the console.
  ///
  /// From then on, writing to a pipe that nobody reads any more fails, where it would end the process without a word.
  public init() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// The bytes of the standard input, up to its end.
  public func readInput() throws(FileError) -> [UInt8] {
    // The runtime's own descriptors take the number of a closed stream: they are of no kind that a file system has.
    var status = stat()
    guard unsafe fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT != 0 else {
      throw FileError(.closed, path: "-")
    }
    return try Descriptor(standard: STDIN_FILENO, name: "-").readAll()
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
