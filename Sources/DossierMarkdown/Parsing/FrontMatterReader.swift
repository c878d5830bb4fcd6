/// Finds the front matter of a file and reads it.
struct FrontMatterReader {
  /// What was read, or `nil` if there is no front matter.
  private(set) var frontMatter: FrontMatter?

  /// How many lines the front matter takes at the start of the file.
  private(set) var lineCount = 0

  private(set) var notices: [Document.Notice] = []

  /// A front matter that is not closed within that many lines is none: the `---` was a rule.
  private static let maximumLines = 200

  /// A larger one is not for us; the bound keeps libyaml's work small.
  private static let maximumBytes = 64 * 1024

  init(_ source: SourceText, file: Int) {
    guard Self.isMark(source, 1, ending: false), !source.isBlank(2) else { return }
    let last = min(source.lineCount, Self.maximumLines)
    guard last >= 2, let end = (2...last).first(where: { Self.isMark(source, $0, ending: true) }) else { return }
    let start = source.lineStarts[1]
    let text = Array(source.bytes[start..<source.lineStarts[end - 1]])
    guard text.count <= Self.maximumBytes else { return }

    let span = SourceSpan(file: file, first: 1, last: end)
    switch YAMLMapping.read(text) {
    case .mapping(let entries):
      frontMatter = FrontMatter(entries: entries, at: span)
    case .malformed(let line):
      let entries = LooseMapping.read(text)
      guard !entries.isEmpty else { return }
      frontMatter = FrontMatter(entries: entries, at: span)
      let line = min(max(line, 1) + 1, end)
      notices.append(Document.Notice(.malformedFrontMatter, at: SourceSpan(file: file, first: line, last: line)))
    case .other:
      return
    }
    lineCount = end
  }

  /// Whether a line is `---`, or `...` where a front matter may end.
  private static func isMark(_ source: SourceText, _ number: Int, ending: Bool) -> Bool {
    guard let range = source.byteRange(ofLine: number), range.count >= 3, range.count < 64 else { return false }
    let line = source.bytes[range]
    let mark = line.prefix(3)
    let isMark = mark.allSatisfy { $0 == UInt8(ascii: "-") } || (ending && mark.allSatisfy { $0 == UInt8(ascii: ".") })
    return isMark && line.dropFirst(3).allSatisfy(\.isHTMLBlank)
  }
}
