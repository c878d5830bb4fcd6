import DossierMarkdown

/// Why a document of a text processor, or a PDF, could not be used.
enum DocumentError: Error, Hashable, Sendable {
  case noPandoc(path: String, DocumentFormat)
  case oldPandoc(path: String, DocumentFormat)
  case notConverted(path: String, DocumentFormat)
  case conversionTooLong(path: String, DocumentFormat)
  case noPdftotext(path: String)
  case notPDF(path: String)
  case protectedPDF(path: String)
  case brokenPDF(path: String)
  case pdfWithoutText(path: String)
  case pdfTooLong(path: String)
  /// The Markdown of a dossier that was Markdown already.
  case nothingConverted(path: String)
  /// The Markdown would take the place of something else.
  case markdownWouldOverwrite(path: String, Kept)

  /// What the Markdown must leave alone.
  enum Kept: Hashable, Sendable {
    /// The report of the same run.
    case report
    /// A file that the command reads.
    case input
    /// A name that the dossier's folder keeps for chapters: the next run would read it in the document's place.
    case chapter
    /// A file that no run of the tool wrote.
    case existing
  }
}

extension DocumentError: CustomStringConvertible {
  /// What is wrong and what to do, in French.
  var description: String {
    switch self {
    case .noPandoc(let path, let format):
      "\(Self.subject(path)) est un \(format.name) : pour le lire, il faut pandoc, qui n'est pas installé. Installez le "
        + "paquet « pandoc » (sudo apt install pandoc), ou convertissez ce document sur un autre ordinateur avec la commande "
        + "« \(Self.conversion(of: path, format)) »."
    case .oldPandoc(let path, let format):
      "\(Self.subject(path)) est un \(format.name) : pour le lire sans risque, il faut pandoc 2.15 ou plus récent. Mettez à "
        + "jour le paquet « pandoc », ou convertissez ce document vous-même avec la commande "
        + "« \(Self.conversion(of: path, format)) »."
    case .notConverted(let path, let format):
      "\(Self.subject(path)) se présente comme un \(format.name), mais pandoc n'a pas pu le lire : ouvrez-le dans Word ou "
        + "LibreOffice, enregistrez-le sous un autre nom en .docx, puis recommencez."
    case .conversionTooLong(let path, let format):
      "La conversion de « \(path) » (\(format.name)) a été arrêtée : elle demande trop de temps ou de mémoire pour un dossier. "
        + "Vérifiez que c'est le bon fichier."
    case .noPdftotext(let path):
      "Pour compter les pages de « \(path) », il faut pdftotext, qui n'est pas installé : installez le paquet "
        + "« poppler-utils » (sudo apt install poppler-utils), ou retirez --pdf pour une estimation."
    case .notPDF(let path): "« \(path) » n'est pas un PDF : donnez à --pdf le PDF de votre dossier."
    case .protectedPDF(let path):
      "Le PDF « \(path) » est protégé par un mot de passe : exportez-le de nouveau, sans protection."
    case .brokenPDF(let path):
      "Le PDF « \(path) » n'a pas pu être lu, il est sans doute abîmé : exportez-le de nouveau depuis Word ou LibreOffice."
    case .pdfWithoutText(let path):
      "Le PDF « \(path) » ne contient pas de texte, sans doute parce que ses pages ont été numérisées : donnez celui que "
        + "Word ou LibreOffice exporte."
    case .pdfTooLong(let path):
      "Le PDF « \(path) » est bien trop long pour un dossier : vérifiez que c'est le bon fichier."
    case .nothingConverted(let path):
      "« \(path) » est déjà du Markdown : --ecrire-markdown ne sert qu'aux documents Word, LibreOffice ou RTF."
    case .markdownWouldOverwrite(let path, let kept): Self.describe(path, kept)
    }
  }

  private static func describe(_ path: String, _ kept: Kept) -> String {
    switch kept {
    case .report: "--sortie et --ecrire-markdown donnent le même fichier, « \(path) » : choisissez deux noms."
    case .input:
      "« \(path) » est un fichier que cette commande lit : --ecrire-markdown le remplacerait. Donnez un autre nom de fichier."
    case .chapter:
      "« \(path) » serait lu à la place du document à la prochaine vérification : donnez à --ecrire-markdown un autre "
        + "emplacement."
    case .existing:
      "« \(path) » existe déjà et ne sera pas remplacé, car juryblanc ne l'a pas écrit : donnez un autre nom à "
        + "--ecrire-markdown."
    }
  }

  /// The person's own words in the sentence, with the commands made of them.
  var verbatim: [String] {
    switch self {
    case .noPandoc(let path, let format), .oldPandoc(let path, let format):
      [path, Self.conversion(of: path, format)]
    case .notConverted(let path, _), .conversionTooLong(let path, _), .noPdftotext(let path), .notPDF(let path),
      .protectedPDF(let path), .brokenPDF(let path), .pdfWithoutText(let path), .pdfTooLong(let path),
      .nothingConverted(let path), .markdownWouldOverwrite(let path, _):
      [path]
    }
  }

  /// What the sentence is about; what came through a pipe has no name.
  private static func subject(_ path: String) -> String {
    path == DossierFiles.standardInput ? "Le texte reçu par l'entrée standard" : "Le fichier « \(path) »"
  }

  private static func conversion(of path: String, _ format: DocumentFormat) -> String {
    let name = path == DossierFiles.standardInput ? "dossier.\(format.rawValue)" : path
    return ShellCommand.conversion(of: name, from: format.rawValue)
  }
}
