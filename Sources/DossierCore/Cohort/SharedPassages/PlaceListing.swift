/// Tells which dossiers have a stretch, and where.
struct PlaceListing {
  private let sequence: CohortSequence
  private let matches: LongestMatches
  private let cohort: SharedPassages.Cohort

  /// How many more places may be looked at, all groups together: stretches that stand in one another could lead each to all its dossiers.
  private var allowance: Int

  /// How many places were looked at so far.
  private(set) var lookedAt = 0

  /// The first place found in each dossier.
  private var firstPlaces: [Int]

  /// How many places of a group are looked at when no more are allowed.
  private static let leastAllowance = 64

  init(_ sequence: CohortSequence, _ matches: LongestMatches, _ cohort: SharedPassages.Cohort) {
    self.sequence = sequence
    self.matches = matches
    self.cohort = cohort
    allowance = 8 * sequence.symbols.count
    firstPlaces = [Int](repeating: .max, count: cohort.indices.count)
  }

  /// The places of a group, or `nil` if those looked at are all in one dossier.
  mutating func candidate(_ group: MatchGroup) -> SharedPassages.Candidate? {
    var owners: [Int] = []
    // A core leaves out as much at both ends.
    for range in group.widest { note(range.lowerBound + (range.count - group.length) / 2, &owners) }
    var rank = group.firstRank
    var left = max(allowance, Self.leastAllowance)
    repeat {
      note(Int(matches.suffixes[rank]), &owners)
      rank += 1
      left -= 1
    } while left > 0 && rank < matches.suffixes.count && matches.commonPrefixes[rank] >= group.length
    allowance -= rank - group.firstRank
    lookedAt += rank - group.firstRank + group.widest.count
    owners.sort()
    let range = extended(owners, group.length)
    var pieces: [SharedPassages.Piece] = []
    var taken: [Range<Int>] = []
    for owner in owners {
      let place = firstPlaces[owner]
      taken.append(place + range.lowerBound..<place + range.upperBound)
      let first = Int(sequence.marks[place]) + range.lowerBound
      pieces.append(SharedPassages.Piece(owner: owner, first: first, last: first + range.count - 1))
      firstPlaces[owner] = .max
    }
    guard pieces.count > 1, let words = cohort.commonWords(pieces) else { return nil }
    return SharedPassages.Candidate(places: pieces, words: words, widest: group.widest, taken: taken)
  }

  /// What the first places of dossiers have in common, from their beginnings: a mark more on each side if all have the same.
  private func extended(_ owners: [Int], _ length: Int) -> Range<Int> {
    guard let owner = owners.first else { return 0..<length }
    let place = firstPlaces[owner]
    let before = sequence.symbol(before: place)
    let after = sequence.symbols[place + length]
    let hasBefore = before >= 0 && owners.allSatisfy { sequence.symbol(before: firstPlaces[$0]) == before }
    let hasAfter = owners.allSatisfy { sequence.symbols[firstPlaces[$0] + length] == after }
    return (hasBefore ? -1 : 0)..<(hasAfter ? length + 1 : length)
  }

  private mutating func note(_ place: Int, _ owners: inout [Int]) {
    let owner = Int(sequence.owners[place])
    if firstPlaces[owner] == .max { owners.append(owner) }
    firstPlaces[owner] = min(firstPlaces[owner], place)
  }
}
