import PositionedJSON

extension ReferentielValidator {
  /// Checks that what is named exists, and that each competence has one activité type.
  mutating func checkReferences() {
    let root = JSONPath.referentiel
    let competences = referentiel.competences.map(\.id.rawValue)
    for (index, activite) in referentiel.activites.enumerated() {
      resolve(activite.competences, in: competences, "competences", at: root["activites", index].key("competences"))
    }
    for (index, transversale) in referentiel.transversales.enumerated() {
      let path = root["transversales", index].key("competences")
      resolve(transversale.competences, in: competences, "competences", at: path)
    }
    let modalites = referentiel.epreuves.flatMap { $0.modalites.map(\.id.rawValue) }
    for (index, competence) in referentiel.competences.enumerated() {
      resolve(competence.modalites, in: modalites, "epreuves", at: root["competences", index].key("modalites"))
    }
    for (index, epreuve) in referentiel.epreuves.enumerated() {
      let path = root["epreuves", index]
      for (index, modalite) in epreuve.modalites.enumerated() {
        let place = path["modalites", index].key("competences")
        resolve(modalite.competences, in: competences, "competences", at: place)
      }
      for (index, partie) in (epreuve.production?.parties ?? []).enumerated() {
        checkReferences(of: partie, competences, at: path.key("production")["parties", index])
      }
    }
    checkActivites()
  }

  private mutating func checkReferences(of partie: Partie, _ competences: [String], at path: JSONPath) {
    resolve(partie.competences, in: competences, "competences", at: path.key("competences"))
    guard damage.isWhole("blocs"), !partie.bloc.rawValue.isEmpty else { return }
    guard let bloc = referentiel.bloc(partie.bloc) else {
      let blocs = referentiel.blocs.map(\.id.rawValue)
      check(
        false,
        at: path.key("bloc"),
        "« \(partie.bloc) » n'est pas un bloc du référentiel",
        suggestion: Spelling.nearestName(to: partie.bloc.rawValue, among: blocs)
      )
      return
    }
    for (index, attendu) in partie.attendus.enumerated() where !attendu.rawValue.isEmpty {
      check(
        bloc.attendus.contains { $0.id == attendu } || referentiel.attendu(attendu) == nil,
        at: path["attendus", index],
        "l'attendu « \(attendu) » n'est pas du bloc « \(bloc.id) » de cette partie"
      )
    }
    resolve(partie.attendus, in: referentiel.attendus.map(\.id.rawValue), "blocs", at: path.key("attendus"))
  }

  /// Checks that each id of a list names something that a section defines, and is there once.
  private mutating func resolve<Owner>(
    _ ids: [Identifier<Owner>],
    in known: [String],
    _ section: String,
    at path: @autoclosure () -> JSONPath
  ) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() where !id.rawValue.isEmpty {
      check(seen.insert(id.rawValue).inserted, at: path().index(index), "« \(id) » est cité deux fois")
      check(
        known.contains(id.rawValue) || !damage.isWhole(section),
        at: path().index(index),
        "« \(id) » n'est pas défini dans « \(section) »",
        suggestion: Spelling.nearestName(to: id.rawValue, among: known)
      )
    }
  }

  /// Checks that each competence is in one activité type and no more; a référentiel may have no activité at all.
  private mutating func checkActivites() {
    guard !referentiel.activites.isEmpty, damage.isWhole("activites") else { return }
    for (index, competence) in referentiel.competences.enumerated() {
      let activites = referentiel.activites.filter { $0.competences.contains(competence.id) }.map(\.id.rawValue)
      check(
        activites.count == 1 || competence.id.rawValue.isEmpty,
        at: JSONPath.referentiel["competences", index].key("code"),
        activites.isEmpty
          ? "la compétence « \(competence.id) » n'est dans aucune activité type"
          : "la compétence « \(competence.id) » est dans plusieurs activités types : \(activites.joined(separator: ", "))"
      )
    }
  }
}
