import DossierCore

/// A command of the tool: what it takes, which is also what its help says.
struct Command: Hashable, Sendable {
  /// Which command it is.
  let id: ID

  /// What the command works on.
  let operand: Operand?

  /// What the command does, in French, in one line without full stop.
  let summary: String

  /// What else there is to know, in paragraphs.
  let notes: [String]

  /// The options, `--help` apart.
  let options: [Option]

  /// Command lines that work as they are.
  let examples: [String]

  /// The commands by the words that call them.
  enum ID: String, Hashable, Sendable, CaseIterable {
    case verifier, cohorte, fusionner
    case referentielLister = "referentiel lister"
    case referentielMontrer = "referentiel montrer"
    case referentielVerifier = "referentiel verifier"
    case referentielCorrespondance = "referentiel correspondance"
    case referentielNouveau = "referentiel nouveau"
    case referentielComparer = "referentiel comparer"
    case epreuves, expliquer, modele, completion, manuel
  }

  /// The argument of a command that is no option.
  struct Operand: Hashable, Sendable {
    /// The word that stands for it in helps.
    let name: String
    /// What it is, in French, without full stop.
    let summary: String
    /// Whether there may be several.
    var isRepeated = false
    /// Whether there may be none.
    var isOptional = false
    /// What it is, for shells to propose some.
    var kind = ValueKind.free
    /// The values that are accepted; empty for any.
    var choices: [String] = []
  }

  /// The words that call the command.
  var words: [String] { id.rawValue.split(separator: " ").map(String.init) }

  /// The command line in general.
  var usage: String {
    "juryblanc \(id.rawValue)"
      + (operand.map { " \($0.isOptional ? "[\($0.name)]" : $0.name)\($0.isRepeated ? "…" : "")" } ?? "")
      + (options.isEmpty ? "" : " [OPTIONS]")
  }

  /// The option that a flag such as `--format` calls.
  func option(flag: String) -> Option? {
    (options + [.help]).first { $0.name.flag == flag }
  }

  /// The command of an identifier.
  static func with(_ id: ID) -> Command {
    switch id {
    case .verifier: verifier
    case .cohorte: cohorte
    case .fusionner: fusionner
    case .referentielLister: referentielLister
    case .referentielMontrer: referentielMontrer
    case .referentielVerifier: referentielVerifier
    case .referentielCorrespondance: referentielCorrespondance
    case .epreuves: epreuves
    case .referentielNouveau: referentielNouveau
    case .referentielComparer: referentielComparer
    case .expliquer: expliquer
    case .modele: modele
    case .completion: completion
    case .manuel: manuel
    }
  }

  /// All the commands, in the order of the help.
  static let all = ID.allCases.map(with)
}

extension Command {
  private static let verifier = Command(
    id: .verifier,
    operand: Operand(
      name: "DOSSIER",
      summary:
        "un fichier Markdown (.md), un document Word ou LibreOffice (.docx, .odt), un dossier de fichiers .md "
        + "lus dans l'ordre de leurs noms, ou - pour l'entrée standard",
      kind: .path
    ),
    summary: "vérifie un dossier et dit ce qui manque, où, et que faire",
    notes: [
      "Code de sortie : 0 si rien n'atteint le seuil, 1 si quelque chose l'atteint, 2 si la vérification n'a pas pu se faire."
    ],
    options: [
      .referentiel, .epreuve, .acquis, .format(ReportFormat.allCases.map(\.rawValue)), .sortie, .seuil, .profil,
      .miseEnPage,
      .compter, .pdf, .ecrireMarkdown, .configuration, .sansConfiguration, .reference, .ecrireReference, .detail,
      .date, .couleur, .largeur,
    ],
    examples: [
      "juryblanc verifier dossier.md", "juryblanc verifier dossier.md --epreuve ccp1 --mise-en-page calibri-11",
      "juryblanc verifier dossier.docx --pdf dossier.pdf",
      "juryblanc verifier dossier.md --format html --sortie rapport.html",
      "pandoc -t gfm dossier.docx | juryblanc verifier -",
    ]
  )

