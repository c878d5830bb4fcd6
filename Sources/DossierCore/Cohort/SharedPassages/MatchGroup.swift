/// A stretch of a cohort's text that several dossiers have, found from places where nothing longer is shared.
struct MatchGroup {
  /// The first rank, in the order of the suffixes, of those that begin with the stretch.
  var firstRank: Int

  /// The length of the stretch.
  var length: Int

  /// The ranges of the cohort's text that led to it: no longer stretch that holds them is shared.
  var widest: [Range<Int>] = []

  /// What is taken of the widest stretches to tell who has them.
  enum Extent {
    /// Long stretches without their first and last marks, short ones from end to end.
    ///
    /// *Why*: where five dossiers share a text, two of them may share by chance the word before it as well. All five should be told.
    case core

    /// Long stretches from end to end.
    case whole

    /// A shorter stretch has no core.
    static let leastLength: Int32 = 4
  }

  /// The groups of a cohort, each with the widest stretches that lead to it, in the order of their ranks.
  ///
  /// - Complexity: O(n), and O(log n) for each widest stretch.
  static func all(in matches: LongestMatches, _ extent: Extent) -> [MatchGroup] {
    var groups: [MatchGroup] = []
    var indices: [Key: Int] = [:]
    // The ranks with a shorter common prefix than all later ones up to the present one: their prefixes rise.
    var stack: [Int] = []
    for (rank, place) in matches.suffixes.enumerated() {
      let prefix = matches.commonPrefixes[rank]
      while let top = stack.last, matches.commonPrefixes[top] >= prefix { stack.removeLast() }
      stack.append(rank)
      let place = Int(place)
      for (length, widest) in matches.stretches(from: place, extent) {
        let key = Key(firstRank: firstRank(of: length, in: stack, matches), length: length)
        let index = indices[key, default: groups.count]
        if index == groups.count {
          indices[key] = index
          groups.append(MatchGroup(firstRank: key.firstRank, length: Int(length)))
        }
        groups[index].widest.append(widest)
      }
    }
    return groups
  }

  /// The last rank of a stack whose common prefix is shorter than a length.
  private static func firstRank(of length: Int32, in stack: [Int], _ matches: LongestMatches) -> Int {
    var low = 0
    var high = stack.count
    while low < high {
      let middle = (low + high) / 2
      if matches.commonPrefixes[stack[middle]] < length { low = middle + 1 } else { high = middle }
    }
    // The first rank of all has no common prefix.
    return low > 0 ? stack[low - 1] : 0
  }

  private struct Key: Hashable {
    var firstRank: Int
    var length: Int32
  }
}

extension LongestMatches {
  /// The stretches that begin at a place, each with the widest stretch that it is taken of.
  fileprivate func stretches(from place: Int, _ extent: MatchGroup.Extent) -> [(length: Int32, widest: Range<Int>)] {
    var found: [(length: Int32, widest: Range<Int>)] = []
    let least = MatchGroup.Extent.leastLength
    if isWidest(at: place), (lengths[place] < least) == (extent == .core) {
      found.append((lengths[place], place..<place + Int(lengths[place])))
    }
    if extent == .core, place > 0, lengths[place - 1] >= least, isWidest(at: place - 1) {
      found.append((lengths[place - 1] - 2, place - 1..<place - 1 + Int(lengths[place - 1])))
    }
    return found
  }
}
