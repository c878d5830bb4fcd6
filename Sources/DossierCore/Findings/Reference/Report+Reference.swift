extension Report {
  /// The reference that accepts every finding of the report.
  ///
  /// - Parameter line: the text of a line of the dossier.
  /// - Returns: the reference.
  public func reference(line: @escaping (Location) -> String?) -> Reference {
    let fingerprinting = Fingerprinting(self, line: line)
    let fingerprints = fingerprinting.fingerprints().findings
    return Reference(
      zip(findings, fingerprints).map { finding, fingerprint in
        let message = Masking.masked(String(finding.message.prefix(400)))
        return Reference.Entry(
          fingerprint: fingerprint,
          rule: finding.rule,
          file: fingerprinting.file(of: finding.location),
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
  ///   - line: the text of a line of the dossier.
  /// - Returns: the report.
  public func compared(
    with reference: Reference,
    at path: String,
    line: @escaping (Location) -> String?
  ) -> Report {
    let (present, aside) = Fingerprinting(self, line: line).fingerprints()
    let accepted = Set(reference.entries.map(\.fingerprint))
    var report = self
    for (index, fingerprint) in present.enumerated() {
      report.findings[index].isKnown = accepted.contains(fingerprint)
    }
    let seen = Set(present).union(aside)
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
