import DossierCore
import DossierMarkdown
import DossierRendering
import PositionedJSON

/// Why a command could not do its work; each case is told in one French sentence that says what to do.
enum CommandLineError: Error, Hashable, Sendable {
  /// The command line is wrong.
  case usage(String)
  /// A file could not be read.
  case unreadable(FileError)
  /// A file could not be written.
  case unwritable(FileError)
  /// A file is not text.
  case notText(SourceTextError)
  /// A file is text, but of another kind.
  case notMarkdown(path: String)
  /// A folder holds no Markdown; `others` are files that could be converted.
  case noMarkdown(folder: String, others: [String])
  /// The files of a folder are all empty.
  case emptyFolder(String)
  /// Something was named that does not exist.
  case unknown(Name, String, known: [String], place: Place)
  /// A certification that no référentiel here is about.
  case unknownCertification(String, known: [String], place: Place)
  /// A key of the front matter that is nearly one that the tool reads.
  case mistypedKey(String, meant: String, place: Place)
  /// Data of the user's or of the tool's is wrong.
  case invalidData(path: String, [JSONFault])
  /// The épreuve asks for no dossier.
  case noProduction(epreuve: String)
  /// The output would take the place of what the user wrote.
  case wouldOverwrite(path: String, isDossier: Bool)
  /// No code like this.
  case unknownCode(String, nearest: String?)

  /// The kinds of thing that are named.
  enum Name: Hashable, Sendable {
    case referentiel, epreuve, miseEnPage
  }

  /// Where a name was given.
  enum Place: Hashable, Sendable {
    case option
    case frontMatter(path: String, line: Int)
  }
}

extension CommandLineError {
  /// What the shell is told, and what the person is told.
  package var failure: (sentence: String, status: ExitStatus) {
    (French.typeset(sentence), .failure)
  }

  /// The sentence, on one line whatever the values that it quotes; only a list of faults has several.
  private var sentence: String {
    if case .invalidData = self { return words }
    return SafeText.line(words)
  }

  private var words: String {
    switch self {
    case .usage(let sentence): sentence
    case .unreadable(let error): Self.describe(reading: error)
    case .unwritable(let error): Self.describe(writing: error)
    case .notText(let error):
      error.description.replacing(
        "Le fichier « \(DossierFiles.standardInput) »",
        with: "Le texte reçu par l'entrée standard"
      )
    case .notMarkdown(let path):
      "Le fichier « \(path) » n'est pas du Markdown : donnez un fichier .md, .markdown ou .txt, par exemple converti par "
        + "« pandoc -t gfm --output dossier.md \(UsageError.quoted(path)) »."
    case .noMarkdown(let folder, let others): Self.describe(noMarkdownIn: folder, others)
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
    case .wouldOverwrite(let path, true):
      "« \(path) » est votre dossier : --sortie le remplacerait. Donnez un autre nom de fichier."
    case .wouldOverwrite(let path, false):
      "« \(path) » existe déjà et ne sera pas remplacé : donnez un autre nom de fichier avec --sortie."
    case .unknownCode(let code, let nearest):
      "« \(code) » n'est pas un code connu." + (nearest.map { " Vouliez-vous dire « \($0) » ?" } ?? "")
        + " Les codes sont ceux de « juryblanc referentiel montrer » et les règles des rapports (PAG001)."
    }
  }

  private static func prefix(_ place: Place) -> String {
    switch place {
    case .option: ""
    case .frontMatter(let path, let line): "En-tête de « \(path) », ligne \(line) : "
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
      }
    return "\(prefix(place))« \(shown(value, place)) » n'est pas \(noun) : \(UsageError.choose(known, nearest: value))"
  }

