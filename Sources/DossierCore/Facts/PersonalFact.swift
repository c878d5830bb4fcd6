import DossierMarkdown

/// A personal datum of a dossier: what it is and where, never what it says.
struct PersonalFact: Hashable, Sendable {
  /// What it is.
  var kind: PersonalDatum.Kind

  /// The datum masked, or `nil` for what is better not quoted at all.
  var mask: String?

  /// Where it begins.
  var location: Location

  /// The column just past its end, or `nil` for one that goes on to another line or that markup cuts.
  var endColumn: Int?
}

extension FactSheet {
  /// The personal data of a dossier, in the order of the text: in paragraphs, headings, lists, tables, notes, comments and the targets of links.
  static func personalFacts(in dossier: Dossier) -> [PersonalFact] {
    var reader = PersonalFactReader(dossier)
    reader.read()
    return reader.facts
  }
}

/// Reads a dossier's texts one by one, with the zone that each stands in.
private struct PersonalFactReader {
  private let dossier: Dossier
  private let places: SourcePlaces
  private let scanner: PersonalDataScanner
  private var isCover = false
  private var file = 0
  private var surnames: Set<String> = []
  private(set) var facts: [PersonalFact] = []

  init(_ dossier: Dossier) {
    self.dossier = dossier
    places = SourcePlaces(dossier.document)
    scanner = PersonalDataScanner(own: Self.ownNames(of: dossier))
  }

  /// The words of the candidate's name: those of the front matter, and the names on the cover.
  private static func ownNames(of dossier: Dossier) -> Set<UInt64> {
    var own: Set<UInt64> = []
    for entry in dossier.document.frontMatter?.entries ?? [] where Self.nameKeys.contains(TextFolding.plain(entry.key))
    {
      for value in entry.values { own.formUnion(PersonalText(value).tokens.filter { $0.length > 1 }.map(\.key)) }
    }
    for zone in dossier.zones where zone.kind == .front {
      for block in dossier.document.blocks[zone.blocks].prefix(12) {
        switch block.content {
        case .heading(_, let text), .paragraph(let text): own.formUnion(PersonalDataScanner.namesOnCover(text.text))
        default: continue
        }
      }
    }
    return own
  }

  private static let nameKeys: Set<String> = ["candidat", "candidate", "auteur", "auteure", "author", "nom", "prenom"]

  mutating func read() {
    for zone in dossier.zones {
      isCover = zone.kind == .front
      for block in dossier.document.blocks[zone.blocks] { read(block) }
    }
    isCover = false
    for note in dossier.document.footnotes { for block in note.blocks { read(block) } }
    facts.sort {
      ($0.location.file, $0.location.line, $0.location.column) < (
        $1.location.file, $1.location.line, $1.location.column
      )
    }
  }

  private mutating func read(_ block: Block) {
    file = block.span.file
    switch block.content {
    case .heading(_, let text), .paragraph(let text): read(text, at: block.span)
    case .list(let list): for item in list.items { for block in item.blocks { read(block) } }
    case .quote(let blocks): for block in blocks { read(block) }
    case .code(let code, info: _): read(code, at: block.span)
    case .comment(let text): read(text, at: block.span)
    case .table(let table): read(table, at: block.span)
    case .thematicBreak, .pageBreak: break
    }
  }

  private mutating func read(_ table: Table, at span: SourceSpan) {
    if let caption = table.caption { read(caption, at: span) }
    for cell in table.header?.cells ?? [] { read(cell, at: table.header?.span ?? span) }
    let head = PersonalTable(head: table.header?.cells.map(\.text) ?? [])
    for row in table.rows {
      let texts = PersonalTable.Row(row.cells.map(\.text))
      for (column, cell) in row.cells.enumerated() where !cell.text.isEmpty || !cell.objects.isEmpty {
        read(cell, at: row.span, words: texts.cells[column], head.surroundings(ofCell: column, in: texts))
      }
    }
  }

  private mutating func read(
    _ text: RichText,
    at span: SourceSpan,
    words: PersonalText? = nil,
    _ surroundings: PersonalDataScanner.Surroundings = PersonalDataScanner.Surroundings()
  ) {
    add(text.text, words: words, surroundings) {
      text.line(at: $0) ?? span.first
    } column: {
      text.visibleColumn(at: $0)
    }
    for object in text.objects {
      switch object.kind {
      // « mailto: » and « tel: » write what the text may hide.
      case .link(let destination, _) where destination.hasPrefix("mailto:") || destination.hasPrefix("tel:"):
        let target = String(destination.drop { $0 != ":" }.dropFirst())
        guard !text.text.contains(target) else { continue }
        add(target, surroundings) { _ in object.line }
      case .image(let image): add(image.alternative, surroundings) { _ in object.line }
      case .comment(let comment): add(comment, surroundings) { _ in object.line }
      default: continue
      }
    }
  }

  private mutating func read(_ text: String, at span: SourceSpan) {
    add(text, PersonalDataScanner.Surroundings()) { offset in
      span.first + text.utf8.prefix(offset).count { $0 == 0x0A }
    }
  }

  private mutating func add(
    _ text: String,
    words: PersonalText? = nil,
    _ surroundings: PersonalDataScanner.Surroundings,
    line: (Int) -> Int,
    column: (Int) -> Int = { _ in 1 }
  ) {
    var surroundings = surroundings
    surroundings.isCover = isCover
    for datum in words.map({ scanner.data(in: $0, surroundings) }) ?? scanner.data(in: text, surroundings) {
      let line = line(datum.range.lowerBound)
      let written = String(decoding: Array(text.utf8)[datum.range], as: UTF8.self)
      // A changed name comes back on every page: once is enough to ask whether it is one.
      if datum.kind == .surname, !surnames.insert(TextFolding.plain(written)).inserted { continue }
      let least = column(datum.range.lowerBound)
      let column = places.column(of: written, file: file, line: line, from: least)
      facts.append(
        PersonalFact(
          kind: datum.kind,
          mask: datum.mask(in: text),
          location: Location(file: file, line: line, column: column ?? 1),
          endColumn: column.flatMap { written.contains("\n") ? nil : $0 + written.unicodeScalars.count }
        )
      )
    }
  }
}

extension RichText {
  /// How far a place is from the beginning of its line as a reader sees it, 1-based, in Unicode code points: the column in the file, or less
  /// where markup stands before.
  fileprivate func visibleColumn(at offset: Int) -> Int {
    let start = lines.last { $0.offset <= offset }?.offset ?? 0
    return text.utf8.dropFirst(start).prefix(offset - start).count { $0 & 0xC0 != 0x80 } + 1
  }
}
