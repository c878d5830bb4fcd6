import DossierMarkdown

/// The annexes of a dossier.
struct AnnexList {
  /// Where the annexes begin, or `nil` for a dossier without any.
  let start: Location?

  /// The annexes that have a number, in reading order; a list of annexes before them may name each once more.
  private(set) var numbered: [Annex] = []

  /// The annexes without a number, in reading order.
  private(set) var unnumbered: [Annex] = []

  /// The numbers of all annexes, wherever they stand.
  private(set) var labels: Set<AnnexLabel> = []

  /// The numbers in the order of the annexes, each once.
  private(set) var order: [AnnexLabel] = []

  /// The headings and bold lines with a number and no title.
  private(set) var untitled: [Annex] = []

  /// An annexe.
  struct Annex {
    /// Its number, or `nil` for none.
    let label: AnnexLabel?
    /// Its words after the number.
    let title: String
    /// Whether it is a heading or a bold line rather than an item of a list.
    let isTitle: Bool
    /// Where it stands.
    let location: Location
    /// The block at the top level that holds it.
    let root: Int
  }

  /// How many annexes there are.
  var count: Int { order.count + unnumbered.count }

  init(_ dossier: Dossier, _ passages: Passages, guide: ReadingGuide) {
    let zone = dossier.annexes ?? dossier.zones.first { $0.kind == .annexes }?.blocks
    let blocks = dossier.document.blocks
    start = zone.map { Location(file: blocks[$0.lowerBound].span.file, line: blocks[$0.lowerBound].span.first) }
    var elsewhere: Set<AnnexLabel> = []
    var named: [Annex] = []
    for passage in passages.all where passage.kind != .footnote {
      guard let mention = AnnexMention.opening(passage.text.text), mention.labels.count == 1 else { continue }
      let annex = Self.annex(passage, mention.labels[0], end: mention.range.upperBound)
      if zone?.contains(passage.root) == true {
        named.append(annex)
      } else if annex.isTitle {
        elsewhere.insert(mention.labels[0])
      }
    }
    if let zone {
      numbered = named.isEmpty ? Self.enumerated(zone, blocks, passages) : named
      unnumbered = Self.unnumbered(zone, passages, besides: numbered, guide: guide)
      untitled = named.filter { $0.isTitle && !$0.title.holdsWords && !Self.isTitled(after: $0, blocks) }
    }
    for annex in numbered {
      if let label = annex.label, labels.insert(label).inserted { order.append(label) }
    }
    labels.formUnion(elsewhere)
  }

  private static func annex(_ passage: Passage, _ label: AnnexLabel?, end: Int) -> Annex {
    let rest = passage.text.text.utf8.dropFirst(end).drop { byte in
      byte <= 0x20 || " .:;)-–—°\u{A0}".utf8.contains(byte)
    }
    var isTitle = passage.text.isBoldLine
    if case .heading = passage.kind { isTitle = true }
    return Annex(
      label: label,
      title: String(decoding: rest, as: UTF8.self),
      isTitle: isTitle,
      location: passage.location(),
      root: passage.root
    )
  }

  /// Annexes numbered without the word.
  ///
  /// « A. » or « 1 – » before titles, else the numbers of a list, else « A. » before paragraphs.
  private static func enumerated(_ zone: Range<Int>, _ blocks: [Block], _ passages: Passages) -> [Annex] {
    let tops = passages.all.filter { zone.dropFirst().contains($0.root) }
    func enumerated(_ isWanted: (Passage) -> Bool) -> [Annex] {
      tops.filter(isWanted).compactMap { passage in
        enumerator(passage.text.text).map { annex(passage, $0.label, end: $0.end) }
      }
    }
    let titles = enumerated { passage in
      if case .heading = passage.kind { return true }
      return passage.kind == .paragraph && passage.text.isBoldLine
    }
    if !titles.isEmpty { return titles }
    for root in zone {
      guard case .list(let list) = blocks[root].content, let start = list.start else { continue }
      return zip(AnnexLabel.labels(from: start, count: list.items.count), list.items).map { label, item in
        Annex(
          label: label,
          title: "",
          isTitle: false,
          location: Location(file: item.span.file, line: item.span.first),
          root: root
        )
      }
    }
    return enumerated { $0.kind == .paragraph }
  }

  /// The number that opens a line such as « A1 — Sigles »: a sign parts it from the title.
  private static func enumerator(_ text: String) -> (label: AnnexLabel, end: Int)? {
    let word = text.utf8.prefix(5).prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
    }
    guard !word.isEmpty, let label = AnnexLabel(String(decoding: word, as: UTF8.self)) else { return nil }
    let rest = String(decoding: text.utf8.dropFirst(word.count).prefix(6), as: UTF8.self)
    guard [".", ")", " -", " –", " —", " :", "-", ":"].contains(where: { rest.hasPrefix($0) }) else { return nil }
    return (label, word.count)
  }

  /// The annexes without a number: where others have one, the titles of their level; where none has, two titles or the bullets of a list.
  private static func unnumbered(
    _ zone: Range<Int>,
    _ passages: Passages,
    besides numbered: [Annex],
    guide: ReadingGuide
  ) -> [Annex] {
    let roots = Set(numbered.map(\.root))
    let headings = passages.all.filter { passage in
      guard case .heading = passage.kind else { return false }
      return zone.dropFirst().contains(passage.root) && passage.text.text.holdsWords
    }
    func level(_ passage: Passage) -> Int {
      if case .heading(let level) = passage.kind { return level }
      return 7
    }
    let levels = headings.filter { roots.contains($0.root) }.map(level)
    guard let wanted = numbered.isEmpty ? headings.map(level).min() : levels.min() else {
      return numbered.isEmpty ? bullets(zone, passages) : []
    }
    let bare = headings.filter { passage in
      let words = FoldedWords(passage.text.text).content
      return level(passage) == wanted && !roots.contains(passage.root)
        && guide.references.match(at: 0, in: words) == nil
        && guide.annexes.match(at: 0, in: words) == nil
    }
    guard !numbered.isEmpty || bare.count > 1 else { return [] }
    return bare.map { annex($0, nil, end: 0) }
  }

  // The list of the annexes is the first thing below their title, or follows one line.
  private static func bullets(_ zone: Range<Int>, _ passages: Passages) -> [Annex] {
    let items = passages.all.filter { passage in
      passage.kind == .item && zone.dropFirst().prefix(2).contains(passage.root)
    }
    return items.count > 1 ? items.map { annex($0, nil, end: 0) } : []
  }

  // The title may stand on the line below, or be the caption of the only image.
  private static func isTitled(after annex: Annex, _ blocks: [Block]) -> Bool {
    guard annex.root + 1 < blocks.count else { return false }
    switch blocks[annex.root + 1].content {
    case .heading(_, let text): return AnnexMention.opening(text.text) == nil
    case .paragraph(let text):
      let hasNamedImage = text.objects.contains { object in
        if case .image(let image) = object.kind { return !image.alternative.isEmpty }
        return false
      }
      return hasNamedImage || (1...20).contains(text.text.wordCount) && AnnexMention.opening(text.text) == nil
    default: return false
    }
  }
}
