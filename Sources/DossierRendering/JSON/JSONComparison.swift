package import DossierCore
import PositionedJSON

/// What changes from one référentiel to another, as JSON: keys are added, never renamed nor taken away.
package struct JSONComparison {
  /// The kind and version of the text.
  package static let schema = "juryblanc/comparaison/v1"

  private let comparison: ReferentielComparison
  private let old: Referentiel
  private let new: Referentiel

  /// Creates the rendering of a comparison of two référentiels.
  package init(_ comparison: ReferentielComparison, _ old: Referentiel, _ new: Referentiel) {
    self.comparison = comparison
    self.old = old
    self.new = new
  }

  /// The text, with a final line end.
  package var text: String {
    let value: JSONValue = [
      "schema": .string(Self.schema),
      "ancien": .string(old.id.rawValue),
      "nouveau": .string(new.id.rawValue),
      "identiques": .boolean(comparison.changes.isEmpty),
      "changements": .list(comparison.changes, change),
    ]
    return JSONText(value).description + "\n"
  }

  private func change(_ change: ReferentielComparison.Change) -> JSONValue {
    [
      "objet": .string(change.subject.rawValue),
      "changement": .string(change.old == nil ? "ajout" : change.new == nil ? "retrait" : "modification"),
      "ancien": change.old.map(side) ?? .null,
      "nouveau": change.new.map(side) ?? .null,
      "aspects": .list(change.aspects) { aspect in
        ["aspect": .string(aspect.name), "ancien": .optional(aspect.old), "nouveau": .optional(aspect.new)]
      },
    ]
  }

  private func side(_ side: ReferentielComparison.Side) -> JSONValue {
    ["code": .string(side.code), "libelle": .string(side.text)]
  }
}
