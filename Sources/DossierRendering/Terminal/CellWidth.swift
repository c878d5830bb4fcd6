/// The number of terminal cells that text takes.
package enum CellWidth {
  /// The cells of a text without line ends.
  ///
  /// - Complexity: O(n) in the length of the text.
  package static func of(_ text: some StringProtocol) -> Int {
    if let cells = cells(ofPlain: text.utf8) { return cells }
    var cells = 0
    for character in text {
      cells += of(character)
    }
    return cells
  }

  /// The cells of a text that has nothing but letters of one cell each, or `nil` if it has to be looked at more closely.
  ///
  /// Such are French words, their apostrophes and dashes, and the signs of reports.
  private static func cells(ofPlain bytes: some Collection<UInt8>) -> Int? {
    var cells = 0
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case 0x20..<0x7F: break
      case 0xC2:
        guard let next = iterator.next(), next >= 0xA0 else { return nil }
      case 0xC3...0xCB: _ = iterator.next()
      case 0xE2:
        guard let second = iterator.next(), let third = iterator.next() else { return nil }
        switch (second, third) {
        case (0x80, 0x90...0xA7), (0x86, 0x92), (0x9C, 0x93), (0x9C, 0x97): break
        default: return nil
        }
      default: return nil
      }
      cells += 1
    }
    return cells
  }

  /// The cells of a character: what its first scalar takes, or 2 where a selector or a joiner makes it an emoji.
  package static func of(_ character: Character) -> Int {
    var scalars = character.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0 }
    let width = of(first)
    guard width == 1, let second = scalars.next() else { return width }
    return second.value == 0xFE0F || second.value == 0x20E3 || isRegional(first) && isRegional(second) ? 2 : 1
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Whether a scalar is wide or fullwidth (Unicode Standard Annex 11), or shown as an emoji by default.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3: true
    case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
    case 0x20000...0x3FFFD: true
    default: scalar.properties.isEmojiPresentation && !isRegional(scalar)
    }
  }
}
