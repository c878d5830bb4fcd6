import DossierMarkdown

/// Finds which titles of a document open which parts of a production.
///
/// Titles are tried by rank, the highest first: a dossier's parts are nearly always its titles of one rank. Titles that say
/// « partie N », or that a comment ties to a part, take part whatever their rank.
struct PartFinder {
  let guide: ReadingGuide
  let targets: [PartTarget]
  let blocks: [Block]
  let headings: [Heading]
  let index: SubjectIndex

  /// A heading that opens a part.
  struct Opening {
    var heading: Heading
    var basis: Dossier.Basis
  }

  /// For each target, the heading that opens it, or `nil` when none does.
  func openings() -> [Opening?] {
    let end = closingIndex()
    let ranks = Set(headings.map(\.rank)).filter { $0 <= 7 }.sorted()
    var best: (openings: [Opening?], weight: Double)?
    var isSure = false
    for rank in ranks where !isSure {
      let candidates = headings.filter { heading in
        heading.block < end
          && (heading.rank == rank || heading.label.part != nil || heading.claimedPart != nil || isGroup(heading))
      }
      guard !candidates.isEmpty else { continue }
      for numbering in numberings(candidates) {
        let attempt = align(candidates, end: end, numbering: numbering)
        // Parts are titles of a high rank; a bold line stands anywhere.
        let weight = attempt.weight - (rank == 7 ? 4 : 3 * Double(ranks.firstIndex(of: rank) ?? 0))
        guard attempt.openings.contains(where: { $0 != nil }), best.map({ weight > $0.weight }) ?? true else {
          continue
        }
        best = (attempt.openings, weight)
        // All parts, in order, each with weight of its own: titles of a lower rank could not say better.
        isSure = rank < 7 && isOrdered(attempt.openings) && weight >= 3.5 * Double(targets.count)
      }
    }
    return best?.openings ?? targets.map { _ in nil }
  }

  /// The block where annexes begin: the last title that announces them and that no part follows.
  private func closingIndex() -> Int {
    var end = blocks.count
    for heading in headings.reversed() {
      if heading.isAnnexes(guide) { end = heading.block } else if heading.label.part != nil, heading.rank <= 7 { break }
    }
    return end
  }

  private func isGroup(_ heading: Heading) -> Bool {
    heading.label.group != nil && heading.rank <= 2
  }

  private func isOrdered(_ openings: [Opening?]) -> Bool {
    let blocks = openings.compactMap { $0?.heading.block }
    return blocks.count == targets.count && zip(blocks, blocks.dropFirst()).allSatisfy(<)
  }

  /// How a label's number is read: as the épreuve's own, or as the number of the same bloc in another épreuve.
  private enum Numbering {
    case own, other
  }

  private func numberings(_ candidates: [Heading]) -> [Numbering] {
    let named = candidates.contains { $0.label.part != nil }
    return named && targets.contains { !$0.otherNumbers.isEmpty } && targets.count > 1 ? [.own, .other] : [.own]
  }

  private func align(_ candidates: [Heading], end: Int, numbering: Numbering) -> (openings: [Opening?], weight: Double)
  {
    let profiles = candidates.indices.map { position in
      let next = position + 1 < candidates.count ? candidates[position + 1].block : end
      return SectionProfile(
        title: titleWords(of: candidates[position], before: next),
        blocks: min(candidates[position].block + 1, next)..<next,
        targets: targets,
        guide: guide,
        index: index
      )
    }
    let enumerators = EnumeratorFamily(candidates, guide: guide, count: targets.count)
    let weights = PartWeights(
      guide: guide,
      targets: targets,
      candidates: candidates,
      profiles: profiles,
      enumerators: enumerators,
      readsOtherNumbers: numbering == .other
    )
    let choice = weights.alignment().best(targetCount: targets.count)
    let openings = choice.titles.enumerated().map { target, title in
      title.map { Opening(heading: candidates[$0], basis: weights.basis(title: $0, target: target)) }
    }
    return (openings, choice.weight)
  }

  // A bold line just under the title is its second half: « Première partie », then the subject.
  private func titleWords(of heading: Heading, before next: Int) -> [String] {
    let follower = heading.block + 1
    guard follower < next, case .paragraph(let text) = blocks[follower].content, text.isBoldLine else {
      return heading.words
    }
    return heading.words + FoldedWords(text.text).content
  }
}
