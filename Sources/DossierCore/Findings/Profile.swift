/// How far the writing of a dossier is, which decides how much what is still to be written weighs.
public enum Profile: String, Hashable, Sendable, CaseIterable {
  /// The dossier is being written: what is not there yet weighs one degree less.
  case draft = "brouillon"

  /// The dossier is to be handed in.
  case final

  /// The rules whose findings always say that something is still to be written.
  private static let writingRules: Set<Rule.ID> = [
    "STR001", "ENT001", "ATT001", "CRI001", "RED001", "RED006", "RED008",
  ]

  /// The rules that hold lengths against ranges.
  private static let lengthRules: Set<Rule.ID> = ["PAG001", "PAG002", "PAG003"]

  /// The report with the weights and the verdict that this profile gives.
  ///
  /// A length under its range may be mended by writing on and weighs less in a draft; one over its range may not.
  public func weigh(_ report: Report) -> Report {
    guard self == .draft else { return report }
    var report = report
    report.findings = report.findings.map { finding in
      let isToWrite =
        Self.writingRules.contains(finding.rule)
        || Self.lengthRules.contains(finding.rule) && report.isShort(at: finding.location)
      guard isToWrite else { return finding }
      var finding = finding
      finding.severity = finding.severity.lowered
      return finding
    }
    report.verdict = Verdict(report.findings)
    return report
  }
}

extension Severity {
  /// One degree less; `info` is the least.
  public var lowered: Severity {
    self == .error ? .warning : .info
  }
}

extension Report {
  /// Whether the part that begins at a location is in the lower half of its range, or under it; the whole for no part.
  fileprivate func isShort(at location: Location?) -> Bool {
    if let partie = parties.first(where: { $0.first != nil && $0.first == location }) {
      guard let range = partie.partie.pages else { return false }
      let measure = pages.countsSheets ? partie.length.sheets * 100 : partie.length.hundredths
      return measure < (range.minimum + range.maximum) * 50
    }
    guard let range = pages.range else { return false }
    let measure = pages.countsSheets ? pages.sheets * 100 : pages.hundredths
    return measure < (range.minimum + range.maximum) * 50
  }
}
