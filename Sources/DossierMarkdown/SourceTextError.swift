/// Why the bytes of a file cannot be read as text.
public enum SourceTextError: Error, Hashable, Sendable {
  /// The file holds nothing but blanks.
  case empty(path: String)

  /// The file is not text.
  case binary(path: String, format: BinaryFormat)

  /// The file is text in another encoding than UTF-8.
  case wrongEncoding(path: String, likely: Encoding)

  /// The file holds more than any dossier would.
  case tooLarge(path: String)

  /// The file's path, as given.
  public var path: String {
    switch self {
    case .empty(let path), .binary(let path, _), .wrongEncoding(let path, _), .tooLarge(let path): path
    }
  }

  /// The same error under another path.
  package func renamed(_ path: String) -> SourceTextError {
    switch self {
    case .empty: .empty(path: path)
    case .binary(_, let format): .binary(path: path, format: format)
    case .wrongEncoding(_, let likely): .wrongEncoding(path: path, likely: likely)
    case .tooLarge: .tooLarge(path: path)
    }
  }

  /// The formats that people hand in instead of text.
  public enum BinaryFormat: Hashable, Sendable {
    /// A PDF.
    case pdf
    /// A Word document (`.docx`).
    case docx
    /// A LibreOffice document (`.odt`).
    case odt
    /// Another ZIP archive.
    case zip
    /// Rich text.
    case rtf
    /// A Word document of before 2007 (`.doc`).
    case doc
    /// A picture.
    case image
    /// Anything else.
    case unknown
  }

  /// The encodings that are told apart.
  public enum Encoding: Hashable, Sendable {
    /// ISO 8859-1 or its Windows cousin.
    case latin1
    /// UTF-16, low byte first.
    case utf16LittleEndian
    /// UTF-16, high byte first.
    case utf16BigEndian
  }
}

extension SourceTextError: CustomStringConvertible {
  /// What is wrong and what to do, in French, for the person who wrote the file.
  public var description: String {
    switch self {
    case .empty(let path):
      "Le fichier « \(path) » est vide : vérifiez que vous avez enregistré votre texte, et dans le bon fichier."
    case .binary(let path, let format):
      "Le fichier « \(path) » \(format.explanation(of: path))"
    case .tooLarge(let path):
      "Le fichier « \(path) » est bien trop long pour un dossier : vérifiez que c'est le bon fichier."
    case .wrongEncoding(let path, let likely):
      "Le fichier « \(path) » est encodé en \(likely.name) ; enregistrez-le en UTF-8 (dans l'éditeur : "
        + "« Enregistrer sous… », encodage « UTF-8 »), puis recommencez."
    }
  }
}

extension SourceTextError.BinaryFormat {
  /// The end of the sentence that begins with the file's name.
  fileprivate func explanation(of path: String) -> String {
    let convert = "n'est pas du texte Markdown. Convertissez-le d'abord, par exemple avec la commande"
    return switch self {
    case .pdf:
      "est un PDF. Donnez plutôt le document d'origine (Word, LibreOffice) converti en Markdown avec pandoc : un PDF "
        + "a perdu ses titres et ses tableaux."
    case .docx:
      "est un document Word (.docx) : il \(convert) « \(ShellCommand.conversion(of: path, from: "docx")) »."
    case .odt:
      "est un document LibreOffice (.odt) : il \(convert) « \(ShellCommand.conversion(of: path, from: "odt")) »."
    case .rtf:
      "est un document RTF : il n'est pas du texte Markdown. Ouvrez-le dans Word ou LibreOffice, enregistrez-le en "
        + ".docx, puis convertissez-le avec « pandoc -t gfm --output dossier.md dossier.docx »."
    case .doc:
      "est un ancien document Word (.doc). Ouvrez-le dans Word ou LibreOffice, enregistrez-le en .docx, puis "
        + "convertissez-le avec « pandoc -t gfm --output dossier.md dossier.docx »."
    case .zip:
      "est une archive ZIP. Décompressez-la, puis donnez le fichier Markdown (.md) qu'elle contient."
    case .image:
      "est une image. Donnez le fichier Markdown (.md) qui contient le texte de votre dossier."
    case .unknown:
      "n'est pas un fichier de texte. Donnez le fichier Markdown (.md) qui contient le texte de votre dossier."
    }
  }
}

extension SourceTextError.Encoding {
  /// The name that editors give to the encoding.
  fileprivate var name: String {
    switch self {
    case .latin1: "Latin-1 (Windows-1252)"
    case .utf16LittleEndian: "UTF-16 LE (« Unicode » dans le Bloc-notes)"
    case .utf16BigEndian: "UTF-16 BE"
    }
  }
}
