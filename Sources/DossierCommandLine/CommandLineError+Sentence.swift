import DossierCore
import DossierMarkdown
import DossierRendering
import PositionedJSON

extension CommandLineError {
  /// What the shell is told, and what the person is told.
  package var failure: (sentence: String, status: ExitStatus) {
    (French.typeset(sentence, sparing: verbatim), .failure)
  }

  /// The sentence, on one line whatever the values that it quotes; only a list of faults has several.
  private var sentence: String {
    if case .invalidData = self { return words }
    return SafeText.line(words)
  }

  private var words: String {
    switch self {
    case .usage(let error): error.description
    case .unreadable(let error): Self.describe(reading: error)
    case .unwritable(let error): Self.describe(writing: error)
    case .notText(let error): Self.describe(error)
    case .notMarkdown(let path):
      "Le fichier « \(path) » n'est pas du Markdown : donnez un fichier .md, .markdown ou .txt, par exemple converti par "
        + "« \(ShellCommand.conversion(of: path)) »."
    case .noMarkdown(let folder, let others): Self.describe(noMarkdownIn: folder, others)
    case .folderTooLarge(let path):
      "Les fichiers Markdown du dossier « \(path) » sont, ensemble, bien trop longs pour un dossier : vérifiez que c'est le bon."
    case .emptyFolder(let path):
      "Les fichiers Markdown du dossier « \(path) » sont tous vides : vérifiez que vous avez enregistré votre texte."
    case .unknown(let name, let value, let known, let place): Self.describe(name, value, known, place)
    case .unknownCertification(let value, let known, let place):
      "\(Self.prefix(place))« \(Self.shown(value, place)) » n'est pas une certification connue. Référentiels connus : \(known.joined(separator: ", ")) ; "
        + "indiquez le vôtre avec --referentiel."
    case .mistypedKey(let key, let meant, let place):
      "\(Self.prefix(place))« \(Self.shown(key, place)) » n'est pas une clé connue. Vouliez-vous écrire « \(meant) » ?"
    case .invalidData(let path, let faults): Self.describe(faults, of: path)
    case .noProduction(let epreuve):
      "L'épreuve « \(epreuve) » ne demande pas de dossier : choisissez-en une autre avec --epreuve."
    case .noRuleForDossiers(let referentiel, let reason):
      "Le référentiel « \(referentiel) » ne fixe aucune règle pour un dossier : il n'y a rien à vérifier."
        + (reason.isEmpty ? "" : " \(reason)") + " Choisissez-en un autre avec --referentiel, ou tapez : "
        + "juryblanc referentiel montrer \(referentiel)"
    case .noCapitalisation, .worthNothing, .notRemaining, .severalRemain: Self.describe(acquis: self)
    case .document(let error): error.description
    case .wouldOverwrite(let path, let kept): Self.describe(path, kept)
    case .unreadableConfiguration(let error): Self.describe(configuration: error)
    case .unreadableReference(let error): Self.describe(reference: error)
    case .invalidReference(let path, let faults): Self.describe(reference: faults, at: path)
    case .unwritableReference(let error): Self.describe(writingReference: error)
    case .referenceTakesPlace(let path): Self.describe(referenceInPlaceOf: path)
    case .nothingLeft(let folder, let configuration):
      "La configuration « \(configuration) » ignore tous les fichiers Markdown du dossier « \(folder) » : corrigez sa clé « ignorer »."
    case .notFolder, .noDossier, .wrongList, .wrongCohort, .wrongShares: Self.describe(cohort: self)
    case .unknownCode(let code, let nearest):
      "« \(code) » n'est pas un code connu." + (nearest.map { " Vouliez-vous dire « \($0) » ?" } ?? "")
        + " Les codes sont ceux de « juryblanc referentiel montrer » et les règles des rapports (PAG001)."
    }
  }

  /// The paths and values of the person's own that stand in the sentence, with the commands that are made of them.
  private var verbatim: [String] {
    switch self {
    case .usage(let error): error.verbatim
    case .unreadable(let error), .unwritable(let error), .unreadableConfiguration(let error),
      .unreadableReference(let error), .unwritableReference(let error):
      [error.path]
    case .invalidReference(let path, _), .referenceTakesPlace(let path): [path]
    case .nothingLeft(let folder, let configuration): [folder, configuration]
    case .notText(let error): [error.path] + ["docx", "odt"].map { ShellCommand.conversion(of: error.path, from: $0) }
    case .notMarkdown(let path): [path, ShellCommand.conversion(of: path)]
    case .noMarkdown(let folder, let others): [folder] + others.prefix(1).map { ShellCommand.conversion(of: $0) }
    case .folderTooLarge(let path), .emptyFolder(let path), .wouldOverwrite(let path, _), .invalidData(let path, _):
      [path]
    case .unknown(_, let value, _, let place), .unknownCertification(let value, _, let place),
      .mistypedKey(let value, _, let place):
      switch place {
      case .option: [value]
      case .frontMatter(let path, _), .configuration(let path, _): [Self.shown(value, place), path]
      }
    case .unknownCode(let code, _): [code]
    case .document(let error): error.verbatim
    case .notFolder(let path), .noDossier(let path, _), .wrongList(let path, _), .wrongCohort(let path, _): [path]
    case .wrongShares(let fault): fault.paths
    case .noProduction, .noCapitalisation, .worthNothing, .notRemaining, .severalRemain: []
    case .noRuleForDossiers(let referentiel, _): [referentiel]
    }
  }

