extension CompiledKnowledge {
  /// Compiles knowledge.
  ///
  /// - Parameters:
  ///   - knowledge: what to compile.
  ///   - files: the paths of the files that the texts come from, for faults.
  /// - Throws: every term that cannot be read, every unknown concept, every concept that needs itself.
  public init(compiling knowledge: Knowledge, files: [String] = []) throws(KnowledgeError) {
    var compiler = KnowledgeCompiler(files: files)
    compiler.compile(knowledge)
    guard compiler.faults.isEmpty else { throw KnowledgeError(faults: compiler.faults) }
    self = compiler.result
  }
}

/// The work of turning terms into tables.
struct KnowledgeCompiler: ~Copyable {
  var result = CompiledKnowledge()
  private(set) var faults: [KnowledgeError.Fault] = []
  private let files: [String]
  private let parser = TermParser()
  private var atomNumbers: [Term.Atom: UInt32] = [:]
  /// The concepts by file and name; those of all files are under file -1.
  private var conceptNumbers: [ConceptKey: Int] = [:]
  private var uses: [Int: Set<Int>] = [:]

  private struct ConceptKey: Hashable {
    var file: Int
    var name: String
  }

  init(files: [String]) {
    self.files = files
    result.conceptCount = Quantities.Kind.allCases.count
  }

  mutating func compile(_ knowledge: Knowledge) {
    numberConcepts(knowledge.concepts)
    for concept in knowledge.concepts {
      let number = conceptNumbers[ConceptKey(file: concept.name.file, name: concept.name.value)] ?? 0
      for text in concept.terms { compile(text, asPartOf: number) }
    }
    refuseCycles(among: knowledge.concepts)
    for entry in knowledge.entries { compile(entry) }
  }

  private mutating func numberConcepts(_ concepts: [Knowledge.Concept]) {
    for concept in concepts {
      let key = ConceptKey(file: concept.name.file, name: concept.name.value)
      if conceptNumbers[key] != nil { fault("le concept « \(key.name) » est donné deux fois", at: concept.name) }
      conceptNumbers[key] = result.conceptCount
      let shared = ConceptKey(file: -1, name: concept.name.value)
      if conceptNumbers[shared] == nil { conceptNumbers[shared] = result.conceptCount }
      result.conceptCount += 1
    }
  }

  private mutating func compile(_ text: Knowledge.Text, asPartOf concept: Int) {
    guard let term = parse(text) else { return }
    guard term.required.count == 1, term.forbidden.isEmpty else {
      fault("un terme de concept n'a ni « + » ni « -mot »", at: text)
      return
    }
    add(term.required[0], target: .concept(concept), in: text)
  }

  private mutating func compile(_ entry: Knowledge.Entry) {
    let number = result.entries.count
    let firstFacet = result.facets.count
    for facet in entry.facets {
      result.facets.append(
        CompiledKnowledge.Facet(
          name: store(facet.name.value),
          isOptional: facet.isOptional,
          structure: facet.structure.counts
        )
      )
    }
    result.entries.append(
      CompiledKnowledge.Entry(
        id: store(entry.id.value),
        isAnywhere: entry.isAnywhere,
        isLocal: entry.isLocal,
        hasTitles: !entry.titles.isEmpty,
        threshold: Int(entry.threshold * 100),
        breadth: entry.facets.reduce(0) { $0 + 2 * $1.strong.count + $1.weak.count },
        facets: firstFacet..<result.facets.count,
        advice: store(entry.advice),
        expectation: store(entry.expectation),
        components: store(entry.components.map(\.value).joined(separator: " "))
      )
    )
    for text in entry.titles { compile(text, entry: number, facet: 0, role: .title) }
    for text in entry.exclusions { compile(text, entry: number, facet: 0, role: .exclusion) }
    for (offset, facet) in entry.facets.enumerated() {
      for text in facet.strong { compile(text, entry: number, facet: firstFacet + offset, role: .strong) }
      for text in facet.weak { compile(text, entry: number, facet: firstFacet + offset, role: .weak) }
    }
  }

  private mutating func compile(_ text: Knowledge.Text, entry: Int, facet: Int, role: CompiledKnowledge.Role) {
    guard let term = parse(text) else { return }
    let number = result.terms.count
    result.terms.append(
      CompiledKnowledge.Term(
        entry: entry,
        facet: facet,
        role: role,
        requiredCount: term.required.count,
        groupCount: term.required.count + term.forbidden.count,
        denies: term.denies,
        weight: EvidenceWeight.weight(of: term, role: role)
      )
    )
    for (index, group) in (term.required + term.forbidden).enumerated() {
      add(group, target: .term(number, group: index), in: text)
    }
  }

