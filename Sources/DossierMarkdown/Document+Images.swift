extension Document {
  /// The sources of the images, as written, each once, in the order of their first use.
  public var imageSources: [String] {
    var sources: [String] = []
    var known: Set<String> = []
    func read(_ text: RichText) {
      for object in text.objects {
        if case .image(let image) = object.kind, known.insert(image.source).inserted { sources.append(image.source) }
      }
    }
    func read(_ blocks: [Block]) {
      for block in blocks {
        switch block.content {
        case .heading(_, let text), .paragraph(let text): read(text)
        case .list(let list): for item in list.items { read(item.blocks) }
        case .quote(let blocks): read(blocks)
        case .table(let table):
          if let caption = table.caption { read(caption) }
          for cell in (table.header?.cells ?? []) + table.rows.flatMap(\.cells) { read(cell) }
        case .code, .comment, .thematicBreak, .pageBreak: break
        }
      }
    }
    read(blocks)
    for note in footnotes { read(note.blocks) }
    return sources
  }
}
