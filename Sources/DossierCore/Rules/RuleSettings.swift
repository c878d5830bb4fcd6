/// The rules that weigh otherwise than their catalogue says, for a reader who knows why.
public struct RuleSettings: Hashable, Sendable {
  /// What each of these rules weighs.
  public var weights: [Rule.ID: Weight]

  /// Creates settings; without argument every rule weighs what its catalogue says.
  public init(_ weights: [Rule.ID: Weight] = [:]) {
    self.weights = weights
  }

  /// What a rule weighs; the raw value is the word that configurations use.
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    /// As an error.
    case error = "erreur"
    /// As a warning.
    case warning = "avertissement"
    /// As a hint.
    case info
    /// Nothing: its findings are left out, and the report says that they are.
    case off = "ignorer"

    /// The weight of a severity; nothing for `nil`.
    public init(_ severity: Severity?) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .info: self = .info
      case nil: self = .off
      }
    }

    /// The severity, or `nil` for a rule that is turned off.
    public var severity: Severity? {
      switch self {
      case .error: .error
      case .warning: .warning
      case .info: .info
      case .off: nil
      }
    }
  }

  /// The rules that are turned off, sorted.
  var disabled: [Rule.ID] {
    weights.filter { $0.value == .off }.keys.sorted()
  }
}

extension RuleCatalogue {
  /// The catalogue with the severities that settings give; a rule that is turned off keeps its own.
  package func weighed(by settings: RuleSettings) -> RuleCatalogue {
    guard !settings.weights.isEmpty else { return self }
    return RuleCatalogue(
      rules.map { rule in
        var rule = rule
        rule.severity = settings.weights[rule.id]?.severity ?? rule.severity
        return rule
      }
    )
  }
}
