import DossierCore

extension HTMLReport {
  /// The findings, the most serious first; hints are folded.
  var findings: HTML {
    guard !report.findings.isEmpty else { return HTML() }
    return .section("constats", "Constats") {
      for severity in Severity.allCases.reversed() {
        let findings = report.findings.filter { $0.severity == severity }
        if !findings.isEmpty {
          let title = Self.title(severity, findings.count)
          if severity == .info {
            HTML(.details) {
              HTML(.summary) { title }
              list(findings)
            }
          } else {
            HTML(.h3) { title }
            list(findings)
          }
        }
      }
    }
  }

  private static func title(_ severity: Severity, _ count: Int) -> String {
    switch severity {
    case .error: French.count(count, "erreur")
    case .warning: French.count(count, "avertissement")
    case .info: French.count(count, "information")
    }
  }

  /// Findings of one severity, those of a rule together so that its advice is given once.
  private func list(_ findings: [Finding]) -> HTML {
    var rules: [Rule.ID] = []
    for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    let groups = rules.map { rule in findings.filter { $0.rule == rule } }
    return HTML(.ul, .class("items")) {
      for group in groups {
        for (finding, next) in zip(group, group.dropFirst().map(\.advice) + [""]) {
          html(of: finding, advice: finding.advice == next ? "" : finding.advice)
        }
      }
    }
  }

  private func html(of finding: Finding, advice: String) -> HTML {
    let (sign, word) = Wording.severity(finding.severity)
    let place = finding.location.flatMap { location in
      report.path(of: location).map { "\($0):\(location.line):\(location.column)" }
    }
    return HTML(.li, .class("item \(sign.class)")) {
      HTML(.p, .class("what")) {
        HTML.badge(sign, finding.isKnown ? "\(word) (connu)" : word)
        " "
        HTML.code(finding.rule)
        " \(finding.message)"
      }
      place.map { text in HTML(.p, .class("place")) { HTML(verbatim: text) } }
      if !advice.isEmpty { HTML.advice(advice) }
      if !finding.source.isEmpty { HTML(.p, .class("soft")) { "Source : \(finding.source)" } }
    }
  }

  /// What was checked, what was left aside, by which settings.
  var controls: HTML {
    .section("controle", "Ce qui a été contrôlé") {
      for sentence in wording.controls { HTML(.p) { sentence } }
      if !report.ignored.isEmpty {
        HTML(.p) { wording.ignored }
        HTML(.ul) {
          for item in report.ignored { HTML(.li) { wording.ignored(item) } }
        }
      }
      wording.disabledRules.map { text in HTML(.p) { text } }
      wording.configuration.map { text in HTML(.p) { text } }
      HTML(.p, .class("soft")) {
        "Pour savoir ce qui est recherché sous un code et comment y répondre : "
        HTML.code("juryblanc expliquer CODE")
      }
    }
  }
}
