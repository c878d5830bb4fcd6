import DossierCore

/// Findings as workflow commands, which GitHub Actions turns into annotations on the lines of the files.
///
/// A step shows ten annotations of each kind at most: the most serious come first, and a last line says how many are not shown. No text of a
/// dossier begins a line, nor can it end one: it is all data of a command, where line ends and signs are escaped.
package struct GitHubCommands {
  private let run: IntegrationRun

  /// How many annotations of a kind GitHub shows for a step.
  static let limit = 10

  /// Creates the commands of a run.
  package init(_ run: IntegrationRun) {
    self.run = run
  }

  /// The text, its last line ended.
  package var text: String {
    var lines: [String] = []
    var hidden: [Severity: Int] = [:]
    for severity in Severity.allCases.reversed() {
      var commands = run.issues.filter { $0.finding.severity == severity && !$0.finding.isKnown }.map(command)
      if severity == .error { commands = run.unchecked.map(command) + commands }
      hidden[severity] = max(0, commands.count - Self.limit)
      lines += commands.prefix(Self.limit)
    }
    if let rest = rest(hidden) { lines.append(rest) }
    lines.append(conclusion)
    return lines.joined(separator: "\n") + "\n"
  }

  private func command(_ issue: IntegrationIssue) -> String {
    var properties = [("file", issue.place.path)]
    if let region = issue.place.region {
      properties += [("line", "\(region.line)"), ("endLine", "\(region.lastLine)")]
      if let column = region.column, let endColumn = region.endColumn {
        // GitHub's last column is that of the last character.
        properties += [("col", "\(column)"), ("endColumn", "\(max(column, endColumn - 1))")]
      }
    }
    properties.append(("title", French.typeset(run.title(of: issue.finding.rule))))
    return Self.command(issue.finding.severity, properties, issue.text)
  }

  private func command(_ entry: CohortEntry) -> String {
    let name = SafeText.line(entry.name)
    return Self.command(
      .error,
      [("file", SafeText.line(entry.path ?? entry.name)), ("title", "Dossier \(EntryState(entry).word)")],
      "\(name) : \(SafeText.line(entry.reason ?? ""))"
    )
  }

  private static func command(_ severity: Severity, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0.0)=\(escaped($0.1, property: true))" }.joined(separator: ",")
    return "::\(severity.command) \(list)::\(escaped(French.typeset(message), property: false))"
  }

  private static func escaped(_ text: String, property: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where property: result += "%3A"
      case "," where property: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func rest(_ hidden: [Severity: Int]) -> String? {
    let words = Severity.allCases.reversed().compactMap { severity -> String? in
      guard let count = hidden[severity], count > 0 else { return nil }
      return French.count(count, Wording.severity(severity).word)
    }
    guard !words.isEmpty else { return nil }
    return French.typeset(
      "juryblanc : \(French.list(words)) de plus, sans annotation : GitHub en montre \(Self.limit) de chaque genre "
        + "par étape. Tous sont dans les formats markdown et texte."
    )
  }

  private var conclusion: String {
    let wording = run.entries.count == 1 ? Wording.dossier(run) : Wording.counts(run.summary)
    return French.typeset("juryblanc : \(wording) ; \(run.counts).")
  }
}

extension Wording {
  /// The only dossier of a run, and what it amounts to.
  static func dossier(_ run: IntegrationRun) -> String {
    run.entries.first.map { "\(SafeText.line($0.name)) : \(EntryState($0).word)" } ?? ""
  }
}

extension Severity {
  /// The command that makes an annotation of this gravity.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
