/// How lengths are held against the ranges of the RC.
///
/// Started pages are what a reader of the printed dossier counts where each part begins a page; lengths, where parts follow one another. When the
/// answer would change within the margin of the estimate, it is left open.
struct PageScale {
  /// Whether started pages are what counts.
  let countsSheets: Bool

  /// How a part stands to its range.
  func status(of length: PageLength, in range: PageRange?) -> RangeStatus {
    status(of: [length], in: range)
  }

  /// How several stretches together stand to a range: their doubts add up only when they decide.
  func status(of lengths: [PageLength], in range: PageRange?) -> RangeStatus {
    guard let range else { return .inside }
    let margin = Self.margin(of: lengths)
    guard countsSheets else {
      let total = lengths.reduce(0) { $0 + $1.hundredths }
      return Self.status(least: total - margin, total, most: total + margin, range)
    }
    // Started pages at both ends of the margin; the whole pages of the last sheet stay those counted.
    let sheets = lengths.reduce(0) { $0 + $1.sheets }
    let fewer = sheets - (lengths.contains(where: \.isNearPageTop) ? 1 : 0)
    let more = sheets + (lengths.contains(where: \.isNearPageEnd) ? 1 : 0)
    return Self.status(least: fewer * 100, sheets * 100, most: more * 100, range)
  }

  /// How far several lengths together may be from real typesetting, in hundredths of a page.
  static func margin(of lengths: [PageLength]) -> Int {
    lengths.map(\.marginHundredths).max() ?? PageLength().marginHundredths
  }

  /// What is missing to reach a range (less than 0) or too much to stay in it (more than 0), in hundredths of a page; 0 inside.
  func gap(of lengths: [PageLength], to range: PageRange) -> Int {
    let total = lengths.reduce(0) { $0 + $1.hundredths }
    guard countsSheets else {
      return total < range.minimum * 100 ? total - range.minimum * 100 : max(0, total - range.maximum * 100)
    }
    let sheets = lengths.reduce(0) { $0 + $1.sheets }
    guard lengths.count == 1 else {
      // Each part ends its own last page: what the whole lacks is counted in pages.
      return sheets < range.minimum ? (sheets - range.minimum) * 100 : max(0, sheets - range.maximum) * 100
    }
    // A page counts once a line stands on it: one part in twenty of a page is the least that anyone can add or take.
    if sheets < range.minimum { return min(-Self.least, total - (range.minimum - 1) * 100) }
    return sheets > range.maximum ? max(Self.least, total - range.maximum * 100) : 0
  }

  private static let least = 5

  /// How a measure stands to a range, in hundredths of a page, unless its least and its most answer differently.
  private static func status(least: Int, _ hundredths: Int, most: Int, _ range: PageRange) -> RangeStatus {
    let statuses = [least, hundredths, most].map { length in
      length < range.minimum * 100 ? RangeStatus.below : (length > range.maximum * 100 ? .above : .inside)
    }
    return statuses[0] == statuses[2] ? statuses[1] : .near
  }
}

extension PageLength {
  /// Whether so little stands on the last page that it may all fit on the one before.
  fileprivate var isNearPageTop: Bool {
    hundredths > 100 && hundredths % 100 > 0 && hundredths % 100 <= marginHundredths
  }

  /// Whether the last page is so full that something may go on to one more.
  fileprivate var isNearPageEnd: Bool {
    !isExact && hundredths > 0 && (hundredths % 100 == 0 || hundredths % 100 > 100 - marginHundredths)
  }
}
