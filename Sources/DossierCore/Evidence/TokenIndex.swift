/// The words of a text as the matcher reads them: the atoms that each satisfies, and whether it may be skipped.
struct TokenIndex {
  /// One entry for each word of the text.
  private(set) var cells: [Cell]

  /// The atoms that cells point into.
  let pool: [UInt32]

  /// The quantities of the text, in the order of the words that they begin at.
  private(set) var quantities: [Quantity] = []

  /// What the matcher needs to know of a word.
  struct Cell {
    var firstAtom: UInt32
    var atomCount: UInt16
    /// Whether it may stand between two words of a term.
    var isSkippable: Bool
    /// Whether a colon, semicolon, dash or bracket stands before it, which no term crosses.
    var isBarred: Bool
    /// Whether quantities begin at it.
    var hasQuantity = false
  }

  /// A number that begins at a word.
  struct Quantity {
    var token: Int
    var kind: UInt32
    var end: Int
  }

  /// Indexes a text, of whose distinct words this is known.
  init(_ text: AnnotatedText, known: [WordMemory.Known], pool: [UInt32]) {
    self.pool = pool
    let words = text.words.words
    let isSkippable = words.map { !$0.classes.isDisjoint(with: .skippable) }
    cells = text.tokens.map { token in
      let word = known[Int(token.word)]
      return Cell(
        firstAtom: word.firstAtom,
        atomCount: word.atomCount,
        isSkippable: isSkippable[Int(token.word)],
        isBarred: token.flags.contains(.strongBefore)
      )
    }
    var reader = Quantities(of: text)
    for sentence in text.sentences where !sentence.classes.isDisjoint(with: Quantities.openers) || sentence.hasFigures {
      for token in sentence.tokens where Quantities.mayBegin(at: token, of: text) {
        reader.read(at: token, in: sentence.tokens)
        for quantity in reader.found {
          quantities.append(Quantity(token: token, kind: UInt32(quantity.kind.rawValue), end: quantity.end))
          cells[token].hasQuantity = true
        }
      }
    }
  }

  /// The quantities that begin at a word, as a range of `quantities`.
  ///
  /// - Complexity: O(log n) in the number of quantities.
  func quantities(at token: Int) -> Range<Int> {
    var low = 0
    var high = quantities.count
    while low < high {
      let middle = (low + high) / 2
      if quantities[middle].token < token { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < quantities.count, quantities[end].token == token { end += 1 }
    return low..<end
  }
}
