import DossierMarkdown

/// Weighs what was found for each entry.
struct EvidenceJudge {
  private let search: EvidenceSearch
  private let text: AnnotatedText
  private let knowledge: CompiledKnowledge
  /// The entries that comments claim, by id, with the blocks that they are about.
  private let claims: [String: [Int]]

  /// How many words below a heading make it more than a heading.
  private static let enoughWords = 20
  /// How many passages a report shows.
  private static let mostPassages = 3

  /// How well a facet is shown.
  private enum Proof: Int, Comparable {
    case nothing = 0
    case trace = 1
    case claimed = 2
    case enough = 3

    static func < (left: Proof, right: Proof) -> Bool { left.rawValue < right.rawValue }
  }

  init(_ search: EvidenceSearch) {
    self.search = search
    text = search.text
    knowledge = search.knowledge
    claims = search.text.claims()
  }

  func assess(_ number: Int, id: String) -> Assessment {
    let entry = knowledge.entries[number]
    let hits = search.hits[number]
    let claimed = Set(claims[id] ?? [])
    let titled = titledBlocks(number)
    var missing: [String] = []
    var shown = 0
    var weaklyShown = 0
    var obligatory = 0
    for facet in entry.facets {
      let proof = proof(of: facet, entry: number, hits: hits, titled: titled, claimed: claimed)
      guard !knowledge.facets[facet].isOptional else { continue }
      obligatory += 1
      switch proof {
      case .enough: shown += 1
      case .claimed: weaklyShown += 1
      case .trace, .nothing: missing.append(knowledge.text(knowledge.facets[facet].name))
      }
    }
    let status = status(
      shown: shown,
      weaklyShown: weaklyShown,
      of: obligatory,
      hasTitledText: hasTitledText(number)
    )
    var assessment = Assessment(status: status)
    assessment.isDeclared = claims[id] != nil
    assessment.evidence = status == .absent ? [] : evidence(number, hits: hits, titled: titled)
    if status != .found { assessment.advice = advice(entry, isDeclared: assessment.isDeclared, status: status) }
    if status == .partial { assessment.missingFacets = missing }
    return assessment
  }

  private func status(shown: Int, weaklyShown: Int, of obligatory: Int, hasTitledText: Bool) -> Assessment.Status {
    if shown == obligatory { return .found }
    if shown > 0 || weaklyShown > 0 || hasTitledText { return .partial }
    return .absent
  }

  private func advice(_ entry: CompiledKnowledge.Entry, isDeclared: Bool, status: Assessment.Status) -> String {
    let advice = knowledge.text(entry.advice)
    guard isDeclared, status == .absent else { return advice }
    return "Le commentaire l'annonce, mais le passage qui suit ne le montre pas. " + advice
  }

  // MARK: Facets

  private func proof(
    of facet: Int,
    entry: Int,
    hits: [EvidenceSearch.Hit],
    titled: Set<Int>,
    claimed: Set<Int>
  ) -> Proof {
    var best = isShownByStructure(facet, entry: entry) ? Proof.enough : .nothing
    var weakByPassage: [Int: Set<Int>] = [:]
    for hit in hits where hit.facet == facet {
      if hit.isStrong {
        if !hit.isContext { return .enough }
        continue
      }
      let block = text.blocks[hit.block]
      weakByPassage[block.passage, default: []].insert(hit.term)
      if hit.isContext { continue }
      if titled.contains(hit.block) { return .enough }
      best = max(best, claimed.contains(hit.block) ? .claimed : .trace)
    }
    return weakByPassage.contains { $0.value.count >= 2 } ? .enough : best
  }

  private func isShownByStructure(_ facet: Int, entry: Int) -> Bool {
    let structure = knowledge.facets[facet].structure
    guard structure.contains(where: { $0 > 0 }) else { return false }
    return zip(structure, counts(in: search.wanted[entry])).contains { $0 > 0 && $1 >= $0 }
  }

