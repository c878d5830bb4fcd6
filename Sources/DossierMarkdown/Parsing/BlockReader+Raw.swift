extension BlockReader {
  /// Reads a code block, or what stands for something else in the shape of one.
  mutating func readCode(_ node: MarkdownNode, first: Int) {
    // Counted: cmark ends a block that its container cut off, or an indented one, where the next begins.
    var code = node.literalBytes
    let lineCount = code.count { $0 == UInt8(ascii: "\n") }
    var last = node.isFenced ? first + lineCount : first + lineCount - 1
    if node.isFenced {
      if isClosingFence(last + 1, within: node.lastLine + lineOffset) {
        last += 1
      } else {
        notice(.unclosedFence, first, last)
      }
      let info = node.fenceInfo
      if info.hasPrefix("{="), info.hasSuffix("}") {
        readRaw(code, format: info.dropFirst(2).dropLast(), first: first, last: last)
        return
      }
    }
    code = PageBreak.restored(code)
    if code.last == UInt8(ascii: "\n") { code.removeLast() }
    let word = node.fenceInfo.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    append(.code(String(decoding: code, as: UTF8.self), info: word), first, last)
  }

  /// Reads what pandoc calls a raw block: HTML is read, page breaks are kept, other markup is not for readers.
  private mutating func readRaw(_ text: [UInt8], format: Substring, first: Int, last: Int) {
    if format == "html" || format == "html5" {
      var reader = HTMLReader(text, file: file, firstLine: span(first + 1, 0).first)
      append(reader.read())
    } else if PageBreak.isBreak(raw: text) {
      append(.pageBreak, first, last)
    }
  }

  /// Whether a line, not after a given one, is a closing fence.
  private func isClosingFence(_ line: Int, within last: Int) -> Bool {
    guard line <= last, let range = source.byteRange(ofLine: line) else { return false }
    guard let mark = source.bytes[range].last(where: { !$0.isHTMLBlank }) else { return false }
    return mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
  }
}

extension BlockReader {
  /// Reads a block of HTML; cmark cuts it at a blank line, so the rest of a table is taken from the source.
  mutating func readHTML(_ node: MarkdownNode, first: Int) {
    let bytes = node.literalBytes
    let first = span(first, 0).first
    noticeUnclosed(bytes, first: first, last: lastLine(of: node))
    var reader = HTMLReader(bytes, file: file, firstLine: first)
    let blocks = reader.read()
    guard reader.endsInTable, let last = lastLineOfTable(node, first: first),
      let from = source.byteRange(ofLine: first), let to = source.byteRange(ofLine: last)
    else {
      append(blocks)
      return
    }
    takenLine = last
    var whole = HTMLReader(Array(source.bytes[from.lowerBound..<to.upperBound]), file: file, firstLine: first)
    append(whole.read())
  }

  /// The last line of the node that holds the end of the table that a node opens, if no text would be lost between the two.
  private mutating func lastLineOfTable(_ node: MarkdownNode, first: Int) -> Int? {
    // Inside of a quote, the source's lines have marks that are not HTML.
    guard !stack.isInside(.quote), let start = source.byteRange(ofLine: first)?.lowerBound,
      let newlines = tables.linesToEnd(of: source.bytes, from: start)
    else { return nil }
    let end = first + newlines
    var last = lastLine(of: node)
    var sibling = node.next
    while last < end, let current = sibling, firstLine(of: current) <= end {
      last = max(last, lastLine(of: current))
      sibling = current.next
    }
    return last >= end ? min(last, source.lineCount) : nil
  }

  /// The last line of a node; that of HTML is counted, since cmark ends a comment a line too high.
  private func lastLine(of node: MarkdownNode) -> Int {
    guard node.kind == .html else { return node.lastLine + lineOffset }
    return firstLine(of: node) + max(0, node.literalBytes.count { $0 == UInt8(ascii: "\n") } - 1)
  }

  /// Tells of markup whose end is missing: cmark takes it to the end of the file, where it hides all that follows.
  private mutating func noticeUnclosed(_ bytes: [UInt8], first: Int, last: Int) {
    let text = bytes.drop(while: \.isHTMLBlank)
    let constructs: [(start: String, end: String, kind: Document.Notice.Kind)] = [
      ("<!--", "-->", .unclosedComment), ("<![cdata[", "]]>", .unclosedMarkup), ("<?", "?>", .unclosedMarkup),
      ("<script", "</script>", .unclosedMarkup), ("<style", "</style>", .unclosedMarkup),
    ]
    for (start, end, kind) in constructs
    where text.prefix(start.utf8.count).lazy.map(\.asciiLowercased).elementsEqual(start.utf8) {
      if !text.map(\.asciiLowercased).holds(Array(end.utf8)) { notice(kind, first, last) }
      return
    }
  }
}
