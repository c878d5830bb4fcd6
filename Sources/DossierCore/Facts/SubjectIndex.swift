/// Which terms of several subjects each top-level block of a dossier holds.
///
/// It is built in one pass over the words of the text, each distinct word being looked up once, so that the likeness of any stretch of
/// blocks to any subject is then a union of bit sets.
struct SubjectIndex {
  /// For each top-level block and subject, the set of the subject's terms that the block holds; terms beyond the 64th are not looked for.
  private var bits: [UInt64]
  private var words: [Int]
  private let subjectCount: Int

  /// Indexes a text.
  ///
  /// - Complexity: O(words of the text).
  init(_ text: AnnotatedText, subjects: [TermList], rootCount: Int) {
    subjectCount = subjects.count
    bits = [UInt64](repeating: 0, count: rootCount * subjects.count)
    words = [Int](repeating: 0, count: rootCount)
    let starts = Self.starts(of: text, subjects: subjects)
    for block in text.blocks where block.root < rootCount {
      words[block.root] += block.wordCount
      for sentence in text.sentences[block.sentences] {
        for position in sentence.tokens {
          let known = starts.ofWord[Int(text.tokens[position].word)]
          guard !known.isEmpty else { continue }
          let end = sentence.tokens.upperBound
          for candidate in starts.all[known] where candidate.follows(position, in: text, end: end) {
            bits[block.root * subjectCount + candidate.subject] |= 1 << UInt64(candidate.term)
          }
        }
      }
    }
  }

  /// How many terms of a subject a stretch of blocks holds, each counted once.
  func termCount(of subject: Int, in blocks: Range<Int>) -> Int {
    var union: UInt64 = 0
    for root in blocks { union |= bits[root * subjectCount + subject] }
    return union.nonzeroBitCount
  }

  /// How many words a stretch of blocks has.
  func wordCount(of blocks: Range<Int>) -> Int {
    words[blocks].reduce(0, +)
  }

  /// A term that may begin at a word.
  private struct Candidate {
    var subject: Int
    var term: Int
    /// The words after the first.
    var rest: ArraySlice<TermList.Slot>

    func follows(_ position: Int, in text: AnnotatedText, end: Int) -> Bool {
      var next = position + 1
      for slot in rest {
        while next < end, text.words.words[Int(text.tokens[next].word)].classes.contains(.function) { next += 1 }
        guard next < end, slot.matches(TextFolding.folded(text.words.lowercase(text.tokens[next].word))) else {
          return false
        }
        next += 1
      }
      return true
    }
  }

  /// The terms that may begin at each distinct word.
  private struct Starts {
    var all: [Candidate] = []
    /// The terms of each word, a range of `all`.
    var ofWord: [Range<Int>] = []
  }

  private static func starts(of text: AnnotatedText, subjects: [TermList]) -> Starts {
    var starts = Starts()
    starts.ofWord.reserveCapacity(text.words.words.count)
    let index = TermIndex(subjects)
    for number in text.words.words.indices {
      let lowercase = text.words.lowercase(UInt32(number))
      let first = starts.all.count
      index.forEachTerm(beginningAt: FirstWord(lowercase: lowercase.span)) { entry in
        let slots = subjects[entry.list].terms[entry.term]
        guard entry.term < 64, slots[0].matches(TextFolding.folded(lowercase)) else { return }
        starts.all.append(Candidate(subject: entry.list, term: entry.term, rest: slots.dropFirst()))
      }
      starts.ofWord.append(first..<starts.all.count)
    }
    return starts
  }
}
