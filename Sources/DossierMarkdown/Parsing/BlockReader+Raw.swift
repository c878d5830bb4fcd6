extension BlockReader {
  /// Reads a code block, or what stands for something else in the shape of one.
  mutating func readCode(_ node: MarkdownNode, first: Int) {
    let last = node.lastLine + lineOffset
    let info = node.fenceInfo
    if node.isFenced, info.hasPrefix("{="), info.hasSuffix("}") {
      readRaw(node.literalBytes, format: info.dropFirst(2).dropLast(), first: first, last: last)
      return
    }
    var code = node.literal
    if code.utf8.last == UInt8(ascii: "\n") { code.unicodeScalars.removeLast() }
    let word = info.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    if node.isFenced, isUnclosedFence(first: first, last: last) { notice(.unclosedFence, first, last) }
    append(Block(.code(code, info: word), at: span(first, last)))
  }

  /// Reads what pandoc calls a raw block: HTML is read, page breaks are kept, other markup is not for readers.
  private mutating func readRaw(_ text: [UInt8], format: Substring, first: Int, last: Int) {
    if format == "html" || format == "html5" {
      appendHTML(text, firstLine: first + 1)
    } else if PageBreak.isBreak(raw: text) {
      append(Block(.pageBreak, at: span(first, last)))
    }
  }

  /// Whether the last line of a fenced block is not a closing fence: the block then ran to the end of what holds it.
  private func isUnclosedFence(first: Int, last: Int) -> Bool {
    guard last > first, let range = source.byteRange(ofLine: last) else { return true }
    guard let mark = source.bytes[range].last(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
      return true
    }
    return mark != UInt8(ascii: "`") && mark != UInt8(ascii: "~")
  }
}

extension BlockReader {
  /// Reads a block of HTML.
  mutating func readHTML(_ node: MarkdownNode, first: Int) {
    appendHTML(node.literalBytes, firstLine: first)
  }

  /// Appends the blocks of a text of HTML.
  mutating func appendHTML(_ bytes: [UInt8], firstLine: Int) {
    var tokens = HTMLTokenizer(bytes)
    while let token = tokens.next() {
      guard case .comment(let range) = token else { continue }
      append(Block(.comment(String(decoding: bytes[range], as: UTF8.self)), at: span(firstLine, firstLine)))
    }
  }
}
