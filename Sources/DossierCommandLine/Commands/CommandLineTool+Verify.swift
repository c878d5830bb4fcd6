import DossierCore
import DossierMarkdown
import DossierRendering

extension CommandLineTool {
  /// Checks a dossier and writes its report.
  func verify(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    let style = try style(arguments)
    let configuration = try configuration(arguments)
    let files = try DossierFiles(reading: arguments.operand ?? "", in: environment, configuration)
    if let output = arguments.value(.sortie), let kept = files.keeps(output, in: environment.fileSystem) {
      throw .wouldOverwrite(path: output, kept)
    }
    let layoutFiles = [arguments.value(.miseEnPage)].compactMap(\.self).filter(Self.isFile)
    let inputs =
      dataFiles(beside: arguments.value(.referentiel)) + layoutFiles
      + [arguments.value(.pdf), configuration?.path].compactMap(\.self)
    try writeMarkdown(of: files, arguments, sparing: inputs)
    for remark in files.remarks { warn(French.typeset(remark, sparing: files.paths)) }
    let document = Document(parsing: files.sources)
    let settings = try DossierSettings(document.frontMatter, in: document).completed(by: configuration)
    let (day, session) = try date(arguments, settings)
    let referentiel = try referentiel(arguments, settings, at: session?.firstDay ?? day)
    let epreuve = try epreuve(arguments, settings, of: referentiel, for: document)
    let layout = layout(arguments, settings)
    let profile = arguments.choice(.profil, default: configuration?.profil ?? .final)
    let request = DossierCheck.Request(
      document: document,
      files: files,
      referentiel: referentiel,
      epreuve: epreuve,
      layout: layout.name,
      layoutPlace: layout.place,
      counting: try counting(arguments, settings),
      images: DossierImages(of: document, files, in: environment.fileSystem).sizes,
      day: day,
      session: session,
      ownLayout: layout.name == nil ? configuration?.layout : nil,
      rules: configuration?.regles ?? RuleSettings(),
      annexes: configuration?.annexes ?? AnnexLimits(),
      printed: try printed(arguments)
    )
    var report = profile.weigh(try check.run(request, self))
    report.configuration = configuration?.shownPath
    report = try following(arguments, report, of: files, inputs: inputs)
    let text: String
    switch arguments.choice(.format, default: ReportFormat.text) {
    case .json: text = JSONReport(report, version: Self.version, profile: profile).text
    case .html:
      text = HTMLReport(report, referentiel: referentiel, version: Self.version, profile: profile).text
    case .text:
      text =
        TextReport(
          report,
          referentiel: referentiel,
          profile: profile,
          width: style.width,
          isColoured: style.isColoured,
          showsDetail: arguments.isSet(.detail)
        ).text
    }
    let references = [arguments.value(.reference), arguments.value(.ecrireReference)].compactMap(\.self)
    try write(text, to: arguments.value(.sortie), sparing: files.paths, inputs: inputs + references)
    return status(of: report, arguments.choice(.seuil, default: configuration?.seuil ?? .error))
  }

  private func status(of report: Report, _ threshold: Threshold) -> ExitStatus {
    let least: Severity = threshold == .error ? .error : .warning
    return report.findings.contains { !$0.isKnown && $0.severity >= least } ? .findings : .success
  }

  /// The day of reference: the one asked for, else the session's, else today.
  private func date(
    _ arguments: Arguments,
    _ settings: DossierSettings
  ) throws(CommandLineError) -> (day: CivilDate, session: SessionDate?) {
    if let text = arguments.value(.date) {
      guard let day = CivilDate(iso: text) else { throw CommandLineError(UsageError.wrongDate(text)) }
      return (day, nil)
    }
    guard let text = settings.session?.value else { return (environment.today, nil) }
    guard let session = SessionDate(parsing: text) else {
      warn(
        French.typeset(
          "La session « \(CommandLineError.shownFrontMatter(text)) » n'est pas une date comprise (par exemple « novembre 2026 ») : la date d'aujourd'hui est retenue."
        )
      )
      return (environment.today, nil)
    }
    return (environment.today, session)
  }

