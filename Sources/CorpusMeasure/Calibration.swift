/// How often items are present, by how sure the tool was that they are.
public struct Calibration: Hashable, Sendable {
  /// The items of each fifth of the scale of confidence, the lowest first: those present, and those absent.
  public private(set) var fifths = [Fifth](repeating: Fifth(), count: 5)

  /// The items whose confidence falls in a fifth of the scale.
  public struct Fifth: Hashable, Sendable {
    /// How many are present.
    public var presents = 0
    /// How many are absent.
    public var absents = 0
  }

  /// Creates an empty calibration.
  public init() {}

  /// Counts an item.
  mutating func add(_ confidence: Double, isPresent: Bool) {
    let place = min(max(Int(confidence * 5), 0), 4)
    if isPresent { fifths[place].presents += 1 } else { fifths[place].absents += 1 }
  }

  /// Adds another calibration.
  mutating func merge(_ other: Calibration) {
    for place in fifths.indices {
      fifths[place].presents += other.fifths[place].presents
      fifths[place].absents += other.fifths[place].absents
    }
  }
}
