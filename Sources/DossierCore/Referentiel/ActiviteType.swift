/// An activité type: a coherent share of the job, that one CCP certifies.
public struct ActiviteType: Hashable, Sendable, Identifiable {
  /// The code of an activité type, such as `AT2`.
  public typealias ID = Identifier<ActiviteType>

  /// The code.
  public let id: ID

  /// The title.
  public let intitule: String

  /// The competences that make it up, in order.
  public let competences: [Competence.ID]

  /// What is done in it, for the texts that list it.
  public let taches: [String]

  /// Where it is described.
  public let source: Source
}