  private func referentiel(
    _ arguments: Arguments,
    _ settings: DossierSettings,
    at day: CivilDate
  ) throws(CommandLineError) -> Referentiel {
    if let name = arguments.value(.referentiel) { return try referentiel(name) }
    if let setting = settings.referentiel { return try referentiel(setting.value, at: setting.place) }
    guard let setting = settings.certification else { return try referentiel(defaultReferentiel) }
    return try referentiel(certification: setting, at: day)
  }

  /// The référentiel of a certification in the candidate's words: the one in force on the day, else the latest.
  private func referentiel(
    certification setting: DossierSettings.Setting,
    at day: CivilDate
  ) throws(CommandLineError) -> Referentiel {
    var named: [Referentiel] = []
    for id in environment.catalogue.ids {
      let referentiel = try referentiel(id.rawValue)
      if referentiel.isNamed(in: setting.value) { named.append(referentiel) }
    }
    let latest = named.max { ($0.dates.effet?.description ?? "") < ($1.dates.effet?.description ?? "") }
    guard let referentiel = named.first(where: { $0.validity(at: day).isInForce }) ?? latest else {
      throw .unknownCertification(setting.value, known: environment.catalogue.ids.map(\.rawValue), place: setting.place)
    }
    return referentiel
  }

  private func epreuve(
    _ arguments: Arguments,
    _ settings: DossierSettings,
    of referentiel: Referentiel,
    for document: Document
  ) throws(CommandLineError) -> Epreuve {
    let asked: (name: String, place: CommandLineError.Place)? =
      arguments.value(.epreuve).map { ($0, .option) } ?? settings.epreuve.map { ($0.value, $0.place) }
    guard let asked else { return try epreuve(onCoverOf: document, of: referentiel) }
    let epreuve = try epreuve(asked.name, of: referentiel, guide: try guide(of: referentiel), at: asked.place)
    guard epreuve.production != nil else { throw .noProduction(epreuve: epreuve.id.rawValue) }
    return epreuve
  }

  // A candidate for one CCP says so on the cover, and need not say it again to the tool.
  private func epreuve(
    onCoverOf document: Document,
    of referentiel: Referentiel
  ) throws(CommandLineError) -> Epreuve {
    let usual = try defaultEpreuve(of: referentiel)
    let guide = try guide(of: referentiel)
    guard let id = guide.epreuve(onCoverOf: document, defaultsTo: usual.id), let epreuve = referentiel.epreuve(id),
      epreuve.production != nil
    else { return usual }
    warn(
      French.typeset(
        "la page de garde annonce l'épreuve \(id) : elle est retenue (--epreuve pour en choisir une autre)."
      )
    )
    return epreuve
  }

  private func counting(_ arguments: Arguments, _ settings: DossierSettings) throws(CommandLineError) -> CountingRule {
    let asked: (text: String, place: CommandLineError.Place)? =
      arguments.value(.compter).map { ($0, .option) } ?? settings.compter.map { ($0.value, $0.place) }
    guard let asked else { return CountingRule() }
    var stretches: Set<CountingRule.Stretch> = []
    for word in asked.text.split(whereSeparator: { ",;".contains($0) }) {
      let name = ArgumentParser.plain(String(word)).split(separator: " ").joined(separator: "-")
      guard !name.isEmpty else { continue }
      guard let stretch = CountingRule.Stretch(rawValue: name) else {
        let known = CountingRule.Stretch.allCases.map(\.rawValue)
        throw .unknown(.compter, String(word), known: known, place: asked.place)
      }
      stretches.insert(stretch)
    }
    return CountingRule(counting: stretches)
  }

  private func layout(_ arguments: Arguments, _ settings: DossierSettings) -> (
    name: String?, place: CommandLineError.Place
  ) {
    if let name = arguments.value(.miseEnPage) { return (name, .option) }
    return (settings.miseEnPage?.value, settings.miseEnPage?.place ?? .option)
  }
}
