/// The marks by which the passages of a dossier are found again in others; its text cannot be told from them.
///
/// Arrays of the same length, an element for each run of words kept: see ``Shingling``. They are the same on every machine and at every run,
/// so that the dossiers of a cohort may be read apart and compared later.
package struct PassageFingerprints: Hashable, Sendable {
  /// How many words the dossier has, titles and comments not counted.
  package internal(set) var wordCount = 0

  /// The stretches of text that the runs come from, in order: no passage goes from one to the next.
  var stretches: [Stretch] = []

  /// The hashes of the runs, in reading order.
  var hashes: [UInt64] = []

  /// The number of the first word of each run, 0-based, rising.
  var words: [UInt32] = []

  /// The line of the first word of each run, 1-based.
  var firstLines: [UInt32] = []

  /// The line of the last word of each run, 1-based.
  var lastLines: [UInt32] = []

  /// Fingerprints of no text.
  package init() {}

  /// A text read in one go: the body of a file, or its notes.
  struct Stretch: Hashable, Sendable {
    /// The index of the file among the document's.
    var file: Int

    /// How many runs were kept of it, at least one.
    var count: Int
  }

  /// Adds a run of words.
  @inline(__always)
  mutating func append(_ hash: UInt64, word: Int, firstLine: UInt32, lastLine: UInt32) {
    hashes.append(hash)
    words.append(UInt32(truncatingIfNeeded: word))
    firstLines.append(firstLine)
    lastLines.append(max(firstLine, lastLine))
  }

  /// How many runs of words were kept.
  package var count: Int { hashes.count }
}
