/// Shortens passages.
enum Excerpt {
  private static let ellipsis = Array("…".utf8)

  /// A text on one line, cut between words to a number of characters, with a stretch of it (in bytes) still in it.
  ///
  /// Works on bytes and counts code points: reports cut some hundreds of passages.
  static func cut(_ text: [UInt8], to length: Int, around stretch: Range<Int>) -> String {
    let line = onOneLine(text)
    guard codePoints(in: line[...]) > length else { return String(decoding: line, as: UTF8.self) }
    var start = 0
    if stretch.lowerBound < line.count, codePoints(in: line[..<min(stretch.upperBound, line.count)]) > length - 8 {
      start = wordStart(in: line, before: max(0, stretch.lowerBound - 40))
    }
    let opening = start > 0 ? ellipsis : []
    let (end, isCut) = end(in: line, from: start, codePoints: length - (start > 0 ? 2 : 1))
    return String(decoding: opening + line[start..<end] + (isCut ? ellipsis : []), as: UTF8.self)
  }

  /// The text with each run of blanks as one space, none at its ends.
  private static func onOneLine(_ text: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(text.count)
    for byte in text where byte > 0x20 || !line.isEmpty && line.last != 0x20 { line.append(max(byte, 0x20)) }
    if line.last == 0x20 { line.removeLast() }
    return line
  }

  private static func wordStart(in line: [UInt8], before offset: Int) -> Int {
    var start = min(offset, line.count)
    while start > 0, line[start - 1] != 0x20 { start -= 1 }
    return start
  }

  /// Where to stop so as to keep to a number of code points: after a word, or in a word that alone is longer.
  private static func end(in line: [UInt8], from start: Int, codePoints: Int) -> (end: Int, isCut: Bool) {
    var left = codePoints
    var lastSpace = start
    var index = start
    while index < line.count {
      if line[index] & 0xC0 != 0x80 {
        guard left > 0 else { return (lastSpace > start ? lastSpace : index, true) }
        left -= 1
      }
      if line[index] == 0x20 { lastSpace = index }
      index += 1
    }
    return (line.count, false)
  }

  private static func codePoints(in text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
