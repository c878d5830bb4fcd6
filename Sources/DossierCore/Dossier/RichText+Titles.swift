import DossierMarkdown

extension RichText {
  /// Whether the whole of a short text is bold: a title in the manner of Word.
  var isBoldLine: Bool {
    guard !text.isEmpty, text.utf8.count <= 160, !endsSentence else { return false }
    var covered = 0
    for run in runs where run.style.contains(.bold) { covered += run.range.count }
    return covered >= text.utf8.count - 2 && !isContentsEntry
  }

  /// Whether the text ends as a sentence does, not as a title.
  var endsSentence: Bool {
    if text.hasSuffix(";") || text.hasSuffix(",") { return true }
    // « Chez R. » ends with an initial, not with a sentence.
    return text.hasSuffix(".") && text.dropLast().last?.isLowercase == true
  }

  /// Whether the text ends with a leader or a page number, as the lines of a table of contents do.
  var isContentsEntry: Bool {
    text.contains("....") || text.contains("……") || text.contains("_____") || text.hasSuffix("…")
  }

  /// Where the bold words that open the text end, or `nil` if it does not open in bold or they run over 120 bytes.
  var boldLead: Int? {
    var end = 0
    for run in runs where run.style.contains(.bold) {
      guard run.range.lowerBound <= end + 1 else { break }
      end = max(end, run.range.upperBound)
    }
    return end > 2 && end <= 120 ? end : nil
  }

  /// The bold words that open the text, or `nil` if it does not open in bold.
  var boldOpening: String? {
    boldLead.map { String(decoding: text.utf8.prefix($0), as: UTF8.self) }
  }
}
