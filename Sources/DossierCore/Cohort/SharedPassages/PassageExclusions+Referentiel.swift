extension PassageExclusions {
  /// Excludes the wordings of a référentiel, alone and one after the other, with their codes and without: dossiers list them so.
  package mutating func insert(_ referentiel: Referentiel) {
    var wordings = OfficialWordings()
    wordings.add(referentiel)
    insert(wordings.plain)
    insert(wordings.coded)
    for other in wordings.others { insert([other]) }
    // Dossiers list what a part asks without the subject, or in the part's order.
    insert(referentiel.blocs.flatMap(\.attendus).map(\.libelle))
    for partie in referentiel.epreuves.flatMap({ $0.production?.parties ?? [] }) {
      insert(partie.attendus.compactMap { referentiel.attendu($0)?.libelle })
    }
  }

  /// Excludes what a référentiel says of each competence.
  package mutating func insert(_ savoirs: Savoirs) {
    for fiche in savoirs.fiches {
      insert(
        [fiche.description, fiche.contexte ?? ""] + fiche.techniques + fiche.organisationnels + fiche.relationnels
          + fiche.savoirs
      )
    }
  }
}

/// The wordings of a référentiel, in its order.
private struct OfficialWordings {
  /// The wordings.
  var plain: [String] = []

  /// The wordings, each after its code.
  var coded: [String] = []

  /// Other wordings of the same.
  var others: [String] = []

  mutating func add(_ referentiel: Referentiel) {
    plain += [referentiel.titre] + referentiel.textes.map(\.intitule)
    for activite in referentiel.activites { add(activite.intitule, activite.id.rawValue, []) }
    for competence in referentiel.competences { add(competence.intitule, competence.id.rawValue, competence.variantes) }
    for competence in referentiel.competences { add(competence) }
    for competence in referentiel.transversales { add(competence) }
    for bloc in referentiel.blocs {
      add(bloc.intitule, "", [])
      for attendu in bloc.attendus { add(attendu.libelle, "", [attendu.source]) }
    }
    for epreuve in referentiel.epreuves {
      add(epreuve.intitule, "", [])
      guard let production = epreuve.production else { continue }
      add(production.intitule, "", [])
      for remarque in production.remarques { add(remarque.libelle, "", [remarque.source]) }
    }
  }

  private mutating func add(_ competence: some CompetenceEvaluee) {
    add(competence.intitule, competence.id.rawValue, competence.variantes)
    for critere in competence.criteres { add(critere.libelle, critere.id.rawValue, critere.sources) }
  }

  private mutating func add(_ wording: String, _ code: String, _ sources: [Source]) {
    plain.append(wording)
    coded.append("\(code) \(wording)")
    others += sources.compactMap(\.libelle)
  }
}
