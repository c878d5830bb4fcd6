import DossierMarkdown

/// Weighs what was found for each entry.
struct EvidenceJudge {
  private let search: EvidenceSearch
  private let text: AnnotatedText
  private let knowledge: CompiledKnowledge
  /// The entries that comments claim, by id, with the blocks that they are about.
  private let claims: [String: [Int]]
  /// The sentences that a writer has still to replace: they show nothing.
  private let leftovers: Set<Int>

  private let links: [EntryLinks]
  private var passages = MaskedPassages()

  /// What was learned of statements, where something was.
  var learned: LearnedJudge?

  /// How many passages a report shows.
  private static let mostPassages = 3

  init(_ search: EvidenceSearch, links: [EntryLinks], without leftovers: Set<Int>) {
    self.search = search
    self.links = links
    self.leftovers = leftovers
    text = search.text
    knowledge = search.knowledge
    claims = search.text.claims()
  }

  mutating func assess(_ number: Int, id: String) -> Assessment {
    let entry = knowledge.entries[number]
    let hits = written(search.hits[number])
    let claimed = Set(claims[id] ?? [])
    let titled = TitledBlocks(of: number, in: search)
    var missing: [String] = []
    var structures = 0
    for facet in entry.facets {
      let isStructured = isShownByStructure(facet, entry: number)
      if isStructured { structures += 1 }
      guard !knowledge.facets[facet].isOptional, !isStructured, !isShown(facet, by: hits, titled: titled) else {
        continue
      }
      missing.append(knowledge.text(knowledge.facets[facet].name))
    }
    let verdict = links[number].learned.flatMap { entry in
      learned?.verdict(on: entry, entry: number, hits: hits, titled: titled)
    }
    var status = verdict?.status ?? lexicalStatus(number, hits: hits, titled: titled, structures: structures)
    if verdict == nil, status == .found, !missing.isEmpty { status = .partial }
    if status == .absent, hits.contains(where: { claimed.contains($0.block) }) { status = .partial }
    var assessment = Assessment(status: status)
    assessment.confidence = verdict?.confidence
    assessment.isDeclared = claims[id] != nil
    if status != .absent {
      if let verdict { assessment.evidence = learnedEvidence(verdict, hits: hits, titled: titled) }
      if assessment.evidence.isEmpty {
        let local = LocalWeight(of: hits, entry: number, in: search, titled: titled)
        assessment.evidence = evidence(hits: local.map { Array(hits[$0.best]) } ?? hits, titled: titled)
      }
    }
    if status == .partial { assessment.missingFacets = missing }
    if status != .absent { assessment.missingComponents = missingComponents(of: number) }
    if status != .found { assessment.advice = advice(entry, for: assessment) }
    return assessment
  }

  /// The components of an entry that its parts do not show, by the names of their first facets.
  ///
  /// One is shown if its terms are found or if what was learned says so: telling a candidate who analyses that they do not would be the worse mistake.
  private func missingComponents(of number: Int) -> [String] {
    guard !links[number].components.isEmpty else { return [] }
    let sections = search.wanted[number]
    // Below a heading about the analysis, what the rest of the part tells does not count: it tells the facts.
    let own = TitledBlocks(of: number, in: search)
    let counts: (Int) -> Bool = { block in
      search.bits[block] & sections != 0 && (!own.hasText || own.contains(block))
    }
    return links[number].components.compactMap { component in
      let facets = knowledge.entries[component].facets.filter { !knowledge.facets[$0].isOptional }
      let hits = written(search.hits[component]).filter { counts($0.block) }
      let titled = TitledBlocks(of: component, in: search)
      if facets.allSatisfy({ isShown($0, by: hits, titled: titled) }) { return nil }
      if let learned, let entry = links[component].learned,
        learned.isShown(entry, entry: component, hits: hits, titled: titled, where: counts)
      {
        return nil
      }
      return facets.first.map { knowledge.text(knowledge.facets[$0].name) }
    }
  }

  /// What the terms alone tell, for an entry of which nothing was learned.
  private func lexicalStatus(
    _ number: Int,
    hits: [EvidenceSearch.Hit],
    titled: TitledBlocks,
    structures: Int
  ) -> Assessment.Status {
    if let local = LocalWeight(of: hits, entry: number, in: search, titled: titled) {
      guard local.status == .absent else { return local.status }
      return PlainPassage(of: hits, in: search, titled: titled).isBelowHeading ? .partial : .absent
    }
    let weight = EvidenceWeight(of: hits, entry: number, in: knowledge, titled: titled, structures: structures)
    let plain = PlainPassage(of: hits, in: search, titled: titled)
    return plain.status == .found || weight.status == .absent ? plain.status : weight.status
  }

  /// The hits that do not stand in what is still to be written.
  private func written(_ hits: [EvidenceSearch.Hit]) -> [EvidenceSearch.Hit] {
    leftovers.isEmpty ? hits : hits.filter { !leftovers.contains($0.sentence) }
  }

