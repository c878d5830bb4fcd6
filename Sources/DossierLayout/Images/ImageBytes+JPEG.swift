extension ImageBytes {
  /// The size in a JPEG file: its segments are walked up to the one that opens the picture.
  var jpegPixels: ImagePixels? {
    guard big(0, 3) == 0xFFD8FF else { return nil }
    var horizontal = 0
    var vertical = 0
    var segment = 2
    while segment + 9 <= bytes.count, big(segment, 1) == 0xFF {
      let marker = big(segment + 1, 1)
      // A byte of filling, or a marker that stands alone.
      if marker == 0xFF {
        segment += 1
        continue
      }
      let length = big(segment + 2, 2)
      guard length >= 2 else { return nil }
      switch marker {
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        return ImagePixels(
          width: big(segment + 7, 2),
          height: big(segment + 5, 2),
          horizontal: horizontal,
          vertical: vertical
        )
      case 0xE0 where has("JFIF", at: segment + 4):
        (horizontal, vertical) = density(at: segment)
      case 0xE1 where has("Exif", at: segment + 4) && horizontal == 0:
        let resolution = exifResolution(at: segment + 10)
        (horizontal, vertical) = (resolution, resolution)
      default: break
      }
      segment += 2 + length
    }
    return nil
  }

  private func density(at segment: Int) -> (Int, Int) {
    let unit = big(segment + 11, 1)
    let (across, down) = (big(segment + 12, 2), big(segment + 14, 2))
    switch unit {
    case 1: return (across, down)
    case 2: return (across * 254 / 100, down * 254 / 100)
    default: return (0, 0)
    }
  }

  /// The resolution that a camera wrote, in pixels to the inch, or 0: tag 282, a ratio.
  private func exifResolution(at base: Int) -> Int {
    let isLittle = has("II", at: base)
    guard isLittle || has("MM", at: base) else { return 0 }
    func number(_ offset: Int, _ count: Int) -> Int { isLittle ? little(offset, count) : big(offset, count) }
    let directory = base + number(base + 4, 4)
    for entry in 0..<min(number(directory, 2), 64) {
      let offset = directory + 2 + entry * 12
      guard offset + 12 <= bytes.count else { return 0 }
      guard number(offset, 2) == 282 else { continue }
      let ratio = base + number(offset + 8, 4)
      return number(ratio, 4) / max(1, number(ratio + 4, 4))
    }
    return 0
  }
}
