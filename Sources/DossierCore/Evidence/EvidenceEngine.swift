/// Finds what a dossier shows of attendus and critères.
///
/// It holds the stemmer and the words already resolved, so a worker that checks several dossiers keeps one.
public struct EvidenceEngine: ~Copyable {
  let knowledge: CompiledKnowledge
  private var resolver: AtomResolver
  private var matcher: GroupMatcher
  private var agendas: Agendas
  private var entryNumbers: [String: Int] = [:]

  /// Creates an engine.
  public init(_ knowledge: CompiledKnowledge) {
    self.knowledge = knowledge
    resolver = AtomResolver(knowledge)
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
    let judge = EvidenceJudge(search)
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
    let judge = EvidenceJudge(search)
    return knowledge.entries[number].facets.contains { judge.isShown($0, of: number) }
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
    var search = EvidenceSearch(text, sectioning: sectioning, knowledge: knowledge, wanted: wanted)
    let atoms = text.words.words.indices.map { resolver.atoms(of: UInt32($0), in: text.words) }
    search.run(&matcher, over: TokenIndex(text, atomsOfWord: atoms, pool: resolver.pool), &agendas)
    return search
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
