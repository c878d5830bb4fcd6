/// What the REAC says of each competence beyond its critères: what to know and to know how to do.
///
/// It is kept apart from the référentiel because only explanations need it.
public struct Savoirs: Hashable, Sendable {
  /// The référentiel whose competences they are.
  public let referentiel: Referentiel.ID

  /// One sheet for each competence of either kind, in the référentiel's order.
  public let fiches: [Fiche]

  /// The sheet of a competence.
  public func fiche(_ competence: Competence.ID) -> Fiche? {
    fiches.first { $0.competence == competence }
  }

  /// What the REAC says of one competence.
  public struct Fiche: Hashable, Sendable {
    /// The competence.
    public let competence: Competence.ID

    /// What it consists in.
    public let description: String

    /// Where and with whom it is exercised; `nil` if the text does not say.
    public let contexte: String?

    /// Where the sheet is.
    public let source: Source

    /// Know-how of the trade.
    public let techniques: [String]

    /// Know-how in organising.
    public let organisationnels: [String]

    /// Know-how in relations.
    public let relationnels: [String]

    /// What to know.
    public let savoirs: [String]
  }
}
