import DossierCore
import DossierRendering

extension CommandLineTool {
  /// Writes a repository where none of its files is yet: months of writing may be under their names.
  func write(_ depot: Depot, to folder: String) throws(CommandLineError) -> ExitStatus {
    try writeAll(depot.files.map { ($0.path, $0.text) }, to: folder)
    var page = TextPage(width: Terminal.defaultColumns, isColoured: false)
    page.put("Dépôt écrit dans « \(folder) » : \(French.count(depot.files.count, "fichier")).")
    page.put("Commencez par son README.md ; le texte s'écrit dans « \(Paths.join(folder, "dossier")) ».")
    try write(page.text)
    return .success
  }

  /// Writes files below a folder, each whole, where none of them is yet: one that is there stops all.
  func writeAll(_ texts: [(path: String, text: String)], to folder: String) throws(CommandLineError) {
    let files = texts.map { (path: Paths.join(folder, $0.path), text: $0.text) }
    do {
      for file in files where try environment.fileSystem.kind(of: file.path) != nil {
        throw CommandLineError.wouldOverwrite(path: file.path, .depot)
      }
      try environment.fileSystem.makeFolder(folder)
      for path in Self.folders(of: texts.map(\.path)) {
        try environment.fileSystem.makeFolder(Paths.join(folder, path))
      }
      for file in files { try environment.fileSystem.write(Array(file.text.utf8), to: file.path) }
    } catch let error as FileError {
      throw .unwritable(error)
    } catch let error as CommandLineError {
      throw error
    } catch {
      throw .unwritable(FileError(.other(code: 0), path: folder))
    }
  }

  /// The folders of some paths, each after the one that it is in.
  private static func folders(of paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.flatMap { path in
      let steps = path.split(separator: "/").dropLast()
      return steps.indices.map { steps[...$0].joined(separator: "/") }
    }
    .filter { seen.insert($0).inserted }
  }
}
