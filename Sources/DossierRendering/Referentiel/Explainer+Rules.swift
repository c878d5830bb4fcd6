import DossierCore

extension Explainer {
  /// The word that asks for all the rules.
  static let allRules = "REGLES"

  /// Writes a rule: why, what to do, an example, how to leave it aside.
  func put(_ rule: Rule, on page: inout TextPage) {
    putTitle(of: rule, on: &page)
    page.title("Pourquoi")
    page.put(rule.explanation, indent: 2)
    page.title("Que faire")
    page.put(rule.advice, indent: 2)
    if let example = rule.example {
      put("Ce qu'elle signale", example.bad, on: &page)
      put("Ce qu'elle ne signale pas", example.good, on: &page)
    }
    page.title("Comment l'ignorer")
    if !rule.canBeIgnoredInText {
      let subject =
        CohortPassages.rules.contains(rule.id) ? "plusieurs dossiers" : "les commentaires eux-mêmes"
      page.put("Elle porte sur \(subject) : aucun commentaire ne la fait taire.", indent: 2)
    } else {
      page.put(
        "Dans le dossier, juste au-dessus du passage ou du titre (ignorer-fichier vaut pour tout le fichier) :",
        indent: 2
      )
      page.put(line: InkedText("  <!-- juryblanc: ignorer \(rule.id) la raison, obligatoire -->"))
    }
    page.put("Pour tous les dossiers, dans le fichier .juryblanc.json :", indent: 2)
    page.put(line: InkedText("  { \"regles\": { \"\(rule.id)\": \"ignorer\" } }"))
  }

  /// Writes all the rules, in the order of their file.
  func putAllRules(on page: inout TextPage) {
    for rule in rules.rules {
      page.blank()
      putTitle(of: rule, on: &page)
      page.put(rule.explanation, indent: 2)
      page.put(rule.advice, lead: "→ ", indent: 2)
    }
    page.blank()
    page.put("Un exemple et la façon d'ignorer une règle : juryblanc expliquer \(rules.rules.first?.id ?? "PAG001")")
  }

  private func putTitle(of rule: Rule, on page: inout TextPage) {
    let (sign, word) = Wording.severity(rule.severity)
    page.put(InkedText("\(rule.id) ", .strong) + InkedText(rule.title) + InkedText(" (\(word))", sign.ink))
  }

  /// Writes a text as it is, line by line.
  private func put(_ title: String, _ text: String, on page: inout TextPage) {
    page.title(title)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      page.put(line: InkedText(line.isEmpty ? "" : "  \(line)"))
    }
  }
}
