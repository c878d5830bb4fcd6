/// A text that stands in several dossiers of a cohort; the text itself is not kept.
package struct SharedPassage: Hashable, Sendable {
  /// Where it stands: one place for each dossier that has it, the first one there, in the order of the dossiers; at least two.
  package var places: [Place]

  /// How many words in a row the dossiers have in common, at least: the true passage may be up to 16 words longer.
  ///
  /// Where the copies differ by a few words, the differing words are not counted.
  package var words: Int

  /// Whether half of the cohort has it, and four dossiers at least: it is likely a text that the centre gave to all.
  package var isCommon: Bool

  /// Creates a passage.
  package init(places: [Place], words: Int, isCommon: Bool) {
    self.places = places
    self.words = words
    self.isCommon = isCommon
  }

  /// Where a dossier has the passage.
  package struct Place: Hashable, Sendable {
    /// The index of the dossier, as the caller numbers them.
    package var dossier: Int

    /// The index of the file among the dossier's.
    package var file: Int

    /// The line, 1-based, of its first word.
    package var firstLine: Int

    /// The line, 1-based, of its last word.
    package var lastLine: Int

    /// The numbers of its words in the dossier, 0-based, titles and comments not counted.
    package var words: Range<Int>

    /// Creates a place.
    package init(dossier: Int, file: Int, firstLine: Int, lastLine: Int, words: Range<Int>) {
      self.dossier = dossier
      self.file = file
      self.firstLine = firstLine
      self.lastLine = lastLine
      self.words = words
    }
  }
}
