package import DossierCommandLine

/// Standard streams that remember what was written.
package final class RecordingConsole: Console, @unchecked Sendable {
  /// What was written to the standard output.
  package private(set) var output = ""

  /// What was written to the standard error.
  package private(set) var errors = ""

  private let input: String
  private let failure: FileError.Reason?
  private let readingFailure: FileError.Reason?

  /// Creates streams; writing to the standard output and reading the standard input may be made to fail.
  package init(
    input: String = "",
    failingWith failure: FileError.Reason? = nil,
    readingFailsWith readingFailure: FileError.Reason? = nil
  ) {
    self.input = input
    self.failure = failure
    self.readingFailure = readingFailure
  }

  package func readInput() throws(FileError) -> [UInt8] {
    if let readingFailure { throw FileError(readingFailure, path: "-") }
    return Array(input.utf8)
  }

  package func writeOutput(_ text: String) throws(FileError) {
    if let failure { throw FileError(failure, path: "sortie standard") }
    output += text
  }

  package func writeError(_ text: String) {
    errors += text
  }
}
