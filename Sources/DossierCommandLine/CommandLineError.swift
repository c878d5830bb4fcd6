import DossierCore
import DossierMarkdown
import PositionedJSON

/// Why a command could not do its work; each case is told in one French sentence that says what to do.
enum CommandLineError: Error, Hashable, Sendable {
  /// The command line is wrong.
  case usage(UsageError)
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
  /// The files of a folder hold, together, more than any dossier would.
  case folderTooLarge(String)
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
  /// No épreuve of the référentiel asks for a dossier; `reason` says why, where the data does.
  case noRuleForDossiers(referentiel: String, reason: String)
  /// The texts do not say how the title is obtained piece by piece.
  case noCapitalisation(referentiel: String)
  /// A former certification gives no certificate of today.
  case worthNothing(code: String)
  /// An épreuve that a candidate who holds certificates does not sit; `nil` where none remains.
  case notRemaining(epreuve: String?, remaining: [String])
  /// Several épreuves remain, and nothing says which the dossier is for.
  case severalRemain([String])
  /// The output would take the place of what the user wrote, or be taken for it.
  case wouldOverwrite(path: String, Kept)
  /// A configuration could not be read.
  case unreadableConfiguration(FileError)
  /// A reference could not be read.
  case unreadableReference(FileError)
  /// A file is no reference, or a damaged one.
  case invalidReference(path: String, [JSONFault])
  /// A reference could not be written.
  case unwritableReference(FileError)
  /// A reference would take the place of something else.
  case referenceTakesPlace(path: String)
  /// A configuration leaves no file of a folder to read.
  case nothingLeft(folder: String, configuration: String)
  /// A document of a text processor, or a PDF, could not be used.
  case document(DocumentError)
  /// A file where a folder of dossiers is needed.
  case notFolder(path: String)
  /// A folder holds no dossier; `leftAside` files are something else.
  case noDossier(folder: String, leftAside: Int)
  /// A list of candidates is wrong.
  case wrongList(path: String, CandidateList.Fault)
  /// A file is no report of a cohort, or a damaged one.
  case wrongCohort(path: String, [JSONFault])
  /// Reports are not those of the shares of one cohort.
  case wrongShares(CohortShares.Fault)
  /// No code like this.
  case unknownCode(String, nearest: String?)

  /// What an output must leave alone.
  enum Kept: Hashable, Sendable {
    /// A file of the dossier.
    case dossier
    /// Another file that the command reads.
    case input
    /// A name that the dossier's folder keeps for chapters, whether a file has it or not.
    case chapter
    /// The presentation of the dossier's folder.
    case presentation
    /// Any file.
    case existing
    /// A file that a whole repository would be written over.
    case depot
  }

  /// The kinds of thing that are named.
  enum Name: Hashable, Sendable {
    case referentiel, epreuve, miseEnPage, compter, correspondance, acquis
  }

  /// Where a name was given.
  enum Place: Hashable, Sendable {
    case option
    case frontMatter(path: String, line: Int)
    case configuration(path: String, JSONPosition)
  }
}

extension CommandLineError {
  init(_ error: UsageError) {
    self = .usage(error)
  }

  init(_ error: CatalogueError) {
    switch error {
    case .unknown(let id, let known):
      self = .unknown(.referentiel, id.rawValue, known: known.map(\.rawValue), place: .option)
    case .invalid(let path, let error): self = .invalidData(path: path, error.faults)
    }
  }
}