  // MARK: Groups

  private mutating func add(_ group: Term.Group, target: CompiledKnowledge.Target, in text: Knowledge.Text) {
    var compiled: [(alternatives: [UInt32], isLoose: Bool)] = []
    for slot in group.slots {
      var alternatives: [UInt32] = []
      for alternative in slot.alternatives {
        let item = item(for: alternative, target: target, in: text)
        if let item, !alternatives.contains(item) { alternatives.append(item) }
      }
      compiled.append((alternatives, slot.isLoose))
    }
    let first = result.slots.count
    for slot in compiled {
      let start = result.alternatives.count
      result.alternatives += slot.alternatives
      result.slots.append(
        CompiledKnowledge.Slot(alternatives: start..<result.alternatives.count, isLoose: slot.isLoose)
      )
    }
    result.groups.append(CompiledKnowledge.Group(slots: first..<result.slots.count, target: target))
  }

  private mutating func item(
    for alternative: Term.Alternative,
    target: CompiledKnowledge.Target,
    in text: Knowledge.Text
  ) -> UInt32? {
    switch alternative {
    case .atom(let atom):
      return number(of: atom)
    case .quantity(let quantity):
      return UInt32(quantity.rawValue) | CompiledKnowledge.conceptBit
    case .concept(let name):
      let own = conceptNumbers[ConceptKey(file: text.file, name: name)]
      guard let concept = own ?? conceptNumbers[ConceptKey(file: -1, name: name)] else {
        fault("concept inconnu : « @\(name) »", at: text)
        return nil
      }
      if case .concept(let user) = target { uses[user, default: []].insert(concept) }
      return UInt32(concept) | CompiledKnowledge.conceptBit
    case .sequence(let slots):
      // Several words in one place are a concept without a name.
      let concept = result.conceptCount
      result.conceptCount += 1
      add(Term.Group(slots: slots), target: .concept(concept), in: text)
      return UInt32(concept) | CompiledKnowledge.conceptBit
    }
  }

  private mutating func number(of atom: Term.Atom) -> UInt32 {
    if let number = atomNumbers[atom] { return number }
    let number = UInt32(result.atoms.count)
    result.atoms.append(atom.hash)
    atomNumbers[atom] = number
    return number
  }

  private mutating func store(_ text: String) -> Int {
    result.texts += Array(text.utf8)
    result.textEnds.append(UInt32(result.texts.count))
    return result.textEnds.count - 1
  }

  // MARK: Faults

  private mutating func parse(_ text: Knowledge.Text) -> Term? {
    do {
      return try parser.parse(text.value)
    } catch {
      fault("terme « \(text.value) » : \(error.message)", at: text)
      return nil
    }
  }

  /// Tells the concepts that need themselves.
  private mutating func refuseCycles(among concepts: [Knowledge.Concept]) {
    var told = 0
    let tied = conceptsTiedInCycles()
    for concept in concepts where told < Self.mostCycles {
      guard let start = conceptNumbers[ConceptKey(file: concept.name.file, name: concept.name.value)],
        tied.contains(start)
      else { continue }
      told += 1
      var reached: Set<Int> = []
      var open = Array(uses[start] ?? [])
      while let next = open.popLast() {
        if reached.insert(next).inserted { open += Array(uses[next] ?? []) }
      }
      if reached.contains(start) {
        fault("le concept « \(concept.name.value) » se contient lui-même", at: concept.name)
      }
    }
  }

  /// How many concepts are followed to see whether they need themselves.
  private static let mostCycles = 200

  /// The concepts that are in a cycle or need one that is: those that are left when all that need nothing more are taken away.
  private func conceptsTiedInCycles() -> Set<Int> {
    var needed: [Int: [Int]] = [:]
    var left = uses.mapValues(\.count)
    for (user, concepts) in uses {
      for concept in concepts { needed[concept, default: []].append(user) }
    }
    var free = needed.keys.filter { left[$0] ?? 0 == 0 }
    while let concept = free.popLast() {
      for user in needed[concept] ?? [] {
        left[user, default: 0] -= 1
        if left[user] == 0 { free.append(user) }
      }
    }
    return Set(left.filter { $0.value > 0 }.keys)
  }

  private mutating func fault(_ message: String, at text: Knowledge.Text) {
    let file = files.indices.contains(text.file) ? files[text.file] : ""
    faults.append(KnowledgeError.Fault(file: file, at: text.position, message))
  }
}
