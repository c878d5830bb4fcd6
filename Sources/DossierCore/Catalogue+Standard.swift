import PositionedJSON

extension Catalogue {
  /// Reads what a référentiel is held with: the rules, the reading guide, what shows each attendu and critère.
  ///
  /// A référentiel without evidence data still has its parts, pages and entretiens checked.
  ///
  /// - Throws: `CatalogueError.invalid` for the first file whose data is wrong.
  public func standard(for referentiel: Referentiel) throws(CatalogueError) -> Checker.Standard {
    Checker.Standard(
      guide: try guide(for: referentiel.id),
      knowledge: try knowledge(for: referentiel),
      model: try model(for: referentiel.id),
      rules: try rules()
    )
  }

  /// The référentiel that dossiers are held against when nothing says another, as `lecture.json` names it; else the first.
  public var defaultID: Referentiel.ID? {
    guard let bytes = bytes(of: "lecture.json"), let node = try? JSONNode(parsing: bytes) else { return ids.first }
    var reader = ObjectReader(node)
    return reader.optionalString("referentielParDefaut").map(Referentiel.ID.init(rawValue:)) ?? ids.first
  }

  /// How people name the certifications that have rules for a dossier.
  public var certificationNames: CertificationNames {
    CertificationNames(decoding: bytes(of: "lecture.json") ?? [])
  }

  /// Reads the rules.
  ///
  /// - Throws: `CatalogueError.invalid` if their data is wrong.
  public func rules() throws(CatalogueError) -> RuleCatalogue {
    let path = "regles.json"
    do {
      return try RuleCatalogue(decoding: bytes(of: path) ?? [])
    } catch {
      throw .invalid(path: path, ReferentielError(error))
    }
  }

  /// Reads the guide to read dossiers of a référentiel.
  ///
  /// - Throws: `CatalogueError.invalid` if its data is wrong.
  public func guide(for referentiel: Referentiel.ID) throws(CatalogueError) -> ReadingGuide {
    do {
      return try ReadingGuide(common: bytes(of: "lecture.json") ?? [], own: bytes(of: "\(referentiel)/lecture.json"))
    } catch {
      throw .invalid(path: "\(referentiel)/lecture.json", ReferentielError(error))
    }
  }

  /// The path of a référentiel's evidence data once compiled, beside the JSON files that it comes from.
  public static func packedKnowledgePath(of referentiel: Referentiel.ID) -> String {
    "\(referentiel)/preuves.pack"
  }

  /// Reads what shows each attendu and critère of a référentiel, or returns `nil` without such data.
  ///
  /// Data compiled when the tool was built is read as it is; files are compiled.
  ///
  /// - Throws: `CatalogueError.invalid` if the data is wrong.
  public func knowledge(for referentiel: Referentiel) throws(CatalogueError) -> CompiledKnowledge? {
    if let packed = file(Self.packedKnowledgePath(of: referentiel.id))?.knowledge { return packed }
    let paths = names(in: referentiel.id.rawValue).filter { $0.hasPrefix("preuves") }.map {
      "\(referentiel.id)/\($0).json"
    }
    guard !paths.isEmpty else { return nil }
    do throws(KnowledgeError) {
      let knowledge = try Knowledge(decoding: try files(paths), knownIDs: referentiel.evidenceIDs)
      return try CompiledKnowledge(compiling: knowledge, files: paths)
    } catch {
      let path = error.faults.first?.file ?? paths[0]
      let own = error.faults.filter { $0.file == path }
      let faults = own.map(\.json)
      throw .invalid(path: path, ReferentielError(JSONFaults(faults)))
    }
  }

  /// The name of the file that holds what was learned, below the folder of a référentiel.
  public static let modelName = "poids.json"

  /// The path of what was learned once compiled, in place of the JSON file.
  public static func packedModelPath(of referentiel: Referentiel.ID) -> String {
    "\(referentiel)/poids.pack"
  }

  /// Reads what was learned of a référentiel, or returns `nil` without such data.
  ///
  /// - Throws: `CatalogueError.invalid` if the data is wrong.
  public func model(for referentiel: Referentiel.ID) throws(CatalogueError) -> StatementModel? {
    if let packed = file(Self.packedModelPath(of: referentiel))?.model { return packed }
    let path = "\(referentiel)/\(Self.modelName)"
    guard let bytes = bytes(of: path) else { return nil }
    do {
      return try StatementModel(decoding: bytes)
    } catch {
      throw .invalid(path: path, ReferentielError(error))
    }
  }

  private func files(_ paths: [String]) throws(KnowledgeError) -> [Knowledge.File] {
    var files: [Knowledge.File] = []
    for path in paths {
      do {
        files.append(Knowledge.File(path: path, root: try JSONNode(parsing: bytes(of: path) ?? [])))
      } catch {
        throw KnowledgeError(faults: [KnowledgeError.Fault(file: path, at: error.position, error.message)])
      }
    }
    return files
  }
}

extension Referentiel {
  /// The ids that evidence data may speak of: attendus and critères.
  var evidenceIDs: Set<String> {
    Set(attendus.map(\.id.rawValue)).union(criteres.map(\.id.rawValue))
  }
}
