/// Case and accent folding of French text, scalar by scalar, without Foundation.
///
/// It covers Latin-1 and Latin Extended-A, which is all that French names and words use; other scalars are left as they are.
package enum TextFolding {
  /// The lower-case form of a scalar.
  @inline(__always)
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar | 0x20
    case 0...0x7F: scalar
    case 0xD7: scalar
    case 0xC0...0xDE: scalar + 0x20
    case 0x178: 0xFF
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
    default: scalar
    }
  }

  /// Whether a scalar is a capital letter.
  @inline(__always)
  static func isUppercase(_ scalar: UInt32) -> Bool {
    lowercased(scalar) != scalar
  }

  /// A lower-case text without its accents and ligatures, as UTF-8; combining marks are dropped.
  static func folded(_ lowercase: [UInt8]) -> [UInt8] {
    guard lowercase.contains(where: { $0 >= 0x80 }) else { return lowercase }
    var result: [UInt8] = []
    result.reserveCapacity(lowercase.count)
    var index = 0
    while index < lowercase.count {
      let scalar = UTF8Scalar(decoding: lowercase.span, at: index)
      appendFolded(scalar.value, to: &result)
      index += scalar.length
    }
    return result
  }

  /// A text in lower case without accents, as UTF-8.
  static func folded(_ text: some StringProtocol) -> [UInt8] {
    var lowercase: [UInt8] = []
    for scalar in text.unicodeScalars { append(lowercased(scalar.value), to: &lowercase) }
    return folded(lowercase)
  }

  /// A text in lower case without accents, as words that people type are compared.
  package static func plain(_ text: some StringProtocol) -> String {
    String(decoding: folded(text), as: UTF8.self)
  }

  /// Appends a scalar as UTF-8.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0...0x7F:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80...0x7FF:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800...0xFFFF:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// The bytes of a lower-case letter or digit of a Latin script, below U+0800, without its accent, its ligature undone; 0 stands for none.
  @inline(__always)
  static func foldedBytes(_ scalar: UInt32) -> (first: UInt8, second: UInt8) {
    if scalar < 0x80 { return (UInt8(truncatingIfNeeded: scalar), 0) }
    switch scalar {
    case 0xE0...0xE5: return (UInt8(ascii: "a"), 0)
    case 0xE6: return (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0xE7: return (UInt8(ascii: "c"), 0)
    case 0xE8...0xEB: return (UInt8(ascii: "e"), 0)
    case 0xEC...0xEF: return (UInt8(ascii: "i"), 0)
    case 0xF1: return (UInt8(ascii: "n"), 0)
    case 0xF2...0xF6, 0xF8: return (UInt8(ascii: "o"), 0)
    case 0xF9...0xFC: return (UInt8(ascii: "u"), 0)
    case 0xFD, 0xFF: return (UInt8(ascii: "y"), 0)
    case 0x153: return (UInt8(ascii: "o"), UInt8(ascii: "e"))
    case 0x300...0x36F: return (0, 0)
    default:
      return (UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// Appends a lower-case scalar without its accent, its ligature undone; a combining mark is dropped.
  @inline(__always)
  static func appendFolded(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard scalar >= 0x80 else { return bytes.append(UInt8(truncatingIfNeeded: scalar)) }
    appendFoldedBeyondASCII(scalar, to: &bytes)
  }

  private static func appendFoldedBeyondASCII(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0xE0...0xE5: bytes.append(UInt8(ascii: "a"))
    case 0xE6: bytes += [UInt8(ascii: "a"), UInt8(ascii: "e")]
    case 0xE7: bytes.append(UInt8(ascii: "c"))
    case 0xE8...0xEB: bytes.append(UInt8(ascii: "e"))
    case 0xEC...0xEF: bytes.append(UInt8(ascii: "i"))
    case 0xF1: bytes.append(UInt8(ascii: "n"))
    case 0xF2...0xF6, 0xF8: bytes.append(UInt8(ascii: "o"))
    case 0xF9...0xFC: bytes.append(UInt8(ascii: "u"))
    case 0xFD, 0xFF: bytes.append(UInt8(ascii: "y"))
    case 0x153: bytes += [UInt8(ascii: "o"), UInt8(ascii: "e")]
    case 0x300...0x36F: break
    default: append(scalar, to: &bytes)
    }
  }
}

/// One scalar read from UTF-8 bytes; malformed bytes read as themselves, so that a scan always moves forward.
struct UTF8Scalar {
  /// The scalar.
  var value: UInt32

  /// How many bytes it takes, at least 1.
  var length: Int

  /// Reads the scalar that begins at an index of the bytes.
  @inline(__always)
  init(decoding bytes: Span<UInt8>, at index: Int) {
    let first = UInt32(bytes[index])
    let size = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0x80, index + size <= bytes.count else {
      value = first
      length = 1
      return
    }
    var scalar = first & (0xFF >> UInt32(size + 1))
    for offset in 1..<max(size, 2) where offset < size {
      scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    value = scalar
    length = size
  }
}
