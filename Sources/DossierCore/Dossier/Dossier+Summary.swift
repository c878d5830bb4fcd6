import DossierMarkdown

extension Dossier {
  /// The number of words that a reader sees in a stretch of blocks.
  func wordCount(of blocks: Range<Int>) -> Int {
    document.blocks[blocks].reduce(0) { $0 + $1.wordCount }
  }

  /// What does not count in the pages, in reading order, by French names.
  var exclusions: [DossierSummary.Exclusion] {
    zones.compactMap { zone in
      let name: String? =
        switch zone.kind {
        case .front: "page de garde"
        case .contents: "sommaire"
        case .introduction: "introduction"
        case .closing: "conclusion et références"
        case .annexes: "annexes"
        case .part: nil
        }
      guard let name, wordCount(of: zone.blocks) > 0 else { return nil }
      let first = document.blocks[zone.blocks.lowerBound].span
      let last = document.blocks[zone.blocks.upperBound - 1].span
      return DossierSummary.Exclusion(
        name: name,
        first: Location(file: first.file, line: first.first),
        last: Location(file: last.file, line: last.last)
      )
    }
  }
}
