/// The formats that continuous integrations read; the raw value is the word of the command line.
package enum IntegrationFormat: String, Hashable, Sendable, CaseIterable {
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif
  /// The XML of JUnit, for tables of tests.
  case junit
  /// GitLab's Code Quality.
  case gitlab
  /// The workflow commands of GitHub Actions.
  case github

  /// A run in this format, its last line ended.
  package func text(of run: IntegrationRun) -> String {
    switch self {
    case .sarif: SARIFLog(run).text
    case .junit: JUnitReport(run).text
    case .gitlab: GitLabCodeQuality(run).text
    case .github: GitHubCommands(run).text
    }
  }
}
