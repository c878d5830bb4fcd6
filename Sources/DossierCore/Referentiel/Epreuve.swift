/// An épreuve that a candidate sits: the titre's, that of one CCP, the report of one module.
public struct Epreuve: Hashable, Sendable, Identifiable {
  /// The id of an épreuve, such as `titre` or `ccp1`.
  public typealias ID = Identifier<Epreuve>

  /// The id.
  public let id: ID

  /// The title.
  public let intitule: String

  /// Where it is described.
  public let source: Source

  /// How long it takes the candidate, in minutes; `nil` if the text does not say.
  public let dureeMinutes: Int?

  /// How long the jury must be present, in minutes; `nil` if the text does not say.
  public let presenceJuryMinutes: Int?

  /// The modalités, in the order of the text.
  public let modalites: [Modalite]

  /// What the candidate writes beforehand; `nil` if nothing.
  public let production: Production?

  /// What must be there on the day, beside the production, with where it is said.
  public let pieces: [Piece]

  /// Something that the jury must have on the day.
  public struct Piece: Hashable, Sendable {
    /// What it is, in French.
    public let libelle: String

    /// Where it is asked.
    public let source: Source
  }
}

/// A way in which the jury assesses competences during an épreuve.
public struct Modalite: Hashable, Sendable, Identifiable {
  /// The id of a modalité, such as `entretien-technique`; each épreuve has its own modalité of that id.
  public typealias ID = Identifier<Modalite>

  /// The id.
  public let id: ID

  /// What the text calls it, where its id says it badly.
  public let intitule: String?

  /// How long it takes, in minutes; `nil` if the text does not say.
  public let dureeMinutes: Int?

  /// Whether the modalité rests on what the candidate wrote beforehand.
  public let readsTheDossier: Bool

  /// The competences that it assesses; none for the final interview, which assesses the whole.
  public let competences: [Competence.ID]

  /// What happens, in order; empty if the text says no more than the duration.
  public let etapes: [Etape]

  /// What the text adds, on its place among the others for instance.
  public let precisions: [String]

  /// Where it is described.
  public let source: Source

  /// One moment of a modalité.
  public struct Etape: Hashable, Sendable {
    /// What happens, in French.
    public let libelle: String

    /// How long it takes, in minutes; `nil` if the text does not say.
    public let dureeMinutes: Int?

    /// Whether the jury need not be there: the candidate prepares.
    public let isPreparation: Bool
  }

  /// How long the candidate prepares without the jury, in minutes.
  public var preparationMinutes: Int {
    etapes.filter(\.isPreparation).reduce(0) { $0 + ($1.dureeMinutes ?? 0) }
  }
}

extension Identifier<Modalite> {
  /// A situation played with an actor.
  public static let miseEnSituation: Self = "mise-en-situation"

  /// An interview after the played situation.
  public static let entretienTechnique: Self = "entretien-technique"

  /// Written questions.
  public static let questionnaireProfessionnel: Self = "questionnaire-professionnel"

  /// Questions on the dossier written beforehand.
  public static let questionnementProductions: Self = "questionnement-productions"

  /// The presentation of a project carried out beforehand, on the ground of a written dossier.
  public static let presentationProjet: Self = "presentation-projet"

  /// The last interview with the jury.
  public static let entretienFinal: Self = "entretien-final"

  /// Whether modalités of this id rest on what the candidate wrote beforehand, unless the data says otherwise.
  var usuallyReadsTheDossier: Bool {
    self == .questionnementProductions || self == .presentationProjet
  }
}
