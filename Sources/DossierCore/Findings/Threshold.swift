/// The gravity from which a run ends with 1.
public enum Threshold: String, Hashable, Sendable, CaseIterable {
  /// Errors alone.
  case error = "erreur"
  /// Warnings and errors.
  case warning = "avertissement"

  /// Whether a finding weighs as much; one that a reference accepts weighs nothing.
  public func isReached(by finding: Finding) -> Bool {
    !finding.isKnown && finding.severity >= (self == .error ? .error : .warning)
  }
}
