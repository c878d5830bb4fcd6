import DossierCore

/// A report in the XML of JUnit, which nearly every continuous integration shows as a table of tests.
///
/// A dossier is a suite; each of its critères and each rule is a case, by a name that no other has. A case fails by an error or a warning, for
/// JUnit knows no degree between; its type says which it is. A finding on a critère is told in the case of both. What other modalités assess, and
/// the rules that are turned off, are skipped with the reason: a case that passes was really looked at.
package struct JUnitReport {
  private let run: IntegrationRun

  /// Creates the report of a run.
  package init(_ run: IntegrationRun) {
    self.run = run
  }

  /// The document, its last line ended.
  package var text: String {
    let issues = Dictionary(grouping: run.issues, by: \.dossier)
    let names = Dictionary(run.entries.map { ($0.name, 1) }, uniquingKeysWith: +)
    var suites = run.entries.map { entry in
      // « adam.md » and a folder « adam » go by the same name; their paths differ.
      let name = names[entry.name] == 1 ? entry.name : entry.path ?? entry.name
      return Suite(of: entry, named: SafeText.line(name), issues[entry.rank] ?? [], in: run)
    }
    if let passages = Suite(passagesOf: run) { suites.append(passages) }
    return XMLElement(
      "testsuites",
      [
        ("name", "juryblanc"), ("tests", "\(suites.reduce(0) { $0 + $1.cases.count })"),
        ("failures", "\(suites.reduce(0) { $0 + $1.count(.failure) })"),
        ("errors", "\(suites.reduce(0) { $0 + $1.count(.error) })"),
      ],
      suites.map(\.element)
    ).document
  }
}

/// The cases of one dossier.
private struct Suite {
  let name: String
  let properties: [(name: String, value: String)]
  let cases: [Case]

  /// One case: a critère, a rule, or the reading of a dossier.
  struct Case {
    let group: String
    let name: String
    var outcome: Outcome = .pass
    /// One word on why it did not pass.
    var type = ""
    /// Why it did not pass, in one line.
    var message = ""
    /// All there is to say.
    var details: [String] = []
  }

  enum Outcome: String {
    case pass, skipped, failure, error
  }

  func count(_ outcome: Outcome) -> Int { cases.count { $0.outcome == outcome } }

  var element: XMLElement {
    XMLElement(
      "testsuite",
      [
        ("name", name), ("tests", "\(cases.count)"), ("failures", "\(count(.failure))"), ("errors", "\(count(.error))"),
        ("skipped", "\(count(.skipped))"),
      ],
      [
        XMLElement(
          "properties",
          [],
          properties.map { XMLElement("property", [("name", $0.name), ("value", $0.value)]) }
        )
      ]
        + cases.map { $0.element(in: name) }
    )
  }
}

extension Suite.Case {
  /// The element of a case, whose class begins with the name of its suite: two dossiers would else have cases of the same name.
  func element(in suite: String) -> XMLElement {
    let attributes = [("name", name), ("classname", "\(suite).\(group)")]
    let text = details.joined(separator: "\n")
    switch outcome {
    case .pass:
      return XMLElement("testcase", attributes, details.isEmpty ? [] : [XMLElement("system-out", text: text)])
    case .skipped:
      return XMLElement("testcase", attributes, [XMLElement("skipped", [("message", message)])])
    case .failure, .error:
      return XMLElement(
        "testcase",
        attributes,
        [XMLElement(outcome.rawValue, [("type", type), ("message", message)], text: text)]
      )
    }
  }

  /// Gives to a case what findings make of it.
  mutating func take(_ issues: [IntegrationIssue]) {
    details += issues.map(\.line)
    let standing = issues.filter { !$0.finding.isKnown && $0.finding.severity > .info }
    guard let worst = standing.max(by: { $0.finding.severity < $1.finding.severity }) else { return }
    outcome = .failure
    type = worst.finding.severity.rawValue
    let rest = standing.count - 1
    message = worst.message + (rest > 0 ? " (et \(French.count(rest, "autre")))" : "")
  }
}

