/// Whether each critère that the dossier shows has evidence, and whether the candidate's claims hold.
///
/// *Source*: RC 3.2, critères d'évaluation; REAC, critères de performance, for those that the RC leaves out.
struct CritereRules: RuleKind {
  let rules: [Rule.ID] = ["CRI001", "CRI002", "CRI003", "CRI004"]

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    facts.criteres.compactMap { finding($0, facts, catalogue) } + unknownClaims(facts, catalogue)
  }

  private func finding(_ item: CritereResult, _ facts: FactSheet, _ catalogue: RuleCatalogue) -> Finding? {
    let claim = facts.claims.first { $0.code == item.critere.id.rawValue }
    let source = item.critere.sources.last
    switch item.assessment.status {
    case .found, .outsideDossier: return nil
    case .absent:
      if let claim {
        return catalogue.finding(
          "CRI003",
          "Le commentaire annonce \(item.critere.id), mais le passage qui suit n'en porte pas trace.",
          advice: item.assessment.advice,
          at: claim.location,
          source: source,
          item: item.critere.id.rawValue
        )
      }
      return catalogue.finding(
        "CRI001",
        "\(item.critere.id), \(item.critere.libelle.lowercasedFirst) : aucune trace reconnue.",
        advice: item.assessment.advice,
        at: facts.parties.first { $0.first != nil && item.parties.contains($0.partie.numero) }?.first,
        source: source,
        item: item.critere.id.rawValue
      )
    case .partial:
      return catalogue.finding(
        "CRI002",
        "\(item.critere.id), \(item.critere.libelle.lowercasedFirst) : à renforcer\(item.assessment.missing).",
        advice: item.assessment.advice,
        at: item.assessment.evidence.first?.location,
        source: source,
        item: item.critere.id.rawValue
      )
    }
  }

  private func unknownClaims(_ facts: FactSheet, _ catalogue: RuleCatalogue) -> [Finding] {
    let known = Set(facts.criteres.filter { $0.assessment.status != .outsideDossier }.map(\.critere.id.rawValue))
    return facts.claims.filter { !known.contains($0.code) }.map { claim in
      catalogue.finding(
        "CRI004",
        "Le commentaire annonce \(claim.code), que le dossier de cette épreuve n'a pas à montrer.",
        at: claim.location,
        item: claim.code
      )
    }
  }
}
