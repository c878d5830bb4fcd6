// Writes FontTables.swift from Debian's fonts-liberation2 and fonts-crosextra-carlito.
// Usage: font-metrics OUTPUT-FOLDER [FONTS-FOLDER], as `make metrics` does.

import Foundation

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  FileHandle.standardError.write(Data("usage: font-metrics OUTPUT-FOLDER [FONTS-FOLDER]\n".utf8))
  exit(2)
}
switch FontTableWriter.source(inFontsOf: arguments.count > 2 ? arguments[2] : FontTableWriter.debianFolder) {
case .success(let source):
  let output = URL(filePath: arguments[1], directoryHint: .isDirectory).appending(path: "FontTables.swift")
  try Data(source.utf8).write(to: output)
case .failure(let missing):
  let advice = "install fonts-liberation2 and fonts-crosextra-carlito"
  FileHandle.standardError.write(Data("font-metrics: \(missing.file).ttf: cannot be read; \(advice)\n".utf8))
  exit(2)
}
