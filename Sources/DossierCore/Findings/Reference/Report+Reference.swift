extension Report {
  /// The reference that accepts every finding of the report.
  public func makeReference() -> Reference {
    Reference(
      findings.map { finding in
        let message = Masking.masked(String(finding.message.prefix(400)))
        return Reference.Entry(
          fingerprint: finding.fingerprint,
          rule: finding.rule,
          file: fileBelowFolder(of: finding.location),
          message: message.count > 160 ? message.prefix(159) + "…" : message
        )
      }
    )
  }

  /// The report with the findings of a reference marked as known, and the verdict that the others give.
  ///
  /// What a comment or the configuration leaves aside was not mended: it does not count among what is fixed.
  ///
  /// - Parameters:
  ///   - reference: what is known.
  ///   - path: the path of the reference as reports show it.
  /// - Returns: the report.
  public func compared(with reference: Reference, at path: String) -> Report {
    let accepted = Set(reference.entries.map(\.fingerprint))
    var report = self
    for index in report.findings.indices {
      report.findings[index].isKnown = accepted.contains(report.findings[index].fingerprint)
    }
    let seen = Set(findings.map(\.fingerprint)).union(ignored.map(\.finding.fingerprint))
    let off = Set(disabledRules)
    let known = report.findings.count(where: \.isKnown)
    report.reference = ReferenceComparison(
      path: path,
      known: known,
      new: report.findings.count - known,
      fixed: reference.entries.filter { !seen.contains($0.fingerprint) && !off.contains($0.rule) }
    )
    report.verdict = Verdict(report.findings)
    return report
  }
}
