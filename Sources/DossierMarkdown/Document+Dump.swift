extension Document {
  /// The tree as text, one node a line with its source lines, the same on each run: for tests and for the curious.
  public var dump: String {
    var writer = DumpWriter(showsFiles: files.count > 1)
    if let frontMatter { writer.write(frontMatter) }
    for block in blocks { writer.write(block, depth: 0) }
    for note in footnotes {
      writer.line(0, "footnote \(quoted(note.label))", note.span)
      for block in note.blocks { writer.write(block, depth: 1) }
    }
    for notice in notices { writer.line(0, "notice \(notice.kind)", notice.span) }
    return writer.text
  }
}

/// Writes the dump of a document.
private struct DumpWriter {
  var text = ""
  let showsFiles: Bool

  init(showsFiles: Bool) {
    self.showsFiles = showsFiles
  }

  mutating func line(_ depth: Int, _ words: String, _ span: SourceSpan? = nil, _ end: String = "") {
    text += String(repeating: "  ", count: depth) + words
    if let span { text += " @\(showsFiles ? "\(span.file):" : "")\(span.first)-\(span.last)" }
    text += end + "\n"
  }

  mutating func write(_ frontMatter: FrontMatter) {
    line(0, "frontMatter", frontMatter.span)
    for entry in frontMatter.entries {
      line(1, "\(quoted(entry.key)) @\(entry.line) " + entry.values.map(quoted).joined(separator: ", "))
    }
  }

  mutating func write(_ block: Block, depth: Int) {
    let span = block.span
    switch block.content {
    case .heading(let level, let text): write("heading(\(level))", text, span, depth)
    case .paragraph(let text): write("paragraph", text, span, depth)
    case .list(let list):
      line(depth, "list(\(list.start.map(String.init) ?? "•")\(list.isTight ? "" : ", loose"))", span)
      for item in list.items {
        line(depth + 1, "item", item.span)
        for block in item.blocks { write(block, depth: depth + 2) }
      }
    case .quote(let blocks):
      line(depth, "quote", span)
      for block in blocks { write(block, depth: depth + 1) }
    case .code(let code, let info): line(depth, "code(\(info))", span, " \(quoted(code))")
    case .table(let table): write(table, span, depth)
    case .comment(let comment): line(depth, "comment", span, " \(quoted(comment))")
    case .thematicBreak: line(depth, "thematicBreak", span)
    case .pageBreak: line(depth, "pageBreak", span)
    }
  }

  private mutating func write(_ table: Table, _ span: SourceSpan, _ depth: Int) {
    line(depth, "table", span)
    if let caption = table.caption { write("caption", caption, nil, depth + 1) }
    if let header = table.header { write("header", header, depth + 1) }
    for row in table.rows { write("row", row, depth + 1) }
  }

  private mutating func write(_ name: String, _ row: Table.Row, _ depth: Int) {
    line(depth, name, row.span)
    for cell in row.cells { write("cell", cell, nil, depth + 1) }
  }

  private mutating func write(_ name: String, _ text: RichText, _ span: SourceSpan?, _ depth: Int) {
    line(depth, name, span, " \(quoted(text.text))")
    for run in text.runs {
      line(depth + 1, "\(names(of: run.style)) \(run.range.lowerBound)..<\(run.range.upperBound)")
    }
    // The first line is worth a word only where it is not the block's.
    let isPlain = text.text.isEmpty || span == nil || text.lines.first?.line == span?.first
    let starts = isPlain ? text.lines.dropFirst() : text.lines[...]
    for start in starts { line(depth + 1, "line \(start.line) +\(start.offset)") }
    for object in text.objects { line(depth + 1, "\(words(for: object.kind)) +\(object.offset) @\(object.line)") }
  }

  private func words(for kind: InlineObject.Kind) -> String {
    switch kind {
    case .image(let image):
      "image \(quoted(image.source)) \(quoted(image.alternative))"
        + (image.width.map { " width \($0)" } ?? "") + (image.height.map { " height \($0)" } ?? "")
    case .footnote(let label): "call \(quoted(label))"
    case .link(let destination, let length): "link \(quoted(destination)) length \(length)"
    case .comment(let comment): "comment \(quoted(comment))"
    case .anchor(let name): "anchor \(quoted(name))"
    }
  }

  private func names(of style: RichText.Style) -> String {
    let names: [(RichText.Style, String)] = [
      (.bold, "bold"), (.italic, "italic"), (.code, "code"), (.struck, "struck"), (.superscript, "superscript"),
      (.subscript, "subscript"), (.underlined, "underlined"),
    ]
    return names.filter { style.contains($0.0) }.map(\.1).joined(separator: "+")
  }
}

/// A text between quotes, line ends and quotes escaped.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
