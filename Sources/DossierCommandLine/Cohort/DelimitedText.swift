/// A table of text as spreadsheets write it: RFC 4180, with the separator that the first line shows.
struct DelimitedText {
  /// The rows, empty lines included.
  private(set) var rows: [Row] = []

  /// A row.
  struct Row: Hashable {
    /// The line that it begins on, 1-based.
    let line: Int
    /// The cells, without the blanks around them.
    let cells: [String]
  }

  /// Reads a table.
  ///
  /// - Parameter bytes: the file, in UTF-8 with or without byte order mark, else taken for Windows-1252.
  /// - Throws: `CandidateList.Fault.unclosedQuote`.
  /// - Complexity: linear in the length of the file.
  init(_ bytes: [UInt8]) throws(CandidateList.Fault) {
    let text = Self.decoded(bytes)
    let separator = Self.separator(of: text)
    var cells: [String] = []
    var cell = ""
    var line = 1
    var start = 1
    var quote: Int?
    var wasQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    func trimmed(_ text: String) -> String { wasQuoted ? text : Self.trimmed(text) }
    while let scalar = scalars.popFirst() {
      if scalar == "\n" { line += 1 }
      if quote != nil {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          scalars.removeFirst()
          cell.unicodeScalars.append(scalar)
        } else {
          quote = nil
        }
      } else if scalar == "\"", Self.trimmed(cell).isEmpty {
        (quote, wasQuoted, cell) = (line, true, "")
      } else if scalar == separator || scalar == "\n" {
        cells.append(trimmed(cell))
        (cell, wasQuoted) = ("", false)
        if scalar == "\n" {
          rows.append(Row(line: start, cells: cells))
          (cells, start) = ([], line)
        }
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    if let quote { throw .unclosedQuote(line: quote) }
    if !cell.isEmpty || !cells.isEmpty { rows.append(Row(line: start, cells: cells + [trimmed(cell)])) }
  }

  /// The text with one kind of line end.
  private static func decoded(_ bytes: [UInt8]) -> String {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let own = Array(isMarked ? bytes[3...] : bytes[...])
    let text = String(validating: own, as: UTF8.self) ?? String(String.UnicodeScalarView(own.map(scalar)))
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// A byte of Windows-1252; the accented letters of French are those of Latin-1 but for œ.
  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0x8C: "Œ"
    case 0x9C: "œ"
    case 0x92: "’"
    default: Unicode.Scalar(byte)
    }
  }

  /// The separator that the first line has most of; a comma for a list of one column.
  private static func separator(of text: String) -> Unicode.Scalar {
    let first = text.unicodeScalars.prefix { $0 != "\n" }
    let candidates: [Unicode.Scalar] = [";", "\t", ","]
    let counts = candidates.map { candidate in first.count { $0 == candidate } }
    return zip(candidates, counts).max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? ";"
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
    guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
    else {
      return ""
    }
    return String(text[first...last])
  }
}
