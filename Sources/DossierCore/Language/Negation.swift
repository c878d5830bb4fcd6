/// Finds the words of a sentence that a negation denies.
///
/// Denied: what follows « ne … pas » (jamais, plus, rien, aucun, guère) up to the end of the clause, with the subject when the verb is
/// passive (« le bilan n'a pas été fait »); what « sans », « ni », « aucun », « absence de », « faute de » and « pas de » govern. Not denied:
/// « ne … que », « pas seulement », « non seulement », « sans doute », « sans rendez-vous », « n'hésite pas à », and what « sans » governs after
/// « ne » (« je ne transmets rien sans l'accord de la personne » affirms the accord).
struct NegationScope {
  /// The words, with their classes and what stands before them.
  private let tokens: ArraySlice<AnnotatedText.Token>
  private let words: [WordTable.Word]

  /// The denied stretches, in token indices.
  private(set) var ranges: [Range<Int>] = []

  /// Finds what a sentence denies.
  init(of sentence: AnnotatedText.Sentence, in text: AnnotatedText) {
    tokens = text.tokens[sentence.tokens]
    words = text.words.words
    guard !sentence.classes.isDisjoint(with: .negation) else { return }
    var index = tokens.startIndex
    while index < tokens.endIndex {
      index = scan(at: index, text)
    }
  }

  /// Whether a stretch of words is denied.
  func denies(_ range: Range<Int>) -> Bool {
    ranges.contains { $0.overlaps(range) }
  }

  private func classes(_ index: Int) -> WordClass {
    tokens.indices.contains(index) ? words[Int(tokens[index].word)].classes : []
  }

  /// Reads the negation that may begin at a word, and gives the next word to look at.
  private mutating func scan(at index: Int, _ text: AnnotatedText) -> Int {
    let classes = classes(index)
    if classes.contains(.ne) { return scanNe(at: index, text) }
    if classes.contains(.without) {
      guard !self.classes(index + 1).contains(.notDenied) else { return index + 1 }
      let isVerb = text.isInfinitive(tokens, at: index + 1)
      return deny(from: index, contentWords: isVerb ? 4 : 2, skipping: 1)
    }
    if classes.contains(.neither) { return deny(from: index, contentWords: 3, skipping: 1) }
    if classes.contains(.none) {
      let end = scopeEnd(from: index + 1)
      let isSubject = (index..<end).contains { self.classes($0).contains(.ne) }
      return isSubject ? close(index..<end) : deny(from: index, contentWords: 2, skipping: 1)
    }
    if classes.contains(.lack) || classes.contains(.negator) && isBarePas(at: index),
      self.classes(index + 1).contains(.of)
    {
      return deny(from: index, contentWords: 3, skipping: 2)
    }
    return index + 1
  }

  /// Whether a negator is « pas », the only one of three letters: without « ne », « plus de » denies nothing.
  private func isBarePas(at index: Int) -> Bool {
    tokens[index].length == 3
  }

  private mutating func scanNe(at index: Int, _ text: AnnotatedText) -> Int {
    let end = scopeEnd(from: index + 1)
    // « Rien ne sort du bureau. »
    if classes(index - 1).contains(.negator) { return close(index - 1..<end) }
    var cursor = index + 1
    while cursor < end {
      let current = classes(cursor)
      if current.contains(.que) { return cursor + 1 }
      if !current.isDisjoint(with: [.negator, .none]) {
        if classes(cursor + 1).contains(.only) { return cursor + 2 }
        if (index..<cursor + 2).contains(where: { classes($0).contains(.affirmsWhenDenied) }) { return cursor + 1 }
        let start = text.isParticiple(tokens, after: cursor) ? clauseStart(before: index) : index
        return close(start..<end)
      }
      if current.contains(.neither) { return close(index..<end) }
      cursor += 1
    }
    return index + 1
  }

  /// Denies a stretch; a « sans » right after it denies nothing any more.
  private mutating func close(_ range: Range<Int>) -> Int {
    ranges.append(range)
    let isFollowedBySans = classes(range.upperBound).contains(.without)
    return max(range.upperBound + (isFollowedBySans ? 1 : 0), range.lowerBound + 1)
  }

  /// The end of what « ne » denies: that of its clause, or « sans », which undoes the negation.
  private func scopeEnd(from index: Int) -> Int {
    let end = clauseEnd(from: index)
    return (index..<max(index, end)).first { classes($0).contains(.without) } ?? end
  }

  /// Denies the words from one on, up to a number of content words or the end of the clause.
  private mutating func deny(from index: Int, contentWords: Int, skipping: Int) -> Int {
    let end = clauseEnd(from: index + 1)
    var left = contentWords
    var cursor = index + skipping
    while cursor < end, left > 0 {
      if classes(cursor).contains(.conjunction) && left < contentWords { break }
      if classes(cursor).isDisjoint(with: .skippable) { left -= 1 }
      cursor += 1
    }
    ranges.append(index..<min(max(cursor, index + 1), tokens.endIndex))
    return cursor
  }

  /// The end of the clause that a word stands in: a punctuation mark, « mais », « et » before a subject.
  private func clauseEnd(from index: Int) -> Int {
    var cursor = index
    while cursor < tokens.endIndex {
      if !tokens[cursor].flags.isDisjoint(with: [.commaBefore, .strongBefore]) { return cursor }
      let current = classes(cursor)
      if current.contains(.clause) { return cursor }
      if current.contains(.conjunction), classes(cursor + 1).contains(.subject) { return cursor }
      cursor += 1
    }
    return tokens.endIndex
  }

  /// Where the subject of a verb may begin: after the last punctuation mark, at most six words before.
  private func clauseStart(before index: Int) -> Int {
    var cursor = index
    while cursor > tokens.startIndex, index - cursor < 6 {
      if !tokens[cursor].flags.isDisjoint(with: [.commaBefore, .strongBefore]) { return cursor }
      if classes(cursor - 1).contains(.clause) { return cursor }
      cursor -= 1
    }
    return cursor
  }
}

extension AnnotatedText {
  /// Whether the word at an index ends as an infinitive does.
  fileprivate func isInfinitive(_ tokens: ArraySlice<Token>, at index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let word = words.lowercase(tokens[index].word)
    return ["er", "ir", "re", "oir"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether « été », « eu lieu » or a participle follows the word at an index, adverbs and auxiliaries apart.
  fileprivate func isParticiple(_ tokens: ArraySlice<Token>, after index: Int) -> Bool {
    var cursor = index + 1
    while cursor < min(tokens.endIndex, index + 4) {
      let token = tokens[cursor]
      let word = words.lowercase(token.word)
      if word.elementsEqual("lieu".utf8) { return true }
      if words.words[Int(token.word)].classes.isDisjoint(with: .skippable) {
        return ["é", "ée", "és", "ées"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
      }
      if word.elementsEqual("été".utf8) { return true }
      cursor += 1
    }
    return false
  }
}
