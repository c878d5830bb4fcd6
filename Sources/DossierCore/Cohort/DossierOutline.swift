/// What an épreuve asks of a dossier, as far as tables of a cohort show it.
public struct DossierOutline: Hashable, Sendable {
  /// Which épreuve of which référentiel.
  public var key: Key

  /// The initials of the title.
  public var sigle: String

  /// The millésime, if it has one.
  public var millesime: String?

  /// The title of the épreuve.
  public var intitule: String

  /// The pages asked of the whole, or `nil` where the text sets no limit.
  public var pages: PageRange?

  /// The parts, in the order of the official text.
  public var parties: [Part]

  /// The attendus, in the order of the official text.
  public var attendus: [Item]

  /// The critères, in the order of reports.
  public var criteres: [Item]

  /// Names an outline.
  public struct Key: Hashable, Sendable {
    /// The id of the référentiel.
    public var referentiel: String
    /// The id of the épreuve.
    public var epreuve: String

    /// Creates a key.
    public init(referentiel: String, epreuve: String) {
      self.referentiel = referentiel
      self.epreuve = epreuve
    }
  }

  /// A part that the text asks for.
  public struct Part: Hashable, Sendable {
    /// The number, 1-based.
    public var number: Int
    /// What it is about, in French.
    public var intitule: String
    /// The pages asked, or `nil` where the text sets no limit.
    public var pages: PageRange?

    /// Creates a part.
    public init(number: Int, intitule: String, pages: PageRange?) {
      self.number = number
      self.intitule = intitule
      self.pages = pages
    }
  }

  /// An attendu or a critère.
  public struct Item: Hashable, Sendable {
    /// The id of the attendu, or the code of the critère.
    public var id: String
    /// Its text.
    public var libelle: String
    /// What it belongs to: `partie 2` for an attendu, the code of its competence for a critère.
    public var group: String

    /// Creates an item.
    public init(id: String, libelle: String, group: String) {
      self.id = id
      self.libelle = libelle
      self.group = group
    }
  }

  /// Creates an outline.
  public init(
    key: Key,
    sigle: String,
    millesime: String?,
    intitule: String,
    pages: PageRange?,
    parties: [Part],
    attendus: [Item],
    criteres: [Item]
  ) {
    self.key = key
    self.sigle = sigle
    self.millesime = millesime
    self.intitule = intitule
    self.pages = pages
    self.parties = parties
    self.attendus = attendus
    self.criteres = criteres
  }

  /// The item of an attendu or a critère.
  public func item(_ id: String) -> Item? {
    attendus.first { $0.id == id } ?? criteres.first { $0.id == id }
  }
}

extension DossierOutline.Key {
  /// The key of what a report was held against.
  public init(_ report: Report) {
    self.init(referentiel: report.referentiel.id, epreuve: report.epreuve.id.rawValue)
  }
}

extension DossierOutline {
  /// Draws what was asked from a report, which lists all that it looked for.
  public init(_ report: Report) {
    self.init(
      key: Key(report),
      sigle: report.referentiel.sigle,
      millesime: report.referentiel.millesime,
      intitule: report.epreuve.intitule,
      pages: report.epreuve.production?.pages,
      parties: report.parties.map {
        Part(number: $0.partie.numero, intitule: $0.intitule, pages: $0.partie.pages)
      },
      attendus: report.attendus.map {
        Item(id: $0.attendu.id.rawValue, libelle: $0.attendu.libelle, group: "partie \($0.partie)")
      },
      criteres: report.criteres.map {
        Item(id: $0.critere.id.rawValue, libelle: $0.critere.libelle, group: $0.competence)
      }
    )
  }
}
