/// A subject that a part of the production is about; the titre and the CCP share them.
public struct Bloc: Hashable, Sendable, Identifiable {
  /// The id of a bloc, such as `contractualisation`.
  public typealias ID = Identifier<Bloc>

  /// The id.
  public let id: ID

  /// The subject in a few words.
  public let intitule: String

  /// What may be asked of a part about it, in the order of the text; each part says which of them it asks.
  public let attendus: [Attendu]
}

/// Something that the RC asks the candidate to write in a part.
public struct Attendu: Hashable, Sendable, Identifiable {
  /// The id of an attendu: its bloc's, a dot and a name, such as `environnement.financeurs`, unless its référentiel has codes of its own.
  public typealias ID = Identifier<Attendu>

  /// The id.
  public let id: ID

  /// What is asked, in the words of the text.
  public let libelle: String

  /// Where it is asked.
  public let source: Source
}
