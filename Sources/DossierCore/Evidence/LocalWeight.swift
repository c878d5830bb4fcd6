internal import Glibc

/// How much the best passage about an entry weighs, for entries that are looked for in a production of one text.
///
/// The words of a trade are spread over thirty pages whether or not a subject is treated in them; where one is treated, its different terms stand
/// close together. So only those of a few sentences that follow each other are added up, as ``EvidenceWeight`` does those of a whole part.
struct LocalWeight {
  /// What the weight amounts to for the entry.
  let status: Assessment.Status

  /// The hits of the best passage, as a range of those given.
  let best: Range<Int>

  /// How many sentences make a passage.
  private static let length = 8
  /// The share of an entry's threshold from which evidence is partial.
  private static let partialShare = 0.75
  /// How long a text is that thresholds are given for, in sentences.
  private static let usualLength = 100.0
  /// How much of a threshold each doubling of that length adds: the best of many passages is heavier by chance alone.
  private static let lengthShare = 0.15

  /// Weighs the hits of an entry, which come in reading order; `nil` for an entry that is measured by all that its parts say.
  init?(of hits: [EvidenceSearch.Hit], entry number: Int, in search: EvidenceSearch, titled: TitledBlocks) {
    let knowledge = search.knowledge
    guard knowledge.entries[number].isLocal else { return nil }
    var weight = 0.0
    var best = 0..<0
    var end = 0
    for start in hits.indices {
      while end < hits.count, hits[end].sentence - hits[start].sentence < Self.length { end += 1 }
      let sum = EvidenceWeight.sum(of: Array(hits[start..<end]), entry: number, in: knowledge, titled: titled)
      if sum > weight { (weight, best) = (sum, start..<end) }
    }
    let doublings = max(0, log2(Double(max(1, search.text.sentences.count)) / Self.usualLength))
    let threshold = Double(knowledge.entries[number].threshold) / 100 * (1 + Self.lengthShare * doublings)
    status = weight >= threshold ? .found : weight >= threshold * Self.partialShare ? .partial : .absent
    self.best = best
  }
}
