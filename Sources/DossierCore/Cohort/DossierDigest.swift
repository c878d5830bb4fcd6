/// What a cohort keeps of the report of one dossier: its figures and findings, without a word of its text.
public struct DossierDigest: Hashable, Sendable {
  /// The épreuve that it was held against.
  public var outline: DossierOutline.Key

  /// What the findings amount to.
  public var verdict: Verdict

  /// The number of words of the parts.
  public var words: Int

  /// The files, in reading order, by the paths that reports show; `Location.file` is an index in this list.
  public var files: [String]

  /// The pages of the whole.
  public var pages: Pages

  /// The parts, in the order of the official text.
  public var parties: [Part]

  /// The parts that ask for entretiens.
  public var entretiens: [Entretiens]

  /// The attendus, in the order of the official text.
  public var attendus: [Item]

  /// The critères: those of the dossier and the transversal ones, then those that other modalités assess.
  public var criteres: [Item]

  /// The findings, by file and line, then by rule.
  public var findings: [Finding]

  /// The rules that the configuration turns off, sorted.
  public var disabledRules: [Rule.ID] = []

  /// Whether the lines are those of a text that was drawn from a document of a text processor.
  public var isConverted = false

  /// The fingerprints of the text, by which passages that dossiers share are found; `nil` once that is done.
  package var fingerprints: PassageFingerprints?

  /// Creates a digest.
  public init(
    outline: DossierOutline.Key,
    verdict: Verdict,
    words: Int,
    files: [String],
    pages: Pages,
    parties: [Part],
    entretiens: [Entretiens],
    attendus: [Item],
    criteres: [Item],
    findings: [Finding]
  ) {
    self.outline = outline
    self.verdict = verdict
    self.words = words
    self.files = files
    self.pages = pages
    self.parties = parties
    self.entretiens = entretiens
    self.attendus = attendus
    self.criteres = criteres
    self.findings = findings
  }

  /// The pages of a whole dossier.
  public struct Pages: Hashable, Sendable {
    /// The length, in hundredths of a page.
    public var hundredths: Int
    /// The started pages.
    public var sheets: Int
    /// How far the estimate may be from real typesetting, in hundredths of a page.
    public var marginHundredths: Int
    /// The id of the layout.
    public var layout: String
    /// Whether started pages are what is held against the ranges; else lengths are.
    public var countsSheets: Bool
    /// How the whole stands to its range.
    public var status: RangeStatus

    /// Creates the pages.
    public init(
      hundredths: Int,
      sheets: Int,
      marginHundredths: Int,
      layout: String,
      countsSheets: Bool,
      status: RangeStatus
    ) {
      self.hundredths = hundredths
      self.sheets = sheets
      self.marginHundredths = marginHundredths
      self.layout = layout
      self.countsSheets = countsSheets
      self.status = status
    }
  }

  /// One part.
  public struct Part: Hashable, Sendable {
    /// The number, 1-based.
    public var number: Int
    /// How its length stands to its range; `.missing` for a part that was not found.
    public var status: RangeStatus
    /// The length, in hundredths of a page.
    public var hundredths: Int
    /// The started pages.
    public var sheets: Int
    /// The number of words.
    public var words: Int
    /// Where it begins, or `nil` for a part that was not found.
    public var first: Location?

    /// Creates a part.
    public init(number: Int, status: RangeStatus, hundredths: Int, sheets: Int, words: Int, first: Location?) {
      self.number = number
      self.status = status
      self.hundredths = hundredths
      self.sheets = sheets
      self.words = words
      self.first = first
    }
  }

  /// The entretiens of one part.
  public struct Entretiens: Hashable, Sendable {
    /// The number of the part, 1-based.
    public var part: Int
    /// How many were found.
    public var count: Int
    /// The fewest that the text asks for.
    public var minimum: Int

    /// Creates a count.
    public init(part: Int, count: Int, minimum: Int) {
      self.part = part
      self.count = count
      self.minimum = minimum
    }
  }

  /// An attendu or a critère.
  public struct Item: Hashable, Sendable {
    /// The id of the attendu, or the code of the critère.
    public var id: String
    /// What is shown.
    public var status: Assessment.Status
    /// Where the best evidence stands, if there is some.
    public var evidence: Location?

    /// Creates an item.
    public init(id: String, status: Assessment.Status, evidence: Location? = nil) {
      self.id = id
      self.status = status
      self.evidence = evidence
    }
  }
}

// MARK: Counts

extension DossierDigest {
  /// How many findings of a gravity weigh.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity && !$0.isKnown }
  }

  /// How many parts were found.
  public var partsFound: Int { parties.count { $0.first != nil } }

  /// How many entretiens were found in the parts that ask for some, and how many they ask for.
  public var entretienCounts: (found: Int, asked: Int) {
    entretiens.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.minimum) }
  }

  /// How many critères of the dossier have a status.
  public func criteres(_ status: Assessment.Status) -> Int {
    criteres.count { $0.status == status }
  }

  /// How many attendus have a status.
  public func attendus(_ status: Assessment.Status) -> Int {
    attendus.count { $0.status == status }
  }
}

// MARK: From a report

extension DossierDigest {
  /// Draws the digest of a report.
  public init(_ report: Report) {
    outline = DossierOutline.Key(report)
    verdict = report.verdict
    words = report.dossier.words
    files = report.dossier.files
    pages = Pages(
      hundredths: report.pages.hundredths,
      sheets: report.pages.sheets,
      marginHundredths: report.pages.marginHundredths,
      layout: report.pages.layout,
      countsSheets: report.pages.countsSheets,
      status: report.pages.status
    )
    parties = report.parties.map { result in
      Part(
        number: result.partie.numero,
        status: result.status,
        hundredths: result.length.hundredths,
        sheets: result.length.sheets,
        words: result.words,
        first: result.first
      )
    }
    entretiens = report.entretiens.map { Entretiens(part: $0.partie, count: $0.locations.count, minimum: $0.minimum) }
    attendus = report.attendus.map { Item($0.attendu.id.rawValue, $0.assessment) }
    criteres = report.criteres.map { Item($0.critere.id.rawValue, $0.assessment) }
    findings = report.findings
    disabledRules = report.disabledRules
    isConverted = report.dossier.isConverted
  }
}

extension DossierDigest.Item {
  fileprivate init(_ id: String, _ assessment: Assessment) {
    self.init(id: id, status: assessment.status, evidence: assessment.evidence.first?.location)
  }
}
