import Foundation

let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
let output = URL(filePath: CommandLine.arguments[2])
var paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { $0.hasSuffix(".json") }
paths.sort()
var swift = "let embeddedFiles: [EmbeddedFile] = [\n"
for path in paths {
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  swift += "  EmbeddedFile(path: \"\(path)\", contents: ####\"\"\"\n\(text)\n\"\"\"####),\n"
}
swift += "]\n"
try swift.write(to: output, atomically: true, encoding: .utf8)
