import DossierMarkdown

/// Finds entretiens told in running text: « Le 3 mars, je reçois… », « Nous nous revoyons le 17 », « Lors du deuxième entretien ».
struct NarratedEntretiens {
  let guide: ReadingGuide

  /// The entretiens that paragraphs open with or, failing that, that any sentence tells.
  func entretiens(in blocks: ArraySlice<Block>) -> [Entretien] {
    let opening = collect(blocks, firstSentencesOnly: true)
    return opening.count >= 2 ? opening : collect(blocks, firstSentencesOnly: false)
  }

  private func collect(_ blocks: ArraySlice<Block>, firstSentencesOnly: Bool) -> [Entretien] {
    var found: [Entretien] = []
    for block in blocks {
      guard case .paragraph(let text) = block.content else { continue }
      for (sentence, offset) in sentences(of: text.text).prefix(firstSentencesOnly ? 1 : .max) {
        guard
          let entretien = entretien(
            in: sentence,
            line: text.line(at: offset) ?? block.span.first,
            file: block.span.file
          )
        else { continue }
        guard found.count < Entretien.maximumCount else { return found }
        if !found.contains(where: { $0.isSame(as: entretien) }) { found.append(entretien) }
      }
    }
    return found
  }

  private func entretien(in sentence: String, line: Int, file: Int) -> Entretien? {
    let folded = FoldedWords(sentence)
    guard !guide.notEntretiens.isFound(in: folded.content) else { return nil }
    let mark = EntretienMark(sentence, guide: guide)
    let date = day(in: folded.all)
    let isMeeting = mark.hasNoun || (isTold(folded.all) && guide.entretienVerbs.isFound(in: folded.all))
    guard isMeeting, date != nil || mark.rank != nil else { return nil }
    return Entretien(location: Location(file: file, line: line), rank: mark.rank, date: date)
  }

  // Somebody must meet somebody: « je », « nous », « on ».
  private func isTold(_ words: [String]) -> Bool {
    words.contains { ["je", "j", "nous", "on", "m"].contains($0) }
  }

  // A date among the first words, or at the end of a short sentence; « le 17 » is the day of an unsaid month.
  private func day(in words: [String]) -> FrenchDate? {
    if let (date, index) = FrenchDate.first(in: words), index <= 12 { return date }
    for index in words.indices.prefix(12) where words[index] == "le" && index + 1 < words.count {
      if let day = Int(words[index + 1]), (1...31).contains(day), index + 2 >= words.count || !isUnit(words[index + 2])
      {
        return FrenchDate(day: day, month: 0)
      }
    }
    return nil
  }

  private func isUnit(_ word: String) -> Bool {
    ["h", "heures", "ans", "euros", "pages", "jours"].contains(word)
  }

  // Sentences end at a full stop, a question or exclamation mark followed by a space and a capital or an opening mark.
  private func sentences(of text: String) -> [(String, Int)] {
    let bytes = Array(text.utf8)
    var sentences: [(String, Int)] = []
    var start = 0
    for index in bytes.indices where [0x2E, 0x21, 0x3F].contains(bytes[index]) {
      guard index + 2 < bytes.count, bytes[index + 1] == 0x20, isOpening(bytes[index + 2]), index - start > 12 else {
        continue
      }
      sentences.append((String(decoding: bytes[start...index], as: UTF8.self), start))
      start = index + 2
    }
    if start < bytes.count { sentences.append((String(decoding: bytes[start...], as: UTF8.self), start)) }
    return sentences
  }

  private func isOpening(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || byte >= 0xC2
  }
}
