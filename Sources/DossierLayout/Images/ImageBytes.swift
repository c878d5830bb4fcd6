/// The first bytes of an image's file, read with care: nothing in it is trusted, and what lies beyond its end is 0.
struct ImageBytes {
  /// The pixels to the inch of an image that does not tell.
  static let usualResolution = 72

  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether some ASCII text stands at an offset.
  func has(_ text: String, at offset: Int) -> Bool {
    let end = offset + text.utf8.count
    return end <= bytes.count && bytes[offset..<end].elementsEqual(text.utf8)
  }

  /// A number of one to four bytes, the greatest first.
  func big(_ offset: Int, _ count: Int) -> Int {
    (offset..<offset + count).reduce(0) { $0 << 8 | byte($1) }
  }

  /// A number of one to four bytes, the least first.
  func little(_ offset: Int, _ count: Int) -> Int {
    (offset..<offset + count).reversed().reduce(0) { $0 << 8 | byte($1) }
  }

  private func byte(_ offset: Int) -> Int {
    bytes.indices.contains(offset) ? Int(bytes[offset]) : 0
  }

  /// The size that formats with a fixed header tell: PNG, GIF, BMP, WebP.
  var pixels: ImagePixels? {
    if has("PNG\r\n", at: 1) { return png }
    if has("GIF8", at: 0) { return ImagePixels(width: little(6, 2), height: little(8, 2)) }
    if has("BM", at: 0), little(14, 4) >= 40 { return bitmap }
    if has("RIFF", at: 0), has("WEBP", at: 8) { return webp }
    return nil
  }

  private var png: ImagePixels {
    var size = ImagePixels(width: big(16, 4), height: big(20, 4))
    var chunk = 33
    // The resolution stands before the picture.
    while chunk + 21 <= bytes.count, !has("IDAT", at: chunk + 4) {
      if has("pHYs", at: chunk + 4), big(chunk + 16, 1) == 1 {
        size.horizontal = Self.perInch(perMetre: big(chunk + 8, 4))
        size.vertical = Self.perInch(perMetre: big(chunk + 12, 4))
        break
      }
      chunk += 12 + big(chunk, 4)
    }
    return size
  }

  private var bitmap: ImagePixels {
    // A negative height means rows from the top.
    let height = Int(Int32(truncatingIfNeeded: little(22, 4)).magnitude)
    return ImagePixels(
      width: little(18, 4),
      height: height,
      horizontal: Self.perInch(perMetre: little(38, 4)),
      vertical: Self.perInch(perMetre: little(42, 4))
    )
  }

  private var webp: ImagePixels? {
    if has("VP8X", at: 12) { return ImagePixels(width: little(24, 3) + 1, height: little(27, 3) + 1) }
    if has("VP8L", at: 12) {
      let bits = little(21, 4)
      return ImagePixels(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    }
    guard has("VP8 ", at: 12) else { return nil }
    return ImagePixels(width: little(26, 2) & 0x3FFF, height: little(28, 2) & 0x3FFF)
  }

  /// The size in an enhanced metafile, which Word's drawings become: hundredths of a millimetre.
  var metafilePixels: ImagePixels? {
    guard little(0, 4) == 1, has(" EMF", at: 40) else { return nil }
    func side(_ from: Int, _ to: Int) -> Int {
      Int(Int32(truncatingIfNeeded: little(to, 4))) - Int(Int32(truncatingIfNeeded: little(from, 4)))
    }
    return ImagePixels(width: side(24, 32), height: side(28, 36), horizontal: 2540, vertical: 2540)
  }

  static func perInch(perMetre count: Int) -> Int {
    count * 254 / 10_000
  }
}
