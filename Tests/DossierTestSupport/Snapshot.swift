public import Testing
import DossierCommandLine
import Glibc

/// Compares a text with the one that a golden file holds, byte by byte.
///
/// The file is `Snapshots/NAME` beside the test. With `RECORD_SNAPSHOTS=1` it is written, and the test fails all the same: what
/// was recorded is to be read before it is trusted.
public func expectSnapshot(
  _ text: String,
  named name: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  let path = "\(folder)/Snapshots/\(name)"
  let files = GlibcFileSystem()
  if unsafe getenv("RECORD_SNAPSHOTS") != nil {
    do {
      try files.write(Array(text.utf8), to: path)
      Issue.record(
        "Recorded \(name): read it, then run again without RECORD_SNAPSHOTS.",
        sourceLocation: sourceLocation
      )
    } catch {
      Issue.record("\(name) cannot be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let bytes = try? files.read(path) else {
    Issue.record("\(name) does not exist: run with RECORD_SNAPSHOTS=1.", sourceLocation: sourceLocation)
    return
  }
  guard bytes != Array(text.utf8) else { return }
  let difference = lineDifference(from: String(decoding: bytes, as: UTF8.self), to: text)
  Issue.record("\(name) differs:\n\(difference)", sourceLocation: sourceLocation)
}

/// The lines that differ, as `diff` shows them: `-` for the golden file's, `+` for the text's.
func lineDifference(from old: String, to new: String) -> String {
  let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let newLines = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var changes: [(line: Int, text: String)] = []
  for change in newLines.difference(from: oldLines) {
    switch change {
    case .remove(let offset, let line, _): changes.append((offset, "-\(offset + 1): \(line.debugDescription)"))
    case .insert(let offset, let line, _): changes.append((offset, "+\(offset + 1): \(line.debugDescription)"))
    }
  }
  return changes.sorted { $0.line < $1.line }.prefix(40).map(\.text).joined(separator: "\n")
}
