import PositionedJSON

/// What a référentiel and the files beside it are worth, for who writes them.
public struct ReferentielReview: Sendable {
  /// What could be read of the référentiel; `nil` for a text that is no JSON.
  public let referentiel: Referentiel?

  /// All that there is to say: the référentiel's file first, then the others by name, each in the order of its text.
  public private(set) var notes: [AuthorNote]

  /// What is looked for, attendu by attendu and critère by critère; `nil` without files that say so, or if these cannot be read.
  public let coverage: KnowledgeCoverage?

  /// The faults, which make the files wrong.
  public var faults: [AuthorNote] {
    notes.filter { $0.weight == .fault }
  }

  /// Adds what is said of a file that this layer does not read.
  public mutating func add(_ more: [AuthorNote]) {
    notes += more
  }

  /// Reads and tries all that an author has written.
  ///
  /// - Parameters:
  ///   - file: the file of the référentiel.
  ///   - others: the files beside it.
  ///   - commonGuide: the text of the `lecture.json` that all référentiels share.
  public init(of file: AuthoredFile, with others: [AuthoredFile], commonGuide: [UInt8]) {
    var reviewer = ReferentielReviewer(file: file)
    let draft = reviewer.reviewReferentiel()
    if let draft {
      for other in others.sorted(by: { $0.name < $1.name }) where !other.holdsKnowledge {
        reviewer.reviewData(other, for: draft, commonGuide: commonGuide)
      }
    }
    coverage = draft.flatMap { draft in
      reviewer.reviewKnowledge(others.filter(\.holdsKnowledge).sorted { $0.name < $1.name }, for: draft)
    }
    referentiel = draft?.referentiel
    notes = reviewer.notes
  }
}

/// The work of reading what an author has written, which goes on after a fault.
struct ReferentielReviewer {
  let file: AuthoredFile
  private(set) var notes: [AuthorNote] = []

  /// How many notes a file gets at the most: enough to mend it.
  static let mostNotes = 500

  init(file: AuthoredFile) {
    self.file = file
  }

  /// Adds notes about a file, in the order of its text.
  mutating func add(_ more: [AuthorNote]) {
    let sorted = more.enumerated().sorted {
      ($0.element.fault.position, $0.offset) < ($1.element.fault.position, $1.offset)
    }
    notes += sorted.prefix(Self.mostNotes).map(\.element)
  }
}
