import DossierCore
import DossierMarkdown
import DossierRendering

extension CommandLineTool {
  /// Checks the dossiers of a folder and writes what they show.
  func checkCohort(_ arguments: Arguments) async throws(CommandLineError) -> ExitStatus {
    let style = try style(arguments)
    let folder = Paths.trimmed(arguments.operand ?? "")
    let asked = try CohortRequest(arguments)
    let configuration = try configuration(arguments, of: folder)
    let list = try arguments.value(.liste).map { path throws(CommandLineError) in try candidates(path) }
    let found = try CohortFolder(folder, in: environment, configuration) { member in
      list?.names(member) ?? false
    }
    let roll = list.map { CohortRoll(found.members, $0) } ?? CohortRoll(found.members)
    guard !roll.rows.isEmpty else { throw .noDossier(folder: folder, leftAside: found.leftAside.count) }
    let earlier = try arguments.value(.comparer).map { path throws(CommandLineError) in try self.cohort(path) }
    try checkOptions(arguments)
    let inputs =
      inputs(arguments) + [configuration?.path, arguments.value(.liste), arguments.value(.comparer)].compactMap(\.self)
    let sources = roll.rows.compactMap { $0.member?.operand }
    try refuse(arguments.value(.sortie), among: sources, folder)
    let pages = try pages(arguments, roll.rows)
    let templates = templates(found, folder)
    let checker = CohortChecker(
      tool: self,
      arguments: arguments,
      results: kept(arguments, templates),
      pages: pages,
      templates: templates.map { Document(parsing: [$0]) }
    )
    let run = CohortRun(
      checker: checker,
      width: asked.width ?? environment.processors,
      progress: environment.terminal.errorIsTerminal
        ? CohortProgressBar(roll.dossierCount(in: asked.fragment), on: environment.console) : nil
    )
    environment.interruption.watch()
    let entries = await run.entries(of: roll.rows, asked.fragment, until: environment.interruption)
    run.progress?.finish()
    checker.results?.prune()
    let cohort = Cohort(
      folder: Paths.shown(folder),
      entries: entries,
      outlines: checker.outlines(of: entries),
      leftAside: found.leftAside,
      fragment: asked.fragment
    )
    let threshold = arguments.choice(.seuil, default: configuration?.seuil ?? .error)
    let search = CohortPassages(
      minimumWords: asked.minimumWords,
      rules: try rules(),
      settings: configuration?.regles ?? RuleSettings()
    )
    var summary = CohortSummary(cohort.searched(search), since: earlier, threshold: threshold)
    if let pages, let output = arguments.value(.sortie) {
      summary.links = pages.links(to: entries, from: output) { _ in true }
    }
    if environment.interruption.isAsked { warnOfInterruption(entries) }
    try write(try text(of: summary, arguments, style), to: arguments.value(.sortie), sparing: sources, inputs: inputs)
    return status(of: summary)
  }

  /// Reads the list of candidates.
  private func candidates(_ path: String) throws(CommandLineError) -> CandidateList {
    let bytes = try bytes(of: path)
    do { return try CandidateList(bytes) } catch { throw .wrongList(path: path, error) }
  }

  /// Holds the options of the command line that name something against what there is, once rather than for each dossier.
  private func checkOptions(_ arguments: Arguments) throws(CommandLineError) {
    if let name = arguments.value(.referentiel) {
      let referentiel = try referentiel(name)
      if let epreuve = arguments.value(.epreuve) {
        _ = try self.epreuve(epreuve, of: referentiel, guide: try guide(of: referentiel), at: .option)
      }
    }
    if let name = arguments.value(.miseEnPage) { _ = try layout(name, at: .option) }
    if let text = arguments.value(.date), CivilDate(iso: text) == nil { throw .usage(.wrongDate(text)) }
    _ = try counting(arguments, DossierSettings())
  }

