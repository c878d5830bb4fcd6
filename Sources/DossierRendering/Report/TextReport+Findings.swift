import DossierCore

extension TextReport {
  /// The rules whose findings are told above, attendu by attendu and critère by critère.
  private static let toldAbove: Set<Rule.ID> = ["ATT001", "ATT002", "CRI001", "CRI002"]

  /// Writes the findings, the most serious first.
  mutating func putFindings() {
    // What a reference accepts is counted above; it is shown on demand only.
    let findings = report.findings.filter { !$0.isKnown || showsDetail }
    guard !findings.isEmpty else { return }
    let shown = findings.filter(isShown)
    page.title("Constats")
    for severity in Severity.allCases.reversed() {
      put(shown.filter { $0.severity == severity })
    }
    putOmissions(from: findings.filter { !isShown($0) })
  }

  private func isShown(_ finding: Finding) -> Bool {
    showsDetail || finding.severity != .info && !Self.toldAbove.contains(finding.rule)
  }

  /// Writes findings of one severity, those of a rule together so that its advice is given once.
  private mutating func put(_ findings: [Finding]) {
    var rules: [Rule.ID] = []
    for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    for rule in rules {
      let group = findings.filter { $0.rule == rule }
      for (finding, next) in zip(group, group.dropFirst().map(\.advice) + [""]) {
        put(finding)
        if !finding.advice.isEmpty, finding.advice != next { page.put(finding.advice, lead: "→ ", indent: 4) }
      }
    }
  }

  private mutating func put(_ finding: Finding) {
    let (sign, word) = Wording.severity(finding.severity)
    var title = InkedText("\(word) \(finding.rule)", sign.ink)
    if finding.isKnown { title += InkedText(" (connu)", .faint) }
    if let location = finding.location, let path = report.path(of: location) {
      title += InkedText("  \(path):\(location.line):\(location.column)")
    }
    // A place is there to be copied or clicked: it is never broken.
    page.put(line: "  " + sign.inked + " " + title)
    page.put(finding.message, indent: 4)
    if !finding.source.isEmpty, showsDetail { page.put(InkedText("Source : \(finding.source)", .faint), indent: 4) }
  }

  private mutating func putOmissions(from findings: [Finding]) {
    let told = findings.count { $0.severity != .info }
    let infos = findings.count { $0.severity == .info }
    if told > 0 {
      let text = "\(French.count(told, "avertissement")) sur les attendus et les critères : voir ci-dessus."
      page.put(text, lead: Sign.toCheck.inked + " ", indent: 2)
    }
    if infos > 0 {
      let verb = infos > 1 ? "ne sont pas montrés" : "n'est pas montré"
      let text = "\(French.count(infos, "constat")) d'information \(verb) : ajoutez --detail pour les voir."
      page.put(text, lead: Sign.aside.inked + " ", indent: 2)
    }
  }
}
