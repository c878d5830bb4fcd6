/// Says which atoms a word satisfies, and remembers it: a word is stemmed once, however many dossiers a worker reads.
struct AtomResolver: ~Copyable {
  private let stemmer = Stemmer()
  private var atomSlots: [UInt32]
  private let atomMask: Int
  private let atoms: [UInt64]
  /// The prefixes of stems and prefix atoms, by their first four bytes: most words need no stemmer.
  private var openings: [UInt64]
  private var cacheSlots: [UInt32] = [UInt32](repeating: 0, count: 8192)
  private var cache: [(hash: UInt64, atoms: Range<Int>)] = []
  /// The atoms of all known words, one after the other.
  private(set) var pool: [UInt32] = []

  init(_ knowledge: CompiledKnowledge) {
    atoms = knowledge.atoms
    var size = 64
    while size < atoms.count * 2 { size *= 2 }
    atomSlots = [UInt32](repeating: 0, count: size)
    atomMask = size - 1
    openings = []
    for (number, hash) in atoms.enumerated() {
      var slot = Int(truncatingIfNeeded: TextHash.spread(hash)) & atomMask
      while atomSlots[slot] != 0 { slot = (slot + 1) & atomMask }
      atomSlots[slot] = UInt32(number) + 1
    }
  }

  /// The atoms of a word, as a range of `pool`.
  mutating func atoms(of number: UInt32, in words: WordTable) -> Range<Int> {
    let word = words.words[Int(number)]
    var slot = Int(truncatingIfNeeded: TextHash.spread(word.hash)) & (cacheSlots.count - 1)
    while cacheSlots[slot] != 0 {
      let known = cache[Int(cacheSlots[slot] - 1)]
      if known.hash == word.hash { return known.atoms }
      slot = (slot + 1) & (cacheSlots.count - 1)
    }
    let start = pool.count
    resolve(word, words.lowercase(number))
    cache.append((word.hash, start..<pool.count))
    cacheSlots[slot] = UInt32(cache.count)
    if cache.count * 2 > cacheSlots.count { grow() }
    return start..<pool.count
  }

  private mutating func resolve(_ word: WordTable.Word, _ lowercase: [UInt8]) {
    let folded = TextFolding.folded(lowercase)
    add(TextHash(folded, seed: Term.Atom.Kind.exact.rawValue).value)
    if word.isCapitals { add(TextHash(folded, seed: Term.Atom.Kind.capitals.rawValue).value) }
    var prefix = TextHash(seed: Term.Atom.Kind.prefix.rawValue)
    for byte in folded {
      prefix.combine(byte)
      add(prefix.value)
    }
    let stem = word.isNumber ? folded : TextFolding.folded(stemmer.stem(lowercase))
    add(TextHash(stem, seed: Term.Atom.Kind.stem.rawValue).value)
  }

  private mutating func add(_ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: TextHash.spread(hash)) & atomMask
    while atomSlots[slot] != 0 {
      let number = atomSlots[slot] - 1
      if atoms[Int(number)] == hash {
        pool.append(number)
        return
      }
      slot = (slot + 1) & atomMask
    }
  }

  private mutating func grow() {
    cacheSlots = [UInt32](repeating: 0, count: cacheSlots.count * 2)
    for (number, known) in cache.enumerated() {
      var slot = Int(truncatingIfNeeded: TextHash.spread(known.hash)) & (cacheSlots.count - 1)
      while cacheSlots[slot] != 0 { slot = (slot + 1) & (cacheSlots.count - 1) }
      cacheSlots[slot] = UInt32(number) + 1
    }
  }
}
