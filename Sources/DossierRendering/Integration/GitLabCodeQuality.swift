import DossierCore
import PositionedJSON

/// The report that GitLab shows in merge requests, as its documentation on Code Quality describes it.
///
/// GitLab holds the report of a branch against that of its target by the fingerprints: they are unique, and hold no line.
package struct GitLabCodeQuality {
  private let run: IntegrationRun

  /// Creates the report of a run.
  package init(_ run: IntegrationRun) {
    self.run = run
  }

  /// The text, its last line ended.
  package var text: String {
    let found = run.issues.filter { !$0.finding.isKnown }.map(value)
    return JSONText(.array(found + run.unchecked.map(value))).description + "\n"
  }

  private func value(_ issue: IntegrationIssue) -> JSONValue {
    [
      "type": "issue",
      "check_name": .string(issue.finding.rule),
      "description": .string(issue.text),
      "categories": ["Style"],
      "severity": .string(issue.finding.severity.gitLabWord),
      "fingerprint": .string(issue.fingerprint),
      "location": [
        "path": .string(issue.place.path),
        // GitLab wants a line; the first one stands for the whole file.
        "lines": [
          "begin": .integer(issue.place.region?.line ?? 1), "end": .integer(issue.place.region?.lastLine ?? 1),
        ],
      ],
    ]
  }

  /// A dossier that was not checked: nothing green must come of it.
  private func value(_ entry: CohortEntry) -> JSONValue {
    let name = SafeText.line(entry.name)
    let state = EntryState(entry)
    return [
      "type": "issue",
      "check_name": "lecture",
      "description": .string(French.typeset("Dossier \(state.word) : \(SafeText.line(entry.reason ?? ""))")),
      "categories": ["Style"],
      "severity": "blocker",
      "fingerprint": .string(Finding(rule: "", severity: .error, message: "").fingerprint(in: "\(name)\u{1F}\(state)")),
      "location": ["path": .string(SafeText.line(entry.path ?? entry.name)), "lines": ["begin": 1, "end": 1]],
    ]
  }
}

extension Severity {
  /// The word of GitLab, whose scale has five degrees; « blocker » is left to what could not be checked.
  fileprivate var gitLabWord: String {
    switch self {
    case .error: "critical"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
