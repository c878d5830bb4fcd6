/// A number of pages asked for, both ends included.
///
/// A text that gives two limits gives the range itself. A text that gives one number without a margin, such as « un mémoire de
/// 30 pages », is kept as it says: the range is then what the tool accepts around that number, and ``asked`` and ``tolerance`` tell it.
public struct PageRange: Hashable, Sendable {
  /// The least number of pages.
  public let minimum: Int

  /// The greatest number of pages.
  public let maximum: Int

  /// The number that the text gives alone; `nil` where it gives the range.
  public let asked: Int?

  /// What is accepted around that number; `nil` where the text gives the range.
  public let tolerance: PageTolerance?

  /// Creates a range; the validation of a référentiel sees to it that the minimum does not exceed the maximum.
  public init(minimum: Int, maximum: Int) {
    self.minimum = minimum
    self.maximum = maximum
    asked = nil
    tolerance = nil
  }

  /// Creates the range that is accepted around a number of pages, rounded outwards to whole pages.
  public init(exact: Int, within tolerance: PageTolerance) {
    let hundredths = exact * tolerance.percent
    minimum = (exact * 100 - hundredths) / 100
    maximum = (exact * 100 + hundredths + 99) / 100
    asked = exact
    self.tolerance = tolerance
  }
}

/// How far from a number of pages that a text gives alone a dossier may be: the tool's choice, never the text's.
public struct PageTolerance: Hashable, Sendable {
  /// The share of the number, in percent.
  public let percent: Int

  /// Why, in French, as reports say it.
  public let reason: String

  /// Creates a tolerance.
  public init(percent: Int, reason: String) {
    self.percent = percent
    self.reason = reason
  }
}
