import DossierCore
import DossierRendering
import PositionedJSON

extension CommandLineTool {
  /// The report of a cohort in the format that a command line asks for.
  func text(
    of summary: CohortSummary,
    _ arguments: Arguments,
    _ style: (width: Int, isColoured: Bool)
  ) throws(CommandLineError) -> String {
    let format = arguments.choice(.format, default: CohortFormat.text)
    if let format = IntegrationFormat(rawValue: format.rawValue) {
      return format.text(of: IntegrationRun(summary, rules: try rules(), version: Self.version))
    }
    return switch format {
    case .json: JSONCohort(summary, version: Self.version).text
    case .csv: CSVCohort(summary).text
    case .markdown: MarkdownCohort(summary).text
    case .html: HTMLCohort(summary, version: Self.version).text
    case .text, .sarif, .junit, .gitlab, .github:
      TextCohort(summary, width: style.width, isColoured: style.isColoured).text
    }
  }

  /// The page of a dossier.
  static func dossierPage(of report: Report, _ setup: DossierSetup) -> String {
    HTMLReport(
      report,
      referentiel: setup.request.referentiel,
      version: version,
      profile: setup.profile
    ).text
  }

  /// Reads the report of a cohort that an earlier run wrote.
  func cohort(_ path: String) throws(CommandLineError) -> Cohort {
    try contents(path).cohort
  }

  /// Reads what a run wrote of a cohort, or of a share of it.
  func contents(_ path: String) throws(CommandLineError) -> JSONCohort.Contents {
    let bytes: [UInt8]
    do { bytes = try environment.fileSystem.read(path, limit: FileLimits.cohortSize) } catch {
      throw .unreadable(error)
    }
    do { return try JSONCohort.contents(of: bytes) } catch { throw .wrongCohort(path: path, error.faults) }
  }
}
