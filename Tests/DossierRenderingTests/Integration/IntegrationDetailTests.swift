import DossierCore
import DossierTestSupport
import PositionedJSON
import Testing

@testable import DossierRendering

/// What each format asks for beyond its own grammar.
struct IntegrationDetailTests {
  private func run(of report: Report) throws -> JSONNode? {
    let run = IntegrationRun(report, rules: try SampleRun.rules(), threshold: .error, version: "1.2.3")
    return try JSONNode(parsing: Array(SARIFLog(run).text.utf8))["runs"]?.elements?.first
  }

  @Test func givesColumnsToRegions() throws {
    var report = try SampleReport.make()
    report.findings = [
      Finding(rule: "CNF001", severity: .error, message: "06 ** ** ** 12", location: Location(line: 5, column: 8))
    ]
    report.findings[0].endColumn = 22
    let results = try #require(try run(of: report)?["results"]?.elements)
    let region = results.first?["locations"]?.elements?.first?["physicalLocation"]?["region"]
    let values = ["startLine", "startColumn", "endLine", "endColumn"].map { region?[$0]?.integer }
    #expect(values == [5, 8, 5, 22])
    #expect(try run(of: report)?["columnKind"]?.text == "unicodeCodePoints")
  }

  @Test func tellsNoLineOfAWordDocument() throws {
    var report = try SampleReport.make()
    report.dossier.files = ["dossier.docx", "dossier.docx"]
    report.dossier.isConverted = true
    let results = try #require(try run(of: report)?["results"]?.elements)
    #expect(results.allSatisfy { $0["locations"]?.elements?.first?["physicalLocation"]?["region"] == nil })
    let run = IntegrationRun(report, rules: try SampleRun.rules(), threshold: .error, version: "1")
    #expect(!GitHubCommands(run).text.contains("line="))
    #expect(!MarkdownReport(report).text.contains("dossier.docx:"))
  }

  @Test func describesEveryRuleAndCritere() throws {
    let log = try run(of: try SampleReport.make())
    let rules = try #require(log?["tool"]?["driver"]?["rules"]?.elements)
    let known = Set(rules.compactMap { $0["id"]?.text })
    #expect(known.count == rules.count)
    for rule in rules {
      #expect(rule["help"]?["text"]?.text?.isEmpty == false)
      #expect(rule["fullDescription"]?["text"]?.text?.isEmpty == false)
      let precision = rule["properties"]?["precision"]?.text ?? ""
      #expect(["very-high", "high", "medium", "low"].contains(precision))
    }
    for result in log?["results"]?.elements ?? [] {
      let index = try #require(result["ruleIndex"]?.integer)
      #expect(rules[index]["id"]?.text == result["ruleId"]?.text)
    }
  }

  @Test func passesForTheCriteresThatAreShown() throws {
    let passed = try run(of: try SampleReport.make())?["results"]?.elements?.filter { $0["kind"]?.text == "pass" } ?? []
    #expect(passed.map { $0["ruleId"]?.text } == ["cip-2018/CP6.1", "cip-2018/CT1.1"])
    #expect(passed.allSatisfy { $0["level"]?.text == "none" })
  }

  // MARK: JUnit

  @Test func givesACaseToEachCritereAndRule() throws {
    let report = try SampleReport.make()
    let text = JUnitReport(try SampleRun.dossier()).text
    let names = cases(in: text)
    #expect(Set(names).count == names.count)
    let rules = try SampleRun.rules().rules.filter { !$0.id.hasPrefix("COH") }
    #expect(names.count == 1 + report.criteres.count + rules.count)
    #expect(text.contains("tests=\"\(names.count)\""))
  }

  /// The name and class of each case.
  private func cases(in text: String) -> [String] {
    text.split(separator: "<testcase ").dropFirst().map { String($0.prefix { $0 != ">" }) }
  }

  @Test func skipsWithAReasonWhatIsNotLookedAt() throws {
    let run = try SampleRun.dossier { $0.disabledRules = ["PAG003"] }
    let text = JUnitReport(run).text
    #expect(text.split(separator: "<skipped message=\"hors du dossier").count == 3)
    #expect(text.contains("<skipped message=\"règle ignorée par la configuration\"/>"))
    #expect(text.contains("name=\"PAG003 "))
  }

  @Test func holdsAllTheFindingsOfARuleInItsFailure() throws {
    let text = JUnitReport(try SampleRun.dossier()).text
    let failure = try #require(text.split(separator: "name=\"RED001 ").last?.split(separator: "</failure>").first)
    #expect(failure.contains("dossier/1-parcours.md:61:3 : avertissement RED001"))
    #expect(failure.contains("dossier/1-parcours.md:70:12 : avertissement RED001"))
    #expect(failure.contains("(et 1\u{A0}autre)"))
  }

  @Test func isNotGreenForACritereWithoutTraceWhoseFindingIsSilenced() throws {
    let text = JUnitReport(try SampleRun.dossier { $0.findings = [] }).text
    #expect(text.split(separator: "<skipped message=\"aucune trace").count == 3)
  }

  @Test func tellsDossiersOfTheSameNameApart() throws {
    var cohort = try SampleCohort.make()
    cohort.entries = Array(cohort.entries.prefix(2))
    cohort.entries[0].name = "adam"
    cohort.entries[0].path = "adam.md"
    cohort.entries[1].name = "adam"
    cohort.entries[1].path = "adam"
    let text = JUnitReport(IntegrationRun(CohortSummary(cohort), rules: try SampleRun.rules(), version: "1")).text
    #expect(text.contains("<testsuite name=\"adam.md\"") && text.contains("<testsuite name=\"adam\""))
    #expect(Set(cases(in: text)).count == cases(in: text).count)
  }

  // MARK: Fingerprints

  @Test func tellsEqualFindingsOfTwoDossiersApart() throws {
    var cohort = try SampleCohort.make()
    for index in [0, 1] {
      guard var digest = cohort.entries[index].digest else { continue }
      digest.findings = [1, 2].map {
        Finding(rule: "RED001", severity: .info, message: "c", location: Location(line: $0))
      }
      cohort.entries[index].outcome = .checked(digest)
    }
    let run = IntegrationRun(CohortSummary(cohort), rules: try SampleRun.rules(), version: "1")
    let fingerprints = run.issues.map(\.fingerprint)
    #expect(Set(fingerprints).count == fingerprints.count)
  }
}
