import DossierMarkdown

extension AnnotatedText {
  /// No sentence has more words than this: a text without full stops must stay cheap to match.
  private static let longestSentence = 240

  /// Cuts a text into sentences and words, and keeps it.
  mutating func cut(_ content: RichText) {
    let fragment = fragments.count
    fragments.append(content)
    var scanner = WordScanner()
    var first = tokens.count
    var start = 0
    var classes: WordClass = []
    let utf8 = content.text.utf8
    let bytes = utf8.span
    while let lexeme = scanner.next(in: bytes) {
      if lexeme.flags.contains(.opensSentence) || tokens.count - first >= Self.longestSentence {
        let isCut = !lexeme.flags.contains(.opensSentence)
        close(fragment, start..<(isCut ? lexeme.range.lowerBound : scanner.sentenceEnd), from: first, classes)
        first = tokens.count
        classes = []
        start = isCut ? lexeme.range.lowerBound : scanner.sentenceStart
      }
      let word = words.intern(scanner, flags: lexeme.flags)
      let wordClasses = words.words[Int(word)].classes
      classes.formUnion(wordClasses)
      scanner.lastIsAbbreviation =
        wordClasses.contains(.abbreviation) || lexeme.range.count == 1 && lexeme.flags.contains(.capitalised)
      tokens.append(
        Token(
          word: word,
          offset: UInt32(lexeme.range.lowerBound),
          length: UInt16(clamping: lexeme.range.count),
          flags: lexeme.flags
        )
      )
    }
    close(fragment, start..<bytes.count, from: first, classes)
  }

  private mutating func close(_ fragment: Int, _ range: Range<Int>, from first: Int, _ classes: WordClass) {
    guard first < tokens.count else { return }
    var sentence = Sentence(fragment: fragment, range: range, tokens: first..<tokens.count, classes: classes)
    sentence.hasFigures = tokens[first...].contains { $0.flags.contains(.number) }
    sentences.append(sentence)
  }

  /// Whether a sentence ends with a colon, so that what follows belongs to it.
  func announces(_ sentence: Int) -> Bool {
    let colon = UInt8(ascii: ":")
    return text(of: sentences[sentence]).reversed().first { $0 > 0x20 && $0 != 0xA0 && $0 != 0xC2 } == colon
  }
}

extension RichText {
  /// Whether a paragraph is a bold line that people read as a heading: all bold, short, without a full stop.
  var standsAsHeading: Bool {
    guard !runs.isEmpty, let end = boldLead, end == text.utf8.count || isBlank(from: end) else { return false }
    let last = text.utf8.reversed().first { $0 > 0x20 }
    return text.utf8.count <= 120 && last != UInt8(ascii: ".") && last != UInt8(ascii: ",") && !text.utf8.contains(0x0A)
  }

  /// Where the bold words that open the text end, or `nil` if it does not open in bold or they run over 100 bytes.
  var boldLead: Int? {
    var end = 0
    for run in runs where run.style.contains(.bold) {
      guard run.range.lowerBound <= end + 1 else { break }
      end = max(end, run.range.upperBound)
    }
    return end > 2 && end <= 120 ? end : nil
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

  private func isBlank(from offset: Int) -> Bool {
    text.utf8.dropFirst(offset).allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
  }
}