extension Suite {
  /// The suite of a dossier.
  ///
  /// - Parameters:
  ///   - entry: the dossier.
  ///   - name: its name, which no other dossier of the run has.
  ///   - issues: what was found of it.
  ///   - run: the run.
  init(of entry: CohortEntry, named name: String, _ issues: [IntegrationIssue], in run: IntegrationRun) {
    self.name = name
    guard let digest = entry.digest else {
      properties = [("etat", EntryState(entry).rawValue)]
      cases = [Self.reading(of: entry)]
      return
    }
    properties = Self.properties(of: digest)
    cases =
      [Case(group: "lecture", name: "lecture du dossier", details: digest.files.map { SafeText.line($0) })]
      + Self.criteres(of: digest, run.summary.cohort.outline(of: digest), issues)
      + Self.rules(of: digest, run, issues)
  }

  /// The suite of the passages that dossiers share, for a cohort in which they were looked for.
  init?(passagesOf run: IntegrationRun) {
    let passages = run.summary.cohort.passages
    guard passages.minimumWords > 0, run.summary.cohort.fragment == nil else { return nil }
    name = SafeText.line(run.summary.cohort.folder)
    properties = []
    cases = CohortPassages.rules.sorted().map { rule in
      var result = Case(group: "cohorte", name: run.title(of: rule))
      result.take(run.issues.filter { $0.finding.rule == rule })
      return result
    }
  }

  private static func properties(of digest: DossierDigest) -> [(name: String, value: String)] {
    [
      ("referentiel", digest.outline.referentiel), ("epreuve", digest.outline.epreuve),
      ("verdict", digest.verdict.rawValue), ("erreurs", "\(digest.count(.error))"),
      ("avertissements", "\(digest.count(.warning))"), ("infos", "\(digest.count(.info))"),
      ("criteresAvecTrace", "\(digest.criteres(.found))"), ("criteresARenforcer", "\(digest.criteres(.partial))"),
      ("criteresSansTrace", "\(digest.criteres(.absent))"),
    ]
  }

  /// What became of a dossier that was not checked.
  private static func reading(of entry: CohortEntry) -> Case {
    let reason = French.typeset(SafeText.line(entry.reason ?? ""))
    return Case(
      group: "lecture",
      name: "lecture du dossier",
      outcome: entry.outcome == .missing ? .failure : .error,
      type: EntryState(entry).rawValue,
      message: reason,
      details: [reason]
    )
  }

  private static func criteres(
    of digest: DossierDigest,
    _ outline: DossierOutline?,
    _ issues: [IntegrationIssue]
  ) -> [Case] {
    digest.criteres.map { item in
      let text = outline?.criteres.first { $0.id == item.id }?.libelle ?? ""
      var result = Case(group: "critères", name: text.isEmpty ? item.id : "\(item.id) \(text)")
      switch item.status {
      case .outsideDossier:
        result.outcome = .skipped
        result.message = "hors du dossier : d'autres modalités de l'épreuve l'évaluent"
        return result
      case .found, .partial:
        let place = item.evidence.map { "ligne \($0.line)" } ?? ""
        result.details = [French.typeset("\(Wording.critere(item.status).word) \(place)")]
      case .absent:
        // A critère is never green for want of a finding: its rule may weigh nothing here.
        result.outcome = .skipped
        result.message = "aucune trace, sans que cela pèse : information, constat connu ou ignoré"
      }
      result.take(issues.filter { $0.finding.item == item.id && $0.finding.rule.hasPrefix("CRI") })
      return result
    }
  }

  private static func rules(of digest: DossierDigest, _ run: IntegrationRun, _ issues: [IntegrationIssue]) -> [Case] {
    run.rules.rules.filter { !CohortPassages.rules.contains($0.id) }.map { rule in
      var result = Case(group: "règles", name: "\(rule.id) \(rule.title)")
      if digest.disabledRules.contains(rule.id) {
        result.outcome = .skipped
        result.message = "règle ignorée par la configuration"
      } else {
        result.take(issues.filter { $0.finding.rule == rule.id })
      }
      return result
    }
  }
}

extension IntegrationIssue {
  /// Where, how grave and what, on one line.
  fileprivate var line: String {
    let position = place.region.map { ":\($0.line)\($0.column.map { ":\($0)" } ?? "")" } ?? ""
    let known = finding.isKnown ? " (connu)" : ""
    return "\(place.path)\(position) : \(Wording.severity(finding.severity).word) \(finding.rule)\(known) : \(text)"
  }
}
