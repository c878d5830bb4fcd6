import DossierMarkdown

extension RichText {
  /// Whether the whole of a short text is bold: a title in the manner of Word.
  var isBoldLine: Bool {
    guard !text.isEmpty, text.utf8.count <= 160 else { return false }
    var covered = 0
    for run in runs where run.style.contains(.bold) { covered += run.range.count }
    return covered >= text.utf8.count - 2 && !endsSentence && !isContentsEntry
  }

  /// Whether the text ends as a sentence does, not as a title.
  var endsSentence: Bool {
    if text.hasSuffix(";") || text.hasSuffix(",") { return true }
    // « Chez R. » ends with an initial, not with a sentence.
    return text.hasSuffix(".") && text.dropLast().last?.isLowercase == true
  }

  /// Whether the text ends with a leader or a page number, as the lines of a table of contents do.
  var isContentsEntry: Bool {
    let bytes = text.utf8.span
    return bytes.holds("....") || bytes.holds("……") || bytes.holds("_____") || text.hasSuffix("…")
  }

  /// Where the bold words that open the text end, or `nil` if it does not open in bold or they run over 120 bytes.
  var boldLead: Int? { lead(in: .bold) }

  /// Where the words in a style that open the text end, or `nil` if it does not open so or they run over 120 bytes.
  func lead(in style: Style) -> Int? {
    var end = 0
    for run in runs where run.style.contains(style) {
      guard run.range.lowerBound <= end + 1 else { break }
      end = max(end, run.range.upperBound)
    }
    return end > 2 && end <= 120 ? end : nil
  }

  /// The bold words that open the text, or `nil` if it does not open in bold.
  var boldOpening: String? {
    boldLead.map { String(decoding: text.utf8.prefix($0), as: UTF8.self) }
  }

  /// The bold or italic words that open the text, or `nil` if it opens plain.
  var emphasisedOpening: String? {
    (lead(in: .bold) ?? lead(in: .italic)).map { String(decoding: text.utf8.prefix($0), as: UTF8.self) }
  }

  /// Where the plain words that label a text before a colon end, or `nil` without such words.
  ///
  /// « Financeurs : l'État et la Région » has some, « Il est 9:30 » has not.
  var plainLead: Int? {
    var words = 1
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: ":"):
        let rest = text.utf8.dropFirst(offset + 1)
        return offset > 2 && rest.first == 0x20 && rest.count >= Self.labelledText ? offset : nil
      case 0x20: words += 1
      case 0x0A, UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"): return nil
      default: break
      }
      if words > Self.longestLabel { return nil }
    }
    return nil
  }

  /// The most words of a label, its colon counted, as in « Atouts et ressources du territoire : ».
  private static let longestLabel = 7
  /// The fewest bytes after a label.
  private static let labelledText = 12
}
