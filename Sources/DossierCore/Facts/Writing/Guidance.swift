import DossierMarkdown

/// A line of a template that tells the candidate what to write, left where the jury reads it.
struct Guidance: Hashable {
  /// The line, masked and shortened.
  var text: String

  /// Where it stands; several places for the same line.
  var locations: [Location]

  /// The lines that open as the guidance of templates does, or that speak of this tool's own commands.
  ///
  /// Annexes are left out: they may show the instructions of an atelier.
  static func all(in passages: Passages, words: WritingWords) -> [Guidance] {
    let openings = TermIndex([words.guidance])
    return passages.all.compactMap { passage in
      guard passage.kind != .footnote, passages.zone(of: passage.root) != .annexes,
        passages.zone(of: passage.root) != .contents, isGuidance(passage.text.text, words, openings)
      else { return nil }
      return Guidance(text: Masking.quoted(passage.text.text), locations: [passage.location()])
    }
  }

  private static func isGuidance(_ text: String, _ words: WritingWords, _ openings: TermIndex) -> Bool {
    guard !text.isEmpty else { return false }
    if text.utf8.count <= 400, text.utf8.span.holds("juryblanc"),
      ["(juryblanc expliquer ", "juryblanc verifier "].contains(where: { text.contains($0) })
    {
      return true
    }
    // What somebody says opens with a quotation mark.
    guard let first = text.unicodeScalars.first, first != "«", first != "\"", first != "“",
      openings.mayBegin(at: FirstWord(of: text.utf8.span))
    else { return false }
    let opening = FoldedWords(String(decoding: text.utf8.prefix(80), as: UTF8.self)).all
    return words.guidance.match(at: 0, in: opening) != nil
  }
}
