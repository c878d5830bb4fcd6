/// What the competences of both kinds have in common: a code, a title and critères.
public protocol CompetenceEvaluee: Hashable, Sendable, Identifiable where ID == Competence.ID {
  /// The code, such as `CP6` or `CT1`.
  var id: Competence.ID { get }

  /// The title.
  var intitule: String { get }

  /// Other wordings of the title, each with the place that has it.
  var variantes: [Source] { get }

  /// Where it is described.
  var source: Source { get }

  /// How the jury tells that the candidate has it, in order.
  var criteres: [Critere] { get }
}

/// A compétence professionnelle, assessed by the modalités of an épreuve.
public struct Competence: CompetenceEvaluee {
  /// The code of a competence, such as `CP6`, or `CT1` for a transversal one: a critère belongs to either.
  public typealias ID = Identifier<Competence>

  /// The code.
  public let id: ID

  /// The title.
  public let intitule: String

  /// Other wordings of the title, each with the place that has it.
  public let variantes: [Source]

  /// Where it is described.
  public let source: Source

  /// How the jury tells that the candidate has it, in order.
  public let criteres: [Critere]

  /// The modalités of the titre that assess it; an épreuve's own list says them for that épreuve.
  public let modalites: [Modalite.ID]
}

/// A compétence transversale, assessed through compétences professionnelles and by no modalité of its own.
public struct CompetenceTransversale: CompetenceEvaluee {
  /// The code of a competence, such as `CT1`: one namespace with the others, for a critère belongs to either.
  public typealias ID = Competence.ID

  /// The code.
  public let id: Competence.ID

  /// The title.
  public let intitule: String

  /// Other wordings of the title, each with the place that has it.
  public let variantes: [Source]

  /// Where it is described.
  public let source: Source

  /// How the jury tells that the candidate has it, in order.
  public let criteres: [Critere]

  /// The competences through which it is assessed.
  public let competences: [Competence.ID]
}

/// A critère de performance (REAC), or d'évaluation (RC): the texts do not always agree, the sources say who has it.
public struct Critere: Hashable, Sendable, Identifiable {
  /// The code of a critère, such as `CP6.2`.
  public typealias ID = Identifier<Critere>

  /// The code.
  public let id: ID

  /// The wording that the référentiel keeps.
  public let libelle: String

  /// Each text that has it, with its own wording where it differs.
  public let sources: [Source]
}

extension Identifier<Critere> {
  /// The competence whose critère it is: `CP6` for `CP6.2`.
  public var competence: Competence.ID {
    Competence.ID(rawValue: String(rawValue.prefix { $0 != "." }))
  }
}
