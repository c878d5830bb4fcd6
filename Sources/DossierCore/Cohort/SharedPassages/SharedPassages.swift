/// Finds the passages that several dossiers of a cohort share.
///
/// *Method*: the runs of words that two dossiers keep make one sequence, whose suffixes are sorted. From each place the longest stretch that
/// another dossier has is known; those that are no part of a longer one, in their dossier, are the passages, each told once with all the
/// dossiers that have it. So when two dossiers share 200 words of which a third has 60, there are two passages: 200 words in two dossiers,
/// 60 words in three. Passages of the same dossiers that a few changed words part are joined.
///
/// *Cost*: time and memory grow as the number of fingerprints, whatever the dossiers have in common.
package enum SharedPassages {
  /// Shorter passages are not told unless the caller wants them.
  ///
  /// Titles of laws and the formulae of the trade reach seventeen words in dossiers written apart; hardly anything of thirty words comes
  /// twice by chance.
  package static let defaultMinimumWords = 30

  /// The passages that dossiers share, the longest first, then in the order of their places.
  ///
  /// - Parameters:
  ///   - dossiers: The fingerprints of each dossier with its index, in any order; of two with the same index the first counts.
  ///   - exclusions: The runs of words that everybody has.
  ///   - minimumWords: The least number of words of a passage, as counted in ``SharedPassage/words``.
  /// - Returns: The passages, the same whatever the order of the dossiers.
  package static func find(
    in dossiers: [(dossier: Int, fingerprints: PassageFingerprints)],
    excluding exclusions: PassageExclusions,
    minimumWords: Int = defaultMinimumWords
  ) -> [SharedPassage] {
    search(Cohort(dossiers), excluding: exclusions, minimumWords: minimumWords).passages
  }

  /// The passages, and how many places had to be looked at to list those that have them.
  static func search(
    _ cohort: Cohort,
    excluding exclusions: PassageExclusions,
    minimumWords: Int
  ) -> (passages: [SharedPassage], lookedAt: Int) {
    let sequence = CohortSequence(cohort.fingerprints, excluding: exclusions)
    guard !sequence.symbols.isEmpty else { return ([], 0) }
    let matches = LongestMatches(sequence)
    var listing = PlaceListing(sequence, matches, cohort)
    var coverage = PassageCoverage(sequence, cohort, leastNews: max(1, minimumWords / 2))
    var taken: [Candidate] = []
    // What is too short without its ends comes last, as it stands.
    for extent in [MatchGroup.Extent.core, .whole] {
      let groups = MatchGroup.all(in: matches, extent).filter { coverage.isNews($0.widest) }
      let candidates = groups.sorted { ($0.length, $1.firstRank) > ($1.length, $0.firstRank) }.compactMap {
        listing.candidate($0)
      }
      let joined = PassageJoining.joined(candidates, in: cohort).filter { $0.words >= minimumWords }
      taken += joined.sorted(by: Candidate.isBefore).filter { coverage.takes($0) }
    }
    taken.sort(by: Candidate.isBefore)
    return (taken.map(cohort.passage), listing.lookedAt)
  }
}

extension SharedPassages {
  /// The dossiers compared, in the order of their indices.
  struct Cohort {
    /// The indices that the caller gave.
    let indices: [Int]

    /// Their fingerprints.
    let fingerprints: [PassageFingerprints]

    init(_ dossiers: [(dossier: Int, fingerprints: PassageFingerprints)]) {
      var indices: [Int] = []
      var fingerprints: [PassageFingerprints] = []
      let order = dossiers.indices.sorted { (dossiers[$0].dossier, $0) < (dossiers[$1].dossier, $1) }
      for index in order where dossiers[index].dossier != indices.last {
        indices.append(dossiers[index].dossier)
        fingerprints.append(dossiers[index].fingerprints)
      }
      self.indices = indices
      self.fingerprints = fingerprints
    }

    /// The words of a dossier that a range of fingerprints covers.
    func words(_ piece: Piece) -> Range<Int> {
      let words = fingerprints[piece.owner].words
      return Int(words[piece.first])..<Int(words[piece.last]) + Shingling.wordsPerShingle
    }

    /// How many words pieces of the same fingerprints have in common, at least; `nil` without pieces.
    func commonWords(_ pieces: [Piece]) -> Int? {
      pieces.map { words($0).count }.min()
    }

    /// What is told of a candidate.
    func passage(_ candidate: Candidate) -> SharedPassage {
      SharedPassage(
        places: candidate.places.map(place),
        words: candidate.words,
        isCommon: candidate.places.count >= 4 && candidate.places.count * 2 >= indices.count
      )
    }

    private func place(_ piece: Piece) -> SharedPassage.Place {
      let dossier = fingerprints[piece.owner]
      let firstLine = Int(dossier.firstLines[piece.first])
      return SharedPassage.Place(
        dossier: indices[piece.owner],
        file: dossier.file(of: piece.first),
        firstLine: firstLine,
        lastLine: max(firstLine, Int(dossier.lastLines[piece.last])),
        words: words(piece)
      )
    }
  }

  /// Consecutive fingerprints of a dossier.
  struct Piece: Hashable {
    /// The position of the dossier in the cohort.
    var owner: Int

    /// The first fingerprint.
    var first: Int

    /// The last fingerprint.
    var last: Int
  }

  /// What may become a passage.
  struct Candidate {
    /// The first place in each dossier, in order.
    var places: [Piece]

    /// How many words the places have in common, at least.
    var words: Int

    /// The ranges of the cohort's text that led to it.
    var widest: [Range<Int>]

    /// The ranges of the cohort's text that its places take.
    var taken: [Range<Int>]

    /// The longest first, then by place.
    static func isBefore(_ one: Candidate, _ other: Candidate) -> Bool {
      if one.words != other.words { return one.words > other.words }
      for (place, otherPlace) in zip(one.places, other.places) where place != otherPlace {
        return (place.owner, place.first, place.last) < (otherPlace.owner, otherPlace.first, otherPlace.last)
      }
      return one.places.count > other.places.count
    }
  }
}

extension PassageFingerprints {
  /// The file of a fingerprint.
  ///
  /// - Complexity: O(n) in the number of stretches, which are few.
  func file(of index: Int) -> Int {
    var end = 0
    for stretch in stretches {
      end += stretch.count
      if index < end { return stretch.file }
    }
    return 0
  }
}
