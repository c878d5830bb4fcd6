/// What stands in the source of a dossier and leaves no trace in its blocks: marks of revision, definitions of notes, names of places.
///
/// A tracked change reads as ordinary text once converted, and a note that nothing calls is not in the tree at all; only the source tells.
public struct SourceMarks: Hashable, Sendable {
  /// The marks of revision, in reading order.
  public var revisions: [Revision] = []

  /// The definitions of footnotes, called or not, in reading order.
  public var definitions: [NoteDefinition] = []

  /// The names that links may lead to: `id` and `name` of tags, `{#id}` of pandoc.
  public var anchors: Set<String> = []

  /// Creates marks that say nothing.
  public init() {}

  /// A place of a source.
  public struct Place: Hashable, Sendable {
    /// The index of the file among those of the document.
    public var file: Int
    /// The line, 1-based.
    public var line: Int
    /// The column, 1-based, in Unicode code points.
    public var column: Int

    /// Creates a place.
    public init(file: Int, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// A change or a remark that a word processor kept track of.
  public struct Revision: Hashable, Sendable {
    /// What was kept.
    public var kind: Kind
    /// Where it begins.
    public var place: Place

    /// The kinds of revision.
    public enum Kind: Hashable, Sendable {
      /// Text added or deleted.
      case change
      /// A remark in the margin.
      case remark
    }
  }

  /// The definition of a footnote.
  public struct NoteDefinition: Hashable, Sendable {
    /// The label.
    public var label: String
    /// Where it is.
    public var place: Place
  }
}

extension SourceMarks {
  /// Reads the marks of one file.
  ///
  /// Comments and fenced code are passed over. Tags are read on one line, which is how converters write them.
  ///
  /// - Complexity: O(n) in the size of the file.
  mutating func read(_ source: SourceText, file: Int) {
    var scanner = SourceMarkScanner(bytes: source.bytes, file: file)
    for number in 1..<max(1, source.lineCount + 1) {
      guard let range = source.byteRange(ofLine: number) else { continue }
      scanner.read(range, number: number, into: &self)
    }
  }
}

/// Looks through the lines of a file for marks.
private struct SourceMarkScanner {
  let bytes: [UInt8]
  let file: Int

  /// Whether a comment is open.
  private var isInComment = false

  /// The character of the open code fence, or `nil`.
  private var fence: UInt8?

  init(bytes: [UInt8], file: Int) {
    self.bytes = bytes
    self.file = file
  }

  mutating func read(_ line: Range<Int>, number: Int, into marks: inout SourceMarks) {
    if !isInComment, passesFence(line) { return }
    guard fence == nil else { return }
    if !isInComment, let label = definedLabel(line) {
      marks.definitions.append(
        SourceMarks.NoteDefinition(label: label, place: SourceMarks.Place(file: file, line: number, column: 1))
      )
    }
    guard isInComment || holdsMark(line) else { return }
    var column = 1
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if isInComment {
        if starts(with: "-->", at: index, in: line) { isInComment = false }
      } else if byte == UInt8(ascii: "<") {
        if starts(with: "<!--", at: index, in: line) {
          isInComment = true
        } else {
          readTag(index, line, number, column, &marks)
        }
      } else if byte == UInt8(ascii: "{") {
        readBrace(index, line, number, column, &marks)
      }
      if byte & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
  }

  /// Whether a tag, a comment or a brace may open in a line: in most lines, none does.
  private func holdsMark(_ line: Range<Int>) -> Bool {
    for index in line where bytes[index] == UInt8(ascii: "<") || bytes[index] == UInt8(ascii: "{") { return true }
    return false
  }

  /// Whether a line opens or closes a code fence.
  private mutating func passesFence(_ line: Range<Int>) -> Bool {
    let text = bytes[line].drop { $0 == UInt8(ascii: " ") }
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
      text.starts(with: [mark, mark, mark])
    else { return false }
    if let open = fence {
      if open == mark { fence = nil }
    } else {
      fence = mark
    }
    return true
  }

