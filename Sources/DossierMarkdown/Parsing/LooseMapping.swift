/// Reads `key: value` lines from a front matter that is not valid YAML, most often for a colon in a value.
enum LooseMapping {
  /// The entries of the lines that begin with a key; other lines are skipped.
  static func read(_ text: [UInt8]) -> [FrontMatter.Entry] {
    var entries: [FrontMatter.Entry] = []
    for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first.isASCIILetter || first >= 0x80,
        let colon = line.prefix(64).firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      let rest = line[(colon + 1)...]
      guard rest.first?.isHTMLBlank ?? true else { continue }
      let value = unquoted(trimmed(rest))
      entries.append(FrontMatter.Entry(key: string(trimmed(line[..<colon])), values: [string(value)], line: index + 2))
    }
    return entries
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop(while: \.isHTMLBlank)
    return start.lastIndex { !$0.isHTMLBlank }.map { start[...$0] } ?? []
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.count >= 2, let first = bytes.first, first == bytes.last else { return bytes }
    return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") ? bytes.dropFirst().dropLast() : bytes
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
