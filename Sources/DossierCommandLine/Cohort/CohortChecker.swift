import DossierCore
import DossierMarkdown
import DossierRendering

/// Checks the dossiers of a cohort one by one, as `verifier` does each, or finds what an earlier run kept of them.
struct CohortChecker: Sendable {
  let tool: CommandLineTool
  let arguments: Arguments

  /// The results of earlier runs, or `nil` if none is wanted.
  let results: KeptResults?

  /// Where each dossier's own page goes, or `nil` for nowhere.
  let pages: DossierPages?

  /// The templates that dossiers were made from, whose text is nobody's.
  let templates: [Document]

  /// What was asked of the dossiers, as the run goes.
  let outlines = Memo<DossierOutline.Key, DossierOutline>()

  /// What is known of a dossier once it is checked.
  struct Checked: Sendable {
    var outcome: CohortEntry.Outcome
    var remarks: [String] = []
  }

  /// Checks a dossier; nothing that is wrong with it stops the others.
  ///
  /// - Parameters:
  ///   - member: the dossier.
  ///   - rank: its rank in the cohort, 1-based.
  ///   - workspace: what the worker keeps from one dossier to the next.
  /// - Returns: what became of it.
  func check(_ member: CohortFolder.Member, rank: Int, using workspace: inout CheckWorkspace) -> Checked {
    do throws(CommandLineError) {
      if let refusal = member.refusal { throw refusal }
      return try checked(member, rank: rank, &workspace)
    } catch {
      return Checked(outcome: .unreadable(reason: shown(error.failure.sentence, of: member)))
    }
  }

  /// What was asked of some dossiers, in the order of the first dossier of each épreuve.
  func outlines(of entries: [CohortEntry]) -> [DossierOutline] {
    Cohort.outlines(of: entries) { outlines[$0] }
  }

  /// Whether the page of a dossier is where it must be, if one must.
  private func isPageRestored(_ rank: Int, _ member: CohortFolder.Member, _ key: String) -> Bool {
    pages.map { $0.restore(rank, member, key, from: results, tool.environment.fileSystem) } ?? true
  }

  /// A sentence with the path of a dossier as the report tells it, and not as the machine does.
  private func shown(_ sentence: String, of member: CohortFolder.Member) -> String {
    let root = String(member.operand.dropLast(member.path.count))
    return root.hasSuffix("/") ? sentence.replacing(root, with: "") : sentence
  }

  private func checked(
    _ member: CohortFolder.Member,
    rank: Int,
    _ workspace: inout CheckWorkspace
  ) throws(CommandLineError) -> Checked {
    let configuration = try tool.configuration(arguments, of: member.operand)
    let files = try DossierFiles(
      reading: member.operand,
      // Of an absolute path a report shows the name only, which several folders may have.
      shownAs: member.operand.hasPrefix("/") ? member.path : nil,
      in: tool.environment,
      configuration
    )
    let key = results?.key(of: files, configuration)
    if let key, let kept = results?.result(key, files, in: tool.environment.fileSystem) {
      let isKnown = outlines[kept.digest.outline] != nil
      // The outline is not kept with each dossier: the first of its épreuve is checked anew.
      if isKnown, isPageRestored(rank, member, key) {
        return Checked(outcome: .checked(kept.digest), remarks: kept.remarks)
      }
    }
    let setup = try tool.setUp(files, configuration, arguments)
    var report = setup.profile.weigh(try tool.check.run(setup.request, tool, &workspace))
    report.configuration = configuration?.shownPath
    _ = outlines.value(DossierOutline.Key(report)) { DossierOutline(report) }
    var digest = DossierDigest(report)
    digest.fingerprints = PassageFingerprints(setup.request.document).leaving(
      out: try tool.everybodysTexts(setup.request.referentiel, templates)
    )
    let remarks = (files.remarks + setup.remarks).map { shown(French.typeset($0), of: member) }
    if let key {
      results?.keep(
        KeptResults.Result(digest: digest, remarks: remarks),
        sources: setup.request.document.imageSources,
        setup.request.images,
        under: key
      )
    }
    try pages?.write(report, setup, rank, member, key, keptIn: results, for: tool)
    return Checked(outcome: .checked(digest), remarks: remarks)
  }
}
