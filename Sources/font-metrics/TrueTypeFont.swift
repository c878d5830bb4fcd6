/// What a line breaker needs of a TrueType font: the advances of characters and ligatures, and the height of a line.
struct TrueTypeFont {
  /// The file.
  private let data: BigEndianBytes

  /// Where each table begins, by its tag.
  private let tables: [String: Int]

  /// The glyph of each character of the Basic Multilingual Plane that the font has.
  private let glyphs: [Int: Int]

  /// Reads the directory and the character map, or gives `nil` for what is not a TrueType font.
  init?(bytes: [UInt8]) {
    data = BigEndianBytes(bytes: bytes)
    var tables: [String: Int] = [:]
    for index in 0..<data.u16(4) {
      let record = 12 + 16 * index
      guard record + 16 <= bytes.count else { return nil }
      tables[String(decoding: bytes[record..<record + 4], as: UTF8.self)] = data.u32(record + 8)
    }
    guard let cmap = tables["cmap"], tables["hmtx"] != nil, tables["head"] != nil, tables["hhea"] != nil else {
      return nil
    }
    self.tables = tables
    glyphs = Self.characterMap(data, at: cmap)
  }

  /// The units of an em.
  var unitsPerEm: Int { data.u16(table("head") + 18) }

  /// The height above the baseline, in units.
  var ascent: Int { data.i16(table("hhea") + 4) }

  /// The depth below the baseline, in units.
  var descent: Int { -data.i16(table("hhea") + 6) }

  /// The space that the font asks for between lines, in units.
  var lineGap: Int { data.i16(table("hhea") + 8) }

  /// The advance of a character, in units, or `nil` where the font does not have it.
  func advance(of scalar: Int) -> Int? {
    glyphs[scalar].map(advance(ofGlyph:))
  }

  /// The advance of a glyph, in units; the last one of the table serves the glyphs beyond it.
  func advance(ofGlyph glyph: Int) -> Int {
    let last = data.u16(table("hhea") + 34) - 1
    return data.u16(table("hmtx") + 4 * min(glyph, last))
  }

  /// The ligatures that are on by default (`liga`), as the letters that they replace and their advance, in units.
  func standardLigatures(among letters: ClosedRange<Int>) -> [(letters: [Int], advance: Int)] {
    guard let gsub = tables["GSUB"] else { return [] }
    var letterOfGlyph: [Int: Int] = [:]
    for letter in letters {
      if let glyph = glyphs[letter] { letterOfGlyph[glyph] = letter }
    }
    let reader = LigatureReader(data: data, gsub: gsub)
    return reader.ligatures().compactMap { ligature in
      let letters = ligature.components.compactMap { letterOfGlyph[$0] }
      guard letters.count == ligature.components.count else { return nil }
      return (letters, advance(ofGlyph: ligature.glyph))
    }
  }

  /// Where a table that was found when reading begins.
  private func table(_ tag: String) -> Int {
    tables[tag] ?? 0
  }

  /// The Unicode map of the Basic Multilingual Plane (format 4).
  private static func characterMap(_ data: BigEndianBytes, at cmap: Int) -> [Int: Int] {
    var glyphs: [Int: Int] = [:]
    for index in 0..<data.u16(cmap + 2) {
      let record = cmap + 4 + 8 * index
      guard data.u16(record) == 3, data.u16(record + 2) == 1 else { continue }
      let map = cmap + data.u32(record + 4)
      guard data.u16(map) == 4 else { continue }
      let segments = data.u16(map + 6) / 2
      for segment in 0..<segments {
        read(segment: segment, of: segments, in: data, at: map, into: &glyphs)
      }
    }
    return glyphs
  }

  /// Reads one run of consecutive characters of a format 4 map.
  private static func read(
    segment: Int,
    of segments: Int,
    in data: BigEndianBytes,
    at map: Int,
    into glyphs: inout [Int: Int]
  ) {
    let end = data.u16(map + 14 + 2 * segment)
    let start = data.u16(map + 16 + 2 * (segments + segment))
    let delta = data.u16(map + 16 + 2 * (2 * segments + segment))
    let offsetPosition = map + 16 + 2 * (3 * segments + segment)
    let offset = data.u16(offsetPosition)
    guard start <= end else { return }
    for scalar in start...end where scalar != 0xFFFF {
      let raw = offset == 0 ? scalar : data.u16(offsetPosition + offset + 2 * (scalar - start))
      let glyph = raw == 0 ? 0 : (raw + delta) & 0xFFFF
      if glyph != 0 { glyphs[scalar] = glyph }
    }
  }
}
