/// What the check of one dossier gives: measures, assessments and findings, in a stable order.
///
/// A report holds no clock, no absolute path and no host name: the same dossier gives the same report everywhere.
public struct Report: Hashable, Sendable {
  /// The référentiel that the dossier was held against.
  public var referentiel: ReferentielSummary

  /// The épreuve.
  public var epreuve: Epreuve

  /// The dossier.
  public var dossier: DossierSummary

  /// What the findings amount to.
  public var verdict: Verdict

  /// The dossier's pages.
  public var pages: PageSummary

  /// Where everything stands in print.
  public var map: PageMap

  /// The épreuve's parts, in the order of the official text.
  public var parties: [PartieResult]

  /// The parts that ask for entretiens.
  public var entretiens: [EntretienResult]

  /// The attendus of the épreuve's parts, in the order of the official text.
  public var attendus: [AttenduResult]

  /// The critères: those of the dossier and the transversal ones, then those that other modalités assess.
  public var criteres: [CritereResult]

  /// The findings, by file and line, then by rule.
  public var findings: [Finding]

  /// What was checked: a report without findings means nothing without it.
  public var controls: Controls

  /// The findings that comments of the dossier leave aside, each with the reason given; none of them is among the others.
  public var ignored: [IgnoredFinding] = []

  /// The rules that the configuration turns off, sorted.
  public var disabledRules: [Rule.ID] = []

  /// The path of the configuration that was followed, or `nil` for none.
  public var configuration: String?

  /// How the findings stand to a reference, or `nil` if there is none.
  public var reference: ReferenceComparison?
}

/// What a report says of its référentiel.
public struct ReferentielSummary: Hashable, Sendable {
  /// The id, such as `cip-2018`.
  public var id: String
  /// The title.
  public var titre: String
  /// The initials.
  public var sigle: String
  /// The code of the title, if it has one.
  public var code: String?
  /// The millésime, if it has one.
  public var millesime: String?
  /// Whether it is in force at the date of reference, and since or until when.
  public var validity: Validity
  /// The date of reference: the session's, or today's.
  public var date: CivilDate
  /// Whether that date is a session's, given by the candidate.
  public var dateIsSession: Bool
  /// The code of what replaced it, if anything did.
  public var replacedBy: String?
}

/// What a report says of the dossier as a file.
public struct DossierSummary: Hashable, Sendable {
  /// The path as given, never absolute beyond what the user typed.
  public var path: String
  /// The files, in reading order.
  public var files: [String]
  /// The number of words of the parts.
  public var words: Int
  /// Whether the lines are those of a text that was drawn from a document of a text processor: no editor opens the file at them.
  public var isConverted = false
}

/// What the findings of a report amount to.
public enum Verdict: String, Hashable, Sendable {
  /// No error and no warning.
  case compliant = "conforme"
  /// A warning at least: somebody should look.
  case toCheck = "a-verifier"
  /// An error at least.
  case nonCompliant = "non-conforme"

  /// The verdict that findings lead to; those that a reference accepts weigh nothing.
  public init(_ findings: [Finding]) {
    switch findings.lazy.filter({ !$0.isKnown }).map(\.severity).max() {
    case .error: self = .nonCompliant
    case .warning: self = .toCheck
    case .info, nil: self = .compliant
    }
  }
}

/// The pages of the whole dossier: its parts, and what else the counting rule takes.
public struct PageSummary: Hashable, Sendable {
  /// The length, in hundredths of a page.
  public var hundredths: Int
  /// The started pages.
  public var sheets: Int
  /// What the text asks for, or `nil` where it sets no limit.
  public var range: PageRange?
  /// How far the estimate may be from real typesetting, in hundredths of a page.
  public var marginHundredths: Int
  /// The id of the layout.
  public var layout: String
  /// The layout in words, such as « Arial 11, interligne 1,15, marges 2,5 cm ».
  public var layoutDescription: String
  /// Whether started pages are what is held against the ranges; else lengths are.
  public var countsSheets: Bool
  /// How the whole stands to its range.
  public var status: RangeStatus
  /// What is missing or too much, for a whole outside its range.
  public var gap: PageGap?
  /// The stretches outside the parts, in reading order.
  public var stretches: [StretchResult]
  /// The named layouts in which every part found and the whole keep to their ranges, for a dossier that does not in its own and whose author
  /// chose none.
  public var fittingLayouts: [String]
  /// The PDF that the pages were read from, if one was given.
  public var printed: PrintedSummary?

