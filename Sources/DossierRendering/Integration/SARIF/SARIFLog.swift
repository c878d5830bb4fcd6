import DossierCore
import PositionedJSON

/// A log in the Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS, which GitHub and editors read.
///
/// Findings are results that fail; the critères that a dossier shows are results that pass, with the place of their trace. Beyond the standard it
/// keeps to what GitHub asks: relative URIs, regions with columns, fingerprints that no line above changes, rules with their whole help, and no
/// more results than GitHub takes.
package struct SARIFLog {
  let run: IntegrationRun

  /// How many results GitHub takes in a run.
  static let limit = 25_000

  /// Creates the log of a run.
  package init(_ run: IntegrationRun) {
    self.run = run
  }

  /// The text, its last line ended.
  package var text: String {
    String(decoding: JSONText(value).utf8 + [0x0A], as: UTF8.self)
  }

  private var value: JSONValue {
    let rules = ruleIndex
    let (results, omitted) = results(rules)
    return [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "juryblanc",
              "version": .string(run.version),
              "semanticVersion": .string(run.version),
              "language": "fr-FR",
              "rules": .list(rules.descriptors, descriptor),
            ]
          ],
          // Several dossiers of a repository have each its own results: those of one do not close those of another.
          "automationDetails": ["id": .string("juryblanc/\(SafeText.line(run.summary.cohort.folder))/")],
          "invocations": [
            [
              "executionSuccessful": .boolean(run.entries.allSatisfy(\.wasHandled)),
              "toolExecutionNotifications": .array(run.unchecked.map(notification) + omission(omitted)),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "artifacts": .list(artifacts) { path in
            ["location": location(path), "roles": ["analysisTarget"]]
          },
          "results": .array(results),
          "properties": properties,
        ]
      ],
    ]
  }

  /// The files that were looked at, each once, in the order of the dossiers.
  private var artifacts: [String] {
    var seen: Set<String> = []
    return run.entries.flatMap { $0.digest?.files ?? [] }.map { IntegrationPlace(path: $0, region: nil).path }
      .filter { seen.insert($0).inserted }
  }

  private var properties: JSONValue {
    [
      "dossiers": .integer(run.entries.count),
      "erreurs": .integer(run.count(.error)),
      "avertissements": .integer(run.count(.warning)),
      "infos": .integer(run.count(.info)),
    ]
  }

  /// The place of a file in the repository.
  func location(_ path: String) -> JSONValue {
    ["uri": .string(RelativeURI(path: path).text), "uriBaseId": "%SRCROOT%"]
  }

  // MARK: What was not done

  private func notification(_ entry: CohortEntry) -> JSONValue {
    [
      "level": "error",
      "message": [
        "text": .string(
          French.typeset(
            "\(SafeText.line(entry.name)) : \(EntryState(entry).word). \(SafeText.line(entry.reason ?? ""))"
          )
        )
      ],
      "locations": [["physicalLocation": ["artifactLocation": location(SafeText.line(entry.path ?? entry.name))]]],
    ]
  }

  private func omission(_ count: Int) -> [JSONValue] {
    guard count > 0 else { return [] }
    let text =
      "\(French.count(count, "résultat")) de plus, parmi les moins graves, pour rester sous la limite de GitHub."
    return [["level": "warning", "message": ["text": .string(French.typeset(text))]]]
  }
}

extension CohortEntry {
  /// Whether the run did all that it could for the dossier: a candidate who gave nothing does not make it fail.
  fileprivate var wasHandled: Bool {
    switch outcome {
    case .checked, .missing, .elsewhere: true
    case .unreadable, .notDone: false
    }
  }
}
