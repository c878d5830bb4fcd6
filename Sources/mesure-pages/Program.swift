import Foundation

/// Runs the programs that typeset.
struct Program {
  /// Where their messages go, to be shown if they fail: a file, because a pipe that nobody reads would stop them.
  let log: URL

  /// Runs a program, named before its arguments, and returns what it writes.
  ///
  /// After some seconds it is ended, with the programs that it started.
  @discardableResult
  func run(_ arguments: [String], in folder: URL? = nil, within seconds: Int = 120) throws -> [UInt8] {
    try Data().write(to: log)
    let messages = try FileHandle(forWritingTo: log)
    defer { try? messages.close() }
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "--kill-after=10", "\(seconds)"] + arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let message = String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self).suffix(800)
      throw MeasureError.program(
        name: arguments.first ?? "",
        status: process.terminationStatus,
        message: message.trimmingCharacters(in: .whitespacesAndNewlines)
      )
    }
    return [UInt8](bytes)
  }
}
