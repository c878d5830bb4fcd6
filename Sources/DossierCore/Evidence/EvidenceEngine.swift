internal import DossierMarkdown

/// Finds what a dossier shows of attendus and critères.
///
/// It holds the words already resolved and what each section is looked through for, so a worker that checks several dossiers keeps one.
public struct EvidenceEngine: ~Copyable {
  let knowledge: CompiledKnowledge
  let model: StatementModel?
  private var memory: WordMemory
  private var matcher: GroupMatcher
  private var agendas: Agendas
  private var weights = SectionWeights()
  private let scorer: StatementScorer?
  private let links: [EntryLinks]
  private var entryNumbers: [String: Int] = [:]

  /// Creates an engine.
  ///
  /// - Parameters:
  ///   - knowledge: the terms that are looked for.
  ///   - model: what was learned from labelled passages; without it, or for an entry that it does not know, terms alone decide.
  public init(_ knowledge: CompiledKnowledge, model: StatementModel? = nil) {
    self.knowledge = knowledge
    self.model = model
    let scorer = model.map { StatementScorer($0) }
    self.scorer = scorer
    links = EntryLinks.all(in: knowledge, learned: scorer?.entries ?? [:])
    memory = WordMemory(atoms: knowledge.atoms)
    let marks = Marks.ofSlots(in: knowledge)
    matcher = GroupMatcher(knowledge, marks: marks)
    agendas = Agendas(knowledge, marks: marks)
    for (number, id) in knowledge.ids.enumerated() { entryNumbers[id] = number }
  }

  /// Where an entry may be shown.
  public struct Scope: Hashable, Sendable {
    /// The id of the attendu or critère.
    public var id: String

    /// The parts that count, by their 1-based numbers; for an entry that counts anywhere they do not matter.
    public var parts: [Int]

    /// Creates a scope.
    public init(id: String, parts: [Int]) {
      self.id = id
      self.parts = parts
    }
  }

  /// Says what a text shows of some attendus and critères, in their order.
  ///
  /// An id without knowledge is absent, with no advice.
  ///
  /// - Complexity: O(n) in the words of the text, about a millisecond for 100 KB.
  public mutating func assess(_ text: AnnotatedText, sectioning: Sectioning, scopes: [Scope]) -> [Assessment] {
    let search = search(text, sectioning: sectioning, scopes: scopes)
    let leftovers = text.leftoverSentences()
    var judge = EvidenceJudge(search, links: links, without: leftovers)
    if let scorer {
      judge.learned = LearnedJudge(
        scorer,
        reading: search,
        without: leftovers,
        stems: &memory.stems,
        weights: &weights,
        links: links
      )
    }
    return scopes.map { scope in
      entryNumbers[scope.id].map { judge.assess($0, id: scope.id) } ?? Assessment(status: .absent)
    }
  }
}

extension EvidenceEngine {
  /// Whether a text shows any facet of an entry, by a strong term or two weak ones: what authors promise of their examples.
  mutating func isShown(_ id: String, by text: AnnotatedText) -> Bool {
    guard let number = entryNumbers[id] else { return false }
    let search = search(text, sectioning: Sectioning([]), scopes: [Scope(id: id, parts: [0])], bodyCounts: true)
    let judge = EvidenceJudge(search, links: links, without: text.leftoverSentences())
    return knowledge.entries[number].facets.contains { judge.isShown($0, of: number) }
  }

  /// The terms of an entry that a text holds: pairs of the number of a term and that of the block where it stands.
  mutating func terms(of id: String, in text: AnnotatedText) -> Set<[Int]> {
    guard let number = entryNumbers[id] else { return [] }
    let search = search(text, sectioning: Sectioning([]), scopes: [Scope(id: id, parts: [0])], bodyCounts: true)
    return Set(search.hits[number].map { [$0.term, $0.block] })
  }

  /// What a text shows of some scopes, for those who learn from it.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - sectioning: the section of each top-level block.
  ///   - scopes: what is looked for, and where.
  ///   - number: gives a number to a trait by the hash of its name.
  /// - Returns: the statements and what was found.
  package mutating func observe(
    _ text: AnnotatedText,
    sectioning: Sectioning,
    scopes: [Scope],
    number: (UInt64) -> Int32
  ) -> Observation {
    let search = search(text, sectioning: sectioning, scopes: scopes)
    // The numbers of the learner's traits are not those of the model: they must not stay with the words.
    var stems = memory.stems
    let reading = StatementReading(
      search,
      leftovers: text.leftoverSentences(),
      stems: &stems,
      keepsNames: true
    ) { number($0) }
    var found: [String: StatementReading.Found] = [:]
    for scope in scopes {
      guard let number = entryNumbers[scope.id] else { continue }
      found[scope.id] = reading.found(number, where: reading.counting(number))
    }
    let lines = reading.statements.map { text.lines(of: $0) }
    return Observation(statements: reading.statements, lines: lines, names: reading.names, found: found)
  }

  /// The statements of a text, and what was found of each scope that the knowledge has, by id.
  package struct Observation: Sendable {
    /// The statements, in reading order.
    package let statements: [Statement]
    /// The lines of each, 1-based.
    package let lines: [ClosedRange<Int>]
    /// The names of the traits met, by hash.
    package let names: [UInt64: String]
    /// What was found of each scope.
    package let found: [String: StatementReading.Found]
  }

  /// Notes the terms of the entries of some scopes.
  private mutating func search(
    _ text: AnnotatedText,
    sectioning: Sectioning,
    scopes: [Scope],
    bodyCounts: Bool = false
  ) -> EvidenceSearch {
    var wanted = [UInt64](repeating: 0, count: knowledge.entries.count)
    for scope in scopes {
      guard let number = entryNumbers[scope.id] else { continue }
      let isAnywhere = knowledge.entries[number].isAnywhere || bodyCounts
      wanted[number] |= isAnywhere ? SectionBits.body : SectionBits.of(scope.parts)
    }
    agendas.want(wanted)
    weights.want(wanted)
    let known = memory.known(of: text.words)
    var search = EvidenceSearch(text, sectioning: sectioning, knowledge: knowledge, wanted: wanted, known: known)
    search.run(&matcher, over: TokenIndex(text, known: known, pool: memory.pool), &agendas)
    return search
  }
}

extension AnnotatedText {
  /// The lines of a statement: those of its sentence, or those of its row.
  fileprivate func lines(of statement: Statement) -> ClosedRange<Int> {
    let block = blocks[statement.block]
    let isSentence = statement.sentences.count == 1 && block.kind != .tableRow && block.kind != .tableHeader
    let span = isSentence ? lines(of: sentences[statement.sentences.lowerBound], in: block) : block.span
    return span.first...max(span.first, span.last)
  }
}

/// Sections as bits, so that asking whether an entry counts in a block costs one operation.
enum SectionBits {
  /// All that is neither front nor annex.
  static let body: UInt64 = ~0

  static func of(_ parts: [Int]) -> UInt64 {
    parts.reduce(0) { $0 | of(.part($1)) }
  }

  static func of(_ section: Sectioning.Section) -> UInt64 {
    switch section {
    case .front, .annex: 0
    case .body: 1
    case .part(let number): 1 << UInt64(min(max(number, 1), 63))
    }
  }
}
