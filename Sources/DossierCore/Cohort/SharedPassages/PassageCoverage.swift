/// Leaves out passages that tell, in each of their dossiers, hardly more than longer ones did.
struct PassageCoverage {
  private let cohort: SharedPassages.Cohort
  private let sequence: CohortSequence

  /// How many words a passage must add in one of its dossiers.
  private let leastNews: Int

  /// From each place of the cohort's text, a place not before it from which the next one that no passage covers is sought.
  private var next: [Int32]

  init(_ sequence: CohortSequence, _ cohort: SharedPassages.Cohort, leastNews: Int) {
    self.sequence = sequence
    self.cohort = cohort
    self.leastNews = leastNews
    next = (0...Int32(truncatingIfNeeded: sequence.symbols.count)).map(\.self)
  }

  /// Whether one of some ranges of the cohort's text is hardly covered by the passages taken before.
  mutating func isNews(_ ranges: [Range<Int>]) -> Bool {
    for range in ranges where bringsNews(range) { return true }
    return false
  }

  /// Whether a passage adds something to those taken before; then it is taken.
  ///
  /// - Complexity: O(n) all passages together, nearly.
  mutating func takes(_ candidate: SharedPassages.Candidate) -> Bool {
    guard isNews(candidate.widest) else { return false }
    for range in candidate.widest { cover(range) }
    for range in candidate.taken { cover(range) }
    return true
  }

  private mutating func cover(_ range: Range<Int>) {
    var place = uncovered(from: range.lowerBound)
    while place < range.upperBound {
      next[place] = Int32(truncatingIfNeeded: place + 1)
      place = uncovered(from: place)
    }
  }

  private mutating func bringsNews(_ range: Range<Int>) -> Bool {
    var words = 0
    var place = uncovered(from: range.lowerBound)
    while place < range.upperBound {
      let known = cohort.fingerprints[Int(sequence.owners[place])].words
      let mark = Int(sequence.marks[place])
      words += place + 1 < range.upperBound ? Int(known[mark + 1]) - Int(known[mark]) : Shingling.wordsPerShingle
      if words >= leastNews { return true }
      place = uncovered(from: place + 1)
    }
    return false
  }

  /// The first place from a place on that no passage covers, or the length of the text.
  private mutating func uncovered(from place: Int) -> Int {
    var end = place
    while Int(next[end]) != end { end = Int(next[end]) }
    var step = place
    while Int(next[step]) != end, step != end {
      let following = Int(next[step])
      next[step] = Int32(truncatingIfNeeded: end)
      step = following
    }
    return end
  }
}
