import EmbeddedReferentiels
import DossierCore
import DossierTestSupport

@testable import DossierCommandLine

/// What a run of the tool gave.
struct ToolRun {
  /// The tool's own status; Swift Testing has another type of that name.
  typealias Status = DossierCommandLine.ExitStatus

  let status: Status
  let output: String
  let errors: String

  /// The output with ordinary spaces.
  var plainOutput: String { output.replacing("\u{A0}", with: " ") }

  /// Runs the tool over files, streams and a date of the test's.
  static func of(
    _ arguments: String...,
    files: InMemoryFileSystem = InMemoryFileSystem(),
    console: RecordingConsole = RecordingConsole(),
    terminal: Terminal = Terminal(),
    variables: [String: String] = [:],
    check: DossierCheck = .real,
    programs: any Programs = NoPrograms()
  ) async throws -> ToolRun {
    try await of(
      arguments,
      files: files,
      console: console,
      terminal: terminal,
      variables: variables,
      check: check,
      programs: programs
    )
  }

  /// Runs the tool over a list of arguments.
  static func of(
    _ arguments: [String],
    files: InMemoryFileSystem = InMemoryFileSystem(),
    console: RecordingConsole = RecordingConsole(),
    terminal: Terminal = Terminal(),
    variables: [String: String] = [:],
    check: DossierCheck = .real,
    programs: any Programs = NoPrograms()
  ) async throws -> ToolRun {
    let environment = CommandEnvironment(
      fileSystem: files,
      console: console,
      terminal: terminal,
      variables: variables,
      today: CivilDate(daysSinceEpoch: 20_778),
      catalogue: .light,
      programs: programs
    )
    let status = await CommandLineTool(environment, check: check).run(arguments)
    return ToolRun(status: status, output: console.output, errors: console.errors.replacing("\u{A0}", with: " "))
  }
}

extension Catalogue {
  /// The shipped files without those on evidence, which take long to compile and say nothing of commands.
  static let light: Catalogue = {
    var paths = ["regles.json", "lecture.json"]
    for id in Catalogue.embedded.ids {
      paths += ["referentiel", "lecture", "savoirs", "modele"].map { "\(id)/\($0).json" }
    }
    paths += Catalogue.embedded.names(in: "mises-en-page").map { "mises-en-page/\($0).json" }
    return Catalogue(
      files: paths.compactMap { path in
        Catalogue.embedded.bytes(of: path).map { Catalogue.File(path: path, bytes: $0) }
      }
    )
  }()
}

extension DossierCheck {
  /// The real check, with the findings that a test needs.
  static func finding(_ severities: Severity...) -> DossierCheck {
    DossierCheck { request, tool, workspace throws(CommandLineError) in
      var report = try DossierCheck.real.run(request, tool, &workspace)
      report.findings = severities.map {
        Finding(rule: "RED001", severity: $0, message: "Constat.", location: Location(line: 1))
      }
      return report
    }
  }
}
