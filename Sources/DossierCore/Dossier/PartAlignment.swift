/// Chooses which titles open which parts: the assignment of the greatest total weight.
///
/// Parts mostly come in order, but a candidate may swap two, forget one, or split one under several titles of the same rank; so every
/// title either opens a part that no title has opened yet, or goes on with the part that is open. The best sequence is found by dynamic
/// programming over (parts opened, part open), of which only the most promising are kept.
struct PartAlignment {
  /// For each title and target, what opening that part with that title weighs.
  let opening: [[Double]]

  /// For each title and target, what leaving that title inside that part weighs.
  let going: [[Double]]

  /// For each title, what leaving it before the first part weighs.
  let before: [Double]

  /// How much each title's own text speaks for its being more than a sub-title: 0 without text, 1 from a page or so on.
  let substance: [Double]

  /// What leaving a substantial title inside a part costs while the next part has no title yet.
  private static let waitingCost = 1.2

  /// The most targets, and the most titles, that are weighed; no official text asks for so many parts.
  static let maximumTargets = 16
  static let maximumTitles = 250

  /// How many ways of beginning are kept while going down the titles.
  private static let beam = 40

  /// What was chosen.
  struct Choice {
    /// For each target, the index of the title that opens it.
    var titles: [Int?]

    /// The total weight.
    var weight: Double
  }

  /// One way of beginning: which parts are opened, by which titles, and which is open.
  private struct Path {
    var opened: UInt32 = 0
    var open = -1
    var weight = 0.0
    var titles = SIMD16<UInt8>(repeating: .max)

    /// Weights first; equal weights are told apart by the titles, so that the result never depends on hashing.
    func isBetter(than other: Path) -> Bool {
      if weight != other.weight { return weight > other.weight }
      for lane in 0..<PartAlignment.maximumTargets where titles[lane] != other.titles[lane] {
        return titles[lane] < other.titles[lane]
      }
      return false
    }

    /// What tells apart the beginnings that can go on differently.
    var key: UInt64 { UInt64(opened) << 8 | UInt64(open + 1) }
  }

  /// The best choice.
  ///
  /// - Complexity: O(titles × targets): the number of beginnings kept is bounded.
  func best(targetCount: Int) -> Choice {
    let count = min(targetCount, Self.maximumTargets)
    let hopes = hopes(targetCount: count)
    var paths = [Path()]
    for title in opening.indices.prefix(Self.maximumTitles) {
      var next: [UInt64: Path] = [:]
      for path in paths {
        var stay = path
        stay.weight += path.open < 0 ? before[title] : going[title][path.open] - waiting(at: title, after: path, count)
        Self.offer(stay, to: &next)
        for target in 0..<count where path.opened & (1 << UInt32(target)) == 0 && opening[title][target] > -5 {
          var opened = path
          opened.weight += opening[title][target] + order(from: path.open, to: target)
          opened.opened |= 1 << UInt32(target)
          opened.open = target
          opened.titles[target] = UInt8(title)
          Self.offer(opened, to: &next)
        }
      }
      paths = Self.mostPromising(next.values, hopes: hopes[title + 1])
    }
    let winner = paths.first ?? Path()
    return Choice(
      titles: (0..<targetCount).map { $0 < count && winner.titles[$0] != .max ? Int(winner.titles[$0]) : nil },
      weight: winner.weight
    )
  }

  /// For each title and target, the most that a title from there on can still weigh for the target.
  ///
  /// A table of contents repeats every title of the parts: without this, the ways that wait for the parts themselves would be given up.
  private func hopes(targetCount count: Int) -> [[Double]] {
    var hopes = [[Double]](repeating: [Double](repeating: 0, count: count), count: opening.count + 1)
    for title in opening.indices.reversed() {
      for target in 0..<count { hopes[title][target] = max(hopes[title + 1][target], opening[title][target]) }
    }
    return hopes
  }

  private static func mostPromising(_ paths: some Collection<Path>, hopes: [Double]) -> [Path] {
    let promised = paths.map { path in
      let hope = hopes.indices.reduce(0.0) { path.opened & (1 << UInt32($1)) == 0 ? $0 + hopes[$1] : $0 }
      return (path: path, weight: path.weight + hope)
    }
    let sorted = promised.sorted { $0.weight == $1.weight ? $0.path.isBetter(than: $1.path) : $0.weight > $1.weight }
    return sorted.prefix(beam).map(\.path)
  }

  private func waiting(at title: Int, after path: Path, _ count: Int) -> Double {
    let next = path.open + 1
    guard next < count, path.opened & (1 << UInt32(next)) == 0 else { return 0 }
    return Self.waitingCost * substance[title]
  }

  private func order(from: Int, to: Int) -> Double {
    if to == from + 1 { return 1.5 }
    return to > from ? 0.75 - 0.25 * Double(to - from) : -1.5
  }

  private static func offer(_ path: Path, to paths: inout [UInt64: Path]) {
    if let known = paths[path.key], !path.isBetter(than: known) { return }
    paths[path.key] = path
  }
}
