import DossierRendering

/// The helps, made from the table of commands.
enum Help {
  /// What the tool is for.
  static let purpose =
    "juryblanc vérifie un dossier de titre professionnel, écrit en Markdown, au regard des textes officiels. "
    + "Il ne remplace pas le jury : il dit ce qu'il a trouvé, où, et que faire."

  /// The general help.
  static func general(width: Int) -> String {
    var page = TextPage(width: width, isColoured: false)
    page.put(purpose)
    page.title("Commandes :")
    entries(Command.all.map { ($0.id.rawValue, $0.summary) }, on: &page)
    page.title("Pour commencer :")
    for example in ["juryblanc verifier dossier.md", "juryblanc modele --sortie dossier.md"] {
      page.put(InkedText(example), indent: 2)
    }
    page.title("Pour en savoir plus :")
    entries(
      [
        ("juryblanc COMMANDE --help", "l'aide d'une commande, avec ses options"), ("juryblanc --version", "la version"),
      ],
      on: &page
    )
    return page.text
  }

  /// The help of a command.
  static func of(_ command: Command, width: Int) -> String {
    var page = TextPage(width: width, isColoured: false)
    page.put(InkedText("juryblanc \(command.id.rawValue) : \(command.summary)."))
    page.title("Usage :")
    page.put(InkedText(command.usage), indent: 2)
    if let operand = command.operand {
      page.blank()
      entries([(operand.name, operand.summary)], on: &page)
    }
    page.title("Options :")
    entries((command.options + [.help]).map { ($0.usage, $0.summary) }, on: &page)
    page.title(command.examples.count > 1 ? "Exemples :" : "Exemple :")
    for example in command.examples {
      page.put(InkedText(example), indent: 2)
    }
    for note in command.notes {
      page.blank()
      page.put(note)
    }
    return page.text
  }

  /// Terms and what they mean, in two columns.
  private static func entries(_ entries: [(String, String)], on page: inout TextPage) {
    let widest = entries.map { CellWidth.of($0.0) }.max() ?? 0
    var table = TextTable([TextTable.Column(min(widest, 28)), TextTable.Column(nil)])
    for (term, meaning) in entries {
      table.add([InkedText(term), InkedText(meaning)])
    }
    table.write(on: &page)
  }
}
