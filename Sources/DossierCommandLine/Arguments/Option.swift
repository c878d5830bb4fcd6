import DossierCore

/// An option of a command, as its help shows it.
struct Option: Hashable, Sendable {
  /// Which option it is.
  let name: Name

  /// The word that stands for the value in helps, or `nil` for a switch.
  let placeholder: String?

  /// The values that are accepted; empty for any.
  let choices: [String]

  /// What the value is, for shells to propose some; nothing for a switch.
  let kind: ValueKind

  /// What the option does, in French, without full stop.
  let summary: String

  init(
    _ name: Name,
    _ placeholder: String?,
    is kind: ValueKind = .free,
    choices: [String] = [],
    _ summary: String
  ) {
    self.name = name
    self.placeholder = placeholder
    self.choices = choices
    self.kind = kind
    self.summary = summary
  }

  /// The options of all commands.
  enum Name: String, Hashable, Sendable, CaseIterable {
    case referentiel, epreuve, format, sortie, seuil, profil
    case miseEnPage = "mise-en-page"
    case compter, couleur, largeur, detail, date, help
    case configuration, reference
    case sansConfiguration = "sans-configuration"
    case ecrireReference = "ecrire-reference"
    case pdf
    case ecrireMarkdown = "ecrire-markdown"
    case liste, comparer, fragment, rapports, taches
    case sansCache = "sans-cache"
    case sansRapports = "sans-rapports"
    case motsCommuns = "mots-communs"
    case depot, acquis

    /// The option as it is typed.
    var flag: String { "--\(rawValue)" }
  }

  /// The option with its value, as helps show it.
  var usage: String {
    guard let placeholder else { return name.flag }
    return "\(name.flag) \(placeholder)"
  }
}

