import DossierCore
import DossierRendering

extension CommandLineTool {
  /// Makes the report of a cohort from those of its shares, as one run would have written it.
  func mergeCohort(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    let style = try style(arguments)
    var shares: [CohortShares.Share] = []
    for path in arguments.operands {
      shares.append(CohortShares.Share(path: path, contents: try contents(path)))
    }
    let merged: CohortShares
    do { merged = try CohortShares(shares, version: Self.version) } catch { throw .wrongShares(error) }
    let earlier = try arguments.value(.comparer).map { path throws(CommandLineError) in try self.cohort(path) }
    let threshold = arguments.choice(.seuil, default: merged.threshold)
    var search = merged.cohort.passages
    do throws(UsageError) {
      search.minimumWords = try arguments.integer(.motsCommuns, in: 0...10_000) ?? search.minimumWords
    } catch {
      throw CommandLineError(error)
    }
    var summary = CohortSummary(merged.cohort.searched(search), since: earlier, threshold: threshold)
    if let folder = arguments.value(.rapports), let output = arguments.value(.sortie) {
      let pages = DossierPages(folder: Paths.trimmed(folder))
      summary.links = pages.links(to: summary.cohort.entries, from: output) { path in
        (try? environment.fileSystem.kind(of: path)) == .file
      }
    }
    if !merged.absent.isEmpty {
      warn(
        French.typeset(
          "Il manque \(merged.absent.count > 1 ? "les parts" : "la part") \(French.list(merged.absent.map(String.init))) "
            + "sur \(merged.count) : leurs dossiers sont marqués « non vérifié »."
        )
      )
    }
    let inputs = arguments.operands + [arguments.value(.comparer)].compactMap(\.self)
    try write(try text(of: summary, arguments, style), to: arguments.value(.sortie), inputs: inputs)
    return status(of: summary)
  }
}
