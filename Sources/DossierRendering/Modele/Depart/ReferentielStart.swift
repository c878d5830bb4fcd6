package import DossierCore

/// The files from which somebody begins to write a référentiel: a made-up title, short and whole, to be replaced piece by piece.
package struct ReferentielStart {
  /// The files, by their names in the folder.
  package let files: [File]

  /// A file of the folder.
  package struct File: Hashable, Sendable {
    /// The path below the folder.
    package let path: String
    /// The text, its last line ended.
    package let text: String
  }

  /// The schemas that guide editors, by the names of the files that `$schema` points to.
  package static let schemas = ["referentiel", "lecture", "preuves", "modele", "savoirs"].map { "\($0).schema.json" }

  /// Creates the files.
  ///
  /// - Parameters:
  ///   - id: the id of the référentiel.
  ///   - schema: gives the text of a schema by its name, or `nil` if there is none.
  package init(id: Referentiel.ID, schema: (String) -> String?) {
    let name = id.rawValue
    files =
      [
        File(path: "referentiel.json", text: StartTexts.referentiel(name)),
        File(path: "lecture.json", text: StartTexts.guide(name)),
        File(path: "preuves-attendus.json", text: StartKnowledge.attendus(name)),
        File(path: "preuves-criteres.json", text: StartKnowledge.criteres(name)),
        File(path: "modele.json", text: StartTexts.outline(name)),
      ]
      + Self.schemas.compactMap { file in
        schema(file).map { File(path: "schemas/\(file)", text: $0.hasSuffix("\n") ? $0 : $0 + "\n") }
      }
  }

  /// The id that the name of a folder makes: in lower case without accents, with hyphens; « Mon titre 2027 » is `mon-titre-2027`.
  ///
  /// - Parameter folder: the name of the folder.
  /// - Returns: the id, or `nil` if the name has no letter nor digit.
  package static func id(of folder: String) -> Referentiel.ID? {
    let words = TextFolding.plain(folder).split { character in
      !(character.isASCII && (character.isLetter || character.isNumber))
    }
    return words.isEmpty ? nil : Referentiel.ID(rawValue: words.joined(separator: "-"))
  }
}
