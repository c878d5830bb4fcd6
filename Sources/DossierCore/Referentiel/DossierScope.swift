/// Which competences the written dossier of an épreuve is assessed on, and which parts show them.
///
/// The others of the épreuve are assessed too, but elsewhere: the dossier need not show them.
public struct DossierScope: Hashable, Sendable {
  /// The competences of the épreuve in the référentiel's order, the transversal ones last.
  public let competences: [Entry]

  /// What the dossier has to do with one competence.
  public struct Entry: Hashable, Sendable {
    /// The competence, of either kind.
    public let competence: Competence.ID

    /// Whether it is a transversal one.
    public let isTransversale: Bool

    /// Where it is assessed.
    public let place: Place
  }

  /// Where a competence is assessed.
  public enum Place: Hashable, Sendable {
    /// In the dossier: by the numbers of the parts that show it, 1-based; anywhere in the dossier if there are none.
    case dossier(parties: [Int])

    /// By these modalités of the épreuve, that do not read the dossier.
    case elsewhere([Modalite.ID])
  }

  /// The entry of a competence, or `nil` if the épreuve does not assess it at all.
  public func entry(for competence: Competence.ID) -> Entry? {
    competences.first { $0.competence == competence }
  }

  /// Whether the dossier must show a competence.
  public func assesses(_ competence: Competence.ID) -> Bool {
    entry(for: competence)?.isInDossier ?? false
  }
}

extension DossierScope.Entry {
  /// Whether the dossier must show the competence.
  public var isInDossier: Bool {
    if case .dossier = place { true } else { false }
  }

  /// The numbers of the parts that show it, 1-based; none means anywhere, or elsewhere than in the dossier.
  public var parties: [Int] {
    if case .dossier(let parties) = place { parties } else { [] }
  }
}

extension Epreuve {
  /// What the dossier of the épreuve is assessed on.
  ///
  /// That is what the parts of the production name, and what the modalités that read the dossier assess even though no
  /// part names it: CP15 in the titre of 2018 (RC, pages 5 to 8). A compétence transversale is assessed through
  /// compétences professionnelles (RC, 3.3): in the dossier as soon as one of them is.
  public func assessedInDossier(_ referentiel: Referentiel) -> DossierScope {
    var entries: [DossierScope.Entry] = []
    for competence in referentiel.competences.map(\.id) {
      guard let place = place(of: competence) else { continue }
      entries.append(DossierScope.Entry(competence: competence, isTransversale: false, place: place))
    }
    for transversale in referentiel.transversales {
      let through = entries.filter { transversale.competences.contains($0.competence) }
      guard !through.isEmpty else { continue }
      let place: DossierScope.Place =
        through.contains(where: \.isInDossier) ? .dossier(parties: []) : .elsewhere(modalites(of: through))
      entries.append(DossierScope.Entry(competence: transversale.id, isTransversale: true, place: place))
    }
    return DossierScope(competences: entries)
  }

  private func place(of competence: Competence.ID) -> DossierScope.Place? {
    let parties = (production?.parties ?? []).filter { $0.competences.contains(competence) }.map(\.numero)
    let modalites = modalites.filter { $0.competences.contains(competence) }
    let isRead = production != nil && modalites.contains(where: \.readsTheDossier)
    if !parties.isEmpty || isRead { return .dossier(parties: parties) }
    return modalites.isEmpty ? nil : .elsewhere(modalites.map(\.id))
  }

  private func modalites(of entries: [DossierScope.Entry]) -> [Modalite.ID] {
    modalites.map(\.id).filter { id in
      entries.contains { entry in
        if case .elsewhere(let modalites) = entry.place { modalites.contains(id) } else { false }
      }
    }
  }
}
