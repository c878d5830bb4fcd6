public import DossierLayout
public import DossierMarkdown

/// Holds a dossier against an épreuve of a référentiel: a pure function from a document to a report.
///
/// The data flow one way: document → dossier (parts) → facts (pages, entretiens, evidence) → findings → report. Nothing here reads a file, a clock
/// or the environment, so that the same document gives the same report everywhere.
public struct Checker: Sendable {
  let referentiel: Referentiel
  let epreuve: Epreuve
  private let standard: Standard
  let layout: NamedLayout
  let counting: CountingRule
  let alternatives: [NamedLayout]
  private let settings: RuleSettings

  /// What is asked of the annexes; nothing by default.
  public var annexLimits = AnnexLimits()

  /// What a référentiel is held with: how dossiers are read, what shows each thing, the rules.
  public struct Standard: Sendable {
    /// How people title and order their dossiers.
    public var guide: ReadingGuide
    /// What shows each attendu and critère, or `nil` for a référentiel without such data: then nothing is said of them.
    public var knowledge: CompiledKnowledge?
    /// What was learned from labelled passages, or `nil` for a référentiel without such data: then terms alone decide.
    public var model: StatementModel?
    /// The rules.
    public var rules: RuleCatalogue

    /// Creates a standard.
    public init(
      guide: ReadingGuide,
      knowledge: CompiledKnowledge?,
      model: StatementModel? = nil,
      rules: RuleCatalogue
    ) {
      self.guide = guide
      self.knowledge = knowledge
      self.model = model
      self.rules = rules
    }
  }

  /// The day that a référentiel's validity is told for.
  public struct ReferenceDate: Hashable, Sendable {
    /// The day.
    public var day: CivilDate
    /// The session that the candidate names, if any.
    public var session: SessionDate?

    /// Creates a date of reference.
    public init(day: CivilDate, session: SessionDate? = nil) {
      self.day = day
      self.session = session
    }
  }

  /// Creates a checker for one épreuve and one layout.
  ///
  /// - Parameters:
  ///   - referentiel: the référentiel.
  ///   - epreuve: the épreuve whose production is checked.
  ///   - standard: what the référentiel is held with.
  ///   - layout: the layout that pages are counted in.
  ///   - counting: what counts in the pages beside the parts.
  ///   - alternatives: the layouts to try where the dossier does not fit its own, for somebody who did not choose one.
  ///   - settings: the rules that weigh otherwise, or nothing, for this reader.
  public init(
    referentiel: Referentiel,
    epreuve: Epreuve,
    standard: Standard,
    layout: NamedLayout,
    counting: CountingRule = CountingRule(),
    alternatives: [NamedLayout] = [],
    settings: RuleSettings = RuleSettings()
  ) {
    self.referentiel = referentiel
    self.epreuve = epreuve
    self.standard = standard
    self.layout = layout
    self.counting = counting
    self.alternatives = alternatives
    self.settings = settings
  }

  /// Checks a document.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - path: the path of the dossier as reports show it.
  ///   - date: the day of reference.
  ///   - images: the size of each image that is there, by its path as written.
  ///   - printed: the dossier as it was printed, whose pages then count instead of those estimated.
  /// - Returns: the report.
  public func check(
    _ document: Document,
    path: String,
    at date: ReferenceDate,
    images: [String: ImageSize] = [:],
    printed: PrintedDocument? = nil
  ) -> Report {
    var workspace = CheckWorkspace()
    return check(document, path: path, at: date, images: images, printed: printed, using: &workspace)
  }

  /// Checks a document among others.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - path: the path of the dossier as reports show it.
  ///   - date: the day of reference.
  ///   - images: the size of each image that is there, by its path as written.
  ///   - printed: the dossier as it was printed, whose pages then count instead of those estimated.
  ///   - workspace: what the worker that checks the others keeps from one to the next.
  /// - Returns: the report, the same as for a document alone.
  public func check(
    _ document: Document,
    path: String,
    at date: ReferenceDate,
    images: [String: ImageSize] = [:],
    printed: PrintedDocument? = nil,
    using workspace: inout CheckWorkspace
  ) -> Report {
    let text = AnnotatedText(document)
    let dossier = DossierReader(epreuve: epreuve, in: referentiel, guide: standard.guide).read(document, text)
    let print = printed.map { PrintedMeasure(dossier, $0, guide: standard.guide) }
    var measures = measures(of: dossier, images: images, print: print)
    measures.pages.printed = print?.summary
    let (attendus, criteres) = assessments(of: dossier, text, using: &workspace)
    let passages = Passages(dossier)
    let facts = FactSheet(
      epreuve: epreuve,
      referentiel: summary(at: date),
      dossier: dossier,
      pages: measures.pages,
      parties: measures.parties,
      entretiens: entretiens(of: dossier),
      attendus: attendus,
      criteres: criteres,
      claims: FactSheet.claims(in: text, codes: referentiel.codes),
      leftovers: FactSheet.leftovers(in: dossier),
      personalFacts: FactSheet.personalFacts(in: dossier),
      writing: WritingFacts(dossier, text, passages, words: standard.guide.writing),
      annexes: AnnexFacts(dossier, passages, guide: standard.guide, images: images, limits: annexLimits),
      hasEvidenceData: standard.knowledge != nil
    )
    var map = PageMap(dossier, measures.pagination)
    if let print { map = map.anchored(to: print.showsParts ? print.anchors : [], pageCount: print.pageCount) }
    return report(facts, map: map, path: path)
  }