  /// Refuses an output that would take the place of a dossier, or be taken for one next time.
  private func refuse(_ output: String?, among dossiers: [String], _ folder: String) throws(CommandLineError) {
    guard let output, output != "-" else { return }
    let fileExtension = Paths.fileExtension(of: output) ?? ""
    guard CohortFolder.extensions.contains(fileExtension) else { return }
    let isInside = dossiers.contains { environment.fileSystem.isSame(Paths.folder(of: output), $0) }
    if isInside || environment.fileSystem.isSame(Paths.folder(of: output), folder) {
      throw .wouldOverwrite(path: output, .chapter)
    }
  }

  /// Where the pages of the dossiers go: beside the page of the cohort, unless the command line says otherwise.
  private func pages(_ arguments: Arguments, _ rows: [CohortRoll.Row]) throws(CommandLineError) -> DossierPages? {
    let isRefused = arguments.isSet(.sansRapports)
    if let folder = arguments.value(.rapports) {
      guard !isRefused else { throw .usage(.conflict(.rapports, .sansRapports)) }
      return try made(DossierPages(folder: Paths.trimmed(folder)))
    }
    guard !isRefused, arguments.value(.format) == CohortFormat.html.rawValue, let output = arguments.value(.sortie),
      output != "-", let fileExtension = Paths.fileExtension(of: output)
    else { return nil }
    return try made(DossierPages(folder: "\(output.dropLast(fileExtension.count + 1))-dossiers"))
  }

  private func made(_ pages: DossierPages) throws(CommandLineError) -> DossierPages {
    do { try environment.fileSystem.makeFolder(pages.folder) } catch { throw .unwritable(error) }
    return pages
  }

  /// The templates of the folder that can be read.
  private func templates(_ found: CohortFolder, _ folder: String) -> [SourceText] {
    found.leftAside.filter { $0.kind == .template }.compactMap { note in
      let bytes = try? environment.fileSystem.read(Paths.join(folder, note.path))
      return bytes.flatMap { try? SourceText(path: note.path, bytes: $0) }
    }
  }

  /// The results of earlier runs that this one may take for its own.
  private func kept(_ arguments: Arguments, _ templates: [SourceText]) -> KeptResults? {
    guard !arguments.isSet(.sansCache), let build = environment.build else { return nil }
    let options: [Option.Name] = [
      .referentiel, .epreuve, .profil, .miseEnPage, .compter, .date,
    ]
    var common: [String?] = [Self.version, build, environment.today.description]
    common += options.map(arguments.value)
    for path in inputs(arguments) {
      common.append(path)
      common.append((try? environment.fileSystem.read(path)).map { String(decoding: $0, as: UTF8.self) })
    }
    common += templates.map { String(decoding: $0.bytes, as: UTF8.self) }
    return KeptResults(environment.results, common: common)
  }

  private func warnOfInterruption(_ entries: [CohortEntry]) {
    let checked = entries.count { $0.digest != nil }
    warn(
      French.typeset(
        "Interrompu : \(French.count(checked, "dossier vérifié", "dossiers vérifiés")) sur \(entries.count) ; "
          + "les autres sont marqués « non vérifié »."
      )
    )
  }

  /// What a run amounts to: a dossier that could not be checked is a failure, a candidate without one is a finding.
  func status(of summary: CohortSummary) -> ExitStatus {
    var isReached = summary.hasPassagesAtThreshold
    for entry in summary.cohort.entries {
      switch entry.outcome {
      case .unreadable, .notDone: return .failure
      case .missing: isReached = true
      case .checked(let digest):
        isReached = isReached || digest.findings.contains { summary.threshold.isReached(by: $0) }
      case .elsewhere: break
      }
    }
    return isReached ? .findings : .success
  }
}

/// What a command line asks of a cohort, in numbers.
struct CohortRequest {
  /// The share to check, or `nil` for all.
  let fragment: CohortFragment?
  /// How many dossiers to check at once, or `nil` for one a processor.
  let width: Int?
  /// The least number of words of a passage that dossiers share; 0 for no search.
  let minimumWords: Int

  init(_ arguments: Arguments) throws(CommandLineError) {
    do throws(UsageError) {
      fragment = try arguments.fragment()
      width = try arguments.integer(.taches, in: 1...256)
      minimumWords = try arguments.integer(.motsCommuns, in: 0...10_000) ?? SharedPassages.defaultMinimumWords
    } catch {
      throw CommandLineError(error)
    }
  }
}
