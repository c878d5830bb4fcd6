import PositionedJSON

/// Why a catalogue cannot give what is asked.
public enum CatalogueError: Error, Hashable, Sendable {
  /// No référentiel has this id.
  case unknown(Referentiel.ID, known: [Referentiel.ID])

  /// The data of a file is wrong.
  case invalid(path: String, ReferentielError)
}

extension CatalogueError: CustomStringConvertible {
  /// What is wrong, in French, in one line or more.
  public var description: String {
    switch self {
    case .unknown(let id, let known):
      let ids = known.map(\.rawValue)
      let question = Spelling.nearest(to: id.rawValue, among: ids).map { " Vouliez-vous dire « \($0) » ?" } ?? ""
      return
        "Le référentiel « \(id) » est inconnu.\(question) Référentiels disponibles : \(ids.joined(separator: ", "))."
    case .invalid(let path, let error):
      return error.diagnostics(file: path).joined(separator: "\n")
    }
  }
}
