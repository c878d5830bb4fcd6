public import PositionedJSON

/// What shows the attendus and critères of a référentiel, as its authors write it: the contents of `preuves*.json`.
///
/// Terms are kept as written; ``Term`` reads them and ``CompiledKnowledge`` makes them fast.
public struct Knowledge: Hashable, Sendable {
  /// The référentiel's id.
  public var referentiel: String

  /// The named lists of terms.
  public var concepts: [Concept]

  /// What is looked for, one entry for each attendu or critère, in the order of the files.
  public var entries: [Entry]

  /// Creates knowledge.
  public init(referentiel: String, concepts: [Concept] = [], entries: [Entry] = []) {
    self.referentiel = referentiel
    self.concepts = concepts
    self.entries = entries
  }

  /// A text of a file, with its place, for faults that authors can find.
  public struct Text: Hashable, Sendable {
    /// The text.
    public var value: String

    /// The file, an index among those that were read.
    public var file: Int

    /// Where the text is in its file.
    public var position: JSONPosition

    /// Creates a text.
    public init(_ value: String, file: Int = 0, at position: JSONPosition = .start) {
      self.value = value
      self.file = file
      self.position = position
    }
  }

  /// A named list of terms, used as `@name` inside terms of any file; a file that has one of its own with the name uses its own.
  public struct Concept: Hashable, Sendable {
    /// The name, without `@`.
    public var name: Text

    /// The terms.
    public var terms: [Text]

    /// Creates a concept.
    public init(name: Text, terms: [Text]) {
      self.name = name
      self.terms = terms
    }
  }

  /// What shows one attendu or critère.
  public struct Entry: Hashable, Sendable {
    /// The attendu's or critère's id.
    public var id: Text

    /// The weight from which the entry is shown.
    ///
    /// It is the unit of `EvidenceWeight` and depends on how broad the terms are, so that a file gives its own
    /// and an entry may give one that suits its words better.
    public var threshold = 1.5

    /// Whether the threshold is that of the best passage, and not of all that the parts say.
    ///
    /// In a production of thirty pages every word of the trade turns up somewhere: what is treated is treated in one place.
    public var isLocal = false

    /// Whether the whole body of the dossier counts, and not only the parts where the texts expect it.
    public var isAnywhere = false

    /// Terms that mark a heading as being about the entry.
    public var titles: [Text] = []

    /// What must be shown, each on its own.
    public var facets: [Facet] = []

    /// Terms whose sentences do not count.
    public var exclusions: [Text] = []

    /// The ids of the critères that say what the entry is made of, such as the four sides of an analysis of practice.
    ///
    /// Each is looked for in the entry's own parts: an account that shows few of them tells a story more than it analyses.
    public var components: [Text] = []

    /// What to write and where, when nothing was found.
    public var advice = ""

    /// What a good passage contains.
    public var expectation = ""

    /// Sentences that must count.
    public var examples: [Text] = []

    /// Sentences that must not.
    public var counterexamples: [Text] = []

    /// Creates an entry.
    public init(id: Text) {
      self.id = id
    }
  }

  /// One thing that an entry must show.
  public struct Facet: Hashable, Sendable {
    /// What it is, in a few words that complete « il manque : ».
    public var name: Text

    /// Terms that are enough alone.
    public var strong: [Text] = []

    /// Terms that are enough by two in a passage, or under a heading about the entry.
    public var weak: [Text] = []

    /// Whether the entry is shown without it.
    public var isOptional = false

    /// What the layout of the part may show instead of words.
    public var structure = Structure()

    /// Creates a facet.
    public init(name: Text) {
      self.name = name
    }
  }

  /// How many of a kind of block a part must hold for its layout to count; 0 for kinds that do not count.
  public struct Structure: Hashable, Sendable {
    /// Headings.
    public var headings = 0
    /// Tables.
    public var tables = 0
    /// Sentences with figures.
    public var figures = 0
    /// Images.
    public var images = 0
    /// Lists.
    public var lists = 0

    /// Creates a structure that asks for nothing.
    public init() {}

    /// The counts in the order of the file format.
    var counts: [Int] { [headings, tables, figures, images, lists] }
  }
}

/// Every fault of knowledge files.
public struct KnowledgeError: Error, Hashable, Sendable {
  /// The faults, by file and position.
  public var faults: [Fault]

  /// One fault.
  public struct Fault: Hashable, Sendable {
    /// The file's path.
    public var file: String

    /// Where in it.
    public var position: JSONPosition

    /// What is wrong, in French.
    public var message: String

    /// What was probably meant, word for word.
    public var suggestion: String?

    /// Creates a fault.
    public init(file: String, at position: JSONPosition, _ message: String, suggestion: String? = nil) {
      self.file = file
      self.position = position
      self.message = message
      self.suggestion = suggestion
    }

    /// The fault as those of other files are told.
    public var json: JSONFault {
      JSONFault(position: position, path: JSONPath(), message: message, suggestion: suggestion)
    }
  }
}
