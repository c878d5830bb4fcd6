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
      let word = words.intern(scanner, in: bytes, flags: lexeme.flags)
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
