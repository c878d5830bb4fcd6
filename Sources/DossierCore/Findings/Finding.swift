/// One thing that a report tells the reader to look at, with where and what to do.
public struct Finding: Hashable, Sendable {
  /// The rule that it comes from, such as `PAG001`.
  public var rule: Rule.ID

  /// How much it weighs.
  public var severity: Severity

  /// The measure and the requirement, in French.
  public var message: String

  /// What to do about it, in French; empty if there is nothing to say.
  public var advice: String

  /// Where it is, or `nil` for the dossier as a whole.
  public var location: Location?

  /// The text that asks for it, such as `RC, page 6`; empty for a rule of good practice.
  public var source: String

  /// What the finding is about among the things that its rule looks at: the code of a critère, the id of an attendu, `partie 3`.
  ///
  /// `nil` where the rule looks at places of the text. It stays the same however the text moves.
  public var item: String?

  /// Whether a reference accepts the finding already: it is told, and weighs nothing.
  public var isKnown = false

  /// The column just past the last character of what is meant, on the line of the location, 1-based, in Unicode code points.
  ///
  /// `nil` for a finding without a place, and until the lines of the dossier were looked at: then it is where the line ends.
  public var endColumn: Int?

  /// What the finding is recognised by in another version of the dossier: 16 hexadecimal digits, empty until the report is whole.
  public var fingerprint = ""

  /// Creates a finding.
  public init(
    rule: Rule.ID,
    severity: Severity,
    message: String,
    advice: String = "",
    location: Location? = nil,
    source: String = "",
    item: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.advice = advice
    self.location = location
    self.source = source
    self.item = item
  }
}

extension Finding {
  /// What the finding is recognised by among those of several dossiers, which may have the same text: 16 hexadecimal digits.
  ///
  /// - Parameter path: the path of the file, or of the dossier as a whole, as reports show it.
  /// - Returns: the fingerprint, which no number of lines above changes.
  package func fingerprint(in path: String) -> String {
    TextHash(Array(path.utf8) + [0x1F] + Array(fingerprint.utf8)).hexadecimal
  }

  /// Files and lines first, then rules: the order of reading; what concerns the dossier as a whole comes before.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    let one = (left.location?.file ?? -1, left.location?.line ?? -1, left.location?.column ?? -1)
    let other = (right.location?.file ?? -1, right.location?.line ?? -1, right.location?.column ?? -1)
    if one != other { return one < other }
    return (left.rule, left.message) < (right.rule, right.message)
  }
}

/// How much a finding weighs; the order is that of gravity.
public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
  /// A hint.
  case info

  /// Something to check: the tool may be wrong, the jury decides.
  case warning = "avertissement"

  /// Something that the texts fix and that the dossier does not meet.
  case error = "erreur"

  /// Orders by gravity, the lightest first.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A place in the files of a dossier.
public struct Location: Hashable, Sendable {
  /// The index of the file among the dossier's files, 0-based.
  public var file: Int

  /// The line, 1-based.
  public var line: Int

  /// The column, 1-based, in Unicode code points.
  public var column: Int

  /// Creates a location.
  public init(file: Int = 0, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}
