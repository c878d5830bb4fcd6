import DossierMarkdown

/// How many pages the zones of a dossier take in a PDF of it.
struct PrintedMeasure {
  /// The name of the PDF.
  let name: String

  /// The number of its pages.
  let pageCount: Int

  /// Whether most parts begin a page.
  let startsPages: Bool

  /// How many titles of a zone are looked for: more than anyone writes.
  private static let titleLimit = 300

  /// Where titles stand in the PDF, in the order of reading.
  let anchors: [PageMap.Anchor]

  private let zones: [(kind: Dossier.Zone.Kind, first: Int, length: PageLength)]

  init(_ dossier: Dossier, _ document: PrintedDocument, guide: ReadingGuide) {
    let text = PrintedText(document)
    let opened = dossier.zones.sorted { $0.blocks.lowerBound < $1.blocks.lowerBound }.compactMap { zone in
      dossier.title(opening: zone).map { (zone: zone, title: $0) }
    }
    let finder = TitleFinder(text, guide: guide)
    let rows = finder.rows(of: opened.map(\.title.text))
    name = document.name
    pageCount = document.pages.count
    var zones: [(kind: Dossier.Zone.Kind, first: Int, length: PageLength)] = []
    var starts: [Bool] = []
    var anchors: [PageMap.Anchor] = []
    for (index, start) in rows.enumerated() {
      guard let start else { continue }
      let kind = opened[index].zone.kind
      if kind.isPart { starts.append(text.rows[start].isFirst) }
      guard let end = Self.end(of: index, from: start, rows, opened.map(\.zone.kind), text, guide) else { continue }
      let zone = opened[index].zone
      zones.append((kind, zone.blocks.lowerBound, text.length(of: start..<end)))
      anchors.append(PageMap.Anchor(opened[index].title, page: text.rows[start].page + 1))
      let titles = dossier.headings.filter { zone.blocks.contains($0.block) && $0.block > opened[index].title.block }
        .prefix(Self.titleLimit)
      for (title, row) in zip(titles, finder.rows(of: titles.map(\.text), in: (start + 1)..<end)) {
        if let row { anchors.append(PageMap.Anchor(title, page: text.rows[row].page + 1)) }
      }
    }
    self.zones = zones
    self.anchors = anchors
    startsPages = !starts.isEmpty && starts.count(where: \.self) * 2 > starts.count
  }

  /// The length of a part, or `nil` when the PDF does not show where it begins and ends.
  func length(ofPart number: Int) -> PageLength? {
    zones.first { $0.kind == .part(number) }?.length
  }

  /// The length of the stretch that begins with a block, or `nil` when the PDF does not show where it begins and ends.
  func length(ofZoneAt block: Int) -> PageLength? {
    zones.first { $0.first == block }?.length
  }

  /// Whether the PDF shows at least one part.
  var showsParts: Bool { zones.contains { $0.kind.isPart } }

  /// The line after the last one of a zone, or `nil` when the part that follows it is nowhere: then its end is unknown too.
  private static func end(
    of index: Int,
    from start: Int,
    _ rows: [Int?],
    _ kinds: [Dossier.Zone.Kind],
    _ text: PrintedText,
    _ guide: ReadingGuide
  ) -> Int? {
    for next in rows.indices where next > index {
      if let row = rows[next] { return row }
      if kinds[next].isPart { return nil }
    }
    // Annexes that the text does not have are often put behind it on paper.
    let annexes = text.rows.indices.first { row in
      guard row > start, text.rows[row].isFirst, text.rows[row].text.utf8.count < 60 else { return false }
      let words = FoldedWords(text.rows[row].text).content
      return words.count <= 5 && guide.annexes.match(at: 0, in: words) != nil
    }
    return kinds[index].isPart ? annexes ?? text.rows.count : text.rows.count
  }
}

extension Dossier.Zone.Kind {
  /// Whether the zone is a part.
  fileprivate var isPart: Bool {
    if case .part = self { true } else { false }
  }
}

extension Dossier {
  /// The title that opens a zone, a comment above it apart; `nil` for a zone without one, and for the cover and the contents.
  fileprivate func title(opening zone: Zone) -> Heading? {
    guard zone.kind != .front, zone.kind != .contents else { return nil }
    if case .part(let number) = zone.kind { return parts.first { $0.number == number }?.section?.heading }
    return headings.first { zone.blocks.contains($0.block) && $0.block - zone.blocks.lowerBound < 3 }
  }
}
