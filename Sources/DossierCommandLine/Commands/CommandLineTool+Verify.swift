import DossierCore
import DossierMarkdown
import DossierRendering

extension CommandLineTool {
  /// Checks a dossier and writes its report.
  func verify(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    // Refused before the work is done, not after.
    _ = try style(arguments)
    let configuration = try configuration(arguments, of: arguments.operand ?? "")
    let files = try DossierFiles(reading: arguments.operand ?? "", in: environment, configuration)
    if let output = arguments.value(.sortie), let kept = files.keeps(output, in: environment.fileSystem) {
      throw .wouldOverwrite(path: output, kept)
    }
    let inputs = inputs(arguments) + [arguments.value(.pdf), configuration?.path].compactMap(\.self)
    try writeMarkdown(of: files, arguments, sparing: inputs)
    for remark in files.remarks { warn(French.typeset(remark, sparing: files.paths)) }
    let setup = try setUp(files, configuration, arguments)
    for remark in setup.remarks { warn(French.typeset(remark)) }
    var workspace = CheckWorkspace()
    var report = setup.profile.weigh(try check.run(setup.request, self, &workspace))
    report.configuration = configuration?.shownPath
    report = try following(arguments, report, of: files, inputs: inputs)
    let threshold = arguments.choice(.seuil, default: configuration?.seuil ?? .error)
    let text = try text(of: report, setup, arguments, threshold)
    let references = [arguments.value(.reference), arguments.value(.ecrireReference)].compactMap(\.self)
    try write(text, to: arguments.value(.sortie), sparing: files.paths, inputs: inputs + references)
    return report.findings.contains { threshold.isReached(by: $0) } ? .findings : .success
  }

  /// The report of a dossier in the format that a command line asks for.
  private func text(
    of report: Report,
    _ setup: DossierSetup,
    _ arguments: Arguments,
    _ threshold: Threshold
  ) throws(CommandLineError) -> String {
    let format = arguments.choice(.format, default: ReportFormat.text)
    if let format = IntegrationFormat(rawValue: format.rawValue) {
      let rules = try rules().weighed(by: setup.request.rules)
      return format.text(of: IntegrationRun(report, rules: rules, threshold: threshold, version: Self.version))
    }
    switch format {
    case .json: return JSONReport(report, version: Self.version, profile: setup.profile).text
    case .html: return Self.dossierPage(of: report, setup)
    case .markdown: return MarkdownReport(report, profile: setup.profile).text
    case .text, .sarif, .junit, .gitlab, .github:
      let style = try style(arguments)
      return TextReport(
        report,
        referentiel: setup.request.referentiel,
        profile: setup.profile,
        width: style.width,
        isColoured: style.isColoured,
        showsDetail: arguments.isSet(.detail)
      ).text
    }
  }

  /// The files that options name and that a check reads, which no output may replace.
  func inputs(_ arguments: Arguments) -> [String] {
    dataFiles(beside: arguments.value(.referentiel))
      + [arguments.value(.miseEnPage)].compactMap(\.self).filter(Self.isFile)
  }
}
