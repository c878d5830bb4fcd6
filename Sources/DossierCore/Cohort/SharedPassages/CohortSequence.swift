/// The fingerprints of a cohort as one text: a number for each hash that two dossiers have, everything else a mark that no other equals.
///
/// In it a passage common to dossiers is a common stretch of numbers.
struct CohortSequence {
  /// The numbers, dossier after dossier.
  private(set) var symbols: [Int32] = []

  /// The position in the list of dossiers of the one that each number comes from.
  private(set) var owners: [Int32] = []

  /// The index of the fingerprint, in its dossier, that each number stands for; −1 for marks.
  private(set) var marks: [Int32] = []

  /// How many different numbers there are.
  private(set) var alphabet = 0

  /// - Complexity: O(n) in the number of fingerprints.
  init(_ dossiers: [PassageFingerprints], excluding exclusions: PassageExclusions) {
    let census = Self.census(dossiers)
    let numbers = Self.numbers(dossiers, census, excluding: exclusions)
    alphabet = numbers.count
    for (owner, dossier) in dossiers.enumerated() {
      var index = 0
      for stretch in dossier.stretches {
        for _ in 0..<stretch.count {
          let hash = dossier.hashes[index]
          if census.mayRepeat(hash), let number = numbers[hash] {
            append(number, owner: owner, mark: index)
          } else {
            appendBreak(owner: owner)
          }
          index += 1
        }
        appendBreak(owner: owner)
      }
    }
  }

  /// The number before a place, or −1 at the beginning.
  func symbol(before place: Int) -> Int32 {
    place > 0 ? symbols[place - 1] : -1
  }

  private mutating func append(_ symbol: Int32, owner: Int, mark: Int) {
    symbols.append(symbol)
    owners.append(Int32(truncatingIfNeeded: owner))
    marks.append(Int32(truncatingIfNeeded: mark))
  }

  /// Parts two stretches; one mark is enough.
  private mutating func appendBreak(owner: Int) {
    guard let last = marks.last, last >= 0 else { return }
    append(Int32(truncatingIfNeeded: alphabet), owner: owner, mark: -1)
    alphabet += 1
  }

  private static func census(_ dossiers: [PassageFingerprints]) -> HashCensus {
    var census = HashCensus(count: dossiers.reduce(0) { $0 + $1.count })
    for dossier in dossiers {
      for hash in dossier.hashes { census.note(hash) }
    }
    return census
  }

  /// A number for each hash that two dossiers have and that is not excluded, in the order in which they come.
  private static func numbers(
    _ dossiers: [PassageFingerprints],
    _ census: HashCensus,
    excluding exclusions: PassageExclusions
  ) -> [UInt64: Int32] {
    var firstOwners: [UInt64: Int32] = [:]
    var shared: [UInt64: Int32] = [:]
    for (owner, dossier) in dossiers.enumerated() {
      let owner = Int32(truncatingIfNeeded: owner)
      for hash in dossier.hashes where census.mayRepeat(hash) {
        // What is shared or excluded has no owner any more.
        guard let first = firstOwners[hash] else {
          firstOwners[hash] = owner
          continue
        }
        guard first >= 0, first != owner else { continue }
        firstOwners[hash] = -1
        if !exclusions.contains(hash) { shared[hash] = Int32(truncatingIfNeeded: shared.count) }
      }
    }
    return shared
  }
}