extension Option {
  static let referentiel = Option(
    .referentiel,
    "ID|FICHIER",
    is: .name(of: .referentiels, orFile: true),
    "le référentiel : son identifiant, ou un fichier .json (par défaut, celui de l'en-tête ou de la page de garde, sinon celui que "
      + "« juryblanc referentiel lister » donne par défaut)"
  )
  static let epreuve = Option(
    .epreuve,
    "ID",
    is: .name(of: .epreuves),
    "l'épreuve, une de celles que donne « juryblanc referentiel lister » (par défaut, celle de l'en-tête ou de la page de garde, "
      + "sinon la première)"
  )
  static let sortie = Option(.sortie, "FICHIER", is: .file, "écrit le résultat dans un fichier au lieu de l'afficher")
  static let seuil = Option(
    .seuil,
    "SEUIL",
    choices: Threshold.allCases.map(\.rawValue),
    "la gravité à partir de laquelle le code de sortie est 1 : erreur (par défaut) ou avertissement"
  )
  static let profil = Option(
    .profil,
    "PROFIL",
    choices: ["brouillon", "final"],
    "final (par défaut), ou brouillon : ce qui reste à écrire pèse un degré de moins"
  )
  static let miseEnPage = Option(
    .miseEnPage,
    "NOM|FICHIER",
    is: .name(of: .misesEnPage, orFile: true),
    "la mise en page pour compter les pages : un nom connu (par défaut arial-11) ou un fichier .json"
  )
  static let compter = Option(
    .compter,
    "ZONES",
    is: .names(of: .zones),
    "ce qui compte dans les pages du dossier en plus des parties, séparé par des virgules : "
      + "\(CountingRule.Stretch.allCases.map(\.rawValue).joined(separator: ", ")) (par défaut, rien)"
  )
  static let pdf = Option(
    .pdf,
    "FICHIER",
    is: .file,
    "le PDF du dossier, tel qu'il sera remis : ses pages remplacent l'estimation (avec pdftotext, du paquet poppler-utils)"
  )
  static let ecrireMarkdown = Option(
    .ecrireMarkdown,
    "FICHIER",
    is: .file,
    "écrit le Markdown tiré d'un dossier Word ou LibreOffice, pour suivre les numéros de ligne"
  )
  static let couleur = Option(
    .couleur,
    "QUAND",
    choices: ColourChoice.allCases.map(\.rawValue),
    "les couleurs : auto (par défaut : à l'écran seulement), toujours ou jamais"
  )
  static let largeur = Option(
    .largeur,
    "N",
    "la largeur du texte en colonnes, de 40 à 400 (par défaut, celle du terminal)"
  )
  static let detail = Option(.detail, nil, "montre tous les passages trouvés et les constats d'information")
  static let date = Option(
    .date,
    "AAAA-MM-JJ",
    "la date à laquelle le référentiel doit être en vigueur (par défaut, celle de la session, sinon aujourd'hui)"
  )
  static let configuration = Option(
    .configuration,
    "FICHIER",
    is: .file,
    "la configuration à suivre (par défaut, le premier .juryblanc.json trouvé dans le dossier de DOSSIER et ceux au-dessus)"
  )
  static let sansConfiguration = Option(.sansConfiguration, nil, "ne cherche pas de fichier .juryblanc.json")
  static let reference = Option(
    .reference,
    "FICHIER",
    is: .file,
    "une référence : les constats qu'elle connaît ne comptent ni dans le verdict ni dans le code de sortie"
  )
  static let ecrireReference = Option(
    .ecrireReference,
    "FICHIER",
    is: .file,
    "écrit une référence : tous les constats présents, que --reference acceptera ensuite"
  )
  static let liste = Option(
    .liste,
    "FICHIER",
    is: .file,
    "les candidats attendus : un CSV avec une colonne « dossier » (le nom du fichier) ou « identifiant » ; ceux qui n'ont rien rendu ont aussi leur ligne"
  )
  static let comparer = Option(
    .comparer,
    "FICHIER",
    is: .file,
    "un rapport précédent de la cohorte, au format json : dit ce que chacun a gagné et perdu depuis"
  )
  static let fragment = Option(
    .fragment,
    "N/TOTAL",
    "ne vérifie qu'une part des dossiers, par exemple 3/10 ; les parts se rassemblent avec juryblanc fusionner"
  )
  static let motsCommuns = Option(
    .motsCommuns,
    "N",
    "la longueur, en mots, à partir de laquelle un passage commun à plusieurs dossiers est signalé (par défaut \(SharedPassages.defaultMinimumWords), 0 pour ne pas chercher)"
  )
  static let rapports = Option(
    .rapports,
    "DOSSIER",
    is: .folder,
    "où est écrite la page de chaque dossier (par défaut, avec --format html, à côté de la page de la cohorte)"
  )
  static let sansRapports = Option(.sansRapports, nil, "n'écrit pas la page de chaque dossier")
  static let sansCache = Option(.sansCache, nil, "vérifie tout à nouveau, sans lire ni garder de résultats")
  static let taches = Option(
    .taches,
    "N",
    "combien de dossiers sont vérifiés en même temps (par défaut, un par processeur)"
  )
  static let acquis = Option(
    .acquis,
    "CERTIFICATS",
    is: .names(of: .epreuves),
    "les certificats déjà obtenus, séparés par des virgules : ccp1, ou celui d'un texte plus ancien, ccp1-2012"
  )
  static let depot = Option(
    .depot,
    "DOSSIER",
    is: .folder,
    "écrit tout un dépôt à partir duquel un candidat travaille : le modèle en plusieurs fichiers, et ce qui le vérifie à chaque envoi sur GitHub, GitLab ou Forgejo"
  )
  static let help = Option(.help, nil, "affiche cette aide")

  static func format(_ formats: [String]) -> Option {
    Option(
      .format,
      "FORMAT",
      choices: formats,
      "le format du résultat : \(formats.joined(separator: " ou ")) (par défaut texte)"
    )
  }
}
