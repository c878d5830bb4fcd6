import DossierCore
import DossierRendering

/// The files that the author of a référentiel has written, wherever they are.
struct AuthoredFolder {
  /// The file of the référentiel.
  let file: AuthoredFile

  /// The files beside it that say how dossiers are read.
  let others: [AuthoredFile]

  /// The folder, as paths show it.
  let folder: String

  /// Whether the files have lines that a person can open: those of the tool are kept without them.
  let hasLines: Bool

  /// The path of a file of the folder, as the person would write it.
  func path(of name: String) -> String {
    folder == "." ? name : Paths.join(folder, name)
  }
}

extension CommandLineTool {
  /// Reads what an author names: a file, the folder that holds `referentiel.json`, or a référentiel of the tool by its id.
  func authored(_ name: String) throws(CommandLineError) -> AuthoredFolder {
    let id = Referentiel.ID(rawValue: ArgumentParser.plain(name))
    let kind: FileKind?
    do { kind = try environment.fileSystem.kind(of: name) } catch { throw .unreadable(error) }
    if kind == nil, !Self.isFile(name) { return try shipped(id, asked: name) }
    // The id of a référentiel of the tool is one wherever the tool is run.
    if kind != .file, environment.catalogue.ids.contains(id), !Self.isFile(name) { return try shipped(id, asked: name) }
    return try authored(at: kind == .folder ? Paths.join(Paths.trimmed(name), "referentiel.json") : name)
  }

  private func authored(at path: String) throws(CommandLineError) -> AuthoredFolder {
    let own = AuthoredFile(name: Paths.name(of: path), bytes: try bytes(of: path))
    var others: [AuthoredFile] = []
    for beside in dataFiles(beside: path, isFile: true).dropFirst() where Paths.name(of: beside) != own.name {
      others.append(AuthoredFile(name: Paths.name(of: beside), bytes: try bytes(of: beside)))
    }
    return AuthoredFolder(file: own, others: others, folder: Paths.folder(of: path), hasLines: true)
  }

  private func shipped(_ id: Referentiel.ID, asked: String) throws(CommandLineError) -> AuthoredFolder {
    guard let bytes = environment.catalogue.bytes(of: "\(id)/referentiel.json") else {
      throw .unknown(.referentiel, asked, known: environment.catalogue.ids.map(\.rawValue), place: .option)
    }
    let others = environment.catalogue.names(in: id.rawValue).filter { $0 != "referentiel" }.compactMap { name in
      environment.catalogue.bytes(of: "\(id)/\(name).json").map { AuthoredFile(name: "\(name).json", bytes: $0) }
    }
    return AuthoredFolder(
      file: AuthoredFile(name: "referentiel.json", bytes: bytes),
      others: others,
      folder: id.rawValue,
      hasLines: false
    )
  }
}
