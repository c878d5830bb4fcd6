import DossierCore
import DossierRendering

extension CommandLineTool {
  /// Writes a repository where none of its files is yet: months of writing may be under their names.
  func write(_ depot: Depot, to folder: String) throws(CommandLineError) -> ExitStatus {
    let files = depot.files.map { (path: Paths.join(folder, $0.path), text: $0.text) }
    do {
      for file in files where try environment.fileSystem.kind(of: file.path) != nil {
        throw CommandLineError.wouldOverwrite(path: file.path, .depot)
      }
      try environment.fileSystem.makeFolder(folder)
      for path in Self.folders(of: depot) { try environment.fileSystem.makeFolder(Paths.join(folder, path)) }
      for file in files { try environment.fileSystem.write(Array(file.text.utf8), to: file.path) }
    } catch let error as FileError {
      throw .unwritable(error)
    } catch let error as CommandLineError {
      throw error
    } catch {
      throw .unwritable(FileError(.other(code: 0), path: folder))
    }
    var page = TextPage(width: Terminal.defaultColumns, isColoured: false)
    page.put("Dépôt écrit dans « \(folder) » : \(French.count(files.count, "fichier")).")
    page.put("Commencez par son README.md ; le texte s'écrit dans « \(Paths.join(folder, "dossier")) ».")
    try write(page.text)
    return .success
  }

  /// The folders of a repository, each after the one that it is in.
  private static func folders(of depot: Depot) -> [String] {
    var seen: Set<String> = []
    return depot.files.flatMap { file in
      let steps = file.path.split(separator: "/").dropLast()
      return steps.indices.map { steps[...$0].joined(separator: "/") }
    }
    .filter { seen.insert($0).inserted }
  }
}
