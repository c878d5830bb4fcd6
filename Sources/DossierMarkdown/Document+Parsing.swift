extension Document {
  /// Reads one file, or several as if they were one; whatever the text, it gives a document.
  ///
  /// The front matter of each file is left out of the blocks; that of the first file that has one is kept.
  ///
  /// - Complexity: O(n) in the size of the files, whatever they hold.
  public init(parsing sources: [SourceText]) {
    self.init(files: sources.map { File(path: $0.path, lineCount: $0.lineCount, source: $0) }, blocks: [])
    for (file, source) in sources.enumerated() {
      read(source, file: file)
    }
  }

  private mutating func read(_ source: SourceText, file: Int) {
    let opening = FrontMatterReader(source, file: file)
    if frontMatter == nil { frontMatter = opening.frontMatter }
    notices.append(contentsOf: opening.notices)
    marks.read(source, file: file)

    let prepared = Preparation(source, after: opening.lineCount)
    for (kind, line) in prepared.notices {
      notices.append(Notice(kind, at: SourceSpan(file: file, first: line, last: line)))
    }
    let tree = MarkdownTree(parsing: prepared.bytes, tables: prepared.readsTables)
    var reader = BlockReader(source, file: file, lineOffset: opening.lineCount)
    blocks.append(contentsOf: reader.read(tree))
    footnotes.append(contentsOf: reader.footnotes)
    // Depth may be cut before cmark and after; once is enough to say so.
    let isDepthKnown = prepared.notices.contains { $0.kind == .nestingTooDeep }
    notices.append(contentsOf: reader.notices.filter { $0.kind != .nestingTooDeep || !isDepthKnown })
  }
}
