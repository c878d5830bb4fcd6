package import DossierMarkdown

/// The runs of words that everybody has: those of the official texts and of the templates.
///
/// Whether a run is kept does not depend on what stands around it: what a dossier kept of such a text was kept of the text itself.
package struct PassageExclusions: Hashable, Sendable {
  /// The hashes of the runs.
  private var hashes: Set<UInt64> = []

  /// Excludes nothing.
  package init() {}

  /// Whether a run of words is excluded.
  func contains(_ hash: UInt64) -> Bool {
    hashes.contains(hash)
  }

  /// Excludes the runs of texts, and those that go from one to the next, as in a list of them.
  package mutating func insert(_ texts: [String]) {
    var reader = ShingleReader()
    for text in texts { reader.read(text.utf8.span, line: 1) }
    hashes.formUnion(reader.fingerprints.hashes)
  }

  /// Excludes the text of a document that dossiers are made from, with its titles and without.
  package mutating func insert(_ document: Document) {
    for readsTitles in [false, true] {
      var reader = ShingleReader()
      reader.read(document.blocks, readsTitles: readsTitles)
      reader.endStretch()
      for note in document.footnotes { reader.read(note.blocks, readsTitles: readsTitles) }
      hashes.formUnion(reader.fingerprints.hashes)
    }
  }

  /// Excludes what other exclusions do.
  package mutating func formUnion(_ other: PassageExclusions) {
    hashes.formUnion(other.hashes)
  }
}
