/// How texts are cut to be compared: runs of words, of which one in five is kept.
///
/// *Method*: each run of ``wordsPerShingle`` words holds ten runs of ``wordsPerPart``; it is kept if the smallest hash of these is that of the
/// first or of the last (closed syncmers: Edgar, 2021). As with winnowing (Schleimer, Wilkerson and Aiken, 2003), of nine runs in a row one is
/// kept at least, so that no common text of ``guaranteedWords`` words escapes. But whether a run is kept depends on its own words alone, not
/// on those around it: a text gives the same marks wherever it is copied to, from its first word to its last.
///
/// The distance from a run kept to the next is less than a run's length: no word between them goes unread, so that the length of a passage
/// made of them is one that was compared in full.
enum Shingling {
  /// How many words are hashed together.
  static let wordsPerShingle = 12

  /// How many words make the parts that decide whether a run is kept.
  static let wordsPerPart = 3

  /// How many parts a run has.
  static let partsPerShingle = wordsPerShingle - wordsPerPart + 1

  /// A run that comes back sooner than this many words after it was kept is not kept: a text that says one word again and again.
  static let leastReturn = 3

  /// The greatest distance, in words, from a run kept to the next.
  static let greatestStep = partsPerShingle - 1 + leastReturn - 1

  /// A text of as many words that stands in two dossiers is always found.
  static let guaranteedWords = wordsPerShingle + partsPerShingle - 2

  /// How many words of a common text may be missing from the passage found, at both ends together.
  static let greatestLoss = 2 * (partsPerShingle - 2)

  /// How many bits of a hash are kept: enough for two thousand dossiers to have no hash in common by chance, in eight characters.
  static let hashBits = 48

  /// What the hash of each word is multiplied by before that of the next is added.
  static let base: UInt64 = 0x9e37_79b9_7f4a_7c15
}
