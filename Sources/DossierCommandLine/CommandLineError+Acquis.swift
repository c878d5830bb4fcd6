import DossierCore

extension CommandLineError {
  /// What to do where certificates already held and the rest of a command line do not go together.
  static func describe(acquis error: CommandLineError) -> String {
    switch error {
    case .noCapitalisation(let referentiel):
      "Le référentiel « \(referentiel) » ne dit pas que le titre s'obtient par certificats : --acquis n'y a pas de sens."
    case .worthNothing(let code):
      "« \(code) » ne donne aucun certificat d'aujourd'hui : « juryblanc referentiel correspondance \(code) » dit ce qu'il vaut."
    case .notRemaining(let epreuve?, let remaining) where !remaining.isEmpty:
      "L'épreuve « \(epreuve) » n'est plus à passer avec ces acquis : il reste \(French.list(remaining)) (--epreuve pour choisir)."
    case .severalRemain(let ids):
      "Avec ces acquis, il reste \(French.list(ids)) : dites pour laquelle est ce dossier avec --epreuve."
    default: "Tous les certificats sont acquis : il n'y a plus de dossier à remettre (juryblanc epreuves --acquis …)."
    }
  }
}
