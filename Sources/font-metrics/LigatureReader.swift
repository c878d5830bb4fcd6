/// Reads the ligatures of a font's glyph substitution table.
struct LigatureReader {
  /// One ligature: the glyph that replaces a sequence of others.
  struct Ligature {
    /// The glyphs that it replaces, in order.
    var components: [Int]

    /// The glyph that replaces them.
    var glyph: Int
  }

  /// The font's file.
  let data: BigEndianBytes

  /// Where the table begins.
  let gsub: Int

  /// The ligatures of the features that every application turns on.
  func ligatures() -> [Ligature] {
    let lookupList = gsub + data.u16(gsub + 8)
    return lookups().flatMap { index in
      let lookup = lookupList + data.u16(lookupList + 2 + 2 * index)
      return subtables(of: lookup).flatMap(ligatures(inSubtable:))
    }
  }

  /// The lookups of the feature `liga` in the default language of Latin, or of any script if Latin has none.
  private func lookups() -> [Int] {
    let featureList = gsub + data.u16(gsub + 6)
    var indices: Set<Int> = []
    for featureIndex in latinFeatures() {
      let record = featureList + 2 + 6 * featureIndex
      guard data.u32(record) == Self.tag("liga") else { continue }
      let feature = featureList + data.u16(record + 4)
      for index in 0..<data.u16(feature + 2) {
        indices.insert(data.u16(feature + 4 + 2 * index))
      }
    }
    return indices.sorted()
  }

  /// The features of the default language of the Latin script.
  private func latinFeatures() -> [Int] {
    let scriptList = gsub + data.u16(gsub + 4)
    for index in 0..<data.u16(scriptList) {
      let record = scriptList + 2 + 6 * index
      guard data.u32(record) == Self.tag("latn") else { continue }
      let script = scriptList + data.u16(record + 4)
      let language = script + data.u16(script)
      return (0..<data.u16(language + 4)).map { data.u16(language + 6 + 2 * $0) }
    }
    return []
  }

  /// The ligature subtables of a lookup, extensions followed.
  private func subtables(of lookup: Int) -> [Int] {
    let kind = data.u16(lookup)
    return (0..<data.u16(lookup + 4)).compactMap { index in
      let subtable = lookup + data.u16(lookup + 6 + 2 * index)
      switch kind {
      case 4: return subtable
      case 7 where data.u16(subtable + 2) == 4: return subtable + data.u32(subtable + 4)
      default: return nil
      }
    }
  }

  /// The ligatures of a subtable, in the order in which they are tried.
  private func ligatures(inSubtable subtable: Int) -> [Ligature] {
    let firsts = coverage(at: subtable + data.u16(subtable + 2))
    var found: [Ligature] = []
    for (index, first) in firsts.enumerated() where index < data.u16(subtable + 4) {
      let set = subtable + data.u16(subtable + 6 + 2 * index)
      for member in 0..<data.u16(set) {
        let ligature = set + data.u16(set + 2 + 2 * member)
        let others = (0..<max(0, data.u16(ligature + 2) - 1)).map { data.u16(ligature + 4 + 2 * $0) }
        found.append(Ligature(components: [first] + others, glyph: data.u16(ligature)))
      }
    }
    return found
  }

  /// The glyphs of a coverage table, in order.
  private func coverage(at table: Int) -> [Int] {
    let count = data.u16(table + 2)
    if data.u16(table) == 1 { return (0..<count).map { data.u16(table + 4 + 2 * $0) } }
    return (0..<count).flatMap { index in
      let range = table + 4 + 6 * index
      let (first, last) = (data.u16(range), data.u16(range + 2))
      return first <= last ? Array(first...last) : []
    }
  }

  /// A four-letter tag as the number that the table holds.
  private static func tag(_ name: String) -> Int {
    name.utf8.reduce(0) { $0 << 8 | Int($1) }
  }
}
