/// The styles that are open at a point of the text, each counted, since tags and marks may repeat and overlap.
struct StyleStack {
  /// What the open styles make together.
  private(set) var style: RichText.Style = []

  private var counts: [Int] = Array(repeating: 0, count: 8)

  /// Opens a style made of one bit.
  mutating func open(_ added: RichText.Style) {
    counts[Int(added.rawValue.trailingZeroBitCount) & 7] += 1
    style.insert(added)
  }

  /// Closes a style made of one bit, if it is open.
  mutating func close(_ removed: RichText.Style) {
    let index = Int(removed.rawValue.trailingZeroBitCount) & 7
    guard counts[index] > 0 else { return }
    counts[index] -= 1
    if counts[index] == 0 { style.remove(removed) }
  }
}
