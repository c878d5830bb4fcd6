/// What a stretch between two titles speaks of: how much it resembles each bloc.
struct SectionProfile: Hashable {
  /// The number of words.
  var words: Int

  /// For each target, how much of the bloc's vocabulary the text holds, from 0 to 1; a text with few telling words stays near 0.
  var resemblance: [Double]

  /// For each target, how many of the bloc's title terms the title holds.
  var titleHits: [Int]

  init(title: [String], blocks: Range<Int>, targets: [PartTarget], guide: ReadingGuide, index: SubjectIndex) {
    titleHits = targets.map { guide.blocs[$0.bloc]?.titles.matches(in: title).count ?? 0 }
    words = index.wordCount(of: blocks)
    let hits = targets.indices.map { Double(index.termCount(of: $0, in: blocks)) }
    let best = hits.max() ?? 0
    // Short sections hold few telling words: their likeness is worth less.
    let weight = min(1, best / 10)
    resemblance = hits.map { best > 2 ? weight * $0 / best : 0 }
  }
}
