import DossierCore
import DossierMarkdown
import PositionedJSON

extension CommandLineTool {
  /// The report with what the reference of a command line knows, and a new reference written where the command line asks for one.
  ///
  /// The old one is read first, so that one file may be both.
  func following(
    _ arguments: Arguments,
    _ report: Report,
    of files: DossierFiles,
    inputs: [String]
  ) throws(CommandLineError) -> Report {
    var result = report
    if let path = arguments.value(.reference) {
      result = report.compared(with: try reference(path), at: Paths.shown(path))
    }
    if let path = arguments.value(.ecrireReference) {
      try write(report.makeReference(), to: path, sparing: files, inputs: inputs, arguments)
    }
    return result
  }

  private func reference(_ path: String) throws(CommandLineError) -> Reference {
    let bytes: [UInt8]
    do { bytes = try environment.fileSystem.read(path) } catch { throw .unreadableReference(error) }
    do {
      return try Reference(decoding: bytes)
    } catch {
      throw .invalidReference(path: path, error.faults)
    }
  }

  /// Writes a reference, over nothing that is not one.
  private func write(
    _ reference: Reference,
    to path: String,
    sparing files: DossierFiles,
    inputs: [String],
    _ arguments: Arguments
  ) throws(CommandLineError) {
    let isReport = arguments.value(.sortie) == path
    let isInput = inputs.contains { environment.fileSystem.isSame($0, path) }
    guard !isReport, !isInput, files.keeps(path, in: environment.fileSystem) == nil, path != "-" else {
      throw .referenceTakesPlace(path: path)
    }
    do {
      if try environment.fileSystem.kind(of: path) == .file {
        let bytes = try environment.fileSystem.read(path)
        guard (try? Reference(decoding: bytes)) != nil else { throw CommandLineError.referenceTakesPlace(path: path) }
      }
      try environment.fileSystem.write(Array(reference.text.utf8), to: path)
    } catch let error as FileError {
      throw .unwritableReference(error)
    } catch {
      throw .referenceTakesPlace(path: path)
    }
  }
}
