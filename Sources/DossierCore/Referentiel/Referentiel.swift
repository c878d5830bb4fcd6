/// One version of a title's official texts, as data: what they are, what they ask, where they say so.
///
/// Nothing in it says how to recognise an answer: that is the evidence data's affair.
public struct Referentiel: Hashable, Sendable, Identifiable {
  /// The id of a référentiel, such as `cip-2018`: also the name of its folder.
  public typealias ID = Identifier<Referentiel>

  /// The id.
  public let id: ID

  /// The name of the title.
  public let titre: String

  /// The acronym of the title.
  public let sigle: String

  /// The ministry's code of the title; `nil` for a certification that has none.
  public let code: String?

  /// The version of the texts, as the ministry numbers it.
  public let millesime: String?

  /// The level, as the texts write it.
  public let niveau: String?

  /// The codes of the classifications that describe the job and its training.
  public let classifications: Classifications

  /// The dates between which the title can be obtained under these texts.
  public let dates: Dates

  /// The title that takes over.
  public let remplacePar: Remplacement?

  /// The official texts quoted.
  public let textes: [TexteOfficiel]

  /// The activités types, in order.
  public let activites: [ActiviteType]

  /// The compétences professionnelles, in order.
  public let competences: [Competence]

  /// The compétences transversales, in order.
  public let transversales: [CompetenceTransversale]

  /// What the parts of the productions are about.
  public let blocs: [Bloc]

  /// The épreuves, the titre's first.
  public let epreuves: [Epreuve]

  /// Why there is no épreuve, in French, for a text that sets none; else `nil`.
  public let sansEpreuve: String?

  /// How its codes are formed.
  public let codes: CodeStyle

  /// How the title may be obtained piece by piece; `nil` if the texts do not say.
  public let capitalisation: Capitalisation?

  /// What former certifications count for.
  public let correspondances: [Correspondance]

  /// The codes of the classifications that describe the job and its training.
  public struct Classifications: Hashable, Sendable {
    /// Codes of the nomenclature des spécialités de formation.
    public let nsf: [String]

    /// Codes of the répertoire opérationnel des métiers et des emplois.
    public let rome: [String]

    /// Codes of the Formacode thesaurus.
    public let formacode: [String]
  }

  /// The dates of a référentiel; those that its texts do not give are `nil`.
  public struct Dates: Hashable, Sendable {
    /// The day of the arrêté.
    public let arrete: CivilDate?

    /// The day on which the Journal officiel published it.
    public let publication: CivilDate?

    /// The first day on which it applies.
    public let effet: CivilDate?

    /// The first day on which it no longer applies.
    public let fin: CivilDate?
  }

  /// The title that takes over from this one.
  public struct Remplacement: Hashable, Sendable {
    /// Its code in the répertoire national des certifications professionnelles.
    public let code: String

    /// The first day on which it applies.
    public let effet: CivilDate?

    /// The first day on which it no longer applies.
    public let fin: CivilDate?
  }
}
