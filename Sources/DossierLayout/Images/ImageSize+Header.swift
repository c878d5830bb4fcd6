extension ImageSize {
  /// How many bytes of a file tell the size of its image; a photograph may hold a thumbnail and a colour profile first.
  public static let headerLength = 512 << 10

  /// Reads the size of an image from the beginning of its file, or `nil` for a format that is not known or a file that is damaged.
  ///
  /// The size in print follows the resolution that the file tells, as in a word processor; without one, a pixel is a point, which is
  /// what pandoc does.
  ///
  /// - Parameter bytes: the first bytes of the file, ``headerLength`` of them or the whole.
  /// - Complexity: O(n) in the number of bytes.
  public init?(header bytes: [UInt8]) {
    let file = ImageBytes(bytes)
    guard
      let pixels = file.pixels ?? file.jpegPixels ?? file.metafilePixels ?? file.drawingPixels,
      pixels.width > 0, pixels.height > 0
    else { return nil }
    self.init(
      width: Self.milliPoints(pixels.width, perInch: pixels.horizontal),
      height: Self.milliPoints(pixels.height, perInch: pixels.vertical)
    )
  }

  /// A length of pixels in print, in thousandths of a point; no page is as large as the most that is given.
  private static func milliPoints(_ count: Int, perInch resolution: Int) -> Int {
    let usual = (1...100_000).contains(resolution) ? resolution : ImageBytes.usualResolution
    return max(1, min(count, 10_000_000) * 72_000 / usual)
  }
}

/// The size of an image in pixels, and how many of them make an inch.
struct ImagePixels {
  var width: Int
  var height: Int
  var horizontal = ImageBytes.usualResolution
  var vertical = ImageBytes.usualResolution
}
