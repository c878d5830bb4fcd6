/// What each title weighs as the opening of each part.
///
/// The weights are ordered by how sure a sign is: an author's comment, the words « partie N », the enumerators of a whole family of
/// titles, then the subject of the title and of the text below it.
struct PartWeights {
  let guide: ReadingGuide
  let targets: [PartTarget]
  let candidates: [Heading]
  let profiles: [SectionProfile]
  let enumerators: EnumeratorFamily
  let readsOtherNumbers: Bool

  func alignment() -> PartAlignment {
    // Titles beyond those that are aligned are not weighed: each looks back at all those before it.
    let titles = candidates.indices.prefix(PartAlignment.maximumTitles)
    return PartAlignment(
      opening: titles.map { title in targets.indices.map { opening(title: title, target: $0) } },
      going: titles.map { title in targets.indices.map { going(title: title, target: $0) } },
      before: titles.map(before),
      substance: titles.map { min(1, Double(profiles[$0].words) / 600) }
    )
  }

  /// What made a title be taken for a part.
  func basis(title: Int, target: Int) -> Dossier.Basis {
    let heading = candidates[title]
    if heading.claimedPart != nil { return .comment }
    if heading.label.part != nil { return .label }
    let own = subject(title: title, target: target)
    let rival = targets.indices.filter { $0 != target }.map { subject(title: title, target: $0) }.max() ?? -1
    if enumerators.value(title) == targets[target].number, own >= rival { return .enumerator }
    return own > rival + 0.6 ? .subject : .hesitant
  }

  private func opening(title: Int, target: Int) -> Double {
    let heading = candidates[title]
    if let claim = heading.claimedPart { return claim == targets[target].number ? 30 : -30 }
    if heading.isContents(guide) || heading.closing(guide) != nil { return -30 }
    if isFront(heading) { return -4 }
    var weight = -3 + subject(title: title, target: target) + length(profiles[title].words)
    if heading.isIntroduction(guide), heading.label.part == nil { weight -= 6 }
    if let part = heading.label.part {
      weight += isNumber(part, of: target, title: title) ? 10 : -8
    } else if let group = heading.label.group {
      weight += groupWeight(group, target: target)
    } else if let value = enumerators.value(title) {
      weight += value == targets[target].number ? enumerators.weight : -0.5 * enumerators.weight
    }
    if heading.label.group == nil, let group = enclosingGroup(of: title) {
      weight += targets[target].group == group ? 2 : -4
    }
    return weight
  }

  private func isNumber(_ part: Int, of target: Int, title: Int) -> Bool {
    if readsOtherNumbers { return targets[target].otherNumbers.contains(part) }
    if part == targets[target].number { return true }
    // « CCP 2 », then « Partie 1 »: the first part of that activité type.
    guard let group = enclosingGroup(of: title) else { return false }
    return targets[target].group == group && targets[target].rankInGroup == part
      && !targets.contains { $0.group == group && $0.number == part }
  }

  // « CCP 1 » on the cover of a CCP's dossier names the whole of it.
  private func isFront(_ heading: Heading) -> Bool {
    heading.isFront(guide) && (heading.label.group.map { group in targets.allSatisfy { $0.group == group } } ?? true)
  }

  private func groupWeight(_ group: Int, target: Int) -> Double {
    if targets.allSatisfy({ $0.group == group }) { return 0 }
    guard targets[target].group == group else { return -6 }
    let isAlone = targets.filter { $0.group == group }.count == 1
    // A title that only groups the next ones has no text of its own.
    return isAlone ? 6 : (targets[target].rankInGroup == 1 ? 1 : 0)
  }

  private func enclosingGroup(of title: Int) -> Int? {
    let rank = candidates[title].rank
    return candidates[..<title].last { $0.label.group != nil && $0.rank < rank }?.label.group
  }

  private func subject(title: Int, target: Int) -> Double {
    let profile = profiles[title]
    let likeness = profile.resemblance[target]
    return 1.5 * Double(min(2, profile.titleHits[target])) + 4 * likeness * likeness
  }

  private func length(_ words: Int) -> Double {
    switch words {
    case ..<20: -3
    case ..<80: -1
    default: 0
    }
  }

  private func going(title: Int, target: Int) -> Double {
    let heading = candidates[title]
    if heading.claimedPart != nil { return -10 }
    if heading.label.part != nil { return profiles[title].words < 20 ? 0 : -6 }
    if profiles[title].words < 20 { return 0 }
    // What clearly speaks of another part had better open it.
    let own = subject(title: title, target: target)
    let rival = targets.indices.map { subject(title: title, target: $0) }.max() ?? own
    let weight = 1.5 * (profiles[title].resemblance[target] - 0.6) - 0.75 * max(0, rival - own - 1)
    // A short section says little, either way.
    return weight * min(1, Double(profiles[title].words) / 400)
  }

  private func before(_ title: Int) -> Double {
    let heading = candidates[title]
    if heading.isIntroduction(guide) || heading.isContents(guide) || isFront(heading) { return 2 }
    if heading.label.part != nil || heading.claimedPart != nil { return profiles[title].words < 20 ? 0 : -6 }
    return profiles[title].words < 60 ? 0.5 : -min(0.5, Double(profiles[title].words) / 800)
  }
}

/// The bare enumerators of a family of titles, read in the one style that makes them a sequence.
struct EnumeratorFamily {
  private let values: [Int?]

  /// What a matching number weighs: more when the numbers are just those of the parts.
  let weight: Double

  init(_ candidates: [Heading], guide: ReadingGuide, count: Int) {
    var best: (values: [Int?], weight: Double) = (candidates.map { _ in nil }, 0)
    for style in HeadingLabel.Enumerator.Style.allCases {
      let values = candidates.map { heading in heading.label.enumerators.first { $0.style == style }?.value }
      let numbers = values.compactMap { $0 }
      // Parts may be swapped; sub-sections restart at 1 below each part, and so repeat.
      guard numbers.count >= min(2, count), Set(numbers).count == numbers.count else { continue }
      let body = zip(candidates, values).filter { $1 != nil && $0.closing(guide) == nil && !$0.isIntroduction(guide) }
      let fits = body.allSatisfy { ($1 ?? 0) <= count } && body.count * 2 > count
      let weight = fits ? 4.0 : 1.0
      if numbers.count > best.values.compactMap({ $0 }).count { best = (values, weight) }
    }
    values = best.values
    weight = best.weight
  }

  /// The number of a title, by its index.
  func value(_ title: Int) -> Int? {
    values[title]
  }
}
