package import DossierCore

/// The rules as a table in Markdown, for a page that presents the tool.
package struct RuleTable {
  private let rules: RuleCatalogue

  /// Creates the table of some rules.
  package init(_ rules: RuleCatalogue) {
    self.rules = rules
  }

  /// The table, its last line ended.
  package var markdown: String {
    let rows = rules.rules.map { rule in
      "| `\(rule.id)` | \(Wording.severity(rule.severity).word) | \(Self.cell(rule.title)) |\n"
    }
    return "| Règle | Gravité | Intitulé |\n|---|---|---|\n" + rows.joined()
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|")
  }
}
