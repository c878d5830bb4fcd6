/// Whether the parts on accompaniment recount as many entretiens as the RC asks for.
///
/// *Source*: RC, pages 7 and 22: the accompaniment must have been the object of three entretiens at least, and each is summed up.
struct EntretienRules: RuleKind {
  let rules: [Rule.ID] = ["ENT001"]

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    facts.entretiens.compactMap { part in
      let count = part.locations.count
      guard part.partIsFound, count < part.minimum else { return nil }
      let result = facts.parties.first { $0.partie.numero == part.partie }
      let lines = part.locations.map { "\($0.line)" }
      let found =
        switch count {
        case 0: "aucun entretien reconnu"
        case 1: "1 entretien reconnu (ligne \(lines[0]))"
        default: "\(count) entretiens reconnus (lignes \(lines.joined(separator: ", ")))"
        }
      return catalogue.finding(
        "ENT001",
        "Partie \(part.partie) : \(found), \(part.minimum) demandé\(part.minimum > 1 ? "s" : "") au moins.",
        at: result?.first,
        source: result?.partie.source,
        item: "partie \(part.partie)"
      )
    }
  }
}
