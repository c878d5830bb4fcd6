import DossierCore
import DossierTestSupport
import PositionedJSON
import Testing

@testable import DossierRendering

/// What dossiers may not do to the continuous integrations that read their reports.
struct IntegrationSafetyTests {
  private static let attacks = [
    "::error::faux", "  ::stop-commands::x", "un\n::warning::deux", "a\r::set-env name=x::y", "##[error]faux",
    "x ##vso[task.setvariable]y",
    "50 % de l'effectif, 3:4", "]]>", "\u{0}\u{1B}[0K", "\"quote\" & <b>", "\u{202E}gauche", "\u{FFFE}",
  ]

  private func run(_ text: String) throws -> IntegrationRun {
    try SampleRun.dossier { report in
      report.findings = [
        Finding(rule: "RED001", severity: .error, message: text, advice: text, location: Location(line: 3), item: text)
      ]
      report.findings[0].endColumn = 4
      report.dossier.files = ["dossier/\(text).md"]
    }
  }

  @Test(arguments: attacks)
  func givesNoCommandToRunners(text: String) throws {
    let run = try run(text)
    var texts = IntegrationFormat.allCases.map { $0.text(of: run) }
    var report = try SampleReport.make()
    report.findings = run.issues.map(\.finding)
    report.dossier.path = text
    texts.append(MarkdownReport(report).text)
    texts.append(
      TextReport(report, referentiel: try SampleReport.referentiel(), width: 40, isColoured: false, showsDetail: true)
        .text
    )
    for text in texts {
      for line in text.split(whereSeparator: \.isNewline) {
        let command = line.drop(while: \.isWhitespace)
        #expect(!command.hasPrefix("::") || command.hasPrefix("::error file=dossier/"), "\(line)")
        #expect(!line.contains("##[") && !line.contains("##vso["), "\(line)")
      }
    }
  }

  @Test func escapesWhatEndsACommandOrItsProperties() throws {
    let text = GitHubCommands(try run("50 %0A, a:b")).text
    #expect(text.contains(",line=3,") && text.contains("%250A%2C a%3Ab.md,line=3"))
    #expect(text.contains("%250A, a:b → "))
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test(arguments: attacks)
  func writesXMLThatHoldsWhatXMLCan(text: String) throws {
    let junit = JUnitReport(try run(text)).text
    #expect(junit.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    #expect(!junit.unicodeScalars.contains("\u{FFFE}"))
    #expect(
      junit.split(separator: "<testcase ").count - 1 == junit.split(separator: "\n").count { $0.contains("<testcase ") }
    )
  }

  @Test(arguments: [
    ("dossier/1 été.md", "dossier/1%20%C3%A9t%C3%A9.md"), ("a:b/c.md", "a%3Ab/c.md"), ("100%.md", "100%25.md"),
    ("a?b#c.md", "a%3Fb%23c.md"), ("x\\y[1].md", "x%5Cy%5B1%5D.md"),
  ])
  func encodesPaths(path: String, uri: String) {
    #expect(RelativeURI(path: path).text == uri)
  }

  @Test func leavesThePathsOfFilesAsTheyAre() throws {
    let run = try SampleRun.dossier { $0.dossier.files = ["dossier/a ; b ! « c ».md", "dossier/2-projet.md"] }
    #expect(GitHubCommands(run).text.contains("file=dossier/a ; b ! « c ».md,line=61"))
  }

  @Test func tellsPathsFromTheFolderOfTheRun() {
    #expect(IntegrationPlace(path: "./a/b.md", region: nil).path == "a/b.md")
    #expect(IntegrationPlace(path: "a/./b.md", region: nil).path == "a/./b.md")
  }

  // MARK: Bounds

  @Test func showsTenAnnotationsOfAKindAndCountsTheRest() throws {
    let run = try SampleRun.dossier { report in
      report.findings = (1...35).map { line in
        Finding(
          rule: "RED001",
          severity: line <= 12 ? .warning : .info,
          message: "Constat \(line).",
          location: Location(line: line)
        )
      }
    }
    let lines = GitHubCommands(run).text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
    #expect(lines[20].contains("2\u{A0}avertissements et 13\u{A0}infos de plus"))
    #expect(lines.last?.contains("12\u{A0}avertissements, 23\u{A0}infos") == true)
  }

  @Test func keepsMarkdownUnderTheSizeOfAComment() throws {
    var report = try SampleReport.make()
    let long = String(repeating: "un message assez long, et des accents : éèà. ", count: 4)
    report.findings = (1...3000).map {
      Finding(
        rule: "RED001",
        severity: $0.isMultiple(of: 2) ? .error : .warning,
        message: long,
        location: Location(line: $0)
      )
    }
    let text = MarkdownReport(report).text
    #expect(text.utf8.count < 65_536)
    #expect(text.contains("1\u{202F}500\u{A0}erreurs") || text.contains("1\u{A0}500\u{A0}erreurs"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("- … et ") } == 2)
    #expect(text.contains(ReportWording.limits.prefix(30)))
  }

  @Test func keepsTheMarkdownOfALargeCohortUnderTheSizeOfAComment() throws {
    var cohort = try SampleCohort.make()
    let entries = cohort.entries
    cohort.entries = (0..<3000).map { index in
      var entry = entries[index % 6]
      entry.rank = index + 1
      entry.name = "candidat-\(index) \(String(repeating: "é", count: 100))"
      entry.remarks = ["Une remarque."]
      return entry
    }
    let text = MarkdownCohort(CohortSummary(cohort)).text
    #expect(text.utf8.count < 65_536)
    #expect(text.contains("autres dossiers, dans le format"))
    #expect(text.contains("il peut se tromper"))
  }

  @Test func keepsToTheResultsThatGitHubTakes() throws {
    let run = try SampleRun.dossier { report in
      report.findings = (1...26_000).map {
        Finding(rule: "RED001", severity: .info, message: "c", location: Location(line: $0))
      }
      report.findings.append(Finding(rule: "PAG001", severity: .error, message: "grave"))
    }
    let log = try JSONNode(parsing: Array(SARIFLog(run).text.utf8), limits: JSONLimits(depth: 16, size: 1 << 27))
    let results = log["runs"]?.elements?.first?["results"]?.elements ?? []
    #expect(results.count == SARIFLog.limit)
    #expect(results.first?["ruleId"]?.text == "PAG001")
    let notes = log["runs"]?.elements?.first?["invocations"]?.elements?.first?["toolExecutionNotifications"]?.elements
    #expect(notes?.first?["message"]?["text"]?.text?.contains("de plus") == true)
  }
}
