/// What changes from one référentiel to another, such as two millésimes of a title.
///
/// Codes shift when a text is rewritten: what has the same words, or nearly, is the same thing under another code. Where the texts say the same under
/// other places of the documents, nothing has changed.
public struct ReferentielComparison: Hashable, Sendable {
  /// The changes, by subject, then in the order of the new référentiel, what is gone last.
  public let changes: [Change]

  /// Something that came, went or changed.
  public struct Change: Hashable, Sendable {
    /// What it is.
    public let subject: Subject
    /// What it was; `nil` for what is new.
    public let old: Side?
    /// What it is now; `nil` for what is gone.
    public let new: Side?
    /// How it changed; none for what came or went.
    public let aspects: [Aspect]
  }

  /// What changes are about.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// The référentiel as a whole.
    case identite
    /// An official text.
    case texte
    /// An activité type.
    case activite
    /// A compétence professionnelle.
    case competence
    /// A compétence transversale.
    case transversale
    /// A critère.
    case critere
    /// A bloc.
    case bloc
    /// An attendu.
    case attendu
    /// An épreuve.
    case epreuve
    /// A modalité of an épreuve.
    case modalite
    /// The production of an épreuve.
    case production
    /// A part of a production.
    case partie
  }

  /// A thing in one of the two référentiels.
  public struct Side: Hashable, Sendable {
    /// Its code or id, with that of what holds it where this alone would not tell it.
    public let code: String
    /// Its words.
    public let text: String
  }

  /// One respect in which something changed.
  public struct Aspect: Hashable, Sendable {
    /// What changed, in French, such as `durée`.
    public let name: String
    /// What it was; `nil` for nothing.
    public let old: String?
    /// What it is; `nil` for nothing.
    public let new: String?
  }

  /// Compares two référentiels.
  public init(from old: Referentiel, to new: Referentiel) {
    var comparer = ReferentielComparer(old, new)
    comparer.compare()
    changes = comparer.changes
  }
}
