import DossierMarkdown
import Testing

/// Expects that all lines lie in their file and all offsets in their text, on whole characters and in order.
func expectConsistent(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let checker = ConsistencyChecker(document: document)
  #expect(checker.faults == [], sourceLocation: sourceLocation)
}

private struct ConsistencyChecker {
  let document: Document
  var faults: [String] = []

  init(document: Document) {
    self.document = document
    check(document.blocks)
    for note in document.footnotes {
      check(note.span)
      check(note.blocks)
    }
    for notice in document.notices { check(notice.span) }
    if let frontMatter = document.frontMatter { check(frontMatter.span) }
  }

  private mutating func fail(_ words: String) {
    if faults.count < 5 { faults.append(words) }
  }

  private mutating func check(_ span: SourceSpan) {
    guard document.files.indices.contains(span.file) else { return fail("file \(span)") }
    let isInside = span.first >= 1 && span.first <= span.last && span.last <= document.files[span.file].lineCount
    if !isInside { fail("span \(span)") }
  }

  private mutating func check(_ blocks: [Block]) {
    var last = SourceSpan(first: 0, last: 0)
    for block in blocks {
      if block.span.file == last.file, block.span.first < last.last { fail("\(block.span) not after \(last)") }
      last = block.span
      check(block.span)
      switch block.content {
      case .heading(let level, let text):
        if !(1...6).contains(level) { fail("level \(level)") }
        check(text, block.span)
      case .paragraph(let text): check(text, block.span)
      case .quote(let blocks): check(blocks)
      case .list(let list):
        for item in list.items {
          check(item.span)
          check(item.blocks)
        }
      case .table(let table): check(table, block.span)
      case .code, .comment, .thematicBreak, .pageBreak: break
      }
    }
  }

  private mutating func check(_ table: Table, _ span: SourceSpan) {
    if let caption = table.caption { check(caption, span) }
    let rows = (table.header.map { [$0] } ?? []) + table.rows
    if Set(rows.map(\.cells.count)).count > 1 { fail("widths at \(span)") }
    for row in rows {
      check(row.span)
      for cell in row.cells { check(cell, span) }
    }
  }

  private mutating func check(_ text: RichText, _ span: SourceSpan) {
    let count = text.text.utf8.count
    var offsets: [Int] = []
    var end = 0
    for run in text.runs {
      if run.range.lowerBound < end || run.range.isEmpty || run.style.isEmpty { fail("run \(run) in \(span)") }
      end = run.range.upperBound
      offsets += [run.range.lowerBound, end]
    }
    if !text.text.isEmpty, text.lines.first?.offset != 0 { fail("no first line in \(span)") }
    var last = RichText.LineStart(offset: -1, line: 0)
    for start in text.lines {
      if start.offset <= last.offset || start.line <= last.line { fail("line \(start) after \(last)") }
      if start.line < span.first || start.line > span.last { fail("line \(start) outside of \(span)") }
      last = start
      offsets.append(start.offset)
    }
    var objectOffset = 0
    for object in text.objects {
      if object.offset < objectOffset { fail("object \(object)") }
      objectOffset = object.offset
      offsets.append(object.offset)
      if case .link(_, let length) = object.kind { offsets.append(object.offset + length) }
      if object.line < span.first || object.line > span.last { fail("object \(object) outside of \(span)") }
    }
    let utf8 = text.text.utf8
    for offset in offsets {
      guard offset >= 0, offset <= count else {
        fail("offset \(offset) of \(count) in \(span)")
        continue
      }
      let index = utf8.index(utf8.startIndex, offsetBy: offset)
      if index.samePosition(in: text.text.unicodeScalars) == nil { fail("offset \(offset) inside of a character") }
    }
  }
}
