import DossierCore

extension CommandLineTool {
  /// The tool with the data that stands beside a référentiel's file: how its dossiers are read and what shows each thing.
  ///
  /// A file alone is held with the data that the tool has for its id, if any; data beside it take the place of that, all of it, since half of one and
  /// half of the other would check something that nobody wrote.
  func besideReferentiel(_ arguments: Arguments) -> CommandLineTool {
    let operand = arguments.command.id == .referentielMontrer ? arguments.operand : nil
    guard let path = arguments.value(.referentiel) ?? operand, Self.isFile(path) else { return self }
    guard let bytes = try? environment.fileSystem.read(path), let referentiel = try? Referentiel(decoding: bytes) else {
      return self
    }
    let folder = Paths.folder(of: path)
    let names = (try? environment.fileSystem.list(folder)) ?? []
    let files = names.filter(Self.isData).sorted().compactMap { name in
      (try? environment.fileSystem.read(Paths.join(folder, name))).map { bytes in
        Catalogue.File(path: "\(referentiel.id)/\(name)", bytes: bytes)
      }
    }
    guard !files.isEmpty else { return self }
    var own = environment
    own.catalogue = own.catalogue.replacingData(of: referentiel.id, by: files)
    return CommandLineTool(own, check: check)
  }

  /// The file of a référentiel and those beside it, by the paths that open them; none for a référentiel of the tool's.
  ///
  /// - Parameters:
  ///   - path: the path of the file, or an id.
  ///   - isFile: whether it is known to be a path.
  /// - Returns: the paths, the file's own first.
  func dataFiles(beside path: String?, isFile: Bool = false) -> [String] {
    guard let path, isFile || Self.isFile(path) else { return [] }
    let folder = Paths.folder(of: path)
    let names = (try? environment.fileSystem.list(folder)) ?? []
    return [path] + names.filter(Self.isData).sorted().map { Paths.join(folder, $0) }
  }

  private static func isData(_ name: String) -> Bool {
    ["lecture.json", "savoirs.json", "modele.json", Catalogue.modelName].contains(name)
      || (name.hasPrefix("preuves") && name.hasSuffix(".json"))
  }
}
