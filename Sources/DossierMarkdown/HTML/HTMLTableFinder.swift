/// Finds where tables of HTML end in a source; reads no part of it more often than a fixed number of times, whatever it holds.
struct HTMLTableFinder {
  /// Whether inner tables are counted; given up once a count did not come out.
  private var countsInnerTables = true

  /// Whether an end can still be found.
  private var findsEnds = true

  /// How many lines below its start a table ends, or `nil` if it does not.
  mutating func linesToEnd(of bytes: [UInt8], from start: Int) -> Int? {
    if countsInnerTables {
      if let lines = scan(bytes, from: start, countingInner: true) { return lines }
      countsInnerTables = false
    }
    guard findsEnds else { return nil }
    let lines = scan(bytes, from: start, countingInner: false)
    findsEnds = lines != nil
    return lines
  }

  private func scan(_ bytes: [UInt8], from start: Int, countingInner: Bool) -> Int? {
    var tokens = HTMLTokenizer(bytes, from: start)
    var depth = 0
    while let token = tokens.next() {
      guard case .tag(let tag) = token, tag.name == "table" else { continue }
      if !tag.isClosing {
        depth += countingInner || depth == 0 ? 1 : 0
      } else if depth > 0 {
        depth -= 1
        if depth == 0 { return bytes[start..<tokens.position].count { $0 == UInt8(ascii: "\n") } }
      }
    }
    return nil
  }
}
