import Foundation

/// Compares the estimate of pages with real typesetting, and prints how near it comes.
struct MeasureCommand {
  let options: Options
  let fixtures: [Fixture]
  let layouts: [NamedLayout]

  /// Measures and prints.
  ///
  /// - Returns: the exit status: 0 when the estimate is near enough, 1 when it is not, 2 when nothing could be measured.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      let options = try Options(arguments)
      let command = MeasureCommand(
        options: options,
        fixtures: try Fixture.all(in: URL(filePath: options.folder)),
        layouts: try NamedLayout.all(in: options.layoutFolders, beside: options.folder)
      )
      return try command.measure()
    } catch {
      FileHandle.standardError.write(Data("erreur : \(error)\n".utf8))
      return 2
    }
  }

  private func measure() throws -> Int32 {
    var typesetting: Duration?
    let truth: Truth
    if let path = options.truth {
      truth = try Truth(contentsOf: URL(filePath: path))
    } else {
      let clock = ContinuousClock()
      let start = clock.now
      truth = try Typesetter.typeset(fixtures, layouts: layouts)
      typesetting = clock.now - start
    }
    if let path = options.output { try truth.write(to: URL(filePath: path)) }
    let comparison = try Comparison(truth, fixtures: fixtures, layouts: layouts)
    let report = ComparisonReport(comparison: comparison, typesetting: typesetting)
    print(report.table)
    if options.isDetailed { print(report.worstParts(25)) }
    print(report.durations)
    return comparison.total.isNearEnough ? 0 : 1
  }
}
