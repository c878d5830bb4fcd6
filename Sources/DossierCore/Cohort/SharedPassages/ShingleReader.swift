import DossierMarkdown

/// Reads texts as words, and marks the runs of them that are kept.
///
/// A word is a stretch of letters or digits, without case, accents and ligatures; what stands between words does not matter. So a text
/// copied through Word or a web page, with other apostrophes, hyphens, spaces, line ends, bold or capitals, has the same words. Nothing is
/// allocated for a word.
struct ShingleReader {
  /// What was marked so far.
  private(set) var fingerprints = PassageFingerprints()

  /// The file that the text read now stands in.
  private var file = 0

  /// The number of the first word of the stretch.
  private var stretchStart = 0

  /// How many runs were kept before the stretch.
  private var marksBefore = 0

  /// The hashes of the last words, by the low bits of their numbers.
  private var words = InlineArray<16, UInt64>(repeating: 0)

  /// The lines of the last words, likewise.
  private var lines = InlineArray<16, UInt32>(repeating: 0)

  /// The hashes of the last parts, by the low bits of the numbers of their last words.
  private var parts = InlineArray<16, UInt64>(repeating: 0)

  /// The smallest hash of a part in the run that ends with the last word.
  private var smallest = UInt64.max

  /// The number of the last word of the first part with that hash.
  private var smallestEnd = -1

  private let alphabet = PassageAlphabet()

  /// The letters that a rare character stands for, used again from one to the next.
  private var letters: [UInt8] = []

  /// Ends the stretch of text: no run goes from what was read to what follows.
  mutating func endStretch() {
    let count = fingerprints.count - marksBefore
    if count > 0 { fingerprints.stretches.append(.init(file: file, count: count)) }
    marksBefore = fingerprints.count
    stretchStart = fingerprints.wordCount
    smallest = .max
    smallestEnd = -1
  }

  /// Says which file the text that follows stands in.
  mutating func move(to file: Int) {
    guard self.file != file else { return }
    endStretch()
    self.file = file
  }

  /// Reads a text, UTF-8, that begins on a line, 1-based; `starts` tells where in it other lines begin, in order.
  mutating func read(_ bytes: Span<UInt8>, line: Int, starts: [RichText.LineStart] = []) {
    var line = UInt32(truncatingIfNeeded: line)
    var nextStart = 0
    var index = 0
    let alphabet = alphabet
    let plain = alphabet.plain.span
    let latin = alphabet.latin.span
    while let start = PassageAlphabet.nextWord(in: bytes, from: index, plain: plain) {
      while nextStart < starts.count, starts[nextStart].offset <= start {
        line = UInt32(truncatingIfNeeded: starts[nextStart].line)
        nextStart += 1
      }
      var hash = TextHash()
      index = start
      while index < bytes.count {
        let byte = bytes[index]
        let letter = plain[Int(byte)]
        if letter != 0 {
          hash.combine(letter)
          index += 1
          continue
        }
        guard byte >= 0x80 else { break }
        if byte == PassageAlphabet.latinLead, index + 1 < bytes.count {
          let letter = latin[Int(bytes[index + 1] & 63)]
          if letter != 0 {
            hash.combine(letter)
            index += 2
            continue
          }
        }
        let scalar = UTF8Scalar(decoding: bytes, at: index)
        guard PassageAlphabet.isInWord(scalar.value) else { break }
        combine(scalar.value, into: &hash)
        index += scalar.length
      }
      add(TextHash.spread(hash.value), line: line)
    }
  }

  /// Adds a word, and keeps the run that it ends if its smallest part is at one end.
  @inline(__always)
  private mutating func add(_ word: UInt64, line: UInt32) {
    let number = fingerprints.wordCount
    words[number & 15] = word
    lines[number & 15] = line
    fingerprints.wordCount = number + 1
    let length = number + 1 - stretchStart
    guard length >= Shingling.wordsPerPart else { return }
    var sum = words[(number - 2) & 15] &* Shingling.base &+ words[(number - 1) & 15]
    sum = sum &* Shingling.base &+ word
    let part = TextHash.spread(sum)
    parts[number & 15] = part
    if part < smallest {
      smallest = part
      smallestEnd = number
    }
    guard length >= Shingling.wordsPerShingle else { return }
    let first = number - Shingling.partsPerShingle + 1
    if smallestEnd < first { findSmallest(first...number) }
    if smallestEnd == first || smallestEnd == number { keepRun(endingWith: number) }
  }

  private mutating func findSmallest(_ ends: ClosedRange<Int>) {
    smallest = .max
    for end in ends where parts[end & 15] < smallest {
      smallest = parts[end & 15]
      smallestEnd = end
    }
  }

  private mutating func keepRun(endingWith number: Int) {
    let first = number - Shingling.wordsPerShingle + 1
    var sum: UInt64 = 0
    for word in first...number { sum = sum &* Shingling.base &+ words[word & 15] }
    let hash = TextHash.spread(sum) >> UInt64(64 - Shingling.hashBits)
    if let last = fingerprints.hashes.last, last == hash, let word = fingerprints.words.last,
      first - Int(word) < Shingling.leastReturn
    {
      return
    }
    fingerprints.append(hash, word: first, firstLine: lines[first & 15], lastLine: lines[number & 15])
  }

  private mutating func combine(_ scalar: UInt32, into hash: inout TextHash) {
    PassageAlphabet.spell(scalar, into: &letters)
    for letter in letters { hash.combine(letter) }
  }
}
