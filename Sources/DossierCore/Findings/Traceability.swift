/// From each passage of a report back to what it serves: the other way round of the evidence of attendus and critères.
public struct Traceability: Hashable, Sendable {
  /// The passages, in reading order.
  public let passages: [Passage]

  /// A passage that serves something.
  public struct Passage: Hashable, Sendable {
    /// Where it begins.
    public var location: Location
    /// Its last line, 1-based.
    public var lastLine: Int
    /// The ids of the attendus, then the codes of the critères, that it serves, in the order of the texts.
    public var items: [String]
  }

  /// Reads a report.
  ///
  /// - Complexity: O(n log n) in the passages.
  public init(_ report: Report) {
    let items =
      report.attendus.map { ($0.attendu.id.rawValue, $0.assessment) }
      + report.criteres.map { ($0.critere.id.rawValue, $0.assessment) }
    var byPlace: [Key: [String]] = [:]
    for (id, assessment) in items {
      for evidence in assessment.evidence {
        let key = Key(location: evidence.location, lastLine: evidence.lastLine)
        // Two sentences of a line are one passage here.
        if byPlace[key]?.last != id { byPlace[key, default: []].append(id) }
      }
    }
    passages = byPlace.map { Passage(location: $0.location, lastLine: $0.lastLine, items: $1) }
      .sorted { first, second in
        (first.location.file, first.location.line, first.lastLine) < (
          second.location.file, second.location.line, second.lastLine
        )
      }
  }

  private struct Key: Hashable {
    var location: Location
    var lastLine: Int
  }
}
