/// How often a judgement of the tool agrees with strict readers.
public struct Tally: Hashable, Sendable {
  /// How many items are truly absent, and how much of them is reported absent; a half answer counts one half.
  public private(set) var absents = 0
  private var absentHalves = 0

  /// How many items are truly present, and how much of them is reported so.
  public private(set) var presents = 0
  private var presentHalves = 0

  /// How many present items have their first passage where the readers put it.
  public private(set) var located = 0

  /// Creates an empty tally.
  public init() {}

  /// Counts an item that is truly absent.
  mutating func addAbsent(halves: Int) {
    absents += 1
    absentHalves += halves
  }

  /// Counts an item that is truly present.
  mutating func addPresent(halves: Int, isLocated: Bool) {
    presents += 1
    presentHalves += halves
    if isLocated { located += 1 }
  }

  /// Adds another tally.
  public mutating func merge(_ other: Tally) {
    absents += other.absents
    absentHalves += other.absentHalves
    presents += other.presents
    presentHalves += other.presentHalves
    located += other.located
  }

  /// The share of absent items reported absent, or `nil` without any.
  public var recall: Double? { absents > 0 ? Double(absentHalves) / 2 / Double(absents) : nil }

  /// The share of present items not reported absent, or `nil` without any.
  public var specificity: Double? { presents > 0 ? Double(presentHalves) / 2 / Double(presents) : nil }

  /// The mean of recall and specificity: one half for a tool that always answers the same, one for a perfect one.
  public var justesse: Double? {
    guard let recall, let specificity else { return nil }
    return (recall + specificity) / 2
  }

  /// The share of present items whose first passage meets the readers'.
  public var evidence: Double? { presents > 0 ? Double(located) / Double(presents) : nil }
}
