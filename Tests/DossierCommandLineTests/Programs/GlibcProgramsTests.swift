import Glibc
import Testing

@testable import DossierCommandLine

struct GlibcProgramsTests {
  private let programs = GlibcPrograms(path: "/usr/bin:/bin")

  private func failure(_ call: ProgramCall, of programs: GlibcPrograms? = nil) -> ProgramError? {
    do {
      _ = try (programs ?? self.programs).run(call)
      return nil
    } catch {
      return error
    }
  }

  private func shell(_ script: String, input: [UInt8] = [], limit: Int = 1 << 20, timeout: Int = 20) -> ProgramCall {
    ProgramCall("sh", ["-c", script], input: input, outputLimit: limit, timeout: timeout)
  }

  @Test func givesWhatAProgramWritesAndItsStatus() throws {
    let output = try programs.run(shell("cat; echo erreur >&2; exit 7", input: Array("entrée".utf8)))
    #expect(output == ProgramOutput(status: 7, output: Array("entrée".utf8), errors: "erreur\n"))
  }

  @Test func passesMoreThanPipesHoldBothWays() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let output = try programs.run(ProgramCall("cat", [], input: bytes))
    #expect(output.output == bytes)
  }

  @Test func doesNotWaitForAProgramThatReadsNothing() throws {
    let bytes = [UInt8](repeating: 1, count: 1 << 20)
    #expect(try programs.run(shell("exit 3", input: bytes)).status == 3)
  }

  @Test func keepsTheBeginningOfLongErrors() throws {
    let output = try programs.run(shell("head -c 500000 /dev/zero | tr '\\0' 'x' >&2"))
    #expect(output.errors.utf8.count == 8192)
    #expect(output.status == 0)
  }

  @Test func endsAProgramThatWritesTooMuchOrTakesTooLong() {
    #expect(failure(ProgramCall("cat", ["/dev/zero"], outputLimit: 100_000, timeout: 20)) == .outputTooLarge)
    #expect(failure(shell("sleep 30", timeout: 1)) == .timedOut)
    // What it started and what closed its streams ends too.
    #expect(failure(shell("sleep 30 & sleep 30", timeout: 1)) == .timedOut)
    #expect(failure(shell("exec >&- 2>&-; sleep 30", timeout: 1)) == .timedOut)
  }

  @Test func leavesNoChildBehind() {
    _ = failure(shell("sleep 30", timeout: 1))
    _ = try? programs.run(shell("true"))
    var status: Int32 = 0
    // Other tests may run children of their own at the same time; none of these may be one that has ended.
    #expect(unsafe waitpid(-1, &status, WNOHANG) <= 0)
  }

  @Test func tellsTheSignalThatEndedAProgram() {
    #expect(failure(shell("kill -TERM $$")) == .ended(signal: SIGTERM))
  }

  @Test func givesASmallEnvironmentAndTheUsualSignals() throws {
    let variables = try programs.run(ProgramCall("env", [])).output
    let names = String(decoding: variables, as: UTF8.self).split(separator: "\n").compactMap {
      $0.split(separator: "=").first
    }
    #expect(names.sorted() == ["HOME", "LANG", "PATH"])
    let status = try programs.run(ProgramCall("cat", ["/proc/self/status"])).output
    let ignored = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("SigIgn:") }
    #expect(ignored?.suffix(4) == "0000")
  }

  @Test func takesArgumentsAsTheyAreWithoutAShell() throws {
    let output = try programs.run(ProgramCall("printf", ["%s|", "a b", "$HOME", "*;'\"", ""]))
    #expect(String(decoding: output.output, as: UTF8.self) == "a b|$HOME|*;'\"||")
  }

  @Test(arguments: ["", "programme-qui-n-existe-pas", "/bin/sh", "../bin/sh", "."])
  func findsOnlyProgramsOfThePath(name: String) {
    #expect(failure(ProgramCall(name, [])) == .notFound)
  }

  @Test func looksInNoRelativeFolder() {
    #expect(failure(ProgramCall("sh", []), of: GlibcPrograms(path: ":.:usr/bin")) == .notFound)
  }
}
