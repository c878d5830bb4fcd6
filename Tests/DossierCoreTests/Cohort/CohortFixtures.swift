import DossierMarkdown

@testable import DossierCore

/// The document of a Markdown text.
func readDocument(_ markdown: String) throws -> Document {
  Document(parsing: [try SourceText(path: "dossier.md", bytes: Array(markdown.utf8))])
}

/// The passages that dossiers, numbered from 0 on, share.
func sharedPassages(
  _ dossiers: [String],
  excluding exclusions: PassageExclusions = PassageExclusions(),
  minimumWords: Int = SharedPassages.defaultMinimumWords
) throws -> [SharedPassage] {
  var cohort: [(dossier: Int, fingerprints: PassageFingerprints)] = []
  for (index, dossier) in dossiers.enumerated() {
    cohort.append((index, PassageFingerprints(try readDocument(dossier))))
  }
  return SharedPassages.find(in: cohort, excluding: exclusions, minimumWords: minimumWords)
}

/// Texts without meaning, the same at every run.
struct BabbleGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Words, of which there are many thousands.
  mutating func words(_ count: Int) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 1...4, using: &self)).map { _ in Self.syllables.randomElement(using: &self) ?? "" }.joined()
    }
  }

  /// Words on one line.
  mutating func text(_ count: Int) -> String {
    words(count).joined(separator: " ")
  }

  private static let syllables = [
    "ba", "che", "di", "fo", "gui", "lau", "ma", "né", "pa", "ro", "sè", "ti", "vou", "zy", "oi", "en", "ul", "ar",
  ]
}
