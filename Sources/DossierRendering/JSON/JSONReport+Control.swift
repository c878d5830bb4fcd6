import DossierCore
import PositionedJSON

extension JSONReport {
  /// The report's value with what comments, the configuration and a reference change.
  func completed(_ value: JSONValue, _ report: Report) -> JSONValue {
    var value = value
    value.append("configuration", .optional(report.configuration.map(SafeText.line)))
    value.append("reglesIgnorees", .strings(report.disabledRules))
    value.append("constatsIgnores", .list(report.ignored) { ignored($0, report) })
    if let reference = report.reference { value.append("reference", comparison(reference)) }
    return value
  }

  private func ignored(_ item: IgnoredFinding, _ report: Report) -> JSONValue {
    let finding = item.finding
    return [
      "regle": .string(finding.rule),
      "gravite": .string(finding.severity.rawValue),
      "message": .string(SafeText.line(finding.message)),
      "fichier": .optional(finding.location.flatMap(report.path)),
      "ligne": .optional(finding.location?.line),
      "raison": .string(SafeText.line(item.reason)),
    ]
  }

  private func comparison(_ reference: ReferenceComparison) -> JSONValue {
    [
      "fichier": .string(SafeText.line(reference.path)),
      "connus": .integer(reference.known),
      "nouveaux": .integer(reference.new),
      "corriges": .list(reference.fixed) { entry in
        [
          "empreinte": .string(entry.fingerprint),
          "regle": .string(entry.rule),
          "fichier": .optional(entry.file.map(SafeText.line)),
          "message": .string(SafeText.line(entry.message)),
        ]
      },
    ]
  }
}
