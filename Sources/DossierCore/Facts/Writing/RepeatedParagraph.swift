import DossierMarkdown

/// A paragraph that stands a second time in the body of a dossier, word for word or nearly.
struct RepeatedParagraph: Hashable {
  /// The first place, then the others.
  var locations: [Location]

  /// The beginning of the paragraph, masked and shortened.
  var text: String

  /// Whether a few words differ.
  var isNear: Bool

  /// Shorter paragraphs may come back by right.
  private static let leastWords = 25

  /// The repeated paragraphs, in the order of their second place.
  ///
  /// Paragraphs are compared by a sketch of their shingles, the eight with the smallest hashes among those of four words: each shingle leads to
  /// the first paragraph that has it, so that a paragraph is compared with one other at the most, of about its length.
  ///
  /// - Complexity: O(words of the text).
  static func all(in passages: Passages) -> [RepeatedParagraph] {
    var finder = RepetitionFinder()
    for passage in passages.all where passages.isInBody(passage.root) {
      switch passage.kind {
      case .paragraph, .item, .quote:
        guard passage.text.text.utf8.count > leastWords * 3, passage.text.text.holdsWords(leastWords) else { continue }
        finder.add(passage)
      case .heading, .cell, .footnote: continue
      }
    }
    return finder.found
  }
}

/// Compares each paragraph with those before.
private struct RepetitionFinder {
  private var paragraphs: [Paragraph] = []
  private var byText: [UInt64: Int] = [:]
  private var byShingle: [UInt64: Int] = [:]

  /// The repetitions of each paragraph that has some, word for word.
  private var exact: [Int: RepeatedParagraph] = [:]
  private var near: [RepeatedParagraph] = []

  private struct Paragraph {
    let passage: Passage
    /// The hashes of its words.
    let words: [UInt64]
  }

  /// How many shingles stand for a paragraph.
  private static let sketch = 8

  /// The share of common shingles, in hundredths, from which two paragraphs are nearly the same.
  private static let leastLikeness = 70

  var found: [RepeatedParagraph] {
    (exact.sorted { $0.key < $1.key }.map(\.value) + near).sorted {
      ($0.locations[1].file, $0.locations[1].line) < ($1.locations[1].file, $1.locations[1].line)
    }
  }

  mutating func add(_ passage: Passage) {
    let words = Self.wordHashes(passage.text.text)
    var whole = TextHash(seed: 1)
    for word in words { whole.combine(wide: word) }
    if let first = byText[whole.value] {
      if exact[first] == nil { exact[first] = repetition(of: paragraphs[first].passage, isNear: false) }
      exact[first]?.locations.append(passage.location())
      return
    }
    let paragraph = Paragraph(passage: passage, words: words)
    let number = paragraphs.count
    byText[whole.value] = number
    paragraphs.append(paragraph)
    var votes: [Int: Int] = [:]
    for shingle in Self.sketch(words) {
      if let other = byShingle[shingle] { votes[other, default: 0] += 1 } else { byShingle[shingle] = number }
    }
    guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value > 2,
      Self.areAlike(Self.shingles(words), Self.shingles(paragraphs[best.key].words))
    else { return }
    var repetition = repetition(of: paragraphs[best.key].passage, isNear: true)
    repetition.locations.append(passage.location())
    near.append(repetition)
  }

  private func repetition(of passage: Passage, isNear: Bool) -> RepeatedParagraph {
    RepeatedParagraph(
      locations: [passage.location()],
      text: Masking.quoted(passage.text.text),
      isNear: isNear
    )
  }

  /// Whether two sorted lists of shingles share most of theirs.
  private static func areAlike(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard short.count * 100 >= long.count * leastLikeness else { return false }
    var common = 0
    var index = 0
    for shingle in short {
      while index < long.count, long[index] < shingle { index += 1 }
      if index < long.count, long[index] == shingle { common += 1 }
    }
    return common * 100 >= (short.count + long.count - common) * leastLikeness
  }

  /// The shingles of some words, each once, in order.
  private static func shingles(_ words: [UInt64]) -> [UInt64] {
    guard words.count > 3 else { return [] }
    return Set((0...(words.count - 4)).map { shingle(words, at: $0) }).sorted()
  }

  @inline(__always)
  private static func shingle(_ words: [UInt64], at start: Int) -> UInt64 {
    var hash = TextHash()
    for index in start..<start + 4 { hash.combine(wide: words[index]) }
    return hash.spread
  }

  /// The first shingles in order, as many as stand for a paragraph: the others are not kept.
  private static func sketch(_ words: [UInt64]) -> [UInt64] {
    guard words.count > 3 else { return [] }
    var least: [UInt64] = []
    for start in 0...(words.count - 4) {
      let shingle = shingle(words, at: start)
      if least.count == sketch, let last = least.last, shingle >= last { continue }
      let place = least.firstIndex { $0 >= shingle } ?? least.count
      guard place == least.count || least[place] != shingle else { continue }
      if least.count == sketch { least.removeLast() }
      least.insert(shingle, at: place)
    }
    return least
  }

  /// The hashes of the words of a text, folded.
  private static func wordHashes(_ string: String) -> [UInt64] {
    let text = string.utf8.span
    var hashes: [UInt64] = []
    hashes.reserveCapacity(text.count / 5)
    var word = TextHash()
    var isEmpty = true
    var position = 0
    while position < text.count {
      let scalar = UTF8Scalar(decoding: text, at: position)
      position += scalar.length
      if FoldedWords.isWordPart(scalar.value) {
        let folded = TextFolding.foldedBytes(TextFolding.lowercased(scalar.value))
        guard folded.first != 0 else { continue }
        word.combine(folded.first)
        if folded.second != 0 { word.combine(folded.second) }
        isEmpty = false
      } else if !isEmpty {
        hashes.append(word.spread)
        word = TextHash()
        isEmpty = true
      }
    }
    if !isEmpty { hashes.append(word.spread) }
    return hashes
  }
}

extension TextHash {
  /// Adds the eight bytes of a number.
  fileprivate mutating func combine(wide number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { combine(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
