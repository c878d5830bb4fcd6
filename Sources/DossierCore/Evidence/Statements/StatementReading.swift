internal import Glibc

/// The statements of a dossier that can show something, with what the search for terms found in each.
package struct StatementReading {
  /// Where each statement is, in reading order.
  let places: [Place]

  /// The traits of all statements, those of a statement side by side.
  let traits: [Trait]

  /// The names of the traits met, by hash, if they were kept.
  let names: [UInt64: String]

  private let search: EvidenceSearch

  /// A statement: where it stands, and where its traits are.
  struct Place {
    var block: Int
    var sentences: Range<Int>
    var traits: Range<Int>
  }

  /// The statements, in reading order.
  package var statements: [Statement] {
    places.map { Statement(block: $0.block, sentences: $0.sentences, traits: Array(traits[$0.traits])) }
  }

  /// Reads the statements of a text; annexes, the title page, headings, official wording and what is still to be written show nothing.
  ///
  /// - Parameters:
  ///   - search: the terms found in the text.
  ///   - leftovers: the sentences that a writer has still to replace.
  ///   - stems: the stems of the words of the text, to which the numbers of the traits are added.
  ///   - keepsNames: whether the names of the traits are kept.
  ///   - known: gives the number of a trait by its hash, or `nil` for one that nobody knows.
  /// - Complexity: O(n) in the words of the text.
  init(
    _ search: EvidenceSearch,
    leftovers: Set<Int>,
    stems: inout StemTable,
    keepsNames: Bool = false,
    known: (UInt64) -> Int32?
  ) {
    self.search = search
    let text = search.text
    let opening = text.headings.map { search.opensItsPart($0) }
    // The table is handed over and given back: two holders would mean a copy.
    var own = StemTable()
    swap(&own, &stems)
    var reader = TraitReader(text, known: search.known, stems: own, keepsNames: keepsNames)
    own = StemTable()
    var places: [Place] = []
    for (index, block) in text.blocks.enumerated() where search.bits[index] != 0 && search.counts(index, block) {
      if block.kind == .tableRow || block.kind == .tableHeader {
        guard !block.sentences.isEmpty, leftovers.isEmpty || !block.sentences.contains(where: leftovers.contains) else {
          continue
        }
        let traits = reader.read(block.sentences, in: index, opensPart: { opening[$0] }, known: known)
        places.append(Place(block: index, sentences: block.sentences, traits: traits))
        continue
      }
      for sentence in block.sentences where leftovers.isEmpty || !leftovers.contains(sentence) {
        let traits = reader.read(sentence..<sentence + 1, in: index, opensPart: { opening[$0] }, known: known)
        places.append(Place(block: index, sentences: sentence..<sentence + 1, traits: traits))
      }
    }
    self.places = places
    traits = reader.traits
    names = reader.names
    stems = reader.finish()
  }

  /// What was found of an entry, statement by statement.
  package struct Found: Sendable {
    /// The statements that count for it, indices in the reading's statements.
    package var statements: [Int] = []

    /// What its terms weigh in each of them, in quarters of a weak word.
    package var termWeights: [Int] = []

    /// Whether each stands below a heading about it.
    package var isTitled: [Bool] = []

    /// What all its terms weigh together, 1 being the entry's threshold.
    package var termTotal = 0.0

    /// What the terms and the heading add to a statement's score.
    package func bonus(at place: Int) -> Float {
      0.03 * Float(min(termWeights[place], 24)) + (isTitled[place] ? 0.15 : 0)
    }

    /// The measures that a ``Decision`` weighs, from the statements' scores with their bonus; empty when no statement counts.
    package func measures(of scores: [Float]) -> [Double] {
      guard !scores.isEmpty else { return [] }
      let best = scores.highest(3).map { scores[$0] }
      let mean = best.reduce(0, +) / Float(best.count)
      return [Double(best[0]), Double(mean), log(1 + termTotal), log(Double(scores.count))]
    }
  }

  /// Tells the blocks where an entry of the knowledge counts.
  func counting(_ number: Int) -> (Int) -> Bool {
    let sections = search.wanted[number]
    return { search.bits[$0] & sections != 0 }
  }

  /// What was found of an entry of the knowledge, by its number, in the blocks that count.
  func found(_ number: Int, where counts: (Int) -> Bool) -> Found {
    found(number, hits: search.hits[number], titled: TitledBlocks(of: number, in: search), where: counts)
  }

  /// What was found of an entry of the knowledge, by its number.
  ///
  /// - Parameters:
  ///   - number: the entry's number.
  ///   - hits: the terms found for it that count.
  ///   - titled: what stands below headings about it.
  ///   - counts: tells the blocks to look at.
  /// - Returns: what was found.
  /// - Complexity: O(n) in the statements and in the hits of the entry.
  func found(_ number: Int, hits: [EvidenceSearch.Hit], titled: TitledBlocks, where counts: (Int) -> Bool) -> Found {
    var found = Found()
    found.statements.reserveCapacity(places.count)
    found.termWeights.reserveCapacity(places.count)
    found.isTitled.reserveCapacity(places.count)
    var next = 0
    for (index, statement) in places.enumerated() where counts(statement.block) {
      var weight = 0
      // Hits come in the order of the statements: those of earlier ones are left behind for good.
      while next < hits.count,
        (hits[next].block, hits[next].sentence) < (statement.block, statement.sentences.lowerBound)
      {
        next += 1
      }
      var cursor = next
      while cursor < hits.count, hits[cursor].block == statement.block,
        statement.sentences.contains(hits[cursor].sentence)
      {
        if !hits[cursor].isContext { weight += search.knowledge.terms[hits[cursor].term].weight }
        cursor += 1
      }
      found.statements.append(index)
      found.termWeights.append(weight)
      found.isTitled.append(titled.contains(statement.block))
    }
    let threshold = max(Double(search.knowledge.entries[number].threshold) / 100, 0.01)
    let sum = EvidenceWeight.sum(of: hits, entry: number, in: search.knowledge, titled: titled)
    found.termTotal = sum / threshold
    return found
  }
}

extension [Float] {
  /// The indices of the highest elements, the highest first; equal ones in their order.
  ///
  /// - Complexity: O(n) for a few among many.
  func highest(_ count: Int) -> [Int] {
    var best: [Int] = []
    for index in indices {
      if best.count == count, let last = best.last, self[index] <= self[last] { continue }
      let place = best.firstIndex { self[$0] < self[index] } ?? best.count
      best.insert(index, at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }
}
