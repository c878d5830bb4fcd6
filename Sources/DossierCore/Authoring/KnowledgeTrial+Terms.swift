import DossierMarkdown

extension KnowledgeTrial {
  /// How many different terms are tried: twice what the richest référentiel has.
  private static let mostTerms = 30_000

  /// How many terms are tried in one text.
  private static let chunk = 32

  /// Tells the terms that no sentence could be found by, and those that their own entry always refuses.
  mutating func tryTerms() {
    let witness = TermWitness(knowledge)
    let terms = distinctTerms()
    if terms.count == Self.mostTerms, let last = terms.last {
      note("seuls les \(French.integer(Self.mostTerms)) premiers termes ont été essayés", at: last, .remark)
    }
    let dead = Self.unfound(terms, witness, knowledge, files)
    for term in terms where dead.contains(Key(term)) {
      note("le terme « \(Self.shown(term.value)) » ne peut jamais être trouvé : \(Self.reason(term.value))", at: term)
    }
    tryExclusions(sparing: dead, witness)
  }

  /// A term of a file, wherever it stands in it.
  fileprivate struct Key: Hashable {
    var file: Int
    var value: String

    init(_ text: Knowledge.Text) {
      file = text.file
      value = text.value
    }
  }

  /// The terms of concepts and entries, each once by file, at its first place.
  private func distinctTerms() -> [Knowledge.Text] {
    var seen: Set<Key> = []
    var terms: [Knowledge.Text] = []
    func add(_ texts: [Knowledge.Text]) {
      for text in texts where terms.count < Self.mostTerms && seen.insert(Key(text)).inserted { terms.append(text) }
    }
    for concept in knowledge.concepts { add(concept.terms) }
    for entry in knowledge.entries {
      add(entry.titles)
      add(entry.exclusions)
      for facet in entry.facets {
        add(facet.strong)
        add(facet.weak)
      }
    }
    return terms
  }

  private static func reason(_ term: String) -> String {
    if term.contains(" -") { return "ce qu'il demande contient toujours ce qu'il refuse" }
    if term.split(separator: " ").count > 100 { return "il est plus long qu'une phrase" }
    return
      "une phrase faite de ses mots n'est pas lue ainsi ; essayez-le sans « = », sans capitales ou en moins de mots"
  }

  // MARK: Terms alone

  /// The terms that none of their sentences shows, the other terms and their exclusions left out.
  private static func unfound(
    _ terms: [Knowledge.Text],
    _ witness: TermWitness,
    _ knowledge: Knowledge,
    _ files: [String]
  ) -> Set<Key> {
    var trial = Knowledge(referentiel: knowledge.referentiel, concepts: knowledge.concepts)
    let chunks = stride(from: 0, to: terms.count, by: chunk).map { Array(terms[$0..<min($0 + chunk, terms.count)]) }
    for (number, chunk) in chunks.enumerated() {
      var entry = Knowledge.Entry(id: Knowledge.Text(String(number)))
      var facet = Knowledge.Facet(name: Knowledge.Text("-"))
      facet.strong = chunk
      entry.facets = [facet]
      trial.entries.append(entry)
    }
    guard let compiled = try? CompiledKnowledge(compiling: trial, files: files) else { return [] }
    var engine = EvidenceEngine(compiled)
    var dead: Set<Key> = []
    var first = 0
    for (number, chunk) in chunks.enumerated() {
      var left = Array(chunk.indices)
      for variant in 0..<TermWitness.variants where !left.isEmpty {
        let sentences = left.map { witness.sentence(for: chunk[$0], variant: variant) }
        guard let text = KnowledgeTrial.text(sentences) else { continue }
        let found = engine.terms(of: String(number), in: text)
        left = left.enumerated().filter { place, term in !found.contains([first + term, place]) }.map(\.element)
      }
      for term in left { dead.insert(Key(chunk[term])) }
      first += chunk.count
    }
    return dead
  }

  // MARK: Terms in their entries

  /// Tells the terms of entries that the exclusions of the entry refuse in every sentence.
  private mutating func tryExclusions(sparing dead: Set<Key>, _ witness: TermWitness) {
    guard knowledge.entries.contains(where: { !$0.exclusions.isEmpty }) else { return }
    var engine = EvidenceEngine(compiled)
    var first = 0
    var work = 0
    for entry in knowledge.entries {
      let shown = entry.facets.flatMap { $0.strong + $0.weak }
      let own = first + entry.titles.count + entry.exclusions.count
      first = own + shown.count
      guard !entry.exclusions.isEmpty else { continue }
      for start in stride(from: 0, to: shown.count, by: Self.chunk) where work < Self.mostWork {
        var left = Array(start..<min(start + Self.chunk, shown.count)).filter { !dead.contains(Key(shown[$0])) }
        for variant in 0..<TermWitness.variants where !left.isEmpty {
          work += compiled.terms.count
          guard let text = Self.text(left.map { witness.sentence(for: shown[$0], variant: variant) }) else { continue }
          let found = engine.terms(of: entry.id.value, in: text)
          left = left.enumerated().filter { place, term in !found.contains([own + term, place]) }.map(\.element)
        }
        for term in left {
          note(
            "le terme « \(Self.shown(shown[term].value)) » ne compte jamais : les « exclusions » de « \(entry.id.value) » écartent toujours sa phrase",
            at: shown[term]
          )
        }
      }
    }
  }
}
