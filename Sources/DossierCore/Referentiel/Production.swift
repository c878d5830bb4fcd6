/// What a candidate writes before an épreuve: the dossier.
public struct Production: Hashable, Sendable {
  /// What the text calls it.
  public let intitule: String

  /// How many pages it must have; `nil` if the text sets no limit.
  public let pages: PageRange?

  /// Whether the annexes are left out of the count.
  public let horsAnnexes: Bool

  /// Where it is asked.
  public let source: Source

  /// The parts, in order.
  public let parties: [Partie]

  /// What the text adds on some parts together.
  public let remarques: [Remarque]

  /// The part with a 1-based number.
  public func partie(_ numero: Int) -> Partie? {
    parties.first { $0.numero == numero }
  }

  /// The remarques about a part, by its 1-based number.
  public func remarques(surPartie numero: Int) -> [Remarque] {
    remarques.filter { $0.parties.contains(numero) }
  }
}

/// A part of the production, as the text wants it; what the candidate wrote for it is another thing.
public struct Partie: Hashable, Sendable {
  /// The number, 1-based.
  public let numero: Int

  /// What it is about.
  public let bloc: Bloc.ID

  /// How many pages it must have; `nil` if the text sets no limit.
  public let pages: PageRange?

  /// Whether its pages count in those of the whole.
  public let isCounted: Bool

  /// The competences that it shows.
  public let competences: [Competence.ID]

  /// How many entretiens with the person it must tell of, at least; 0 if the text asks for none.
  public let entretiensMinimum: Int

  /// What the candidate must write in it, in the order of the text.
  public let attendus: [Attendu.ID]

  /// Where it is asked.
  public let source: Source
}

/// What the text adds on some parts of the production together.
public struct Remarque: Hashable, Sendable, Identifiable {
  /// The id of a remarque, unique in its production.
  public typealias ID = Identifier<Remarque>

  /// The id.
  public let id: ID

  /// The numbers of the parts, 1-based.
  public let parties: [Int]

  /// What the text says.
  public let libelle: String

  /// Where it says so.
  public let source: Source
}