  private static let referentielLister = Command(
    id: .referentielLister,
    operand: nil,
    summary: "donne la liste des référentiels connus et de leurs épreuves",
    notes: [],
    options: [.couleur, .largeur],
    examples: ["juryblanc referentiel lister"]
  )

  private static let referentielMontrer = Command(
    id: .referentielMontrer,
    operand: Operand(
      name: "ID",
      summary: "l'identifiant d'un référentiel, ou un fichier .json",
      kind: .name(of: .referentiels, orFile: true)
    ),
    summary: "montre un référentiel : activités, compétences, critères, épreuves, parties et attendus",
    notes: [],
    options: [.format(ReferentielFormat.allCases.map(\.rawValue)), .sortie, .couleur, .largeur],
    examples: ["juryblanc referentiel montrer cip-2018", "juryblanc referentiel montrer cip-2018 --format json"]
  )

  private static let referentielCorrespondance = Command(
    id: .referentielCorrespondance,
    operand: Operand(
      name: "CODE",
      summary: "le certificat d'un texte plus ancien, tel que ccp1-2012 ou groupe3-2006"
    ),
    summary: "dit ce que vaut aujourd'hui un certificat obtenu sous un texte plus ancien",
    notes: [],
    options: [.referentiel, .couleur, .largeur],
    examples: ["juryblanc referentiel correspondance ccp1-2012"]
  )

  private static let epreuves = Command(
    id: .epreuves,
    operand: Operand(
      name: "ID",
      summary: "une épreuve, pour son déroulement, ou un référentiel, pour la liste de ses épreuves",
      isOptional: true,
      kind: .name(of: .epreuves)
    ),
    summary: "raconte le jour de l'examen : ce qui se passe, combien de temps, quoi apporter, ce qui est évalué où",
    notes: [],
    options: [.referentiel, .acquis, .couleur, .largeur],
    examples: [
      "juryblanc epreuves", "juryblanc epreuves titre", "juryblanc epreuves --acquis ccp1",
      "juryblanc epreuves --acquis ccp1-2012,ccp2",
    ]
  )

  private static let expliquer = Command(
    id: .expliquer,
    operand: Operand(
      name: "CODE",
      summary:
        "un critère (CP7.4), une compétence (CP7), une activité (AT2), un attendu (projet.methodologie), une règle (PAG001), ou « regles » pour les règles une à une",
      kind: .name(of: .codes)
    ),
    summary: "explique un code : son texte, sa source, ce qui est recherché, comment y répondre",
    notes: [],
    options: [.referentiel, .couleur, .largeur],
    examples: [
      "juryblanc expliquer CP7.4", "juryblanc expliquer projet.methodologie", "juryblanc expliquer PAG001",
      "juryblanc expliquer regles",
    ]
  )

  private static let modele = Command(
    id: .modele,
    operand: nil,
    summary: "donne un dossier à remplir, avec des conseils en commentaires",
    notes: [],
    options: [
      .referentiel,
      Option(
        .epreuve,
        "ID",
        is: .name(of: .epreuves),
        "l'épreuve, une de celles que donne « juryblanc referentiel lister » (par défaut, la première)"
      ),
      .sortie, .depot,
    ],
    examples: [
      "juryblanc modele --sortie dossier.md", "juryblanc modele --epreuve ccp1 --sortie ccp1.md",
      "juryblanc modele --depot mon-dossier",
    ]
  )
}

