import DossierCore
import DossierMarkdown
import DossierRendering

/// A dossier with all that its check needs, settled from the command line, its front matter and the configuration, in this order.
struct DossierSetup {
  /// What is to be checked, against what.
  let request: DossierCheck.Request

  /// How its findings weigh.
  let profile: Profile

  /// What the person should know of how it is read, in French.
  let remarks: [String]
}

extension CommandLineTool {
  /// Settles what a dossier is checked against.
  ///
  /// - Parameters:
  ///   - files: the dossier's files.
  ///   - configuration: the configuration that holds for it, if any.
  ///   - arguments: the command line.
  /// - Returns: the dossier, ready to be checked.
  /// - Throws: what is named and does not exist.
  func setUp(
    _ files: DossierFiles,
    _ configuration: Configuration?,
    _ arguments: Arguments
  ) throws(CommandLineError) -> DossierSetup {
    var remarks: [String] = []
    let document = Document(parsing: files.sources)
    let settings = try DossierSettings(document.frontMatter, in: document).completed(by: configuration)
    let (day, session) = try date(arguments, settings, &remarks)
    let referentiel = try referentiel(arguments, settings, for: document, at: session?.firstDay ?? day, &remarks)
    let epreuve = try epreuve(arguments, settings, of: referentiel, for: document, &remarks)
    let layout = layout(arguments, settings)
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
    let profile = arguments.choice(.profil, default: configuration?.profil ?? .final)
    return DossierSetup(request: request, profile: profile, remarks: remarks)
  }

  /// The day of reference: the one asked for, else the session's, else today.
  private func date(
    _ arguments: Arguments,
    _ settings: DossierSettings,
    _ remarks: inout [String]
  ) throws(CommandLineError) -> (day: CivilDate, session: SessionDate?) {
    if let text = arguments.value(.date) {
      guard let day = CivilDate(iso: text) else { throw CommandLineError(UsageError.wrongDate(text)) }
      return (day, nil)
    }
    guard let text = settings.session?.value else { return (environment.today, nil) }
    guard let session = SessionDate(parsing: text) else {
      remarks.append(
        "La session « \(CommandLineError.shownFrontMatter(text)) » n'est pas une date comprise (par exemple « novembre 2026 ») : la date d'aujourd'hui est retenue."
      )
      return (environment.today, nil)
    }
    return (environment.today, session)
  }

  private func referentiel(
    _ arguments: Arguments,
    _ settings: DossierSettings,
    for document: Document,
    at day: CivilDate,
    _ remarks: inout [String]
  ) throws(CommandLineError) -> Referentiel {
    if let name = arguments.value(.referentiel) { return try referentiel(name) }
    if let setting = settings.referentiel { return try referentiel(setting.value, at: setting.place) }
    if let setting = settings.certification { return try referentiel(certification: setting, at: day) }
    let usual = defaultReferentiel
    let names = environment.catalogue.certificationNames
    guard let id = names.referentiel(onCoverOf: document, defaultsTo: Referentiel.ID(rawValue: usual)),
      environment.catalogue.ids.contains(id)
    else { return try referentiel(usual) }
    remarks.append(
      "La page de garde annonce la certification du référentiel \(id) : il est retenu (--referentiel pour en choisir un autre)."
    )
    return try referentiel(id.rawValue)
  }

  /// The référentiel of a certification in the candidate's words: the one in force on the day, else the latest.
  private func referentiel(
    certification setting: DossierSettings.Setting,
    at day: CivilDate
  ) throws(CommandLineError) -> Referentiel {
    var named: [Referentiel] = []
    let known = environment.catalogue.ids
    let listed = environment.catalogue.certificationNames.referentiels(namedIn: setting.value).filter(known.contains)
    for id in listed.isEmpty ? known : listed {
      let referentiel = try referentiel(id.rawValue)
      if !listed.isEmpty || referentiel.isNamed(in: setting.value) { named.append(referentiel) }
    }
    if named.contains(where: \.asksForADossier) { named.removeAll { !$0.asksForADossier } }
    let latest = named.max { ($0.dates.effet?.description ?? "") < ($1.dates.effet?.description ?? "") }
    guard let referentiel = named.first(where: { $0.validity(at: day).isInForce }) ?? latest else {
      // Nobody writes a dossier for a text that asks for none.
      let asking = known.filter { (try? referentiel($0.rawValue))?.asksForADossier ?? true }
      throw .unknownCertification(setting.value, known: asking.map(\.rawValue), place: setting.place)
    }
    return referentiel
  }

  private func epreuve(
    _ arguments: Arguments,
    _ settings: DossierSettings,
    of referentiel: Referentiel,
    for document: Document,
    _ remarks: inout [String]
  ) throws(CommandLineError) -> Epreuve {
    let asked: (name: String, place: CommandLineError.Place)? =
      arguments.value(.epreuve).map { ($0, .option) } ?? settings.epreuve.map { ($0.value, $0.place) }
    guard let asked else {
      let onCover = try epreuve(onCoverOf: document, of: referentiel, &remarks)
      // The usual épreuve is nobody's choice: for somebody who holds certificates it is not the one.
      let isChosen = onCover.id != (try defaultEpreuve(of: referentiel)).id
      return try epreuve(isChosen ? onCover : nil, remainingFor: arguments, in: referentiel) ?? onCover
    }
    let epreuve = try epreuve(asked.name, of: referentiel, guide: try guide(of: referentiel), at: asked.place)
    _ = try self.epreuve(epreuve, remainingFor: arguments, in: referentiel)
    guard epreuve.production != nil else { throw .noProduction(epreuve: epreuve.id.rawValue) }
    return epreuve
  }

  // A candidate for one CCP says so on the cover, and need not say it again to the tool.
  private func epreuve(
    onCoverOf document: Document,
    of referentiel: Referentiel,
    _ remarks: inout [String]
  ) throws(CommandLineError) -> Epreuve {
    let usual = try defaultEpreuve(of: referentiel)
    let guide = try guide(of: referentiel)
    guard let id = guide.epreuve(onCoverOf: document, defaultsTo: usual.id), let epreuve = referentiel.epreuve(id),
      epreuve.production != nil
    else { return usual }
    remarks.append(
      "La page de garde annonce l'épreuve \(id) : elle est retenue (--epreuve pour en choisir une autre)."
    )
    return epreuve
  }

  func counting(_ arguments: Arguments, _ settings: DossierSettings) throws(CommandLineError) -> CountingRule {
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
