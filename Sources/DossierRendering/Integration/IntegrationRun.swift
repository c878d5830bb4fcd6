package import DossierCore

/// What a continuous integration is told of one dossier or of a whole cohort: all its formats are drawn from it, so that they say the same.
package struct IntegrationRun: Sendable {
  /// The dossiers; one dossier is a cohort of one.
  let summary: CohortSummary

  /// The rules, as they weigh here.
  let rules: RuleCatalogue

  /// The version of the tool.
  let version: String

  /// The findings, dossier by dossier, in the order of reading, then the passages that dossiers share.
  let issues: [IntegrationIssue]

  /// The dossiers of this run.
  let entries: [CohortEntry]

  /// Draws what is told of a cohort.
  ///
  /// - Parameters:
  ///   - summary: the cohort.
  ///   - rules: the rules, as they weigh here.
  ///   - version: the version of the tool.
  package init(_ summary: CohortSummary, rules: RuleCatalogue, version: String) {
    self.summary = summary
    self.rules = rules
    self.version = version
    entries = summary.cohort.entries.filter { $0.outcome != .elsewhere }
    var issues = entries.flatMap(Self.issues)
    issues += summary.cohort.passages.passages.compactMap { Self.issue($0, in: summary, rules) }
    self.issues = Self.withUniqueFingerprints(issues)
  }

  /// Draws what is told of one dossier.
  ///
  /// - Parameters:
  ///   - report: its report.
  ///   - rules: the rules, as they weigh here.
  ///   - threshold: the gravity from which the dossier is to be mended.
  ///   - version: the version of the tool.
  package init(_ report: Report, rules: RuleCatalogue, threshold: Threshold, version: String) {
    let path = report.dossier.path
    let cohort = Cohort(
      folder: path,
      entries: [CohortEntry(rank: 1, name: path, path: path, outcome: .checked(DossierDigest(report)))],
      outlines: [DossierOutline(report)]
    )
    self.init(CohortSummary(cohort, threshold: threshold), rules: rules, version: version)
  }

  /// The dossiers without a check: those that could not be read, that are missing, or that the run did not come to.
  var unchecked: [CohortEntry] { entries.filter { $0.digest == nil } }

  /// How many issues of a gravity weigh.
  func count(_ severity: Severity) -> Int {
    issues.count { $0.finding.severity == severity && !$0.finding.isKnown }
  }

  /// The counts of the run in words: « 3 erreurs, 4 avertissements, 2 infos ».
  var counts: String {
    let words = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = count(severity)
      return count == 0 ? nil : French.count(count, Wording.severity(severity).word)
    }
    return words.isEmpty ? "rien à signaler" : words.joined(separator: ", ")
  }

  /// What a rule is called: its identifier and its title.
  func title(of rule: Rule.ID) -> String {
    rules[rule].map { "\(rule) \($0.title)" } ?? rule
  }

  // MARK: Issues

  private static func issues(of entry: CohortEntry) -> [IntegrationIssue] {
    guard let digest = entry.digest else { return [] }
    return digest.findings.map { finding in
      let place = digest.place(of: finding, in: entry)
      return IntegrationIssue(
        finding: finding,
        dossier: entry.rank,
        place: place,
        fingerprint: finding.fingerprint(in: place.path)
      )
    }
  }

  /// A passage that several dossiers share, at its first place.
  private static func issue(
    _ passage: SharedPassage,
    in summary: CohortSummary,
    _ rules: RuleCatalogue
  ) -> IntegrationIssue? {
    let passages = summary.cohort.passages
    guard let severity = passages.severity(of: passage) else { return nil }
    let places = passage.places.compactMap { place in
      summary.entry(place.dossier).flatMap { entry in entry.digest.map { $0.place(of: place, in: entry) } }
    }
    guard let first = places.first else { return nil }
    let rule = passages.rule(of: passage)
    let names = passage.places.map { summary.text(of: $0) }
    let shown = names.prefix(placeLimit).joined(separator: " ; ") + (names.count > placeLimit ? "…" : "")
    var finding = Finding(
      rule: rule,
      severity: severity,
      message: "Passage commun d'au moins \(French.count(passage.words, "mot")) : \(shown).",
      advice: rules[rule]?.advice ?? ""
    )
    // The length and the dossiers make it known again; lines move.
    finding.fingerprint = "\(rule) \(passage.words)"
    return IntegrationIssue(
      finding: finding,
      dossier: nil,
      place: first,
      related: Array(places.dropFirst()),
      fingerprint: finding.fingerprint(in: places.map(\.path).joined(separator: "\u{1F}"))
    )
  }

  /// How many places of a passage a message names.
  private static let placeLimit = 10

  /// The issues with fingerprints that tell all of them apart: the first of several that are equal keeps its own.
  private static func withUniqueFingerprints(_ issues: [IntegrationIssue]) -> [IntegrationIssue] {
    var seen: [String: Int] = [:]
    return issues.map { issue in
      var issue = issue
      let rank = seen[issue.fingerprint, default: 0]
      seen[issue.fingerprint] = rank + 1
      if rank > 0 { issue.fingerprint += "-\(rank)" }
      return issue
    }
  }
}

extension DossierDigest {
  /// A place that a passage stands in.
  fileprivate func place(of place: SharedPassage.Place, in entry: CohortEntry) -> IntegrationPlace {
    let path = files.indices.contains(place.file) ? files[place.file] : entry.name
    guard !isConverted else { return IntegrationPlace(path: path, region: nil) }
    return IntegrationPlace(
      path: path,
      region: IntegrationPlace.Region(
        line: place.firstLine,
        lastLine: place.lastLine,
        column: nil,
        endColumn: nil
      )
    )
  }
}
