import DossierCore
import DossierLayout
import PositionedJSON

/// What each kind of file is checked for before it goes into the binary.
struct FileChecks {
  let files: [JSONFile]

  /// The faults of all files, by path, then in the order of the text.
  ///
  /// What refers to a référentiel is checked once the référentiels are right.
  func faults() -> [(path: String, fault: JSONFault)] {
    let own = files.flatMap { file in faults(of: file).map { (file.path, $0) } }
    return own.isEmpty ? standardFaults() : own
  }

  /// The faults of the rules, reading guides and evidence data, read as the program reads them.
  private func standardFaults() -> [(path: String, fault: JSONFault)] {
    let catalogue = Catalogue(files: files.map { Catalogue.File(path: $0.path, bytes: $0.bytes) })
    return catalogue.ids.flatMap { id in standardFaults(of: id, in: catalogue) }
  }

  private func standardFaults(of id: Referentiel.ID, in catalogue: Catalogue) -> [(path: String, fault: JSONFault)] {
    do throws(CatalogueError) {
      _ = try catalogue.standard(for: try catalogue.referentiel(id))
      return []
    } catch {
      guard case .invalid(let path, let error) = error else { return [] }
      return error.faults.map { (path, $0) }
    }
  }

  /// A new kind of file gets its check here, by its name or its folder, if it stands alone.
  private func faults(of file: JSONFile) -> [JSONFault] {
    switch (file.folder, file.name) {
    case (_, "referentiel.json"): referentielFaults(of: file)
    case (_, "savoirs.json"): savoirsFaults(of: file)
    case ("mises-en-page", _): layoutFaults(of: file)
    default: syntaxFaults(of: file)
    }
  }

  private func referentielFaults(of file: JSONFile) -> [JSONFault] {
    do {
      let referentiel = try Referentiel(decoding: file.bytes)
      guard referentiel.id.rawValue != file.folder else { return [] }
      let message = "l'id « \(referentiel.id) » n'est pas le nom du dossier « \(file.folder) »"
      return [JSONFault(position: .start, path: JSONPath([.key("id")]), message: message)]
    } catch {
      return error.faults
    }
  }

  private func savoirsFaults(of file: JSONFile) -> [JSONFault] {
    let owner = files.first { $0.folder == file.folder && $0.name == "referentiel.json" }
    guard let owner else {
      return [JSONFault(position: .start, path: JSONPath(), message: "« \(file.folder)/referentiel.json » manque")]
    }
    // A référentiel that is wrong is told once, by its own check.
    guard let referentiel = try? Referentiel(decoding: owner.bytes) else { return syntaxFaults(of: file) }
    do {
      _ = try Savoirs(decoding: file.bytes, for: referentiel)
      return []
    } catch {
      return error.faults
    }
  }

  private func layoutFaults(of file: JSONFile) -> [JSONFault] {
    do {
      _ = try MiseEnPage(decoding: file.bytes)
      return []
    } catch {
      return error.faults
    }
  }

  private func syntaxFaults(of file: JSONFile) -> [JSONFault] {
    do {
      _ = try JSONNode(parsing: file.bytes)
      return []
    } catch {
      return [JSONFault(error)]
    }
  }
}
