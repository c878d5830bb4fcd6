package import DossierCommandLine

/// Programs that answer what a test wants, and remember how they were called.
package final class FakePrograms: Programs, @unchecked Sendable {
  /// The calls, in order.
  package private(set) var calls: [ProgramCall] = []

  private let answers: [String: Result<ProgramOutput, ProgramError>]

  /// Creates programs by name; any other is not installed.
  package init(_ answers: [String: Result<ProgramOutput, ProgramError>]) {
    self.answers = answers
  }

  /// Creates a program that writes a text and ends well.
  package convenience init(_ name: String, writing text: String) {
    self.init([name: .success(ProgramOutput(output: Array(text.utf8)))])
  }

  package func run(_ call: ProgramCall) throws(ProgramError) -> ProgramOutput {
    calls.append(call)
    guard let answer = answers[call.name] else { throw .notFound }
    return try answer.get()
  }
}
