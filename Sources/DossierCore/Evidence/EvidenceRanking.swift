import DossierMarkdown

/// Orders the sentences that count for an entry, the most telling first.
struct EvidenceRanking {
  private let text: AnnotatedText
  private let titled: TitledBlocks
  private var places: [Place] = []

  /// How long an excerpt may be, in characters.
  static let longestExcerpt = 200

  /// A sentence or row with terms.
  private struct Place {
    var block: Int
    var sentence: Int
    var terms: Set<Int> = []
    var facets: Set<Int> = []
    var strong = 0
    var tokens: [Range<Int>] = []
    var score = 0
  }

  init(_ text: AnnotatedText, titled: TitledBlocks) {
    self.text = text
    self.titled = titled
  }

  /// Adds a term found; hits come in reading order.
  mutating func add(_ hit: EvidenceSearch.Hit) {
    let isRow = text.blocks[hit.block].kind == .tableRow
    if let last = places.last, last.block == hit.block, isRow || last.sentence == hit.sentence {
      // The row or sentence at hand.
    } else {
      places.append(Place(block: hit.block, sentence: hit.sentence))
    }
    let index = places.count - 1
    places[index].tokens += hit.tokens
    places[index].facets.insert(hit.facet)
    if places[index].terms.insert(hit.term).inserted, hit.isStrong { places[index].strong += 1 }
  }

  /// The best places, as evidence.
  func best(_ count: Int) -> [Evidence] {
    var scored = places
    var byBlock: [Int: Set<Int>] = [:]
    for place in places { byBlock[place.block, default: []].formUnion(place.terms) }
    for index in scored.indices { scored[index].score = score(scored[index], near: byBlock[scored[index].block]?.count ?? 0) }
    scored.sort { ($0.score, $1.block, $1.sentence) > ($1.score, $0.block, $0.sentence) }
    return scored.prefix(count).map { evidence(block: $0.block, sentence: $0.sentence, tokens: $0.tokens) }
  }

  private func score(_ place: Place, near: Int) -> Int {
    var score = 4 * place.strong + 2 * (place.terms.count - place.strong) + 2 * place.facets.count
    score += min(near - place.terms.count, 4)
    if titled.contains(place.block) { score += 5 }
    if text.sentences[place.sentence].classes.contains(.firstPerson) { score += 1 }
    if text.blocks[place.block].kind == .tableHeader { score -= 2 }
    return score
  }

  /// A sentence or row as evidence.
  func evidence(block index: Int, sentence number: Int, tokens: [Range<Int>]) -> Evidence {
    let block = text.blocks[index]
    let isRow = block.kind == .tableRow || block.kind == .tableHeader
    let sentences = isRow ? block.sentences : number..<number + 1
    let lines = isRow ? block.span : text.lines(of: text.sentences[number], in: block)
    var whole: [UInt8] = []
    for sentence in sentences {
      if !whole.isEmpty { whole += Array(" | ".utf8) }
      whole.append(contentsOf: text.text(of: text.sentences[sentence]))
    }
    var seen: Set<String> = []
    var words: [String] = []
    for range in tokens.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let word = text.written(range)
      if !word.isEmpty, seen.insert(word).inserted { words.append(word) }
    }
    return Evidence(
      location: Location(file: lines.file, line: lines.first),
      lastLine: lines.last,
      excerpt: Excerpt.cut(whole, to: Self.longestExcerpt, around: words.first ?? ""),
      words: words
    )
  }
}

extension AnnotatedText {
  /// The words of a range of one sentence, as the candidate wrote them.
  func written(_ range: Range<Int>) -> String {
    guard let first = range.first, let sentence = sentence(holding: first), let last = range.last else { return "" }
    let bytes = fragments[sentences[sentence].fragment].text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: Int(tokens[first].offset))
    let length = Int(tokens[last].offset) + Int(tokens[last].length) - Int(tokens[first].offset)
    guard length > 0, let end = bytes.index(start, offsetBy: length, limitedBy: bytes.endIndex) else { return "" }
    return String(Substring(bytes[start..<end]))
  }

  private func sentence(holding token: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? low : nil
  }
}