extension Command {
  private static let cohorte = Command(
    id: .cohorte,
    operand: Operand(
      name: "DOSSIER",
      summary: "le dossier qui contient ceux des candidats : un fichier .md ou un sous-dossier par candidat",
      kind: .folder
    ),
    summary: "vérifie tous les dossiers d'un groupe et montre d'un coup d'œil où chacun en est",
    notes: [
      "Code de sortie : 0 si rien n'atteint le seuil, 1 si quelque chose l'atteint ou s'il manque un dossier, "
        + "2 si un dossier n'a pas pu être vérifié.",
      "Les résultats sont gardés dans le dossier de cache de l'utilisateur ($XDG_CACHE_HOME/juryblanc, sinon "
        + "~/.cache/juryblanc) : un dossier qui n'a pas changé n'est pas vérifié à nouveau.",
    ],
    options: [
      .format(CohortFormat.allCases.map(\.rawValue)), .sortie, .liste, .comparer, .motsCommuns, .rapports,
      .sansRapports, .referentiel, .epreuve, .seuil, .profil, .miseEnPage, .compter, .configuration,
      .sansConfiguration, .date, .fragment, .taches, .sansCache, .couleur, .largeur,
    ],
    examples: [
      "juryblanc cohorte promo-2026", "juryblanc cohorte promo-2026 --liste candidats.csv",
      "juryblanc cohorte promo-2026 --format html --sortie promo.html",
      "juryblanc cohorte promo-2026 --format json --sortie semaine-12.json --comparer semaine-11.json",
    ]
  )

  private static let fusionner = Command(
    id: .fusionner,
    operand: Operand(
      name: "FICHIER",
      summary: "les rapports json de « juryblanc cohorte --fragment », dans n'importe quel ordre",
      isRepeated: true,
      kind: .file
    ),
    summary: "rassemble les parts d'une cohorte vérifiée en plusieurs fois",
    notes: ["Code de sortie : comme pour « juryblanc cohorte » ; 2 aussi s'il manque une part."],
    options: [
      .format(CohortFormat.allCases.map(\.rawValue)), .sortie, .comparer, .motsCommuns, .rapports, .seuil, .couleur,
      .largeur,
    ],
    examples: [
      "juryblanc fusionner part-*.json", "juryblanc fusionner part-*.json --format html --sortie promo.html",
    ]
  )
}

extension Command {
  private static let completion = Command(
    id: .completion,
    operand: Operand(
      name: "SHELL",
      summary: "l'interpréteur de commandes : \(French.list(Shell.allCases.map(\.rawValue), "ou"))",
      choices: Shell.allCases.map(\.rawValue)
    ),
    summary: "écrit de quoi compléter les commandes de juryblanc par la touche Tab",
    notes: [
      "Une fois écrit dans un fichier que l'interpréteur lit à son ouverture, ou dans le dossier de ses complétions, "
        + "ce texte complète les commandes, leurs options, les valeurs de celles-ci, les fichiers et les dossiers."
    ],
    options: [.sortie],
    examples: [
      "juryblanc completion bash --sortie ~/.local/share/bash-completion/completions/juryblanc",
      "juryblanc completion fish --sortie ~/.config/fish/completions/juryblanc.fish",
      "juryblanc completion zsh --sortie _juryblanc",
    ]
  )

  private static let manuel = Command(
    id: .manuel,
    operand: nil,
    summary: "écrit la page de manuel, pour la commande man",
    notes: ["Pour la lire sans l'installer : juryblanc manuel | man -l -"],
    options: [.sortie],
    examples: ["juryblanc manuel", "juryblanc manuel --sortie juryblanc.1"]
  )
}

/// The formats that the report of a cohort is written in.
enum CohortFormat: String, Hashable, Sendable, CaseIterable {
  case text = "texte"
  case json, html, csv, markdown, sarif, junit, gitlab, github
}

/// The formats that reports are written in.
enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text = "texte"
  case json, html, markdown, sarif, junit, gitlab, github
}

/// The formats that a référentiel is written in.
enum ReferentielFormat: String, Hashable, Sendable, CaseIterable {
  case text = "texte"
  case json
}
