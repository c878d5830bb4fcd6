import Foundation

// The plugin's tool: checks the folder of the référentiels, then writes it as Swift. Faults go to stderr, as
// compilers write theirs, and fail the build.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-referentiels FOLDER OUTPUT.swift\n".utf8))
  exit(2)
}
let tool = EmbeddingTool(folder: URL(filePath: arguments[1]), output: URL(filePath: arguments[2]))
let problems = tool.run()
FileHandle.standardError.write(Data(problems.map { $0 + "\n" }.joined().utf8))
exit(problems.isEmpty ? 0 : 1)
