import DossierCore
import DossierLayout
import DossierMarkdown

/// The check of a dossier, as the command sees it.
struct DossierCheck: Sendable {
  /// Checks what a request holds, with the data that the tool gives and what the worker keeps from one dossier to the next.
  let run: @Sendable (Request, CommandLineTool, inout CheckWorkspace) throws(CommandLineError) -> Report

  /// What is to be checked, against what.
  struct Request {
    let document: Document
    let files: DossierFiles
    let referentiel: Referentiel
    let epreuve: Epreuve

    /// The name or file of the layout, or `nil` for the usual one.
    let layout: String?

    /// Where the layout was named.
    let layoutPlace: CommandLineError.Place

    /// What counts in the pages beside the parts.
    let counting: CountingRule

    /// The size of each image of the dossier that is there, by its source as written.
    let images: [String: ImageSize]

    /// The day of reference.
    let day: CivilDate

    /// The session that the candidate names, which goes before the day.
    let session: SessionDate?

    /// The layout that the configuration writes in full, where nothing names another.
    var ownLayout: NamedLayout? = nil

    /// The rules that weigh otherwise, or nothing.
    var rules = RuleSettings()

    /// What is asked of the annexes, or nothing.
    var annexes = AnnexLimits()
    /// The dossier as it was printed, if a PDF of it was given.
    var printed: PrintedDocument?
  }
}
