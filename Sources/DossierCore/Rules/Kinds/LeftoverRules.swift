/// Whether text to complete was left over.
///
/// *Why*: a jury reads « [À COMPLÉTER] » as a dossier handed in unfinished.
struct LeftoverRules: RuleKind {
  let rules: [Rule.ID] = ["RED001"]

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    facts.leftovers.map { catalogue.finding("RED001", "Il reste ici un texte à compléter.", at: $0) }
  }
}
