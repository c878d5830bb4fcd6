extension CommandLineError {
  static func describe(reading error: FileError) -> String {
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
    case .closed:
      "L'entrée standard est fermée, il n'y a rien à lire : donnez un fichier, par exemple juryblanc verifier dossier.md"
    case .noSpace, .readOnly, .brokenPipe, .danglingLink: "\(path) n'a pas pu être lu : réessayez."
    case .other(let code):
      "\(path) n'a pas pu être lu (erreur \(code) du système) : réessayez, ou copiez le fichier ailleurs."
    }
  }

  static func describe(writing error: FileError) -> String {
    let path = "« \(error.path) »"
    return switch error.reason {
    case .notFound where error.path.hasSuffix("/"):
      "Le dossier \(path) n'existe pas : créez-le, et donnez aussi un nom de fichier à --sortie."
    case .notFound:
      "\(path) ne peut pas être écrit : son dossier n'existe pas. Créez-le, ou choisissez un autre endroit."
    case .notPermitted, .readOnly:
      "Vous n'avez pas le droit d'écrire \(path) : choisissez un autre endroit avec --sortie."
    case .isFolder: "\(path) est un dossier : donnez aussi un nom de fichier à --sortie."
    case .isNotFolder: "Le chemin \(path) passe par un fichier comme s'il était un dossier : vérifiez-le."
    case .isNotRegular:
      "\(path) n'est pas un fichier ordinaire, ou est un tube que rien ne lit : donnez un nom de fichier à --sortie."
    case .danglingLink:
      "\(path) est un lien vers un fichier qui n'existe pas : donnez à --sortie le nom du fichier lui-même."
    case .noSpace: "Il n'y a plus de place pour écrire \(path) : libérez-en, puis recommencez."
    case .brokenPipe: "Le programme qui lisait le rapport s'est arrêté avant la fin."
    case .nameTooLong: "Le nom \(path) est trop long : choisissez-en un plus court."
    default: "\(path) n'a pas pu être écrit : choisissez un autre endroit avec --sortie."
    }
  }
}