  private static func describe(noMarkdownIn folder: String, _ others: [String]) -> String {
    guard let first = others.first else {
      return
        "Le dossier « \(folder) » ne contient pas de fichier Markdown (.md) : vérifiez le chemin, ou donnez directement un fichier."
    }
    let output = (first.split(separator: ".").dropLast().joined(separator: ".")) + ".md"
    return "Le dossier « \(folder) » ne contient pas de fichier Markdown (.md). Convertissez d'abord votre texte : "
      + "pandoc -t gfm --output \(UsageError.quoted(output)) \(UsageError.quoted(first))"
  }

  private static func describe(_ faults: [JSONFault], of path: String) -> String {
    let count = French.count(faults.count, "faute")
    let lines = faults.prefix(20).map {
      "  " + SafeText.line($0.diagnostic(file: path)).replacing(": error: ", with: " : ")
    }
    let rest = faults.count > 20 ? ["  … et \(French.count(faults.count - 20, "autre"))"] : []
    return (["Le fichier « \(SafeText.line(path)) » a \(count) à corriger :"] + lines + rest).joined(separator: "\n")
  }

  private static func describe(reading error: FileError) -> String {
    let path = "« \(error.path) »"
    return switch error.reason {
    case .notFound:
      "\(path) n'existe pas : vérifiez le nom et le dossier où vous êtes (un nom avec des espaces s'écrit entre guillemets)."
    case .notPermitted:
      "Vous n'avez pas le droit de lire \(path) : demandez à la personne qui gère l'ordinateur, ou copiez le fichier ailleurs."
    case .isFolder: "\(path) est un dossier : donnez un fichier."
    case .isNotFolder: "Le chemin \(path) passe par un fichier comme s'il était un dossier : vérifiez-le."
    case .isNotRegular:
      "\(path) n'est pas un fichier ordinaire : donnez un fichier .md, ou - pour lire l'entrée standard."
    case .tooLarge(let limit): "\(path) dépasse \(limit >> 20) Mo : ce n'est sans doute pas le texte d'un dossier."
    case .tooManyFiles(let limit):
      "Le dossier \(path) contient plus de \(limit) fichiers : donnez celui qui ne contient que votre texte."
    case .linkLoop: "\(path) est un lien qui tourne en rond : donnez le fichier lui-même."
    case .nameTooLong: "Le chemin \(path) est trop long : renommez le fichier ou rapprochez-le."
    case .noSpace, .readOnly, .brokenPipe: "\(path) n'a pas pu être lu : réessayez."
    case .other(let code):
      "\(path) n'a pas pu être lu (erreur \(code) du système) : réessayez, ou copiez le fichier ailleurs."
    }
  }

  private static func describe(writing error: FileError) -> String {
    let path = "« \(error.path) »"
    return switch error.reason {
    case .notFound:
      "\(path) ne peut pas être écrit : son dossier n'existe pas. Créez-le, ou choisissez un autre endroit."
    case .notPermitted, .readOnly:
      "Vous n'avez pas le droit d'écrire \(path) : choisissez un autre endroit avec --sortie."
    case .isFolder: "\(path) est un dossier : donnez aussi un nom de fichier à --sortie."
    case .isNotFolder: "Le chemin \(path) passe par un fichier comme s'il était un dossier : vérifiez-le."
    case .noSpace: "Il n'y a plus de place pour écrire \(path) : libérez-en, puis recommencez."
    case .brokenPipe: "Le programme qui lisait le rapport s'est arrêté avant la fin."
    case .nameTooLong: "Le nom \(path) est trop long : choisissez-en un plus court."
    default: "\(path) n'a pas pu être écrit : choisissez un autre endroit avec --sortie."
    }
  }
}

extension CommandLineError {
  init(_ error: UsageError) {
    self = .usage(error.description)
  }

  init(_ error: CatalogueError) {
    switch error {
    case .unknown(let id, let known):
      self = .unknown(.referentiel, id.rawValue, known: known.map(\.rawValue), place: .option)
    case .invalid(let path, let error): self = .invalidData(path: path, error.faults)
    }
  }
}
