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

  /// What it is made of, for the texts that say so beside the critères.
  public let contenu: Contenu

  /// The other columns of a référentiel that is a table, word for word; each is empty where the text has nothing.
  public struct Contenu: Hashable, Sendable {
    /// What the tasks of the job ask: the « compétences associées aux activités et tâches ».
    public let competencesAssociees: [String]

    /// What is assessed: the « compétences ou capacités qui seront évaluées », or what the competence consists in.
    public let capacites: [String]

    /// How it is assessed: the « modalités d'évaluation ».
    public let evaluations: [String]
  }
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
