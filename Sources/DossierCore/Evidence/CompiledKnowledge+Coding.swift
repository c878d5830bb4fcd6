extension CompiledKnowledge {
  /// The first bytes of an encoding; the number changes with the format.
  private static let signature = "JB2;"

  /// The knowledge as text that a string literal can hold: numbers in the 64 letters of `PackedNumbers`, then the texts as they are.
  public func encoded() -> String {
    var numbers = PackedNumbers.Writer()
    numbers.write(texts.count)
    numbers.write(conceptCount)
    numbers.write(atoms.count)
    for atom in atoms { numbers.write(hash: atom) }
    numbers.write(slots.count)
    for slot in slots {
      numbers.write(slot.alternatives.count << 1 | (slot.isLoose ? 1 : 0))
      for item in alternatives[slot.alternatives] {
        numbers.write(Int(item & ~Self.conceptBit) << 1 | (item & Self.conceptBit != 0 ? 1 : 0))
      }
    }
    numbers.write(groups.count)
    for group in groups {
      numbers.write(group.slots.count)
      switch group.target {
      case .concept(let concept): numbers.write(concept << 1)
      case .term(let term, let group): numbers.write((term << 5 | group) << 1 | 1)
      }
    }
    numbers.write(terms.count)
    for term in terms { write(term, to: &numbers) }
    numbers.write(facets.count)
    for facet in facets {
      numbers.write(facet.name << 1 | (facet.isOptional ? 1 : 0))
      for count in facet.structure { numbers.write(count) }
    }
    numbers.write(entries.count)
    for entry in entries { write(entry, to: &numbers) }
    numbers.write(textEnds.count)
    var last: UInt32 = 0
    for end in textEnds {
      numbers.write(Int(end - last))
      last = end
    }
    return Self.signature + numbers.text + ";" + String(decoding: texts, as: UTF8.self)
  }

  private func write(_ term: Term, to numbers: inout PackedNumbers.Writer) {
    numbers.write(term.entry)
    numbers.write(term.facet)
    numbers.write(term.role.rawValue << 1 | (term.denies ? 1 : 0))
    numbers.write(term.requiredCount)
    numbers.write(term.groupCount)
    numbers.write(term.weight)
  }

  private func write(_ entry: Entry, to numbers: inout PackedNumbers.Writer) {
    numbers.write(entry.id)
    numbers.write((entry.isAnywhere ? 1 : 0) | (entry.hasTitles ? 2 : 0) | (entry.isLocal ? 4 : 0))
    numbers.write(entry.threshold)
    numbers.write(entry.breadth)
    numbers.write(entry.facets.lowerBound)
    numbers.write(entry.facets.count)
    numbers.write(entry.advice)
    numbers.write(entry.expectation)
    numbers.write(entry.components)
  }

  /// Reads what ``encoded()`` wrote, or gives `nil` for anything else.
  ///
  /// - Complexity: O(n); nothing is stemmed or parsed.
  public init?(decoding text: String) {
    var text = text
    guard let knowledge = text.withUTF8({ unsafe Self(bytes: $0) }) else { return nil }
    self = knowledge
  }

  /// Reads an encoding from a literal, without a copy of it.
  public init?(decoding text: StaticString) {
    guard text.hasPointerRepresentation else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let knowledge = unsafe Self(bytes: bytes) else { return nil }
    self = knowledge
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    let span = unsafe Span(_unsafeElements: bytes)
    let opening = Array(Self.signature.utf8)
    guard span.count > opening.count, opening.indices.allSatisfy({ span[$0] == opening[$0] }) else { return nil }
    var reader = PackedNumbers.Reader(position: opening.count)
    self.init()
    let textCount = reader.read(from: span)
    conceptCount = reader.read(from: span)
    read(&reader, span)
    guard reader.isSound, reader.position < span.count, span[reader.position] == UInt8(ascii: ";"),
      span.count - reader.position - 1 == textCount
    else { return nil }
    texts = unsafe Array(bytes[(reader.position + 1)...])
    guard isConsistent else { return nil }
  }

  private mutating func read(_ reader: inout PackedNumbers.Reader, _ span: Span<UInt8>) {
    atoms = reader.list(from: span) { $0.hash(from: span) }
    (slots, alternatives) = Self.slots(&reader, span)
    var nextSlot = 0
    groups = reader.list(from: span) { reader in
      let start = nextSlot
      nextSlot += reader.bounded(reader.read(from: span), in: span)
      let target = reader.read(from: span)
      return Group(
        slots: start..<nextSlot,
        target: target & 1 == 0 ? .concept(target >> 1) : .term(target >> 6, group: target >> 1 & 31)
      )
    }
    terms = reader.list(from: span) { Self.term(&$0, span) }
    facets = reader.list(from: span) { reader in
      let head = reader.read(from: span)
      let structure = (0..<5).map { _ in reader.read(from: span) }
      return Facet(name: head >> 1, isOptional: head & 1 == 1, structure: structure)
    }
    entries = reader.list(from: span) { Self.entry(&$0, span) }
    var end = 0
    textEnds = reader.list(from: span) { reader in
      end += reader.bounded(reader.read(from: span), in: span)
      return UInt32(truncatingIfNeeded: end)
    }
  }

  // The longest list by far. A copy of the reader stays in registers, and no closure shares the arrays.
  private static func slots(
    _ reader: inout PackedNumbers.Reader,
    _ span: Span<UInt8>
  ) -> (slots: [Slot], alternatives: [UInt32]) {
    var own = reader
    defer { reader = own }
    let count = own.bounded(own.read(from: span), in: span)
    var slots: [Slot] = []
    slots.reserveCapacity(count)
    var alternatives: [UInt32] = []
    alternatives.reserveCapacity(2 * count)
    for _ in 0..<count where own.isSound {
      let head = own.read(from: span)
      let start = alternatives.count
      for _ in 0..<own.bounded(head >> 1, in: span) {
        let item = own.read(from: span)
        alternatives.append(UInt32(truncatingIfNeeded: item >> 1) | (item & 1 == 1 ? conceptBit : 0))
      }
      slots.append(Slot(alternatives: start..<alternatives.count, isLoose: head & 1 == 1))
    }
    return (slots, alternatives)
  }

  private static func term(_ reader: inout PackedNumbers.Reader, _ span: Span<UInt8>) -> Term {
    let entry = reader.read(from: span)
    let facet = reader.read(from: span)
    let head = reader.read(from: span)
    return Term(
      entry: entry,
      facet: facet,
      role: Role(rawValue: head >> 1) ?? .weak,
      requiredCount: reader.read(from: span),
      groupCount: reader.read(from: span),
      denies: head & 1 == 1,
      weight: reader.read(from: span)
    )
  }

  private static func entry(_ reader: inout PackedNumbers.Reader, _ span: Span<UInt8>) -> Entry {
    let id = reader.read(from: span)
    let flags = reader.read(from: span)
    let threshold = reader.read(from: span)
    let breadth = reader.read(from: span)
    let firstFacet = reader.read(from: span)
    return Entry(
      id: id,
      isAnywhere: flags & 1 != 0,
      isLocal: flags & 4 != 0,
      hasTitles: flags & 2 != 0,
      threshold: threshold,
      breadth: breadth,
      facets: firstFacet..<firstFacet + reader.bounded(reader.read(from: span), in: span),
      advice: reader.read(from: span),
      expectation: reader.read(from: span),
      components: reader.read(from: span)
    )
  }

  /// Whether every index stays in its table, so that what was read can be used without a check at each step.
  private var isConsistent: Bool {
    guard groups.last.map({ $0.slots.upperBound == slots.count }) ?? slots.isEmpty else { return false }
    guard groups.allSatisfy({ !$0.slots.isEmpty }), textEnds.last.map({ Int($0) == texts.count }) ?? texts.isEmpty
    else {
      return false
    }
    for item in alternatives {
      let limit = item & Self.conceptBit != 0 ? conceptCount : atoms.count
      guard Int(item & ~Self.conceptBit) < limit else { return false }
    }
    for group in groups {
      switch group.target {
      case .concept(let concept): guard concept < conceptCount else { return false }
      case .term(let term, let index):
        guard terms.indices.contains(term), index < terms[term].groupCount else { return false }
      }
    }
    guard conceptCount <= 1 << 20, terms.allSatisfy({ isConsistent($0) }) else { return false }
    return entries.allSatisfy { entry in
      entry.facets.upperBound <= facets.count && entry.id < textEnds.count && entry.advice < textEnds.count
        && entry.expectation < textEnds.count && entry.components < textEnds.count
    } && facets.allSatisfy { $0.name < textEnds.count }
  }

  private func isConsistent(_ term: Term) -> Bool {
    entries.indices.contains(term.entry) && (facets.isEmpty ? term.facet == 0 : term.facet < facets.count)
      && 1...TermParser.mostGroups ~= term.requiredCount
      && term.requiredCount...TermParser.mostGroups ~= term.groupCount
  }
}
