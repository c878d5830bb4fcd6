import DossierCore
import PositionedJSON

extension SARIFLog {
  /// The results, and how many more there are than GitHub takes.
  ///
  /// The findings come first, the most serious first, then the critères that are shown, so that what is left out matters least.
  func results(_ rules: RuleIndex) -> (results: [JSONValue], omitted: Int) {
    var results: [JSONValue] = []
    var count = 0
    for severity in Severity.allCases.reversed() {
      for issue in run.issues where issue.finding.severity == severity {
        if count < Self.limit { results.append(result(issue, rules)) }
        count += 1
      }
    }
    for entry in run.entries {
      guard let digest = entry.digest else { continue }
      for item in digest.criteres where item.status == .found {
        if count < Self.limit { results.append(result(item, of: digest, entry, rules)) }
        count += 1
      }
    }
    return (results, max(0, count - Self.limit))
  }

  private func result(_ issue: IntegrationIssue, _ rules: RuleIndex) -> JSONValue {
    let finding = issue.finding
    var value: JSONValue = [
      "ruleId": .string(finding.rule),
      "ruleIndex": .optional(rules[finding.rule]),
      "kind": "fail",
      "level": finding.severity.sarifWord,
      "message": ["text": .string(issue.text)],
      "locations": [location(issue.place)],
      "partialFingerprints": fingerprints(issue.fingerprint),
    ]
    if !issue.related.isEmpty {
      value.append("relatedLocations", .list(issue.related.prefix(Self.placeLimit), location))
    }
    if finding.isKnown { value.append("baselineState", "unchanged") }
    if let item = finding.item { value.append("properties", ["objet": .string(SafeText.line(item))]) }
    return value
  }

  /// More places than that make a result unreadable.
  private static let placeLimit = 100

  /// A critère that a dossier shows.
  private func result(
    _ item: DossierDigest.Item,
    of digest: DossierDigest,
    _ entry: CohortEntry,
    _ rules: RuleIndex
  ) -> JSONValue {
    let rule = RuleIndex.id(of: item, in: digest.outline)
    let place = digest.place(of: item.evidence, in: entry)
    let line = place.region.map { " ligne \($0.line)" } ?? ""
    return [
      "ruleId": .string(rule),
      "ruleIndex": .optional(rules[rule]),
      "kind": "pass",
      "level": "none",
      "message": ["text": .string(French.typeset("\(item.id) : trace trouvée\(line)."))],
      "locations": [location(place)],
      "partialFingerprints": fingerprints(
        Finding(rule: rule, severity: .info, message: "").fingerprint(in: "\(rule)\u{1F}\(place.path)")
      ),
    ]
  }

  /// The same under GitHub's name, for it would else compute one from the lines around, and under ours.
  private func fingerprints(_ fingerprint: String) -> JSONValue {
    ["primaryLocationLineHash": .string("\(fingerprint):1"), "juryblanc/v1": .string(fingerprint)]
  }

  private func location(_ place: IntegrationPlace) -> JSONValue {
    var physical: JSONValue = ["artifactLocation": location(place.path)]
    if let region = place.region {
      var value: JSONValue = ["startLine": .integer(region.line)]
      if let column = region.column { value.append("startColumn", .integer(column)) }
      value.append("endLine", .integer(region.lastLine))
      if let end = region.endColumn { value.append("endColumn", .integer(end)) }
      physical.append("region", value)
    }
    return ["physicalLocation": physical]
  }
}

extension Severity {
  /// The level of SARIF.
  var sarifWord: JSONValue {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