  /// What to write; for a partial entry, first what is thin about what was found.
  private func advice(_ entry: CompiledKnowledge.Entry, for assessment: Assessment) -> String {
    let advice = knowledge.text(entry.advice)
    switch assessment.status {
    case .absent where assessment.isDeclared:
      return "Le commentaire l'annonce, mais le passage qui suit ne le montre pas. " + advice
    case .partial where assessment.missingFacets.isEmpty:
      let thin =
        assessment.evidence.count > 1
        ? "Les passages trouvés en disent encore peu" : "Le passage trouvé est bref"
      guard let first = advice.first else { return thin + " : développez-le avec un exemple de votre pratique." }
      return "\(thin) : \(first.lowercased())\(advice.dropFirst())"
    default:
      return advice
    }
  }

  // MARK: Facets

  /// Whether a facet of an entry is shown, layout apart.
  func isShown(_ facet: Int, of entry: Int) -> Bool {
    isShown(facet, by: written(search.hits[entry]), titled: TitledBlocks(of: entry, in: search))
  }

  /// Whether one strong term shows a facet, or two weak ones in neighbouring sentences, or one below a heading about the entry.
  private func isShown(_ facet: Int, by hits: [EvidenceSearch.Hit], titled: TitledBlocks) -> Bool {
    var last: EvidenceSearch.Hit?
    for hit in hits where hit.facet == facet {
      if hit.isStrong {
        if !hit.isContext { return true }
        continue
      }
      if !hit.isContext, titled.contains(hit.block) { return true }
      if let last, last.term != hit.term, !(last.isContext && hit.isContext),
        text.blocks[last.block].passage == text.blocks[hit.block].passage, hit.sentence - last.sentence <= 2
      {
        return true
      }
      last = hit
    }
    return false
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
      for sentence in block.sentences where text.sentences[sentence].hasFigures { counts[2] += 1 }
    }
    return counts
  }

  // MARK: Passages

  private mutating func evidence(hits: [EvidenceSearch.Hit], titled: TitledBlocks) -> [Evidence] {
    let ranking = EvidenceRanking(text, titled: titled)
    let best = ranking.best(Self.mostPassages, of: hits, in: search, masking: &passages)
    return best.isEmpty ? titledEvidence(titled) : best
  }

  /// The best statements of a verdict, with the words that made them count: those of terms, then the most telling of the others.
  private mutating func learnedEvidence(
    _ verdict: LearnedJudge.Verdict,
    hits: [EvidenceSearch.Hit],
    titled: TitledBlocks
  ) -> [Evidence] {
    let ranking = EvidenceRanking(text, titled: titled)
    var evidence: [Evidence] = []
    for place in verdict.best.prefix(Self.mostPassages) {
      let own = hits.filter { $0.block == place.block && place.sentences.contains($0.sentence) && !$0.isContext }
      let tokens = own.flatMap { Array(search.tokens[$0.tokens]) }
      evidence.append(
        ranking.evidence(
          block: place.block,
          sentence: place.sentences.lowerBound,
          tokens: tokens + place.tokens.map { $0..<$0 + 1 }.filter { token in !tokens.contains { $0.overlaps(token) } },
          masking: &passages
        )
      )
    }
    return evidence
  }

  /// The beginning of what stands below a heading about the entry, when nothing else speaks for it.
  private mutating func titledEvidence(_ titled: TitledBlocks) -> [Evidence] {
    guard
      let block = text.blocks.indices.first(where: { titled.contains($0) && text.blocks[$0].kind != .heading }),
      let sentence = text.blocks[block].sentences.first
    else { return [] }
    let ranking = EvidenceRanking(text, titled: titled)
    return [ranking.evidence(block: block, sentence: sentence, tokens: [], masking: &passages)]
  }
}

extension AnnotatedText {
  /// The entries that comments claim, by id, with the blocks that the claims are about.
  func claims() -> [String: [Int]] {
    var claims: [String: [Int]] = [:]
    for comment in comments where blocks.indices.contains(comment.block) {
      for id in comment.claimedCriteres + comment.claimedAttendus {
        claims[id, default: []] += claimedBlocks(from: comment.block)
      }
    }
    return claims
  }

  /// The sentences that hold words left in place of a text to come.
  func leftoverSentences() -> Set<Int> {
    var left: Set<Int> = []
    var last: (fragment: Int, range: Range<Int>?) = (-1, nil)
    for (number, sentence) in sentences.enumerated() {
      if sentence.fragment != last.fragment {
        last = (sentence.fragment, leftover(in: fragments[sentence.fragment].text))
      }
      if let range = last.range, sentence.range.overlaps(range) { left.insert(number) }
    }
    return left
  }

  /// What is still to be written in a text: what stands in brackets, all of a text that opens with a mark, or the mark alone.
  private func leftover(in text: String) -> Range<Int>? {
    guard let start = Leftover.offset(in: text) else { return nil }
    let rest = text.utf8.dropFirst(start)
    let closing: UInt8? =
      switch rest.first {
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "("): UInt8(ascii: ")")
      default: nil
      }
    guard let closing else { return start..<(start == 0 ? text.utf8.count : start + 1) }
    let length = rest.prefix { $0 != closing }.count
    return start..<start + length + 1
  }

  /// The blocks of the top-level block that a claim precedes.
  private func claimedBlocks(from first: Int) -> [Int] {
    let root = blocks[first].root
    return blocks[first...].prefix { $0.root == root }.indices.map { $0 }
  }
}