  /// What there is to learn from a document.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - number: gives a number to a trait by the hash of its name.
  /// - Returns: what was observed, or `nil` without evidence data.
  package func observe(_ document: Document, number: (UInt64) -> Int32) -> EvidenceEngine.Observation? {
    guard let knowledge = standard.knowledge else { return nil }
    let text = AnnotatedText(document)
    let dossier = DossierReader(epreuve: epreuve, in: referentiel, guide: standard.guide).read(document, text)
    var engine = EvidenceEngine(knowledge)
    let scopes = WantedEvidence(epreuve: epreuve, referentiel: referentiel).scopes
    return engine.observe(text, sectioning: Sectioning(dossier), scopes: scopes, number: number)
  }

  private func report(_ facts: FactSheet, map: PageMap, path: String) -> Report {
    let kinds = RuleKinds.all
    let rules = standard.rules.weighed(by: settings)
    let supervision = Supervision(
      of: kinds.flatMap { $0.findings(in: facts, by: rules) }.sorted(by: Finding.precedes),
      in: facts.dossier.document,
      by: rules,
      settings
    )
    let findings = supervision.findings
    let files = facts.dossier.document.files
    let assessed = facts.criteres.filter { $0.assessment.status != .outsideDossier }
    return Report(
      referentiel: facts.referentiel,
      epreuve: epreuve,
      dossier: DossierSummary(
        path: path,
        files: files.map(\.path),
        words: facts.parties.reduce(0) { $0 + $1.words }
      ),
      verdict: Verdict(findings),
      pages: facts.pages,
      map: map,
      parties: facts.parties,
      entretiens: facts.entretiens,
      attendus: facts.attendus,
      criteres: facts.criteres,
      findings: findings,
      controls: Controls(
        parties: facts.parties.count,
        partiesFound: facts.parties.filter { $0.first != nil }.count,
        attendus: facts.attendus.count,
        criteres: assessed.count,
        regles: Set(kinds.flatMap(\.rules) + Supervision.rules).subtracting(settings.disabled).count
      ),
      ignored: supervision.ignored,
      disabledRules: settings.disabled
    )
    .marked { place in files.indices.contains(place.file) ? files[place.file].source?.line(place.line) : nil }
  }

  private func summary(at date: ReferenceDate) -> ReferentielSummary {
    ReferentielSummary(
      id: referentiel.id.rawValue,
      titre: referentiel.titre,
      sigle: referentiel.sigle,
      code: referentiel.code,
      millesime: referentiel.millesime,
      validity: date.session.map { referentiel.validity(at: $0) } ?? referentiel.validity(at: date.day),
      date: date.session?.firstDay ?? date.day,
      dateIsSession: date.session != nil,
      replacedBy: referentiel.remplacePar?.code
    )
  }
}

// MARK: Facts

extension Checker {
  private func entretiens(of dossier: Dossier) -> [EntretienResult] {
    let finder = EntretienFinder(guide: standard.guide)
    return (epreuve.production?.parties ?? []).filter { $0.entretiensMinimum > 0 }.map { partie in
      let section = dossier.parts.first { $0.number == partie.numero }?.section
      return EntretienResult(
        partie: partie.numero,
        minimum: partie.entretiensMinimum,
        locations: section.map { finder.entretiens(in: dossier.document.blocks[$0.blocks]).map(\.location) } ?? [],
        partIsFound: section != nil
      )
    }
  }

  private func assessments(
    of dossier: Dossier,
    _ text: AnnotatedText,
    using workspace: inout CheckWorkspace
  ) -> ([AttenduResult], [CritereResult]) {
    let wanted = WantedEvidence(epreuve: epreuve, referentiel: referentiel)
    guard let knowledge = standard.knowledge else { return ([], wanted.outside) }
    let found = workspace.withEngine(knowledge, model: standard.model) { engine in
      engine.assess(text, sectioning: Sectioning(dossier), scopes: wanted.scopes)
    }
    return (wanted.attendus(found), wanted.criteres(found) + wanted.outside)
  }
}
