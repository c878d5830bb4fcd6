import DossierMarkdown

extension Dossier {
  /// The number of words that a reader sees in a stretch of blocks.
  func wordCount(of blocks: Range<Int>) -> Int {
    document.blocks[blocks].reduce(0) { $0 + $1.wordCount }
  }
}

extension Dossier.Zone.Kind {
  /// The stretch outside the parts that it is, or `nil` for a part.
  var stretch: CountingRule.Stretch? {
    switch self {
    case .front: .cover
    case .contents: .contents
    case .introduction: .introduction
    case .conclusion: .conclusion
    case .references: .references
    case .annexes: .annexes
    case .part: nil
    }
  }
}