  /// The label that a line such as `[^1]: …` defines.
  private func definedLabel(_ line: Range<Int>) -> String? {
    let text = bytes[line].prefix(200)
    let start = text.drop { $0 == UInt8(ascii: " ") }
    guard start.startIndex - text.startIndex <= 3, start.starts(with: "[^".utf8) else { return nil }
    let label = start.dropFirst(2).prefix { $0 != UInt8(ascii: "]") && !$0.isHTMLBlank }
    guard !label.isEmpty, start[label.endIndex...].starts(with: "]:".utf8) else { return nil }
    return String(decoding: label, as: UTF8.self)
  }

  private func readTag(_ start: Int, _ line: Range<Int>, _ number: Int, _ column: Int, _ marks: inout SourceMarks) {
    let rest = bytes[(start + 1)..<line.upperBound]
    let name = String(decoding: rest.prefix(12).prefix { $0.isASCIILetter }, as: UTF8.self).lowercased()
    guard !name.isEmpty else { return }
    // The next tag begins another: what stands between is read once.
    let text = rest.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    let place = SourceMarks.Place(file: file, line: number, column: column)
    if name == "ins" || name == "del" {
      marks.revisions.append(SourceMarks.Revision(kind: .change, place: place))
    }
    guard text.contains(UInt8(ascii: "=")) else { return }
    for attribute in ["id", "name"] {
      if let value = Self.value(of: attribute, in: text) { marks.anchors.insert(value) }
    }
    if name == "span" || name == "div", let classes = Self.value(of: "class", in: text),
      let kind = Self.kind(ofClasses: classes.split(separator: " "))
    {
      marks.revisions.append(SourceMarks.Revision(kind: kind, place: place))
    }
  }

  private func readBrace(_ start: Int, _ line: Range<Int>, _ number: Int, _ column: Int, _ marks: inout SourceMarks) {
    let place = SourceMarks.Place(file: file, line: number, column: column)
    for (opening, kind) in Self.criticMarks where starts(with: opening, at: start, in: line) {
      marks.revisions.append(SourceMarks.Revision(kind: kind, place: place))
      return
    }
    let text = bytes[(start + 1)..<line.upperBound].prefix { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "{") }
    guard let first = text.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "#") else { return }
    let words = String(decoding: text, as: UTF8.self).split(separator: " ")
    for word in words where word.hasPrefix("#") { marks.anchors.insert(String(word.dropFirst())) }
    let classes = words.filter { $0.hasPrefix(".") }.map { $0.dropFirst() }
    if let kind = Self.kind(ofClasses: classes) {
      marks.revisions.append(SourceMarks.Revision(kind: kind, place: place))
    }
  }

  /// CriticMarkup's opening marks.
  private static let criticMarks: [(String, SourceMarks.Revision.Kind)] = [
    ("{++", .change), ("{--", .change), ("{~~", .change), ("{>>", .remark), ("{==", .remark),
  ]

  /// What the classes that pandoc gives to tracked changes say.
  private static func kind(ofClasses classes: [Substring]) -> SourceMarks.Revision.Kind? {
    for name in classes {
      switch name {
      case "insertion", "deletion", "paragraph-insertion", "paragraph-deletion": return .change
      case "comment-start": return .remark
      default: continue
      }
    }
    return nil
  }

  /// The value of an attribute in the text of a tag.
  private static func value(of attribute: String, in text: ArraySlice<UInt8>) -> String? {
    let name = Array(attribute.utf8)
    var rest = text
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let before = text[text.startIndex..<equals]
      rest = rest[(equals + 1)...]
      guard before.suffix(name.count).elementsEqual(name), before.dropLast(name.count).last?.isHTMLBlank == true else {
        continue
      }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        return String(decoding: rest.prefix { !$0.isHTMLBlank }, as: UTF8.self)
      }
      return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
    return nil
  }

  private func starts(with text: String, at index: Int, in line: Range<Int>) -> Bool {
    bytes[index..<line.upperBound].starts(with: text.utf8)
  }
}
