/// A check that the tool runs, by its stable id.
public struct Rule: Hashable, Sendable {
  /// The identifier: a prefix of three letters and three digits, such as `ENT001`; never reused.
  public typealias ID = String

  /// The identifier.
  public var id: ID

  /// How much a finding of the rule weighs, before any profile.
  public var severity: Severity

  /// The name, in French, as a title.
  public var title: String

  /// Why the rule exists, in French, in one to three sentences.
  public var explanation: String

  /// What to do about a finding, in French.
  public var advice: String

  /// How often what the rule says is right.
  public var precision = Precision.medium

  /// A text that the rule finds fault with and one that it does not, or `nil` where no short text would do.
  public var example: Example?

  /// Creates a rule.
  public init(
    id: ID,
    severity: Severity,
    title: String,
    explanation: String,
    advice: String,
    example: Example? = nil
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.advice = advice
    self.example = example
  }

  /// How often what a rule says is right.
  ///
  /// Tools sort what they show by it. The raw value is the word of the data.
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    /// Nothing is guessed: the thing is there or not.
    case certain = "certaine"
    /// Nearly always right on the labelled texts of the project.
    case high = "haute"
    /// Mostly right; what it says is to be read again.
    case medium = "moyenne"
    /// A hint, as often wrong as right on some texts.
    case low = "basse"
  }

  /// Whether a comment of a dossier may silence the rule: not those on these comments, nor those that look at several dossiers.
  package var canBeIgnoredInText: Bool {
    !Supervision.rules.contains(id) && !CohortPassages.rules.contains(id)
  }

  /// Two texts in Markdown that show what a rule is about; each is held against the rule by a test.
  public struct Example: Hashable, Sendable {
    /// A text that the rule finds fault with.
    public var bad: String
    /// A text that it does not.
    public var good: String

    /// Creates an example.
    public init(bad: String, good: String) {
      self.bad = bad
      self.good = good
    }
  }

  /// Whether a text has the shape of an identifier: three capital letters and three digits.
  public static func isIdentifier(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 6
      && bytes.prefix(3).allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && bytes.suffix(3).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
