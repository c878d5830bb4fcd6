import DossierMarkdown

/// Whether the file could be read as its author meant it.
///
/// *Why*: what is not read is not checked, and the reader must know it.
struct ReadingRules: RuleKind {
  let rules: [Rule.ID] = ["LEC001", "LEC002", "LEC003", "LEC004", "LEC005", "LEC006"]

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    facts.dossier.document.notices.map { notice in
      let place = Location(file: notice.span.file, line: notice.span.first)
      switch notice.kind {
      case .tablesSkipped:
        return catalogue.finding(
          "LEC001",
          "Les tableaux de ce fichier sont trop grands pour être lus comme des tableaux.",
          at: place
        )
      case .nestingTooDeep:
        return catalogue.finding(
          "LEC002",
          "Des listes ou des citations sont emboîtées trop profondément : elles sont lues comme du texte.",
          at: place
        )
      case .unclosedComment:
        return catalogue.finding(
          "LEC003",
          "Un commentaire « <!-- » n'est jamais fermé : tout ce qui suit est invisible.",
          at: place
        )
      case .malformedFrontMatter:
        return catalogue.finding("LEC004", "L'en-tête entre « --- » n'est pas lisible : il est ignoré.", at: place)
      case .unclosedFence:
        return catalogue.finding(
          "LEC005",
          "Un bloc de code « ``` » n'est jamais fermé : tout ce qui suit est lu comme du code.",
          at: place
        )
      case .unclosedMarkup:
        return catalogue.finding(
          "LEC006",
          "Une balise HTML n'est jamais fermée : ce qui suit a pu être perdu.",
          at: place
        )
      }
    }
  }
}