  /// Creates a summary.
  public init(
    hundredths: Int,
    sheets: Int,
    range: PageRange?,
    marginHundredths: Int,
    layout: String,
    layoutDescription: String,
    countsSheets: Bool,
    status: RangeStatus,
    gap: PageGap? = nil,
    stretches: [StretchResult] = [],
    fittingLayouts: [String] = []
  ) {
    self.hundredths = hundredths
    self.sheets = sheets
    self.range = range
    self.marginHundredths = marginHundredths
    self.layout = layout
    self.layoutDescription = layoutDescription
    self.countsSheets = countsSheets
    self.status = status
    self.gap = gap
    self.stretches = stretches
    self.fittingLayouts = fittingLayouts
  }
}

/// A stretch of the dossier outside its parts.
public struct StretchResult: Hashable, Sendable {
  /// What it is.
  public var stretch: CountingRule.Stretch
  /// Whether it counts in the pages of the whole.
  public var isCounted: Bool
  /// Where it begins.
  public var first: Location
  /// Where it ends.
  public var last: Location
  /// Its length.
  public var length: PageLength

  /// Creates the result.
  public init(stretch: CountingRule.Stretch, isCounted: Bool, first: Location, last: Location, length: PageLength) {
    self.stretch = stretch
    self.isCounted = isCounted
    self.first = first
    self.last = last
    self.length = length
  }
}

/// How far a length is from its range: less than 0 for what is missing, more than 0 for what is too much.
public struct PageGap: Hashable, Sendable {
  /// The difference in hundredths of a page.
  public var hundredths: Int
  /// The words that fill it as this dossier is written and laid out, without sign; `nil` where there is no text to tell.
  public var words: Int?

  /// Creates a gap.
  public init(hundredths: Int, words: Int?) {
    self.hundredths = hundredths
    self.words = words
  }
}

/// How a measure stands to a range.
public enum RangeStatus: String, Hashable, Sendable {
  /// Inside.
  case inside = "conforme"
  /// Under the minimum.
  case below = "trop-court"
  /// Over the maximum.
  case above = "trop-long"
  /// So near a limit that the estimate cannot tell.
  case near = "a-verifier"
  /// Nothing to measure.
  case missing = "absente"

  /// Whether the measure is surely outside of the range.
  var isOutside: Bool { self == .below || self == .above }
}

/// What was found of one part.
public struct PartieResult: Hashable, Sendable {
  /// The part that the text asks for.
  public var partie: Partie
  /// The French name of its bloc.
  public var intitule: String
  /// The title taken for it, or `nil` when it was not found.
  public var heading: String?
  /// What made it be taken, or `nil` when it was not found.
  public var basis: Dossier.Basis?
  /// The first line, or `nil` when it was not found.
  public var first: Location?
  /// The last line, or `nil` when it was not found.
  public var last: Location?
  /// The number of words.
  public var words: Int
  /// Its length.
  public var length: PageLength
  /// What is missing or too much, for a part outside its range.
  public var gap: PageGap?
  /// How the length stands to the range.
  public var status: RangeStatus
  /// The length estimated, for a part whose own was read from a PDF.
  public var estimate: PageLength?
}

/// The entretiens found in one part.
public struct EntretienResult: Hashable, Sendable {
  /// The number of the part.
  public var partie: Int
  /// The fewest that the text asks for.
  public var minimum: Int
  /// Where each one found begins, in order.
  public var locations: [Location]
  /// Whether the part was found at all.
  public var partIsFound: Bool
}

/// What was found of one attendu.
public struct AttenduResult: Hashable, Sendable {
  /// The attendu.
  public var attendu: Attendu
  /// The number of the part that must hold it.
  public var partie: Int
  /// What was found.
  public var assessment: Assessment
}

/// What was found of one critère.
public struct CritereResult: Hashable, Sendable {
  /// The critère.
  public var critere: Critere
  /// The code of its competence, such as `CP3`.
  public var competence: String
  /// What was found.
  public var assessment: Assessment
  /// Whether the candidate claims it in a comment.
  public var isClaimed: Bool
  /// The parts that show it, by number; all of them for what may be shown anywhere, none for what the dossier does not show.
  public var parties: [Int]
  /// The modalités that assess it, by id, when it is not shown in the dossier.
  public var modalites: [String]
}

/// What was checked.
public struct Controls: Hashable, Sendable {
  /// The parts looked for.
  public var parties: Int
  /// The parts found.
  public var partiesFound: Int
  /// The attendus looked for.
  public var attendus: Int
  /// The critères looked for.
  public var criteres: Int
  /// The rules run.
  public var regles: Int
}
