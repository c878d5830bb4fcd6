package import DossierCore

/// What a former certification is worth, step by step.
package enum FormerCertification {
  /// Writes what a code is worth.
  ///
  /// - Parameters:
  ///   - steps: the correspondances that lead from it, in order; at least one.
  ///   - referentiel: the référentiel that they come from.
  ///   - page: where.
  package static func write(_ steps: [Correspondance], in referentiel: Referentiel, on page: inout TextPage) {
    guard let first = steps.first else { return }
    page.put(InkedText(name(first.ancien), .strong))
    for step in steps {
      let origin = step.isOfficial ? "\(step.source)" : "rapprochement par les intitulés, que le texte ne dit pas"
      let next = step.nouveau.map { "vaut \(name($0))" } ?? "n'a pas d'équivalent"
      page.put("\(step.isOfficial ? "" : "ressemble à ce qui ")\(next) (\(origin))", lead: "→ ", indent: 2)
    }
    page.blank()
    if let epreuve = steps.last?.nouveau?.epreuve, steps.allSatisfy(\.isOfficial) {
      page.put("Ce qui reste à passer : juryblanc epreuves --referentiel \(referentiel.id) --acquis \(epreuve)")
    } else if steps.contains(where: { !$0.isOfficial }) {
      page.put(
        "Un rapprochement ne donne aucun droit : faites reconnaître ce certificat par le service qui délivre le titre."
      )
    }
  }

  /// Writes the codes that may be asked about, with their titles.
  package static func writeCodes(of referentiel: Referentiel, on page: inout TextPage) {
    for entry in referentiel.correspondances {
      guard let code = entry.ancien.code else { continue }
      page.put(InkedText("\(name(entry.ancien))"), lead: InkedText("\(code) ", .strong), indent: 2)
    }
  }

  private static func name(_ certification: Correspondance.Certification) -> String {
    let arrete = certification.arrete.map { " (arrêté du \($0.french))" } ?? ""
    return "\(certification.type) « \(certification.intitule) »\(arrete)"
  }
}
