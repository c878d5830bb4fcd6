public import DossierCore

/// How right a report is on one labelled dossier, or on several together.
public struct Measure: Hashable, Sendable {
  /// The parts whose first and last lines are both right.
  public var partsRight = 0
  /// The parts.
  public var parts = 0
  /// The parts whose number of entretiens is right.
  public var interviewsRight = 0
  /// The parts that ask for entretiens.
  public var interviews = 0
  /// The attendus.
  public var attendus = Tally()
  /// The critères.
  public var criteres = Tally()
  /// What was judged otherwise than by the readers, one line each.
  public var misses: [String] = []
  /// The attendus and critères one by one, by id.
  public var items: [String: Tally] = [:]
  /// How often an item was present, by how sure the tool was that it is.
  public var calibration = Calibration()

  /// Creates an empty measure.
  public init() {}

  /// Measures a report against labels.
  ///
  /// - Parameters:
  ///   - report: the report of the dossier.
  ///   - labels: what strict readers say of it.
  ///   - ids: the attendus' ids by the short ids of the labels.
  ///   - lines: the lines of the dossier: blank lines at the end of a part do not count.
  public init(_ report: Report, labels: Labels, ids: [String: String], lines: [Substring]) {
    measureParts(report, labels, lines)
    measureInterviews(report, labels)
    let attendus = Dictionary(report.attendus.map { ($0.attendu.id.rawValue, $0.assessment) }) { first, _ in first }
    for item in labels.attendus where !item.isArguable {
      add(item, attendus[ids[item.id] ?? item.id], to: \.attendus)
    }
    let criteres = Dictionary(report.criteres.map { ($0.critere.id.rawValue, $0.assessment) }) { first, _ in first }
    for item in labels.criteres where !item.isArguable {
      add(item, criteres[item.id], to: \.criteres)
    }
  }

  /// Adds another measure.
  public mutating func merge(_ other: Measure) {
    partsRight += other.partsRight
    parts += other.parts
    interviewsRight += other.interviewsRight
    interviews += other.interviews
    attendus.merge(other.attendus)
    criteres.merge(other.criteres)
    misses += other.misses
    items.merge(other.items) { own, other in
      var both = own
      both.merge(other)
      return both
    }
    calibration.merge(other.calibration)
  }

  private mutating func measureParts(_ report: Report, _ labels: Labels, _ lines: [Substring]) {
    for label in labels.parts {
      parts += 1
      let found = report.parties.first { $0.partie.numero == label.number }
      let isRight =
        found?.first?.line == label.first
        && found?.last.map { lastTextLine(lines, $0.line) } == lastTextLine(lines, label.last)
      if isRight {
        partsRight += 1
      } else {
        let read = "\(found?.first.map { "\($0.line)" } ?? "-") à \(found?.last.map { "\($0.line)" } ?? "-")"
        misses.append("partie \(label.number) : \(label.first) à \(label.last), lu \(read)")
      }
    }
  }

  private mutating func measureInterviews(_ report: Report, _ labels: Labels) {
    for label in labels.interviews {
      let place = labels.interviews.map(\.part).sorted().firstIndex(of: label.part) ?? 0
      guard place < report.entretiens.count else { continue }
      interviews += 1
      let count = report.entretiens[place].locations.count
      if count == label.count {
        interviewsRight += 1
      } else {
        misses.append("entretiens de \(label.part) : \(label.count), lu \(count)")
      }
    }
  }

  private mutating func add(_ item: Labels.Item, _ assessment: Assessment?, to tally: WritableKeyPath<Measure, Tally>) {
    let status = assessment?.status ?? .absent
    if let confidence = assessment?.confidence { calibration.add(confidence, isPresent: item.isPresent) }
    let shown = "\(item.id) : \(item.isPresent ? "présent" : "absent"), lu \(status)"
    if item.isPresent {
      let halves = status == .absent ? 0 : (status == .partial ? 1 : 2)
      let first = assessment?.evidence.first
      let isLocated = item.lines.map { lines in
        first.map { $0.location.line <= lines.upperBound + 2 && $0.lastLine >= lines.lowerBound - 2 } ?? false
      }
      self[keyPath: tally].addPresent(halves: halves, isLocated: isLocated ?? false)
      items[item.id, default: Tally()].addPresent(halves: halves, isLocated: isLocated ?? false)
      if halves < 2 { misses.append(shown) }
    } else {
      let halves = status == .absent ? 2 : (status == .partial ? 1 : 0)
      self[keyPath: tally].addAbsent(halves: halves)
      items[item.id, default: Tally()].addAbsent(halves: halves)
      if halves < 2 {
        misses.append("\(shown) ligne \(assessment?.evidence.first.map { "\($0.location.line)" } ?? "-")")
      }
    }
  }

  private func lastTextLine(_ lines: [Substring], _ last: Int) -> Int {
    var last = min(last, lines.count)
    while last > 1, lines[last - 1].allSatisfy(\.isWhitespace) { last -= 1 }
    return last
  }
}
