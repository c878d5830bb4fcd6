import DossierMarkdown

/// Orders the sentences that count for an entry, the most telling first.
struct EvidenceRanking {
  private let text: AnnotatedText
  private let titled: TitledBlocks

  /// The most cells, or sentences in cells, of a row that are quoted whole.
  private static let mostCells = 24

  /// How long an excerpt may be, in characters.
  static let longestExcerpt = 200

  /// A sentence or row with terms, each counted once.
  private struct Place {
    var block: Int
    var sentence: Int
    /// Its hits, in the list of the entry's hits.
    var hits: Range<Int>
    /// What it says, and how many terms.
    var score: Int
    var count: Int
    /// The entry's facets that it shows, as bits.
    var facets: UInt64 = 0
  }

  init(_ text: AnnotatedText, titled: TitledBlocks) {
    self.text = text
    self.titled = titled
  }

  /// The best places of an entry's hits, which come in reading order, as evidence.
  func best(
    _ count: Int,
    of hits: [EvidenceSearch.Hit],
    in search: EvidenceSearch,
    masking passages: inout MaskedPassages
  ) -> [Evidence] {
    var places: [Place] = []
    var first = 0
    while first < hits.count {
      let place = place(from: first, hits)
      first = place.hits.upperBound
      if place.count > 0 { places.append(place) }
    }
    addNeighbours(to: &places)
    var best: [Place] = []
    for place in places {
      let rank = best.firstIndex { $0.score < place.score } ?? best.count
      guard rank < count else { continue }
      best.insert(place, at: rank)
      if best.count > count { best.removeLast() }
    }
    var evidence: [Evidence] = []
    for place in best {
      let tokens = place.hits.flatMap { hits[$0].isContext ? [] : Array(search.tokens[hits[$0].tokens]) }
      evidence.append(self.evidence(block: place.block, sentence: place.sentence, tokens: tokens, masking: &passages))
    }
    return evidence
  }

  /// The sentence or row of a hit, with the hits that follow in it.
  private func place(from first: Int, _ hits: [EvidenceSearch.Hit]) -> Place {
    let head = hits[first]
    let isRow = text.blocks[head.block].kind == .tableRow
    var place = Place(block: head.block, sentence: head.sentence, hits: first..<first, score: 0, count: 0)
    var next = first
    while next < hits.count, hits[next].block == head.block, isRow || hits[next].sentence == head.sentence {
      if !hits[next].isContext {
        place.score += hits[next].isStrong ? 4 : 2
        place.count += 1
        place.facets |= 1 << UInt64(hits[next].facet & 63)
      }
      next += 1
    }
    place.hits = first..<next
    place.score += 2 * place.facets.nonzeroBitCount + (titled.contains(head.block) ? 5 : 0)
    if text.sentences[head.sentence].classes.contains(.firstPerson) { place.score += 1 }
    if text.blocks[head.block].kind == .tableHeader { place.score -= 2 }
    return place
  }

  /// A sentence among others that count tells more than one alone: up to four terms of its block add to it.
  private func addNeighbours(to places: inout [Place]) {
    var first = 0
    while first < places.count {
      var last = first
      var count = 0
      while last < places.count, places[last].block == places[first].block {
        count += places[last].count
        last += 1
      }
      for index in first..<last { places[index].score += min(count - places[index].count, 4) }
      first = last
    }
  }

  /// A sentence or row as evidence, masked whole before anything is cut from it.
  func evidence(
    block index: Int,
    sentence number: Int,
    tokens: [Range<Int>],
    masking passages: inout MaskedPassages
  ) -> Evidence {
    let block = text.blocks[index]
    let isRow = block.kind == .tableRow || block.kind == .tableHeader
    let sentences = isRow ? cells(around: number, in: block.sentences, tokens: tokens) : number..<number + 1
    let lines = isRow ? block.span : text.lines(of: text.sentences[number], in: block)
    var whole: [UInt8] = []
    var stretches: [(tokens: Range<Int>, bytes: Range<Int>)] = []
    for sentence in sentences {
      if !whole.isEmpty { whole += [0x20, 0x7C, 0x20] }
      for range in tokens where text.sentences[sentence].tokens.overlaps(range) {
        stretches.append((range, stretch(of: range, in: text.sentences[sentence], from: whole.count)))
      }
      whole.append(contentsOf: text.text(of: text.sentences[sentence]))
    }
    stretches.sort { ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound) }
    let masked = passages.masked(sentences, whole)
    var words: [String] = []
    for stretch in stretches {
      let word = masked.text(stretch.bytes)
      if !word.isEmpty, !words.contains(word) { words.append(word) }
    }
    let own = stretches.first { text.sentences[number].tokens.overlaps($0.tokens) }?.bytes ?? 0..<0
    return Evidence(
      location: Location(file: lines.file, line: lines.first),
      lastLine: lines.last,
      excerpt: Excerpt.cut(masked.bytes, to: Self.longestExcerpt, around: masked.range(own)),
      words: words
    )
  }

  /// The cells of a row to quote: all of them, or those about the first words that count in a row longer than anyone writes, which is masked each
  /// time that it is quoted.
  private func cells(around number: Int, in sentences: Range<Int>, tokens: [Range<Int>]) -> Range<Int> {
    guard sentences.count > Self.mostCells else { return sentences }
    let first = tokens.lazy.map(\.lowerBound).min()
    let place = sentences.first { sentence in first.map { text.sentences[sentence].tokens.contains($0) } ?? false }
    let start = max(sentences.lowerBound, (place ?? number) - Self.mostCells / 4)
    return start..<min(sentences.upperBound, start + Self.mostCells)
  }

  /// Where tokens of a sentence stand in a passage that holds this from a place on, in bytes.
  private func stretch(of tokens: Range<Int>, in sentence: AnnotatedText.Sentence, from place: Int) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return place..<place }
    let start = place - sentence.range.lowerBound + Int(text.tokens[first].offset)
    let end = place - sentence.range.lowerBound + Int(text.tokens[last].offset) + Int(text.tokens[last].length)
    return max(place, start)..<max(place, start, end)
  }
}
