/// A family of checks over the facts of a dossier: a pure function from facts to findings.
///
/// A new family is one file in `Kinds/` and one entry in ``RuleKinds/all``; the names, weights, reasons and advice of its rules are data,
/// in `Referentiels/regles.json`.
protocol RuleKind: Sendable {
  /// The rules that the family runs.
  var rules: [Rule.ID] { get }

  /// What the facts show against the rules.
  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding]
}

/// The families of checks.
enum RuleKinds {
  /// Every family, in the order in which they are run.
  static let all: [any RuleKind] = [
    ValidityRules(), ReadingRules(), PartieRules(), PageRules(), EntretienRules(), AttenduRules(), CritereRules(),
    LeftoverRules(), WritingRules(), AnnexRules(), ConfidentialityRules(),
  ]
}

extension RuleCatalogue {
  /// A finding of a rule, with the weight and advice that the catalogue gives to it.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - message: the measure and the requirement, in French.
  ///   - advice: what to do, when there is better to say than the rule's own advice.
  ///   - location: where it is.
  ///   - source: the official text that asks for it.
  ///   - item: what it is about, among the things that the rule looks at.
  /// - Returns: the finding.
  func finding(
    _ rule: Rule.ID,
    _ message: String,
    advice: String? = nil,
    at location: Location? = nil,
    source: Source? = nil,
    item: String? = nil
  ) -> Finding {
    let known = self[rule]
    return Finding(
      rule: rule,
      severity: known?.severity ?? .warning,
      message: message,
      advice: advice.flatMap { $0.isEmpty ? nil : $0 } ?? known?.advice ?? "",
      location: location,
      source: source.map(\.description) ?? "",
      item: item
    )
  }
}
