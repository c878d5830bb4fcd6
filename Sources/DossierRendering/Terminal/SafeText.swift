/// Text that comes from a dossier, a path or a command line, made fit for a terminal.
///
/// A dossier is written by somebody else than the reader of its report: an escape sequence in a title could repaint the
/// screen, a bidirectional override could make a passage read as another. Its report also goes through the log of a continuous integration, whose
/// runners take for commands what begins with « :: », spaces before it or not, and what stands after « ##[ » anywhere in a line: these are
/// pulled apart.
package enum SafeText {
  /// The text on one line, without controls nor invisible characters that change what is seen.
  package static func line(_ text: String) -> String {
    guard mayNeedCare(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        result.append(" ")
      } else if !isForbidden(scalar) {
        if isCommand(scalar, after: result) { result.append(" ") }
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a character makes a command of a runner out of those before it: the second colon of « :: », the bracket of « ##[ » or « ##vso[ ».
  private static func isCommand(_ scalar: Unicode.Scalar, after written: String.UnicodeScalarView) -> Bool {
    switch scalar {
    case ":": written.last == ":"
    case "[": endsWith(written, "##") || endsWith(written, "##vso")
    default: false
    }
  }

  private static func endsWith(_ written: String.UnicodeScalarView, _ end: String) -> Bool {
    written.suffix(end.unicodeScalars.count).elementsEqual(end.unicodeScalars)
  }

  /// Whether a text has a byte that only characters to look at begin with: nearly no text has one.
  private static func mayNeedCare(_ text: String) -> Bool {
    var lead: UInt8 = 0
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F, lead != 0x02 {
        if byte == lead, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") { return true }
        lead = byte
        continue
      }
      switch byte {
      case 0x00..<0x20, 0x7F, 0xD8, 0xEF, 0xF3: return true
      case 0x80...0x9F where lead == 0xC2: return true
      // U+2000 to U+206F: marks of direction stand among the apostrophe, the dashes and the ellipsis.
      case 0x80...0x81 where lead == 0xE2: lead = byte == 0x80 ? 0x01 : 0x02
      case 0x8B...0x8F where lead == 0x01: return true
      case 0xA8...0xAE where lead == 0x01: return true
      case _ where lead == 0x02: return true
      default: lead = byte
      }
    }
    return false
  }

  /// Line ends and tabulations part words: taking them away would join these.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, delete and C1 controls, escape among them.
    case 0x061C, 0x200E, 0x200F: true  // Marks of direction.
    case 0x202A...0x202E, 0x2066...0x2069: true  // Embeddings, overrides and isolates.
    case 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true  // Deprecated format characters, annotations.
    case 0xE0000...0xE007F: true  // Tags, invisible.
    default: false
    }
  }
}
