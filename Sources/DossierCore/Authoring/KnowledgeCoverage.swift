/// What is looked for of each attendu and critère that a référentiel has, counted.
public struct KnowledgeCoverage: Hashable, Sendable {
  /// The blocs with their attendus, then the competences with their critères, in the order of the référentiel.
  public let groups: [Group]

  /// Attendus of one bloc, or critères of one competence.
  public struct Group: Hashable, Sendable {
    /// The id of the bloc, or the code of the competence.
    public let id: String
    /// What it is called.
    public let intitule: String
    /// Whether it holds attendus and not critères.
    public let isBloc: Bool
    /// Its attendus or critères, in order.
    public let items: [Item]
  }

  /// An attendu or a critère.
  public struct Item: Hashable, Sendable {
    /// The id or code.
    public let id: String
    /// Whether the dossier of some épreuve has to show it.
    public let isWanted: Bool
    /// Whether files say what shows it.
    public let isKnown: Bool
    /// How many terms show it, those of headings included.
    public let terms: Int
    /// How many sentences are promised to show it.
    public let examples: Int
    /// How many sentences are promised not to.
    public let counterexamples: Int
    /// Whether something is said to who has not written about it.
    public let hasAdvice: Bool
  }

  /// What dossiers have to show and nothing is known of.
  public var missing: [String] {
    groups.flatMap(\.items).filter { $0.isWanted && !$0.isKnown }.map(\.id)
  }

  init(of knowledge: Knowledge, for referentiel: Referentiel) {
    let entries = Dictionary(knowledge.entries.map { ($0.id.value, $0) }) { first, _ in first }
    let asked = Set(referentiel.epreuves.flatMap { $0.production?.parties ?? [] }.flatMap(\.attendus))
    var shown: Set<Competence.ID> = []
    for epreuve in referentiel.epreuves {
      let scope = epreuve.assessedInDossier(referentiel)
      shown.formUnion(scope.competences.filter(\.isInDossier).map(\.competence))
    }
    func item(_ id: String, isWanted: Bool) -> Item {
      let entry = entries[id]
      let terms = entry.map { $0.titles.count + $0.facets.reduce(0) { $0 + $1.strong.count + $1.weak.count } }
      return Item(
        id: id,
        isWanted: isWanted,
        isKnown: entry != nil,
        terms: terms ?? 0,
        examples: entry?.examples.count ?? 0,
        counterexamples: entry?.counterexamples.count ?? 0,
        hasAdvice: !(entry?.advice.isEmpty ?? true)
      )
    }
    var groups = referentiel.blocs.map { bloc in
      Group(
        id: bloc.id.rawValue,
        intitule: bloc.intitule,
        isBloc: true,
        items: bloc.attendus.map { item($0.id.rawValue, isWanted: asked.contains($0.id)) }
      )
    }
    let competences = referentiel.competences.map { ($0.id, $0.intitule, $0.criteres) }
    let transversales = referentiel.transversales.map { ($0.id, $0.intitule, $0.criteres) }
    groups += (competences + transversales).map { id, intitule, criteres in
      Group(
        id: id.rawValue,
        intitule: intitule,
        isBloc: false,
        items: criteres.map { item($0.id.rawValue, isWanted: shown.contains(id)) }
      )
    }
    self.groups = groups.filter { !$0.items.isEmpty }
  }
}
