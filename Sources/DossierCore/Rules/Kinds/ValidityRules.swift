/// Whether the référentiel is in force at the date of reference, and whether the tool has what it takes to hold a dossier against it.
///
/// *Why*: a dossier written to a text that was replaced is assessed by another jury, to other criteria; and a report that looked for nothing must never
/// look like one that found nothing to say.
struct ValidityRules: RuleKind {
  let rules: [Rule.ID] = ["REF001", "REF002", "REF003"]

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    validity(facts, catalogue) + evidenceData(facts, catalogue)
  }

  private func evidenceData(_ facts: FactSheet, _ catalogue: RuleCatalogue) -> [Finding] {
    guard !facts.hasEvidenceData else { return [] }
    let message =
      "Ni les attendus ni les critères n'ont été recherchés : l'outil n'a pas de données de preuve pour \(facts.referentiel.id)."
    return [catalogue.finding("REF003", message)]
  }

  private func validity(_ facts: FactSheet, _ catalogue: RuleCatalogue) -> [Finding] {
    let when = facts.referentiel.dateIsSession ? "à la date de la session" : "le \(facts.referentiel.date.french)"
    switch facts.referentiel.validity {
    case .inForce: return []
    case .ended(let since, let successor):
      let next = successor.map { " ; \($0.code) l'a remplacé" } ?? ""
      return [
        catalogue.finding(
          "REF001",
          "Le référentiel \(facts.referentiel.id) n'est plus en vigueur \(when) : il ne s'applique plus depuis le \(since.french)\(next)."
        )
      ]
    case .replaced(let successor):
      return [
        catalogue.finding(
          "REF001",
          "Le référentiel \(facts.referentiel.id) n'est plus en vigueur \(when) : \(successor.code) l'a remplacé."
        )
      ]
    case .notYet(let from):
      return [
        catalogue.finding(
          "REF002",
          "Le référentiel \(facts.referentiel.id) n'est pas encore en vigueur \(when) : il s'appliquera à partir du \(from.french)."
        )
      ]
    }
  }
}
