/// Whether each attendu of the parts found has evidence.
///
/// *Source*: RC, which says part by part what the candidate presents. An attendu of a part that was not found is not said again: the part is.
struct AttenduRules: RuleKind {
  let rules: [Rule.ID] = ["ATT001", "ATT002", "ATT003"]

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    facts.attendus.compactMap { item in
      guard let part = facts.parties.first(where: { $0.partie.numero == item.partie }), part.first != nil else {
        return nil
      }
      switch item.assessment.status {
      case .outsideDossier: return nil
      case .found: return narrative(item, catalogue)
      case .absent:
        return catalogue.finding(
          "ATT001",
          "Partie \(item.partie), \(item.attendu.libelle.lowercasedFirst) : aucune trace reconnue.",
          advice: item.assessment.advice,
          at: part.first,
          source: item.attendu.source,
          item: item.attendu.id.rawValue
        )
      case .partial:
        return catalogue.finding(
          "ATT002",
          "Partie \(item.partie), \(item.attendu.libelle.lowercasedFirst) : à renforcer\(item.assessment.missing).",
          advice: item.assessment.advice,
          at: item.assessment.evidence.first?.location ?? part.first,
          source: item.attendu.source,
          item: item.attendu.id.rawValue
        )
      }
    }
  }

  /// What an account that tells more than it analyses lacks.
  ///
  /// Up to two sides left out are no matter: an analysis may be short, and the tool may not see all that it says.
  private func narrative(_ item: AttenduResult, _ catalogue: RuleCatalogue) -> Finding? {
    let missing = item.assessment.missingComponents
    guard missing.count > 2 else { return nil }
    return catalogue.finding(
      "ATT003",
      "Partie \(item.partie), \(item.attendu.libelle.lowercasedFirst) : le texte raconte plus qu'il n'analyse (manque : \(missing.joined(separator: ", "))).",
      at: item.assessment.evidence.first?.location,
      source: item.attendu.source,
      item: item.attendu.id.rawValue
    )
  }
}
