import DossierLayout
import Testing

/// Sizes read from the first bytes of files, made by hand for each format.
struct ImageSizeTests {
  /// A file and the size that it must have in print, in thousandths of a point.
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var width: Int
    var height: Int
    var testDescription: String { name }
  }

  private static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    big(value, count).reversed()
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    big(data.count, 4) + Array(name.utf8) + data + [0, 0, 0, 0]
  }

  private static func png(perMetre: Int?, unit: UInt8 = 1) -> [UInt8] {
    let header = chunk("IHDR", big(800, 4) + big(600, 4) + [8, 2, 0, 0, 0])
    let resolution = perMetre.map { chunk("pHYs", big($0, 4) + big($0, 4) + [unit]) } ?? []
    return [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + header + resolution + chunk("IDAT", [1, 2, 3])
  }

  private static func jpeg(_ segments: [UInt8]) -> [UInt8] {
    let frame = [0xFF, 0xC2] + big(17, 2) + [8] + big(600, 2) + big(800, 2) + Array(repeating: UInt8(1), count: 10)
    return [0xFF, 0xD8] + segments + frame
  }

  private static func jfif(unit: UInt8, density: Int) -> [UInt8] {
    [0xFF, 0xE0] + big(16, 2) + Array("JFIF\0".utf8) + [1, 1, unit] + big(density, 2) + big(density, 2) + [0, 0]
  }

  private static func exif(resolution: Int) -> [UInt8] {
    let directory = little(1, 2) + little(282, 2) + little(5, 2) + little(1, 4) + little(26, 4) + little(0, 4)
    let data =
      Array("Exif\0\0II".utf8) + little(42, 2) + little(8, 4) + directory + little(resolution, 4) + little(1, 4)
    return [0xFF, 0xE1] + big(data.count + 2, 2) + data
  }

  private static let metafile: [UInt8] =
    little(1, 4) + little(108, 4) + Array(repeating: 0, count: 16) + little(0, 4) + little(0, 4) + little(2540, 4)
    + little(5080, 4) + Array(" EMF".utf8)

  static let samples = [
    Sample(name: "PNG", bytes: png(perMetre: nil), width: 800_000, height: 600_000),
    Sample(name: "PNG, 96 pixels to the inch", bytes: png(perMetre: 3780), width: 600_000, height: 450_000),
    Sample(name: "PNG, a ratio only", bytes: png(perMetre: 3780, unit: 0), width: 800_000, height: 600_000),
    Sample(name: "JPEG", bytes: jpeg([]), width: 800_000, height: 600_000),
    Sample(name: "JPEG, 144 to the inch", bytes: jpeg(jfif(unit: 1, density: 144)), width: 400_000, height: 300_000),
    Sample(
      name: "JPEG, 100 to the centimetre",
      bytes: jpeg(jfif(unit: 2, density: 100)),
      width: 226_771,
      height: 170_078
    ),
    Sample(name: "JPEG of a camera", bytes: jpeg(exif(resolution: 300)), width: 192_000, height: 144_000),
    Sample(name: "GIF", bytes: Array("GIF89a".utf8) + little(80, 2) + little(60, 2), width: 80_000, height: 60_000),
    Sample(
      name: "BMP from the top",
      bytes: Array("BM".utf8) + Array(repeating: 0, count: 12) + little(40, 4) + little(80, 4) + little(-60, 4)
        + Array(repeating: 0, count: 12) + little(3780, 4) + little(3780, 4),
      width: 60_000,
      height: 45_000
    ),
    Sample(
      name: "WebP, extended",
      bytes: Array("RIFF".utf8) + little(0, 4) + Array("WEBPVP8X".utf8) + little(10, 4) + little(0, 4) + little(79, 3)
        + little(59, 3),
      width: 80_000,
      height: 60_000
    ),
    Sample(name: "EMF", bytes: metafile, width: 72_000, height: 144_000),
    Sample(
      name: "SVG with a size",
      bytes: Array("<?xml version='1.0'?><svg width=\"10cm\" height='72pt' viewBox=\"0 0 1 1\">".utf8),
      width: 283_465,
      height: 72_000
    ),
    Sample(name: "SVG with a box", bytes: Array("<svg viewBox=\"0 0 96,48\"/>".utf8), width: 72_000, height: 36_000),
  ]

  @Test(arguments: samples)
  func readsTheSizeInPrint(sample: Sample) throws {
    let size = try #require(ImageSize(header: sample.bytes))
    #expect(abs(size.width - sample.width) <= 1)
    #expect(abs(size.height - sample.height) <= 1)
  }

  @Test(arguments: samples)
  func readsNothingBeyondTheEndOfADamagedFile(sample: Sample) {
    for count in 0..<sample.bytes.count {
      let size = ImageSize(header: Array(sample.bytes[..<count]))
      #expect(size.map { $0.width > 0 && $0.height > 0 } != false)
    }
  }

  @Test func survivesAnyBytes() {
    var generator = PaginatorPropertyTests.Generator(state: 7)
    for sample in Self.samples {
      for _ in 0..<200 {
        var bytes = sample.bytes
        for _ in 0..<4 {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
        }
        let size = ImageSize(header: bytes)
        #expect(size.map { $0.width > 0 && $0.height > 0 } != false)
      }
    }
  }

  @Test(arguments: ["", "# Un titre\n", "<html><body>", "PK\u{3}\u{4}"])
  func refusesWhatIsNoImage(text: String) {
    #expect(ImageSize(header: Array(text.utf8)) == nil)
  }
}
