import DossierMarkdown

/// Turns blocks into frames: resolves their styles, breaks their text into lines, sizes their images.
struct BlockMeasurer {
  /// The layout.
  let geometry: PageGeometry

  /// The size of each image that exists, by its source.
  let images: [String: ImageSize]

  /// The frames so far.
  var frames: [Frame] = []

  /// The lines of all frames.
  var lines: [Line] = []

  /// The footnotes in the order of calls.
  private(set) var calledNotes: [NoteFrame] = []

  /// The faces met so far.
  var faces: FaceCache

  /// The sections where an image was not found.
  private(set) var sectionsMissingImages: Set<Int> = []

  /// The section that is being measured.
  var section = 0

  /// The notes by label.
  private let notes: [String: Document.Footnote]

  /// The notes laid out last, by label, with the number of digits of their calls.
  private var knownNotes: [String: (digits: Int, note: NoteFrame)] = [:]

  /// Whether calls are counted: not those inside a note.
  private var countsCalls = true

  /// How deep blocks may nest before what they hold is left out; the reader of Markdown stops before.
  private static let maximumDepth = 64

  /// Creates a measurer for the notes of a document.
  init(geometry: PageGeometry, notes: [Document.Footnote], images: [String: ImageSize]) {
    self.geometry = geometry
    self.images = images
    self.notes = Dictionary(notes.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
    faces = FaceCache(geometry)
  }

  /// Where blocks stand on the page's width.
  struct Surroundings {
    /// The indent on the left, in twips.
    var left = 0

    /// The indent on the right, in twips.
    var right = 0

    /// How many lists are around.
    var listDepth = 0

    /// How many blocks are around.
    var depth = 0

    /// Whether a tight list is right around.
    var isCompact = false

    /// How much later the first line begins, because of a wide item number, in twips.
    var firstIndent = 0

    /// The role of paragraphs.
    var role = TextRole.body
  }

  /// Adds the frames of blocks.
  mutating func measure(_ blocks: some Sequence<Block>, in surroundings: Surroundings = Surroundings()) {
    guard surroundings.depth < Self.maximumDepth else { return }
    var current = surroundings
    for block in blocks {
      measure(block, in: current)
      current.firstIndent = 0
    }
  }

  /// Adds the frames of one block.
  private mutating func measure(_ block: Block, in surroundings: Surroundings) {
    switch block.content {
    case .heading(let level, let text):
      addParagraph(text, role: surroundings.role == .note ? .note : .heading(level), at: block.span, in: surroundings)
      guard surroundings.role != .note else { return }
      frames[frames.count - 1].keepsWithNext = true
      frames[frames.count - 1].keepsLines = true
    case .paragraph(let text): addParagraph(text, role: surroundings.role, at: block.span, in: surroundings)
    case .list(let list): measure(list, in: surroundings)
    case .quote(let blocks):
      var inside = surroundings
      let indent = PageGeometry.twips(cm: geometry.layout.citationRetraitCm)
      if inside.listDepth == 0 { inside.left = indent }
      inside.right = indent
      inside.isCompact = false
      inside.depth += 1
      measure(blocks, in: inside)
    case .code(let code, info: _):
      addParagraph(RichText(Self.withoutLastNewline(code)), role: .code, at: block.span, in: surroundings)
    case .table(let table): addTable(table, at: block.span)
    case .thematicBreak:
      addParagraph(RichText(""), role: surroundings.role, at: block.span, in: surroundings)
      frames[frames.count - 1].endsSection = false
    case .pageBreak: addPageBreak(at: block.span)
    case .comment: break
    }
  }

  /// Adds the frames of a list.
  private mutating func measure(_ list: List, in surroundings: Surroundings) {
    var inside = surroundings
    inside.depth += 1
    inside.listDepth = min(surroundings.listDepth + 1, 9)
    inside.left = PageGeometry.twips(cm: geometry.layout.listeRetraitCm * Double(inside.listDepth))
    // The items of a tight list have a style of their own, which knows nothing of the quotation around them.
    if list.isTight { inside.right = 0 }
    inside.isCompact = list.isTight && geometry.layout.listeEspacement == .contextuel
    for (index, item) in list.items.enumerated() {
      inside.firstIndent = list.start.map { numberOverflow($0 &+ index) } ?? 0
      measure(item.blocks, in: inside)
    }
  }

  /// How far an item's number pushes the text of the first line, in twips: to the next tab stop once it is wider than its place.
  private mutating func numberOverflow(_ number: Int) -> Int {
    let face = faces.face(for: .body)
    let digits = String(number).utf8.count
    let label = (Int(face.widths[0x30]) * digits + Int(face.widths[0x2E])) / GlyphWidths.unitsPerTwip
    let place = PageGeometry.twips(cm: geometry.layout.listeSuspensionCm)
    return label > place ? label - place : 0
  }

  /// Adds a page break, which stands in a paragraph of its own: an empty line that may itself need a page.
  private mutating func addPageBreak(at span: SourceSpan) {
    addParagraph(RichText(""), role: .body, at: span, in: Surroundings())
    frames[frames.count - 1].endsSection = false
    frames.append(Frame(content: .pageBreak, section: section, endsSection: false, span: span))
  }

  /// Adds a paragraph's frame.
  private mutating func addParagraph(
    _ text: RichText,
    role: TextRole,
    at span: SourceSpan,
    in surroundings: Surroundings
  ) {
    let room = geometry.width - surroundings.left - surroundings.right
    let range = breakLines(text, role: role, room: room, indent: surroundings.firstIndent)
    var frame = Frame(content: .paragraph(range), section: section, text: text, span: span)
    frame.before = geometry.spaceBefore(role)
    frame.after = geometry.spaceAfter(role)
    frame.isCompact = surroundings.isCompact && role == .body
    frame.endsSection = !Self.isSizedImage(text)
    frames.append(frame)
  }

  /// Adds a table's frame, and its caption's before it.
  private mutating func addTable(_ table: Table, at span: SourceSpan) {
    if let caption = table.caption {
      addParagraph(caption, role: .body, at: span, in: Surroundings())
    } else if case .table? = frames.last?.content {
      // Two tables that touch would be one: an empty line parts them, as pandoc and Word have it.
      addParagraph(RichText(""), role: .body, at: span, in: Surroundings())
      frames[frames.count - 1].endsSection = false
    }
    let rows = (table.header.map { [$0] } ?? []) + table.rows
    guard !rows.isEmpty else { return }
    let widths = columnWidths(of: rows, asked: table.columnWidths)
    let merges = MergedCells(table.merges)
    let measured = rows.enumerated().map { index, row in
      row.cells.enumerated().map { column, cell in
        let covered = column..<column + merges.columnCount(row: index, column: column)
        let width = covered.reduce(0) { $0 + ($1 < widths.count ? widths[$1] : geometry.tableWidth) }
        // 5.4 points on each side are Word's default cell margins.
        return breakLines(cell, role: .table, room: width - 216, indent: 0)
      }
    }
    let content = TableFrame(
      rows: merges.spread(measured, heights: { lines[$0].reduce(0) { $0 + Int($1.pitch) } }),
      spans: rows.map(\.span),
      hasHeader: table.header != nil
    )
    frames.append(Frame(content: .table(content), section: section, span: span))
  }

  /// Breaks a text into lines and gives their indices.
  mutating func breakLines(_ text: RichText, role: TextRole, room: Int, indent: Int) -> Range<Int> {
    let first = lines.count
    // The breaker has the lines while it adds to them, so that none is copied.
    var own: [Line] = []
    swap(&own, &lines)
    var breaker = LineBreaker(
      face: faces.face(for: role),
      room: room,
      indent: indent,
      spacing: geometry.spacing(for: role),
      after: own
    )
    own = []
    read(text, role: role, into: &breaker)
    breaker.finish()
    lines = breaker.lines
    return first..<lines.count
  }

  /// Reads a text with its styles and objects.
  private mutating func read(_ text: RichText, role: TextRole, into breaker: inout LineBreaker) {
    let bytes = text.text.utf8.span
    var position = 0
    var run = 0
    var object = 0
    while position < bytes.count || object < text.objects.count {
      while object < text.objects.count, text.objects[object].offset <= position {
        read(text.objects[object].kind, into: &breaker)
        object += 1
      }
      guard position < bytes.count else {
        guard object < text.objects.count else { return }
        position = text.objects[object].offset
        continue
      }
      while run < text.runs.count, text.runs[run].range.upperBound <= position { run += 1 }
      var end = bytes.count
      var style: RichText.Style = []
      if run < text.runs.count {
        let range = text.runs[run].range
        if range.lowerBound <= position {
          style = text.runs[run].style
          end = min(end, range.upperBound)
        } else {
          end = min(end, range.lowerBound)
        }
      }
      if object < text.objects.count { end = min(end, text.objects[object].offset) }
      end = max(end, position + 1)
      if !text.runs.isEmpty { breaker.use(faces.face(for: role, style)) }
      breaker.read(bytes, in: position..<end)
      position = end
    }
  }

  /// Reads an object that takes room: an image or the call of a note.
  private mutating func read(_ object: InlineObject.Kind, into breaker: inout LineBreaker) {
    switch object {
    case .image(let image):
      let (width, height) = size(of: image)
      if images[image.source] == nil { sectionsMissingImages.insert(section) }
      breaker.readImage(width: width, height: height)
    case .footnote(let label):
      guard countsCalls, let definition = notes[label] else { return }
      let note = calledNotes.count
      calledNotes.append(self.note(definition, number: note + 1))
      breaker.readCall(of: Int32(truncatingIfNeeded: note), number: note + 1)
    case .link, .comment, .anchor: break
    }
  }

  /// A footnote broken into lines, laid out once for all numbers of as many digits.
  private mutating func note(_ definition: Document.Footnote, number: Int) -> NoteFrame {
    let digits = String(number).utf8.count
    if let known = knownNotes[definition.label], known.digits == digits { return known.note }
    let outside = frames.count
    let outsideLines = lines.count
    countsCalls = false
    var surroundings = Surroundings()
    surroundings.role = .note
    // The note opens with its number, raised, and a space.
    let face = faces.face(for: .note)
    surroundings.firstIndent =
      (Int(face.widths[0x30]) * digits * 58 / 100 + Int(face.widths[0x20])) / GlyphWidths.unitsPerTwip
    measure(definition.blocks, in: surroundings)
    countsCalls = true
    let note = NoteFrame(heights: lines[outsideLines...].map { Int($0.pitch) }, span: definition.span)
    frames.removeSubrange(outside...)
    lines.removeSubrange(outsideLines...)
    knownNotes[definition.label] = (digits, note)
    return note
  }

  /// A code block without the end of its last line.
  private static func withoutLastNewline(_ code: String) -> String {
    code.utf8.last == 0x0A ? String(code.dropLast()) : code
  }

  /// Whether a paragraph is nothing but images sized by their author.
  private static func isSizedImage(_ text: RichText) -> Bool {
    guard text.text.isEmpty, !text.objects.isEmpty else { return false }
    return text.objects.contains { object in
      if case .image(let image) = object.kind { image.width != nil || image.height != nil } else { false }
    }
  }
}
