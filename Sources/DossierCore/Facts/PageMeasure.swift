public import DossierLayout
import DossierMarkdown

/// The layout that pages are counted in, with the names that reports print beside each figure.
public struct NamedLayout: Sendable {
  /// The id, or the file name for a layout read from disk.
  public var id: String

  /// The layout in words, such as « Arial 11, interligne 1,15, marges 2,5 cm ».
  public var description: String

  /// Its values.
  public var layout: MiseEnPage

  /// Creates a named layout.
  public init(id: String, description: String, layout: MiseEnPage) {
    self.id = id
    self.description = description
    self.layout = layout
  }
}

/// How many pages the parts of a dossier take, and where each thing stands in print.
struct PageMeasure {
  /// The length of each part, by its rank.
  let parts: [PageLength]

  /// The stretches outside the parts that hold text, in reading order.
  let stretches: [Stretch]

  /// Where each thing stands in print.
  let pagination: Pagination

  /// The length of a part laid out alone from the top of a page.
  static func length(
    of part: Dossier.Part,
    alone dossier: Dossier,
    layout: MiseEnPage,
    images: [String: ImageSize]
  ) -> PageLength {
    guard let blocks = part.section?.blocks else { return PageLength() }
    let section = LayoutSection(blocks: dossier.document.blocks[blocks], isPart: true)
    let pagination = Paginator(layout: layout, images: images)
      .paginate([section], footnotes: dossier.document.footnotes)
    return PageLength(pagination.sections[0])
  }

  /// A stretch outside the parts.
  struct Stretch {
    let kind: CountingRule.Stretch
    /// Its first block.
    let block: Int
    let first: Location
    let last: Location
    let length: PageLength
  }

  private init(parts: [PageLength], stretches: [Stretch], pagination: Pagination) {
    self.parts = parts
    self.stretches = stretches
    self.pagination = pagination
  }

  /// The measure with the lengths that a PDF shows in the place of those estimated.
  func replaced(by print: PrintedMeasure, in dossier: Dossier) -> PageMeasure {
    PageMeasure(
      parts: zip(dossier.parts, parts).map { part, length in print.length(ofPart: part.number) ?? length },
      stretches: stretches.map { stretch in
        Stretch(
          kind: stretch.kind,
          block: stretch.block,
          first: stretch.first,
          last: stretch.last,
          length: print.length(ofZoneAt: stretch.block) ?? stretch.length
        )
      },
      pagination: pagination
    )
  }

  init(_ dossier: Dossier, layout: MiseEnPage, images: [String: ImageSize]) {
    let zones = dossier.zones.sorted { $0.blocks.lowerBound < $1.blocks.lowerBound }
    let sections = zones.map { zone in
      LayoutSection(blocks: dossier.document.blocks[zone.blocks], isPart: zone.kind.opensPage)
    }
    let pagination = Paginator(layout: layout, images: images)
      .paginate(sections, footnotes: dossier.document.footnotes)
    let lengths = pagination.sections.map(PageLength.init)
    self.pagination = pagination
    parts = dossier.parts.map { part in
      zones.firstIndex { $0.kind == .part(part.number) }.map { lengths[$0] } ?? PageLength()
    }
    stretches = zip(zones, lengths).compactMap { zone, length in
      guard let stretch = zone.kind.stretch, dossier.document.blocks[zone.blocks].contains(where: \.holdsWords) else {
        return nil
      }
      let first = dossier.document.blocks[zone.blocks.lowerBound].span
      let last = dossier.document.blocks[zone.blocks.upperBound - 1].span
      return Stretch(
        kind: stretch,
        block: zone.blocks.lowerBound,
        first: Location(file: first.file, line: first.first),
        last: Location(file: last.file, line: last.last),
        length: length
      )
    }
  }
}

/// The length of a stretch of a dossier in a layout.
public struct PageLength: Hashable, Sendable {
  /// The length in hundredths of a page.
  public var hundredths = 0

  /// The started pages.
  public var sheets = 0

  /// The first page in the printed document, 1-based, all counted; 0 for a stretch without text.
  public var firstPage = 0

  /// The last page; 0 for a stretch without text.
  public var lastPage = 0

  /// What makes the length less sure.
  public var doubts: Pagination.Doubts = []

  /// Whether it was read from a PDF, and not estimated.
  public var isExact = false

  /// Creates the length of a stretch without text.
  public init() {}

  init(_ section: Pagination.Section) {
    hundredths = Int((section.pages * 100).rounded())
    sheets = section.feuilles
    firstPage = section.firstPage
    lastPage = section.lastPage
    doubts = section.doubts
  }

  /// How far the length may be from real typesetting, in hundredths of a page.
  ///
  /// Measured by `make pages` against LibreOffice: 97 parts in 100 are nearer than 5, and 99 in 100 nearer than 10 where a table's row, an
  /// image or a footnote meets the end of a page.
  public var marginHundredths: Int {
    if isExact { return 0 }
    return doubts.isDisjoint(with: [.brokenRow, .pushedImage, .brokenNote]) ? 5 : 10
  }
}

extension Dossier.Zone.Kind {
  /// Whether the zone begins a page in layouts where parts do.
  fileprivate var opensPage: Bool {
    switch self {
    case .part, .annexes, .conclusion, .references: true
    case .front, .contents, .introduction: false
    }
  }
}
