/// A face at a size: what the line breaker looks up for each character, and the height of a line set in it.
///
/// Widths are in sixths of a twip (1/8640 inch), each rounded by itself, because that is the resolution at which LibreOffice places
/// glyphs; heights are in twips (1/1440 inch).
struct GlyphWidths: Sendable {
  /// How many width units make a twip.
  static let unitsPerTwip = 6

  /// The widths, in the order of `FontTable.advances`.
  let widths: [Int32]

  /// The width of each ASCII letter that no ligature begins with, by its byte; -1 for all other bytes.
  let letterWidths: [Int32]

  /// The width of a character that the face lacks and no table knows.
  let fallback: Int32

  /// The ligatures, longest first.
  let ligatures: [Ligature]

  /// The second letters of ligatures, as bits by the five low bits of their bytes: most pairs of letters end there.
  private let ligatureSeconds: UInt32

  /// The room above the baseline of a line, the gap between lines included, in twips.
  let ascent: Int

  /// The room below the baseline, in twips.
  let descent: Int

  /// How far the box of a word goes above the baseline in a PDF reader, in twips.
  let wordAscent: Int

  /// How far the box of a word goes below the baseline in a PDF reader, in twips.
  let wordDescent: Int

  /// How much sooner a line ends in slanted text, in width units: LibreOffice keeps a twelfth of the height free for the overhang.
  let overhang: Int

  /// A sequence of letters set as one glyph.
  struct Ligature: Sendable {
    /// The letters, the first in the low byte.
    let letters: UInt32

    /// How many they are, from 2 to 4.
    let count: Int

    /// What to add to the sum of the letters' widths.
    let correction: Int
  }

  /// Resolves a face at a size in half-points.
  init(_ face: FontFace, halfPoints: Int) {
    let table = face.table
    // A pixel of the reference device is one width unit: 1/8640 inch.
    let pixels = halfPoints * 60
    let em = max(1, table.unitsPerEm)
    func scaled(_ units: Int) -> Int { (units * pixels * 2 + em) / (2 * em) }
    let widths = table.advances.map { Int32(truncatingIfNeeded: scaled(Int($0))) }
    self.widths = widths
    fallback = Int32(truncatingIfNeeded: scaled(em * 84 / 100))
    ligatures = table.ligatures.map { letters, advance in
      var correction = scaled(Int(advance))
      var count = 0
      while count < 4, letters >> (8 * UInt32(count)) & 0xFF != 0 {
        correction -= Int(widths[Int(letters >> (8 * UInt32(count)) & 0xFF)])
        count += 1
      }
      return Ligature(letters: letters, count: count, correction: correction)
    }
    ligatureSeconds = ligatures.reduce(0) { $0 | 1 << ($1.letters >> 8 & 0x1F) }
    var letterWidths = [Int32](repeating: -1, count: 256)
    let classes = BreakTables.shared.classes
    for byte in classes.indices where classes[byte] == .alphabetic { letterWidths[byte] = widths[byte] }
    for ligature in ligatures { letterWidths[Int(ligature.letters & 0xFF)] = -1 }
    self.letterWidths = letterWidths
    func twips(_ pixels: Int) -> Int { (pixels * 2 + Self.unitsPerTwip) / (2 * Self.unitsPerTwip) }
    // LibreOffice rounds the height of the letters as a whole, then the gap between lines, and takes the ascent from the sum.
    let gap = twips(scaled(table.lineGap))
    let height = twips(scaled(table.ascent) + scaled(table.descent)) + gap
    ascent = twips(scaled(table.ascent)) + gap
    descent = height - ascent
    wordAscent = halfPoints * 95 / 10
    wordDescent = halfPoints * 35 / 10
    overhang = face.isItalic ? (ascent + descent) / 12 * Self.unitsPerTwip : 0
  }

  /// Whether a ligature may begin with a letter.
  func startsLigature(_ byte: UInt8) -> Bool {
    !ligatures.isEmpty && letterWidths[Int(byte)] < 0
  }

  /// What to add to the width of a letter that begins a ligature, and how many letters the ligature takes; 0 and 0 without one.
  func ligature(_ bytes: Span<UInt8>, at position: Int, end: Int) -> (correction: Int, count: Int) {
    var letters: UInt32 = 0
    for offset in 0..<min(4, end - position) {
      letters |= UInt32(bytes[position + offset]) << UInt32(8 * offset)
    }
    guard ligatureSeconds & 1 << (letters >> 8 & 0x1F) != 0 else { return (0, 0) }
    for ligature in ligatures {
      let mask = UInt32.max >> UInt32(8 * (4 - ligature.count))
      if letters & mask == ligature.letters, position + ligature.count <= end {
        return (ligature.correction, ligature.count)
      }
    }
    return (0, 0)
  }

  /// The height of a line, in twips.
  var lineHeight: Int { ascent + descent }

  /// The width of a scalar.
  func width(of scalar: UInt32) -> Int {
    if scalar < 0x180 { return Int(widths[Int(scalar)]) }
    if let index = FontTable.index(of: scalar) { return Int(widths[index]) }
    // Combining marks, variation selectors and joiners stand on the letter before them.
    switch scalar {
    case 0x300...0x36F, 0xFE00...0xFE0F, 0xFEFF, 0x20D0...0x20F0: return 0
    default: return Int(fallback)
    }
  }
}
