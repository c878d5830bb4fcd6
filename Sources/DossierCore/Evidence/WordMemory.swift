/// What words were found to be, remembered from one dossier to the next: a word is folded and stemmed once, however many dossiers a worker reads.
struct WordMemory: ~Copyable {
  private let stemmer = Stemmer()
  private let atoms: HashIndex
  private var known = HashIndex()
  private var words: [Known] = []

  /// The atoms of all known words, one after the other.
  private(set) var pool: [UInt32] = []

  /// The stems of all known words.
  var stems = StemTable()

  /// The most words that are kept: those of some dozens of dossiers, for a hostile one must not fill the memory of those that follow.
  private static let mostWords = 100_000

  /// What is known of a word.
  struct Known {
    /// The atoms that it satisfies, a range of the pool.
    var firstAtom: UInt32
    var atomCount: UInt16

    /// Its stem.
    var stem: Int32
  }

  /// Creates a memory of the atoms of words, given by their hashes, and of their stems.
  init(atoms: [UInt64]) {
    self.atoms = HashIndex(atoms)
  }

  /// What is known of each distinct word of a text.
  mutating func known(of text: WordTable) -> [Known] {
    if words.count > Self.mostWords { forget() }
    var found: [Known] = []
    found.reserveCapacity(text.words.count)
    for number in text.words.indices {
      let word = known.insert(text.words[number].hash)
      if word == words.count { words.append(resolve(text.words[number], text.lowercase(UInt32(number)))) }
      found.append(words[word])
    }
    return found
  }

  private mutating func forget() {
    known.removeAll()
    words.removeAll(keepingCapacity: true)
    pool.removeAll(keepingCapacity: true)
    stems = StemTable()
  }

  private mutating func resolve(_ word: WordTable.Word, _ lowercase: [UInt8]) -> Known {
    let first = pool.count
    let folded = TextFolding.folded(lowercase)
    // Figures have no ending to cut.
    let stem = word.isNumber ? folded : TextFolding.folded(stemmer.stem(lowercase))
    if atoms.count > 0 {
      add(TextHash(folded, seed: Term.Atom.Kind.exact.rawValue).value)
      if word.isCapitals { add(TextHash(folded, seed: Term.Atom.Kind.capitals.rawValue).value) }
      var prefix = TextHash(seed: Term.Atom.Kind.prefix.rawValue)
      for byte in folded {
        prefix.combine(byte)
        add(prefix.value)
      }
      add(TextHash(stem, seed: Term.Atom.Kind.stem.rawValue).value)
    }
    return Known(
      firstAtom: UInt32(first),
      atomCount: UInt16(clamping: pool.count - first),
      stem: stems.intern(stem)
    )
  }

  private mutating func add(_ hash: UInt64) {
    if let number = atoms.number(of: hash) { pool.append(UInt32(number)) }
  }
}