  /// How many headings, tables, sentences with figures, images and lists some sections hold.
  private func counts(in sections: UInt64) -> [Int] {
    var counts = [0, 0, 0, 0, 0]
    var lastTable: Int?
    var lastList: Int?
    for (index, block) in text.blocks.enumerated() where search.bits[index] & sections != 0 {
      switch block.kind {
      case .heading: counts[0] += 1
      case .tableRow, .tableHeader:
        if lastTable != block.root { counts[1] += 1 }
        lastTable = block.root
      case .listItem:
        if lastList != block.root { counts[4] += 1 }
        lastList = block.root
      case .paragraph, .caption, .quote, .footnote: break
      }
      counts[3] += block.imageCount
      for sentence in block.sentences where text.sentences[sentence].hasFigures(in: text) { counts[2] += 1 }
    }
    return counts
  }

  // MARK: Headings

  /// The blocks that stand below a heading about an entry, the heading of their part apart.
  private func titledBlocks(_ number: Int) -> Set<Int> {
    let titles = search.titles[number].filter { !opensItsPart($0) }
    guard !titles.isEmpty else { return [] }
    var blocks: Set<Int> = []
    for (index, block) in text.blocks.enumerated() where search.bits[index] & search.wanted[number] != 0 {
      if let lead = block.lead, titles.contains(lead) { blocks.insert(index) }
      var heading = block.heading
      while let current = heading {
        if titles.contains(current) { blocks.insert(index) }
        heading = text.headings[current].parent
      }
    }
    return blocks
  }

  private func hasTitledText(_ number: Int) -> Bool {
    search.titles[number].contains { title in
      let heading = text.headings[title]
      return !opensItsPart(title) && (heading.wordCount >= Self.enoughWords || heading.tableAndListCount > 0)
    }
  }

  /// Whether a heading is that of a whole part, which says too little of what stands below it.
  private func opensItsPart(_ number: Int) -> Bool {
    let heading = text.headings[number]
    guard heading.level < 7 else { return false }
    let root = text.blocks[heading.block].root
    guard case .part = search.sectioning[root] else { return false }
    return root == 0 || search.sectioning[root - 1] != search.sectioning[root]
  }

  // MARK: Passages

  private func evidence(_ number: Int, hits: [EvidenceSearch.Hit], titled: Set<Int>) -> [Evidence] {
    var passages = EvidenceRanking(text, titled: titled)
    for hit in hits where !hit.isContext { passages.add(hit) }
    let best = passages.best(Self.mostPassages)
    if best.isEmpty { return titledEvidence(number) }
    return best
  }

  /// The beginning of what stands below a heading about the entry, when nothing else speaks for it.
  private func titledEvidence(_ number: Int) -> [Evidence] {
    guard let title = search.titles[number].filter({ !opensItsPart($0) }).min() else { return [] }
    let heading = text.headings[title]
    var index = heading.level == 8 ? heading.block : heading.block + 1
    while index < text.blocks.count, text.blocks[index].wordCount == 0 || text.blocks[index].kind == .heading { index += 1 }
    guard index < text.blocks.count, let first = text.blocks[index].sentences.first else { return [] }
    return [EvidenceRanking(text, titled: []).evidence(block: index, sentence: first, tokens: [])]
  }
}

extension AnnotatedText.Sentence {
  /// Whether a number in figures stands in the sentence.
  func hasFigures(in text: AnnotatedText) -> Bool {
    text.tokens[tokens].contains { $0.flags.contains(.number) }
  }
}

extension AnnotatedText {
  /// The entries that comments claim, by id, with the blocks that the claims are about.
  func claims() -> [String: [Int]] {
    var claims: [String: [Int]] = [:]
    for comment in comments where blocks.indices.contains(comment.block) {
      let words = comment.text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\n" }
      guard let first = words.first, first.hasPrefix("CP") || first.hasPrefix("CT") || first.contains(".") else { continue }
      for word in words { claims[String(word), default: []] += claimedBlocks(from: comment.block) }
    }
    return claims
  }

  /// The blocks of the top-level block that a claim precedes.
  private func claimedBlocks(from first: Int) -> [Int] {
    let root = blocks[first].root
    return blocks[first...].prefix { $0.root == root }.indices.map { $0 }
  }
}
