/// A layout in the units of the engine: twips (1/1440 inch), half-points for sizes, percents for line spacing.
struct PageGeometry: Hashable, Sendable {
  /// The width of the text.
  let width: Int

  /// The width of a table: that of the text, rounded as a whole and not margin by margin.
  let tableWidth: Int

  /// The height of the text.
  let height: Int

  /// The layout.
  let layout: MiseEnPage

  /// Resolves a layout on A4 paper.
  init(_ layout: MiseEnPage) {
    self.layout = layout
    let marges = layout.marges
    width = max(1, Self.twips(cm: 21) - Self.twips(cm: marges.gauche) - Self.twips(cm: marges.droite))
    tableWidth = max(1, Self.twips(cm: 21 - marges.gauche - marges.droite))
    height = max(1, Self.twips(cm: 29.7) - Self.twips(cm: marges.haut) - Self.twips(cm: marges.bas))
  }

  /// Centimetres as twips.
  static func twips(cm: Double) -> Int { whole(cm * 1440 / 2.54) }

  /// Points as twips.
  static func twips(pt: Double) -> Int { whole(pt * 20) }

  /// Points as half-points.
  static func halfPoints(pt: Double) -> Int { max(1, whole(pt * 2)) }

  /// A multiple of the line height as a percentage: a DOCX file holds 240ths, of which LibreOffice keeps whole percents.
  static func spacing(_ multiple: Double) -> Int { max(1, (whole(multiple * 240) * 100 + 120) / 240) }

  /// The nearest whole number, within what any layout can ask for.
  private static func whole(_ value: Double) -> Int {
    guard value.isFinite else { return 0 }
    return Int(max(-1e6, min(1e6, value)).rounded(.toNearestOrEven))
  }

  /// The family of the text.
  var family: FontFace.Family {
    switch layout.police {
    case .arial: .sans
    case .calibri: .carlito
    case .timesNewRoman: .serif
    }
  }

  /// The size of text in a role, in half-points.
  func halfPoints(for role: TextRole) -> Int {
    switch role {
    case .body: Self.halfPoints(pt: layout.corps)
    case .heading(let level): Self.halfPoints(pt: Self.value(at: level, of: layout.titresCorps, else: layout.corps))
    case .table: Self.halfPoints(pt: layout.tableauCorps ?? layout.corps)
    case .note: Self.halfPoints(pt: layout.noteCorps)
    case .code: Self.halfPoints(pt: 9)
    }
  }

  /// The spacing of lines in a role, as a percentage.
  func spacing(for role: TextRole) -> Int {
    switch role {
    case .body, .code: Self.spacing(layout.interligne)
    case .heading: Self.spacing(layout.titresInterligne)
    case .table: Self.spacing(layout.tableauInterligne)
    case .note: 100
    }
  }

  /// The space above a paragraph in a role, in twips.
  func spaceBefore(_ role: TextRole) -> Int {
    switch role {
    case .body, .code: Self.twips(pt: layout.avantParagraphePt)
    case .heading(let level): Self.twips(pt: Self.value(at: level, of: layout.titresAvantPt, else: 0))
    case .table, .note: 0
    }
  }

  /// The space below a paragraph in a role, in twips.
  func spaceAfter(_ role: TextRole) -> Int {
    switch role {
    case .body, .code: Self.twips(pt: layout.apresParagraphePt)
    case .heading(let level): Self.twips(pt: Self.value(at: level, of: layout.titresApresPt, else: 0))
    case .table, .note: 0
    }
  }

  /// The value of a heading level in a list of six; a shorter list ends with its last value.
  private static func value(at level: Int, of list: [Double], else other: Double) -> Double {
    list.isEmpty ? other : list[max(0, min(level - 1, list.count - 1))]
  }
}

/// What a text is on the page, which decides its size and spacing.
enum TextRole: Hashable, Sendable {
  /// Running text.
  case body
  /// A heading of level 1 to 6.
  case heading(Int)
  /// A cell of a table.
  case table
  /// A footnote.
  case note
  /// A block of code.
  case code

  /// A number for each role, from 0 to 9.
  var index: Int {
    switch self {
    case .body: 0
    case .heading(let level): max(1, min(level, 6))
    case .table: 7
    case .note: 8
    case .code: 9
    }
  }
}
