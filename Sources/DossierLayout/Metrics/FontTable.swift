/// The advances of one face, in font units, as read from its file.
struct FontTable: Sendable {
  /// The units of an em.
  let unitsPerEm: Int

  /// The height above the baseline.
  let ascent: Int

  /// The depth below the baseline.
  let descent: Int

  /// The space that the face asks for above each line.
  let lineGap: Int

  /// The advances: U+0000 to U+017F, U+2000 to U+203F, then the scalars of `FontTables.sparseScalars`.
  let advances: [UInt16]

  /// The ligatures that every text engine applies, longest first: up to four ASCII letters, the first in the low byte, and the advance.
  let ligatures: [(UInt32, UInt16)]

  /// Where the advance of a scalar is held, or `nil` for a scalar that no table has.
  ///
  /// - Complexity: O(log n) in the number of sparse scalars, O(1) for Latin letters and General Punctuation.
  static func index(of scalar: UInt32) -> Int? {
    if scalar < 0x180 { return Int(scalar) }
    if scalar >= 0x2000, scalar < 0x2040 { return Int(scalar) - 0x2000 + 0x180 }
    let sparse = FontTables.sparseScalars
    var low = 0
    var high = sparse.count
    while low < high {
      let middle = (low + high) / 2
      if sparse[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < sparse.count && sparse[low] == scalar ? 0x1C0 + low : nil
  }
}
