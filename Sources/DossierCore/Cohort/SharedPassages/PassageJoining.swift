/// Joins the pieces of a passage that a few changed words part: whoever copies often changes a name or a figure.
enum PassageJoining {
  /// Pieces further apart, in words, are two passages: a changed word hides up to nine on each side of it, and the ends of pieces as many.
  private static let greatestGap = 40

  /// The candidates, those joined that stand in the same dossiers in the same order and near each other in each.
  ///
  /// - Complexity: O(n log n) in the number of candidates, and O(n) in that of their places.
  static func joined(_ candidates: [SharedPassages.Candidate], in cohort: SharedPassages.Cohort)
    -> [SharedPassages.Candidate]
  {
    var groups: [[Int]: Int] = [:]
    var members: [[SharedPassages.Candidate]] = []
    for candidate in candidates {
      let owners = candidate.places.map(\.owner)
      if let index = groups[owners] {
        members[index].append(candidate)
      } else {
        groups[owners] = members.count
        members.append([candidate])
      }
    }
    return members.flatMap { joinedInSameDossiers($0, cohort) }
  }

  private static func joinedInSameDossiers(
    _ candidates: [SharedPassages.Candidate],
    _ cohort: SharedPassages.Cohort
  ) -> [SharedPassages.Candidate] {
    var result: [SharedPassages.Candidate] = []
    for candidate in candidates.sorted(by: { $0.places[0].first < $1.places[0].first }) {
      if let last = result.last, let overlap = overlap(last, candidate, cohort) {
        var joined = last
        for index in joined.places.indices { joined.places[index].last = candidate.places[index].last }
        joined.words += candidate.words - overlap
        joined.widest += candidate.widest
        joined.taken += candidate.taken
        result[result.count - 1] = joined
      } else {
        result.append(candidate)
      }
    }
    return result
  }

  /// How many words of a candidate stand in the one before it already, or `nil` if it does not follow it in every dossier.
  private static func overlap(
    _ one: SharedPassages.Candidate,
    _ next: SharedPassages.Candidate,
    _ cohort: SharedPassages.Cohort
  ) -> Int? {
    var overlap = 0
    for (place, nextPlace) in zip(one.places, next.places) {
      guard nextPlace.first > place.last, cohort.isSameStretch(place, nextPlace) else { return nil }
      let gap = cohort.words(nextPlace).lowerBound - cohort.words(place).upperBound
      guard gap <= greatestGap else { return nil }
      overlap = max(overlap, -gap)
    }
    return overlap < next.words ? overlap : nil
  }
}

extension SharedPassages.Cohort {
  /// Whether two pieces of a dossier stand in the same stretch of text.
  fileprivate func isSameStretch(_ one: SharedPassages.Piece, _ other: SharedPassages.Piece) -> Bool {
    var end = 0
    for stretch in fingerprints[one.owner].stretches {
      end += stretch.count
      if one.last < end { return other.last < end }
    }
    return false
  }
}
