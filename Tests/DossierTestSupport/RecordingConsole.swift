public import DossierCommandLine

/// Standard streams that remember what was written.
public final class RecordingConsole: Console, @unchecked Sendable {
  /// What was written to the standard output.
  public private(set) var output = ""

  /// What was written to the standard error.
  public private(set) var errors = ""

  private let input: String
  private let failure: FileError.Reason?

  /// Creates streams; writing to the standard output may be made to fail.
  public init(input: String = "", failingWith failure: FileError.Reason? = nil) {
    self.input = input
    self.failure = failure
  }

  public func readInput() throws(FileError) -> [UInt8] {
    Array(input.utf8)
  }

  public func writeOutput(_ text: String) throws(FileError) {
    if let failure { throw FileError(failure, path: "sortie standard") }
    output += text
  }

  public func writeError(_ text: String) {
    errors += text
  }
}
