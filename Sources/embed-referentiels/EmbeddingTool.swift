import DossierCore
import Foundation
import PositionedJSON

/// Turns a folder of JSON files into one Swift file, unless something in them is wrong.
struct EmbeddingTool {
  let folder: URL
  let output: URL

  /// Checks every file and, if all are right, writes the Swift file in one go.
  ///
  /// Returns the problems, a line for each; none means that the file is written.
  func run() -> [String] {
    do {
      let files = try readFiles()
      let problems = FileChecks(files: files).faults().map { path, fault in
        fault.diagnostic(file: folder.appending(path: path).path)
      }
      guard problems.isEmpty else { return problems }
      let shown = files.filter { $0.name != Catalogue.modelName }
      let contents = shown.map { ($0.path, FileCompilation.contents(of: $0)) }
      let packed = try FileCompilation.packedKnowledge(of: files) + FileCompilation.packedModels(of: files)
      let swift = GeneratedSwift(files: (contents + packed).sorted { $0.0 < $1.0 })
      try Data(swift.text.utf8).write(to: output, options: .atomic)
      return []
    } catch {
      return ["\(folder.path): error: \(error.localizedDescription)"]
    }
  }

  /// Reads the `.json` files below the folder, sorted by path.
  private func readFiles() throws -> [JSONFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".json") }.sorted().map { path in
      JSONFile(path: path, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }
  }
}

/// A file of the folder: its path below it, and what it holds.
struct JSONFile {
  let path: String
  let bytes: [UInt8]

  /// The folder that it is in: the id of a référentiel, or `mises-en-page`.
  var folder: String {
    String(path.prefix { $0 != "/" })
  }

  /// The path without the first folder.
  var name: String {
    String(path.dropFirst(folder.count + 1))
  }
}
