// Writes Sources/DossierLayout/Metrics/FontTables.swift from Debian's fonts-liberation2 and fonts-crosextra-carlito.
// Usage: font-metrics OUTPUT [FONTS-FOLDER]

import Foundation

let folder = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : "/usr/share/fonts/truetype"
let result = FontTableWriter.source { file in
  FileManager.default.contents(atPath: "\(folder)/\(file).ttf").map(Array.init)
}
switch result {
case .success(let source) where CommandLine.arguments.count > 1:
  try source.write(toFile: CommandLine.arguments[1], atomically: true, encoding: .utf8)
case .success(let source):
  print(source, terminator: "")
case .failure(let missing):
  FileHandle.standardError.write(Data("font-metrics: \(missing.file).ttf: cannot be read; install fonts-liberation2 and fonts-crosextra-carlito\n".utf8))
  exit(2)
}
