/// A text made safe and ready for cmark, line for line the same.
///
/// cmark-gfm 0.29.0.gfm.6 takes seconds to hours on some small inputs (CVE-2023-37463, CVE-2023-22483, CVE-2023-22484, nested lists
/// before blank lines, references that expand). All are cut here, before it sees them; ordinary dossiers pass untouched and uncopied.
struct Preparation {
  /// What cmark shall read.
  private(set) var bytes: ArraySlice<UInt8>

  /// Whether tables may be looked for.
  private(set) var readsTables = true

  /// What was done to the text, with the lines, 1-based in the file.
  private(set) var notices: [(kind: Document.Notice.Kind, line: Int)] = []

  /// How many cells the tables may have so far, once cmark has filled up their rows.
  private var cells = 0

  /// What is replaced: ranges of the source in order, none with a line end.
  private var edits: [(range: Range<Int>, by: [UInt8])] = []

  /// Limits: see the figures in the comments of those who use them.
  private static let maximumPipes = 100
  private static let maximumCells = 200_000
  private static let maximumParagraphLines = 5_000
  private static let maximumPrefix = 120
  private static let maximumExpansion = 256 << 20
  private static let maximumDefinition = 1_000

  /// Prepares the lines of a file that come after the first `lineOffset`.
  init(_ source: SourceText, after lineOffset: Int) {
    let start = lineOffset < source.lineCount ? source.lineStarts[lineOffset] : source.bytes.count
    bytes = source.bytes[start...]
    var paragraph = Paragraph()
    for number in (lineOffset + 1)..<max(source.lineCount + 1, lineOffset + 1) {
      guard let range = source.byteRange(ofLine: number) else { continue }
      let line = source.bytes[range]
      guard let first = line.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
        close(&paragraph, source)
        continue
      }
      paragraph.add(line, number, countsPipes: source.hasPipes)
      inspect(line, number, first: first)
    }
    close(&paragraph, source)
    if source.mayHaveManyDeclarations { escapeDeclarations(source.bytes[start...]) }
    apply(source.bytes)
  }

  /// Consecutive lines that are not blank.
  private struct Paragraph {
    var firstLine = 0
    var lineCount = 0
    var pipes = 0
    var range = 0..<0

    mutating func add(_ line: ArraySlice<UInt8>, _ number: Int, countsPipes: Bool) {
      if lineCount == 0 {
        firstLine = number
        range = line.startIndex..<line.endIndex
      }
      lineCount += 1
      range = range.lowerBound..<line.endIndex
      if countsPipes { pipes = max(pipes, line.count { $0 == UInt8(ascii: "|") }) }
    }
  }

  /// Judges a paragraph that has ended.
  private mutating func close(_ paragraph: inout Paragraph, _ source: SourceText) {
    defer { paragraph = Paragraph() }
    guard paragraph.lineCount > 0 else { return }
    // cmark fills up rows that are too short, and reads a table's lines again for each line above it.
    cells += paragraph.pipes * paragraph.lineCount
    if paragraph.pipes > Self.maximumPipes || cells > Self.maximumCells
      || paragraph.lineCount > Self.maximumParagraphLines
    {
      if source.hasPipes, readsTables { notices.append((.tablesSkipped, paragraph.firstLine)) }
      readsTables = false
    }
    // Each call of a reference copies its destination.
    if paragraph.range.count * source.bracketCount > Self.maximumExpansion {
      cutDefinitions(source.bytes, paragraph.range)
    }
  }

  /// Replaces what one line has for cmark to be slow on, and page breaks.
  private mutating func inspect(_ line: ArraySlice<UInt8>, _ number: Int, first: UInt8) {
    if first == UInt8(ascii: "\\") || first == 0x0C {
      if PageBreak.isBreak(line: line) { edits.append((line.startIndex..<line.endIndex, PageBreak.sentinel)) }
    } else if line.count > Self.maximumPrefix, let cut = Self.deepPrefix(of: line) {
      edits.append((cut, []))
      if !notices.contains(where: { $0.kind == .nestingTooDeep }) { notices.append((.nestingTooDeep, number)) }
    } else if line.count > Self.maximumDefinition, first == UInt8(ascii: "["), let cut = Self.embeddedData(in: line) {
      edits.append(cut)
    }
  }

  /// The marks of containers at the start of a line, from the 120th byte on, if there are any.
  ///
  /// cmark goes through all open containers at each blank line: 25,000 lists in one line and 50,000 blank ones take minutes.
  private static func deepPrefix(of line: ArraySlice<UInt8>) -> Range<Int>? {
    var position = line.startIndex
    var cut: Int?
    while true {
      while position < line.endIndex, line[position] == UInt8(ascii: " ") || line[position] == UInt8(ascii: "\t") {
        position += 1
      }
      guard let end = endOfMark(line, at: position) else { break }
      if cut == nil, position - line.startIndex >= maximumPrefix { cut = position }
      position = end
    }
    return cut.map { $0..<position }
  }

  /// The offset after the mark of a quote, list item or footnote.
  private static func endOfMark(_ line: ArraySlice<UInt8>, at start: Int) -> Int? {
    guard start < line.endIndex else { return nil }
    var position = start
    switch line[start] {
    case UInt8(ascii: ">"):
      return start + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      position += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while position < line.endIndex, line[position].isASCIIDigit { position += 1 }
      guard position < line.endIndex, line[position] == UInt8(ascii: ".") || line[position] == UInt8(ascii: ")") else {
        return nil
      }
      position += 1
    case UInt8(ascii: "["):
      guard line[start...].starts(with: Array("[^".utf8)),
        let bracket = line[start...].prefix(1_000).firstIndex(of: UInt8(ascii: "]")),
        bracket + 1 < line.endIndex, line[bracket + 1] == UInt8(ascii: ":")
      else { return nil }
      return bracket + 2
    default:
      return nil
    }
    return position == line.endIndex || line[position].isHTMLBlank ? position : nil
  }

  /// The bytes of a picture that a definition embeds, as Google Docs exports them: no one reads them.
  private static func embeddedData(in line: ArraySlice<UInt8>) -> (Range<Int>, [UInt8])? {
    guard let bracket = line.prefix(200).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let destination = line[bracket...].dropFirst(2).drop(while: \.isHTMLBlank)
    let isBracketed = destination.first == UInt8(ascii: "<")
    guard destination.dropFirst(isBracketed ? 1 : 0).starts(with: Array("data:".utf8)) else { return nil }
    let start = destination.startIndex + 100
    return (start..<line.endIndex, isBracketed ? [UInt8(ascii: ">")] : [])
  }

  /// Makes text of the definitions of a paragraph.
  private mutating func cutDefinitions(_ text: [UInt8], _ range: Range<Int>) {
    let lastEdit = edits.last?.range.upperBound ?? 0
    for index in range.dropLast()
    where text[index] == UInt8(ascii: "]") && text[index + 1] == UInt8(ascii: ":") && index > lastEdit {
      edits.append((index + 1..<index + 2, Array("&#58;".utf8)))
    }
  }

  /// Makes text of all `<?` and `<![` but the first ones: cmark looks for the end of each to the end of its paragraph.
  private mutating func escapeDeclarations(_ text: ArraySlice<UInt8>) {
    var count = 0
    for index in text.indices.dropLast()
    where text[index] == UInt8(ascii: "<")
      && (text[index + 1] == UInt8(ascii: "?") || text[index + 1] == UInt8(ascii: "!"))
    {
      let isComment = index + 2 < text.endIndex && text[index + 2] == UInt8(ascii: "-")
      count += isComment ? 0 : 1
      if count > 100, !isComment { edits.append((index..<index + 1, Array("&lt;".utf8))) }
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Applies the edits; one that overlaps the one before is left out.
  private mutating func apply(_ text: [UInt8]) {
    guard !edits.isEmpty else { return }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var position = bytes.startIndex
    for (range, replacement) in edits where range.lowerBound >= position {
      result.append(contentsOf: text[position..<range.lowerBound])
      result.append(contentsOf: replacement)
      position = range.upperBound
    }
    result.append(contentsOf: text[position..<bytes.endIndex])
    bytes = result[...]
  }
}