  private static func prefix(_ place: Place) -> String {
    switch place {
    case .option: ""
    case .frontMatter(let path, let line): "En-tête de « \(path) », ligne \(line) : "
    case .configuration(let path, let position):
      "Configuration « \(path) », ligne \(position.line), colonne \(position.column) : "
    }
  }

  private static func shown(_ value: String, _ place: Place) -> String {
    place == .option ? value : shownFrontMatter(value)
  }

  /// A value of the front matter as a message quotes it: a dossier tells of persons, and what is quoted may end in a log.
  static func shownFrontMatter(_ value: String) -> String {
    let masked = SafeText.line(Masking.masked(value))
    guard masked.count > 60 else { return masked }
    var start = masked.prefix(59)
    while start.last == " " { start.removeLast() }
    return start + "…"
  }

  private static func describe(_ name: Name, _ value: String, _ known: [String], _ place: Place) -> String {
    let noun =
      switch name {
      case .referentiel: "un référentiel connu"
      case .epreuve: "une épreuve de ce référentiel"
      case .miseEnPage: "une mise en page connue"
      case .correspondance: "un certificat dont les textes parlent"
      case .acquis: "un certificat du titre"
      case .compter: "une partie du dossier que l'on peut compter"
      }
    return "\(prefix(place))« \(shown(value, place)) » n'est pas \(noun) : \(UsageError.choose(known, nearest: value))"
  }

  private static func describe(noMarkdownIn folder: String, _ others: [String]) -> String {
    guard let first = others.first else {
      return
        "Le dossier « \(folder) » ne contient pas de fichier Markdown (.md) : vérifiez le chemin, ou donnez directement un fichier."
    }
    return "Le dossier « \(folder) » ne contient pas de fichier Markdown (.md). Convertissez d'abord votre texte : "
      + ShellCommand.conversion(of: first)
  }

  private static func describe(_ error: SourceTextError) -> String {
    guard error.path == DossierFiles.standardInput else { return error.description }
    // What came through a pipe has no name: the command is shown with a likely one.
    let isOpenDocument = if case .binary(_, .odt) = error { true } else { false }
    let name = isOpenDocument ? "dossier.odt" : "dossier.docx"
    return error.renamed(name).description.replacing(
      "Le fichier « \(name) »",
      with: "Le texte reçu par l'entrée standard"
    )
  }

  private static func describe(_ path: String, _ kept: Kept) -> String {
    switch kept {
    case .dossier: "« \(path) » est votre dossier : --sortie le remplacerait. Donnez un autre nom de fichier."
    case .input:
      "« \(path) » est un fichier que cette commande lit : --sortie le remplacerait. Donnez un autre nom de fichier."
    case .chapter:
      "« \(path) » serait lu comme un chapitre du dossier à la prochaine vérification : donnez à --sortie un nom qui finit "
        + "par .txt ou .json, ou un autre emplacement."
    case .presentation:
      "« \(path) » présente votre dossier : --sortie le remplacerait. Donnez un autre nom de fichier."
    case .depot:
      "« \(path) » existe déjà : rien ne s'écrit là où un de ces fichiers est déjà. Choisissez un autre dossier."
    case .existing: "« \(path) » existe déjà et ne sera pas remplacé : donnez un autre nom de fichier avec --sortie."
    }
  }

  private static func describe(_ faults: [JSONFault], of path: String) -> String {
    let count = French.count(faults.count, "faute")
    let lines = faults.prefix(20).map {
      "  " + SafeText.line($0.diagnostic(file: path)).replacing(": error: ", with: " : ")
    }
    let rest = faults.count > 20 ? ["  … et \(French.count(faults.count - 20, "autre"))"] : []
    return (["Le fichier « \(SafeText.line(path)) » a \(count) à corriger :"] + lines + rest).joined(separator: "\n")
  }
}
