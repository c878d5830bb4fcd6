/// The passages that a report quotes, without what would identify a person: one is masked once, however many entries it speaks for.
struct MaskedPassages {
  private var known: [Range<Int>: MaskedText] = [:]

  /// A passage masked.
  ///
  /// - Parameters:
  ///   - sentences: the sentences that make the passage.
  ///   - written: what they say.
  /// - Returns: the passage, masked whole.
  mutating func masked(_ sentences: Range<Int>, _ written: [UInt8]) -> MaskedText {
    if let masked = known[sentences] { return masked }
    let masked = MaskedText(written)
    known[sentences] = masked
    return masked
  }
}
