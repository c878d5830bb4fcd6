import DossierCommandLine
import DossierCore
import DossierTestSupport
import EmbeddedReferentiels
import PositionedJSON
import Testing

@testable import DossierRendering

/// A run made by hand, of one dossier or of a cohort.
enum SampleRun {
  static func rules() throws -> RuleCatalogue { try Catalogue.embedded.rules() }

  static func dossier(_ change: (inout Report) -> Void = { _ in }) throws -> IntegrationRun {
    var report = try SampleReport.make()
    for index in report.findings.indices {
      report.findings[index].fingerprint = "00000000000000\(10 + index)"
      report.findings[index].endColumn = report.findings[index].location.map { $0.column + 9 }
    }
    change(&report)
    return IntegrationRun(report, rules: try rules(), threshold: .error, version: "1.2.3")
  }

  static func cohort() throws -> IntegrationRun {
    IntegrationRun(CohortSummary(try SampleCohort.make()), rules: try rules(), version: "1.2.3")
  }
}

struct IntegrationFormatTests {
  @Test(arguments: IntegrationFormat.allCases)
  func tellsEverythingOfADossier(format: IntegrationFormat) throws {
    expectSnapshot(format.text(of: try SampleRun.dossier()), named: "dossier.\(format.rawValue)")
  }

  @Test(arguments: [IntegrationFormat.junit, .gitlab, .github])
  func tellsEverythingOfACohort(format: IntegrationFormat) throws {
    expectSnapshot(format.text(of: try SampleRun.cohort()), named: "cohorte.\(format.rawValue)")
  }

  @Test func tellsADossierInMarkdown() throws {
    expectSnapshot(MarkdownReport(try SampleReport.make()).text, named: "dossier.md")
  }

  // MARK: The same in all

  @Test func countsTheSameEverywhere() throws {
    for run in [try SampleRun.dossier(), try SampleRun.cohort()] {
      let expected = Severity.allCases.map(run.count)
      #expect(expected != [0, 0, 0])
      #expect(try counts(sarif: run) == expected, "sarif")
      #expect(try counts(gitLab: run) == expected, "gitlab")
      #expect(counts(gitHub: run) == expected, "github")
      #expect(counts(jUnit: run) == expected, "junit")
    }
    let report = try SampleReport.make()
    let run = try SampleRun.dossier()
    #expect(MarkdownReport(report).text.contains(ReportWording(report).counts))
    #expect(GitHubCommands(run).text.contains(ReportWording(report).counts))
  }

  private func counts(sarif run: IntegrationRun) throws -> [Int] {
    let results = try sarifResults(run).filter { $0["kind"]?.text == "fail" && $0["baselineState"] == nil }
    return ["note", "warning", "error"].map { word in results.count { $0["level"]?.text == word } }
  }

  private func counts(gitLab run: IntegrationRun) throws -> [Int] {
    let issues = try JSONNode(parsing: Array(GitLabCodeQuality(run).text.utf8)).elements ?? []
    return ["info", "minor", "critical"].map { word in issues.count { $0["severity"]?.text == word } }
  }

  /// The commands of findings; those of dossiers without a check are told by their titles.
  private func counts(gitHub run: IntegrationRun) -> [Int] {
    let lines = GitHubCommands(run).text.split(separator: "\n")
    return ["notice", "warning", "error"].map { word in
      lines.count { $0.hasPrefix("::\(word) ") && !$0.contains("title=Dossier ") }
    }
  }

  private func counts(jUnit run: IntegrationRun) -> [Int] {
    let text = JUnitReport(run).text
    return ["infos", "avertissements", "erreurs"].map { name in
      text.split(separator: "<property name=\"\(name)\" value=\"").dropFirst().reduce(0) {
        $0 + (Int($1.prefix { $0.isNumber }) ?? 0)
      }
    }
  }

  private func sarifResults(_ run: IntegrationRun) throws -> [JSONNode] {
    let log = try JSONNode(parsing: Array(SARIFLog(run).text.utf8))
    return log["runs"]?.elements?.first?["results"]?.elements ?? []
  }

  // MARK: What a known finding weighs

  @Test func marksWhatAReferenceAccepts() throws {
    let run = try SampleRun.dossier { report in
      for index in report.findings.indices where report.findings[index].severity == .error {
        report.findings[index].isKnown = true
      }
    }
    #expect(!GitHubCommands(run).text.contains("::error"))
    #expect(!GitLabCodeQuality(run).text.contains("critical"))
    #expect(try sarifResults(run).count { $0["baselineState"]?.text == "unchanged" } == 3)
    #expect(!JUnitReport(run).text.contains("type=\"erreur\""))
    #expect(JUnitReport(run).text.contains("erreur STR001 (connu)"))
  }

  // MARK: Cohorts

  @Test func isNeverGreenForADossierThatWasNotChecked() throws {
    let run = try SampleRun.cohort()
    #expect(run.unchecked.count == 3)
    #expect(
      try JSONNode(parsing: Array(GitLabCodeQuality(run).text.utf8)).elements?.count {
        $0["severity"]?.text == "blocker"
      } == 3
    )
    #expect(GitHubCommands(run).text.split(separator: "\n").count { $0.contains("title=Dossier ") } == 3)
    let junit = JUnitReport(run).text
    #expect(junit.split(separator: "<error type=").count - 1 == 2, "unreadable, not done")
    #expect(junit.contains("<failure type=\"manquant\""))
    let log = try JSONNode(parsing: Array(SARIFLog(run).text.utf8))
    let invocation = log["runs"]?.elements?.first?["invocations"]?.elements?.first
    #expect(invocation?["executionSuccessful"]?.content == .boolean(false))
    #expect(invocation?["toolExecutionNotifications"]?.elements?.count == 3)
  }

  @Test(arguments: IntegrationFormat.allCases)
  func leavesOutWhatAnotherShareChecks(format: IntegrationFormat) throws {
    #expect(!format.text(of: try SampleRun.cohort()).contains("hugo"))
  }

  @Test func tellsASharedPassageOnceWithAllItsPlaces() throws {
    var cohort = try SampleCohort.make()
    cohort.fragment = nil
    cohort.passages = CohortPassages(minimumWords: 30, sharedSeverity: .warning, commonSeverity: .info)
    cohort.passages.passages = [
      SharedPassage(
        places: [
          SharedPassage.Place(dossier: 1, file: 1, firstLine: 4, lastLine: 6, words: 0..<48),
          SharedPassage.Place(dossier: 4, file: 0, firstLine: 9, lastLine: 9, words: 0..<48),
        ],
        words: 48,
        isCommon: false
      )
    ]
    let run = IntegrationRun(CohortSummary(cohort), rules: try SampleRun.rules(), version: "1.2.3")
    let result = try #require(try sarifResults(run).first { $0["ruleId"]?.text == "COH001" })
    #expect(result["locations"]?.elements?.count == 1)
    #expect(result["relatedLocations"]?.elements?.count == 1)
    #expect(GitHubCommands(run).text.contains("file=dossier/2-projet.md,line=4,endLine=6,title=COH001"))
    #expect(JUnitReport(run).text.contains("classname=\"promo &lt;2026&gt;.cohorte\""))
  }
}
