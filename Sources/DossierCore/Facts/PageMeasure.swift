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

/// How many pages the parts of a dossier take.
struct PageMeasure {
  /// For each part, by its rank: the length in hundredths of a page, and the started pages.
  let parts: [(hundredths: Int, sheets: Int)]

  /// How far a length may be from real typesetting, in hundredths of a page.
  ///
  /// Measured against LibreOffice on dossiers and layouts of all kinds: 97 parts in 100 are nearer than this.
  static let marginHundredths = 5

  init(_ dossier: Dossier, layout: NamedLayout, images: @escaping (String) -> ImageSize?) {
    let zones = dossier.zones.sorted { $0.blocks.lowerBound < $1.blocks.lowerBound }
    let sections = zones.map { zone in
      LayoutSection(blocks: dossier.document.blocks[zone.blocks], isPart: zone.kind.opensPage)
    }
    let pagination = Paginator(layout: layout.layout, images: images)
      .paginate(sections, footnotes: dossier.document.footnotes)
    parts = dossier.parts.map { part in
      guard let place = zones.firstIndex(where: { $0.kind == .part(part.number) }) else { return (0, 0) }
      let section = pagination.sections[place]
      return (Int((section.pages * 100).rounded()), section.feuilles)
    }
  }

  /// How a length stands to a range.
  ///
  /// Started pages are what a reader of the printed dossier counts where each part begins a page; lengths, where parts follow one
  /// another. When the answer would change within the margin of the estimate, it is left open.
  static func status(hundredths: Int, sheets: Int, range: PageRange?, countsSheets: Bool, margin: Int) -> RangeStatus {
    guard let range else { return .inside }
    guard countsSheets else {
      return status(least: hundredths - margin, hundredths, most: hundredths + margin, range)
    }
    // Started pages at both ends of the margin; the whole pages of the last sheet stay those counted.
    let fewer = sheets - (isNearPageTop(hundredths, margin) ? 1 : 0)
    let more = sheets + (isNearPageEnd(hundredths, margin) ? 1 : 0)
    return status(least: fewer * 100, sheets * 100, most: more * 100, range)
  }

  /// How a measure stands to a range, in hundredths of a page, unless its least and its most answer differently.
  private static func status(least: Int, _ hundredths: Int, most: Int, _ range: PageRange) -> RangeStatus {
    let statuses = [least, hundredths, most].map { length in
      length < range.minimum * 100 ? RangeStatus.below : (length > range.maximum * 100 ? .above : .inside)
    }
    return statuses[0] == statuses[2] ? statuses[1] : .near
  }

  /// How the whole stands to its range: its parts' doubts add up only when they decide.
  static func wholeStatus(_ parties: [PartieResult], range: PageRange?, countsSheets: Bool, margin: Int) -> RangeStatus
  {
    guard let range, parties.contains(where: { $0.first != nil }) else { return .missing }
    let found = parties.filter { $0.first != nil }
    guard countsSheets else {
      let total = found.reduce(0) { $0 + $1.hundredths }
      return status(hundredths: total, sheets: 0, range: range, countsSheets: false, margin: margin)
    }
    let sheets = found.reduce(0) { $0 + $1.sheets }
    let fewer = sheets - (found.contains { isNearPageTop($0.hundredths, margin) } ? 1 : 0)
    let more = sheets + (found.contains { isNearPageEnd($0.hundredths, margin) } ? 1 : 0)
    return status(least: fewer * 100, sheets * 100, most: more * 100, range)
  }

  private static func isNearPageTop(_ hundredths: Int, _ margin: Int) -> Bool {
    hundredths > 100 && (1...margin).contains(hundredths % 100)
  }

  private static func isNearPageEnd(_ hundredths: Int, _ margin: Int) -> Bool {
    hundredths > 0 && (hundredths % 100 == 0 || hundredths % 100 > 100 - margin)
  }
}

extension Dossier.Zone.Kind {
  /// Whether the zone begins a page in layouts where parts do.
  fileprivate var opensPage: Bool {
    switch self {
    case .part, .annexes, .closing: true
    case .front, .contents, .introduction: false
    }
  }
}
