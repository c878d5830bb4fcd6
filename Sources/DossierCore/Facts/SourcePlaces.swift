import DossierMarkdown

/// Finds in the files what was read from them, to tell its column: texts have lost their markup, and with it their columns.
struct SourcePlaces {
  private let sources: [SourceText?]

  init(_ document: Document) {
    sources = document.files.map(\.source)
  }

  /// The column, 1-based, in Unicode code points, of some words on a line; `nil` where they cannot be found, for markup that cuts them.
  ///
  /// - Parameters:
  ///   - words: the words.
  ///   - file: the index of the file.
  ///   - line: the line, 1-based.
  ///   - least: the column that they have at the least: the same words may stand before.
  /// - Returns: the column.
  func column(of words: String, file: Int, line: Int, from least: Int) -> Int? {
    guard sources.indices.contains(file), let source = sources[file], let range = source.byteRange(ofLine: line) else {
      return nil
    }
    let wanted = Array((words.split(separator: "\n").first.map(String.init) ?? words).utf8)
    let bytes = source.bytes[range]
    let from = offset(ofColumn: least, in: bytes)
    guard let start = Self.firstIndex(of: wanted, in: bytes[from...]) ?? Self.firstIndex(of: wanted, in: bytes) else {
      return nil
    }
    return bytes[bytes.startIndex..<start].count { $0 & 0xC0 != 0x80 } + 1
  }

  private func offset(ofColumn column: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var seen = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      seen += 1
      if seen == column { return index }
    }
    return bytes.endIndex
  }

  private static func firstIndex(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - wanted.count).first { index in
      bytes[index] == first && bytes[index..<index + wanted.count].elementsEqual(wanted)
    }
  }
}
