package import DossierCore

/// What remains for a candidate who holds some of the certificates of a title.
package struct RemainingEpreuves {
  private let referentiel: Referentiel
  private let capitalisation: Capitalisation
  private let held: Set<Epreuve.ID>
  private let isDefault: Bool

  /// Creates what remains.
  ///
  /// - Parameters:
  ///   - held: the épreuves of the certificates held.
  ///   - capitalisation: how the title is put together.
  ///   - referentiel: the référentiel.
  ///   - isDefault: whether commands take that référentiel when they name none.
  package init(
    _ held: Set<Epreuve.ID>,
    _ capitalisation: Capitalisation,
    in referentiel: Referentiel,
    isDefault: Bool
  ) {
    self.isDefault = isDefault
    self.held = held
    self.capitalisation = capitalisation
    self.referentiel = referentiel
  }

  /// Writes what remains.
  package func write(on page: inout TextPage) {
    let names = capitalisation.certificats.filter(held.contains).map(\.rawValue)
    page.put("Acquis : \(French.list(names)).")
    let remaining = capitalisation.remaining(after: held).compactMap(referentiel.epreuve)
    if remaining.isEmpty {
      page.put("Tous les certificats sont acquis : il n'y a plus de dossier à remettre.")
    } else {
      page.title(remaining.count == 1 ? "Ce qui reste" : "Ce qui reste, certificat par certificat")
      for epreuve in remaining {
        ExamDay(epreuve, in: referentiel, isDefault: isDefault).writeSummary(on: &page)
        if epreuve.production != nil {
          page.put(
            "Pour le vérifier : juryblanc verifier DOSSIER --epreuve \(epreuve.id)\(isDefault ? "" : " --referentiel \(referentiel.id)")",
            indent: 2
          )
        }
        page.blank()
      }
    }
    page.title("Pour le titre")
    page.put("\(capitalisation.ensuite) (\(capitalisation.source)).", indent: 2)
    page.put("Le dossier du titre entier n'est pas demandé à qui passe par les certificats.", indent: 2)
  }
}
