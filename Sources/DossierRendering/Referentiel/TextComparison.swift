package import DossierCore

/// What changes from one référentiel to another, as text.
package struct TextComparison {
  private let comparison: ReferentielComparison
  private let old: Referentiel
  private let new: Referentiel

  /// Creates the text of a comparison of two référentiels.
  package init(_ comparison: ReferentielComparison, _ old: Referentiel, _ new: Referentiel) {
    self.comparison = comparison
    self.old = old
    self.new = new
  }

  /// Writes all the changes, subject by subject.
  package func write(on page: inout TextPage) {
    page.put(InkedText("De « \(old.id) » à « \(new.id) »", .strong))
    guard !comparison.changes.isEmpty else {
      page.put("Rien ne change : les deux référentiels disent la même chose.")
      return
    }
    for subject in ReferentielComparison.Subject.allCases {
      let changes = comparison.changes.filter { $0.subject == subject }
      guard !changes.isEmpty else { continue }
      page.title(title(of: subject, changes))
      for change in changes { put(change, on: &page) }
    }
  }

  private func title(of subject: ReferentielComparison.Subject, _ changes: [ReferentielComparison.Change]) -> String {
    let name =
      switch subject {
      case .identite: "Le titre"
      case .texte: "Textes officiels"
      case .activite: "Activités types"
      case .competence: "Compétences"
      case .transversale: "Compétences transversales"
      case .critere: "Critères"
      case .bloc: "Blocs"
      case .attendu: "Attendus"
      case .epreuve: "Épreuves"
      case .modalite: "Modalités"
      case .production: "Productions"
      case .partie: "Parties"
      }
    let (added, removed) = (changes.count { $0.old == nil }, changes.count { $0.new == nil })
    let changed = changes.count - added - removed
    let counts = [(added, "en plus"), (removed, "en moins"), (changed, changed == 1 ? "modifié" : "modifiés")]
    return "\(name) (\(counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")))"
  }

  private func put(_ change: ReferentielComparison.Change, on page: inout TextPage) {
    guard let old = change.old else {
      if let new = change.new { put(new, "+ ", .good, on: &page) }
      return
    }
    guard let new = change.new else { return put(old, "- ", .error, on: &page) }
    let codes = old.code == new.code ? new.code : "\(old.code) → \(new.code)"
    let isReworded = change.aspects.contains { $0.name == "libellé" }
    page.put(
      InkedText("\(codes) ", .strong) + InkedText(isReworded || change.subject == .identite ? "" : new.text),
      lead: InkedText("~ ", .warning),
      indent: 2
    )
    for aspect in change.aspects where aspect.name != "code" || change.subject == .identite {
      if aspect.name == "libellé" {
        page.put(aspect.old ?? "", lead: InkedText("avant : ", .faint), indent: 6)
        page.put(aspect.new ?? "", lead: InkedText("après : ", .faint), indent: 6)
      } else {
        page.put("\(aspect.name) : \(aspect.old ?? "rien") → \(aspect.new ?? "rien")", indent: 6)
      }
    }
  }

  private func put(_ side: ReferentielComparison.Side, _ sign: String, _ ink: Ink, on page: inout TextPage) {
    page.put(InkedText("\(side.code) ", .strong) + InkedText(side.text), lead: InkedText(sign, ink), indent: 2)
  }
}
