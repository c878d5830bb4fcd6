import DossierCore

/// The manual of the tool, juryblanc(1), made from the table of commands as helps are.
struct ManualPage {
  /// The commands.
  let commands: [Command]

  /// The version of the tool.
  let version: String

  /// The page, in roff.
  var text: String {
    var page = Roff()
    page.comment("Made by \"juryblanc manuel\" from the same description as the helps.")
    page.title("JURYBLANC", section: 1, source: "juryblanc \(version)", manual: "Manuel de juryblanc")
    page.section("NOM")
    page.name("juryblanc", Self.purpose)
    page.section("SYNOPSIS")
    page.stack(
      commands.map(Self.synopsis) + [
        .bold("juryblanc") + " [" + .italic("COMMANDE") + "] " + .bold("--help"), .bold("juryblanc --version"),
      ]
    )
    page.section("DESCRIPTION")
    page.paragraph(Roff.Span(Help.purpose))
    page.section("COMMANDES")
    for command in commands { write(command, on: &page) }
    writeRest(on: &page)
    return page.text
  }

  /// What the index of manuals shows: without accents, since it reads no escape.
  static let purpose = "confronte un dossier de titre professionnel aux textes officiels"

  private static func synopsis(_ command: Command) -> Roff.Span {
    var line = Roff.Span.bold("juryblanc \(command.id.rawValue)")
    if let operand = command.operand {
      line = line + " " + .italic(operand.name) + (operand.isRepeated ? "…" : "")
    }
    return command.options.isEmpty ? line : line + " [" + .italic("OPTIONS") + "]"
  }

  private func write(_ command: Command, on page: inout Roff) {
    page.subsection("juryblanc \(command.id.rawValue)")
    page.paragraph(Roff.Span(Self.sentence(command.summary)))
    if let operand = command.operand {
      page.term(.italic(operand.name), Roff.Span(operand.summary))
    }
    for option in command.completedOptions {
      page.term(Self.term(option), Roff.Span(option.summary))
    }
    for note in command.notes { page.paragraph(Roff.Span(note)) }
    page.paragraph(command.examples.count > 1 ? "Exemples :" : "Exemple :")
    page.commands(command.examples)
  }

  private static func term(_ option: Option) -> Roff.Span {
    let flag = Roff.Span.bold(option.name.flag)
    guard let placeholder = option.placeholder else { return flag }
    return flag + " " + .italic(placeholder)
  }

  /// A summary as a sentence of its own.
  private static func sentence(_ summary: String) -> String {
    summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }
}

// MARK: What goes for all commands

extension ManualPage {
  private func writeRest(on page: inout Roff) {
    page.section("CODES DE SORTIE")
    for (code, meaning) in Self.statuses { page.term(.bold(String(code.rawValue)), Roff.Span(meaning)) }
    page.section("FICHIERS")
    for (path, meaning) in Self.files { page.term(.bold(path), Roff.Span(meaning)) }
    page.section("ENVIRONNEMENT")
    for (name, meaning) in Self.variables { page.term(.bold(name), Roff.Span(meaning)) }
    page.section("VOIR AUSSI")
    page.paragraph(.bold("pandoc") + "(1), " + .bold("pdftotext") + "(1)")
  }

  private static let statuses: [(ExitStatus, String)] = [
    (.success, "rien au-dessus du seuil"),
    (.findings, "au moins un constat au-dessus du seuil, un dossier qui manque au groupe, un référentiel fautif"),
    (.failure, "le travail n'a pas pu être fait : commande mal écrite, fichier illisible, nom inconnu"),
  ]

  private static let files: [(String, String)] = [
    (
      ".juryblanc.json",
      "la configuration, cherchée dans le dossier du texte puis dans ceux au-dessus ; le premier trouvé compte"
    ),
    ("~/.cache/juryblanc/", "les résultats gardés de « juryblanc cohorte », que l'on peut effacer à tout moment"),
  ]

  private static let variables: [(String, String)] = [
    ("XDG_CACHE_HOME", "le dossier où le cache est rangé, au lieu de ~/.cache"),
    ("NO_COLOR", "si elle n'est pas vide, les couleurs ne paraissent que si --couleur les demande"),
    ("COLUMNS", "la largeur du texte quand la sortie n'est pas un terminal"),
    ("TERM", "si elle vaut dumb, le terminal est pris pour un terminal sans couleurs"),
  ]
}
