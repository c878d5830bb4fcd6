/// Looking things up goes through lists of a dozen: shorter than making and keeping tables of them.
extension Referentiel {
  /// The official text with an id.
  public func texte(_ id: TexteOfficiel.ID) -> TexteOfficiel? {
    textes.first { $0.id == id }
  }

  /// The activité type with a code.
  public func activite(_ id: ActiviteType.ID) -> ActiviteType? {
    activites.first { $0.id == id }
  }

  /// The activité type that a compétence professionnelle belongs to.
  public func activite(of competence: Competence.ID) -> ActiviteType? {
    activites.first { $0.competences.contains(competence) }
  }

  /// The compétence professionnelle with a code.
  public func competence(_ id: Competence.ID) -> Competence? {
    competences.first { $0.id == id }
  }

  /// The compétence transversale with a code.
  public func transversale(_ id: Competence.ID) -> CompetenceTransversale? {
    transversales.first { $0.id == id }
  }

  /// The title of the competence with a code, of either kind.
  public func intitule(of competence: Competence.ID) -> String? {
    self.competence(competence)?.intitule ?? transversale(competence)?.intitule
  }

  /// The critères of the competence with a code, of either kind; none if there is no such competence.
  public func criteres(of competence: Competence.ID) -> [Critere] {
    self.competence(competence)?.criteres ?? transversale(competence)?.criteres ?? []
  }

  /// The critère with a code, such as `CP6.2`.
  public func critere(_ id: Critere.ID) -> Critere? {
    criteres.first { $0.id == id }
  }

  /// The code of the competence, of either kind, that a critère belongs to.
  public func competence(ofCritere id: Critere.ID) -> Competence.ID? {
    competences.first { $0.criteres.contains { $0.id == id } }?.id
      ?? transversales.first { $0.criteres.contains { $0.id == id } }?.id
  }

  /// The bloc with an id.
  public func bloc(_ id: Bloc.ID) -> Bloc? {
    blocs.first { $0.id == id }
  }

  /// The attendu with an id, such as `environnement.financeurs`.
  public func attendu(_ id: Attendu.ID) -> Attendu? {
    bloc(ofAttendu: id)?.attendus.first { $0.id == id }
  }

  /// The bloc that an attendu belongs to.
  public func bloc(ofAttendu id: Attendu.ID) -> Bloc? {
    blocs.first { $0.attendus.contains { $0.id == id } }
  }

  /// The épreuve with an id.
  public func epreuve(_ id: Epreuve.ID) -> Epreuve? {
    epreuves.first { $0.id == id }
  }

  /// Whether an épreuve asks for a dossier.
  public var asksForADossier: Bool {
    epreuves.contains { $0.production != nil }
  }

  /// Every critère, the compétences professionnelles' first, in order.
  public var criteres: [Critere] {
    competences.flatMap(\.criteres) + transversales.flatMap(\.criteres)
  }

  /// Every attendu of every bloc, in order.
  public var attendus: [Attendu] {
    blocs.flatMap(\.attendus)
  }
}

extension Epreuve {
  /// The modalité with an id.
  public func modalite(_ id: Modalite.ID) -> Modalite? {
    modalites.first { $0.id == id }
  }
}
