/// What was found of one attendu or critère: never a judgement on the candidate, only where evidence stands.
public struct Assessment: Hashable, Sendable {
  /// What is shown.
  public var status: Status

  /// The passages found, the best first.
  public var evidence: [Evidence]

  /// What is missing or what to write, in French; empty if there is nothing to say.
  public var advice: String

  /// The facets without evidence, by their names in the data, when some have evidence and some have not.
  public var missingFacets: [String]

  /// What it is made of and that its part does not show, such as the causes in an analysis of practice.
  public var missingComponents: [String] = []

  /// Whether a comment of the dossier claims it.
  public var isDeclared = false

  /// How sure one may be that it is shown, from 0 to 1; one half is where an item as often absent as present would stand.
  ///
  /// Learned from labelled dossiers; `nil` where nothing was learned, and only terms decide.
  public var confidence: Double?

  /// Creates an assessment.
  public init(status: Status, evidence: [Evidence] = [], advice: String = "", missingFacets: [String] = []) {
    self.status = status
    self.evidence = evidence
    self.advice = advice
    self.missingFacets = missingFacets
  }

  /// What the evidence amounts to.
  public enum Status: Hashable, Sendable {
    /// Every facet has evidence.
    case found

    /// Some evidence, but a facet or some weight is missing.
    case partial

    /// No evidence in the parts where it is expected.
    case absent

    /// Not to be shown in the dossier: other modalités assess it.
    case outsideDossier
  }
}

/// A passage of the dossier that shows something.
public struct Evidence: Hashable, Sendable {
  /// The lines of the passage.
  public var location: Location

  /// The last line, 1-based, in the same file.
  public var lastLine: Int

  /// The passage, in the candidate's words, shortened.
  public var excerpt: String

  /// The words that count, as written, in order of appearance.
  public var words: [String]

  /// Creates a piece of evidence.
  public init(location: Location, lastLine: Int, excerpt: String, words: [String] = []) {
    self.location = location
    self.lastLine = max(location.line, lastLine)
    self.excerpt = excerpt
    self.words = words
  }
}
