/// A grey image of a size on paper, as a PNG file, for an image that is not there.
struct GreyBox: Hashable {
  /// The size in pixels.
  let width: Int
  let height: Int

  /// Twenty to the centimetre: enough to place text, few enough to be written without compression.
  private static let pixelsPerMetre: UInt32 = 2000

  /// Creates a box from its size in centimetres.
  init(widthCm: Double, heightCm: Double) {
    width = Self.pixels(widthCm)
    height = Self.pixels(heightCm)
  }

  private static func pixels(_ centimetres: Double) -> Int {
    max(1, Int((max(0, min(500, centimetres)) * 20).rounded(.toNearestOrEven)))
  }

  /// The name of its file.
  var name: String { "box-\(width)x\(height).png" }

  /// The file.
  var png: [UInt8] {
    let header = Self.big(UInt32(width)) + Self.big(UInt32(height)) + [8, 0, 0, 0, 0]
    let density = Self.big(Self.pixelsPerMetre) + Self.big(Self.pixelsPerMetre) + [1]
    // Each row opens with the number of its filter, none.
    let row = [0] + [UInt8](repeating: 0xD0, count: width)
    let picture = Self.stored(Array(repeatElement(row, count: height).joined()))
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header) + Self.chunk("pHYs", density)
      + Self.chunk("IDAT", picture) + Self.chunk("IEND", [])
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let content = Array(type.utf8) + data
    return big(UInt32(data.count)) + content + big(checksum(content))
  }

  /// Data in the format of zlib, in blocks that are not compressed.
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: data.count, by: 65_535) {
      let block = data[start..<min(start + 65_535, data.count)]
      let (low, high) = (UInt8(block.count & 0xFF), UInt8(block.count >> 8))
      result += [block.endIndex == data.count ? 1 : 0, low, high, ~low, ~high] + block
    }
    return result + big(adler(data))
  }

  private static func adler(_ data: [UInt8]) -> UInt32 {
    var (first, second): (UInt32, UInt32) = (1, 0)
    for byte in data {
      first = (first + UInt32(byte)) % 65_521
      second = (second + first) % 65_521
    }
    return second << 16 | first
  }

  /// The CRC-32 of some bytes.
  private static func checksum(_ data: [UInt8]) -> UInt32 {
    var remainder = UInt32.max
    for byte in data {
      remainder ^= UInt32(byte)
      for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~remainder
  }
}
