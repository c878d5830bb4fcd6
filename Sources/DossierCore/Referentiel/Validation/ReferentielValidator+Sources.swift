import PositionedJSON

extension ReferentielValidator {
  /// Checks that every place quoted is in a known text and within its pages.
  mutating func checkSources() {
    guard damage.isWhole("textes") else { return }
    let root = JSONPath.referentiel
    for (index, activite) in referentiel.activites.enumerated() {
      check(activite.source, at: root["activites", index].key("source"))
    }
    for (index, competence) in referentiel.competences.enumerated() {
      checkSources(of: competence, at: root["competences", index])
    }
    for (index, transversale) in referentiel.transversales.enumerated() {
      checkSources(of: transversale, at: root["transversales", index])
    }
    for (index, bloc) in referentiel.blocs.enumerated() {
      for (place, attendu) in bloc.attendus.enumerated() {
        check(attendu.source, at: root["blocs", index]["attendus", place].key("source"))
      }
    }
    for (index, epreuve) in referentiel.epreuves.enumerated() {
      checkSources(of: epreuve, at: root["epreuves", index])
    }
    if let capitalisation = referentiel.capitalisation {
      check(capitalisation.source, at: root.key("capitalisation").key("source"))
    }
    for (index, correspondance) in referentiel.correspondances.enumerated() {
      check(correspondance.source, at: root["correspondances", index].key("source"))
    }
  }

  private mutating func checkSources(of competence: some CompetenceEvaluee, at path: JSONPath) {
    check(competence.source, at: path.key("source"))
    for (index, variante) in competence.variantes.enumerated() {
      check(variante, at: path["variantes", index])
      check(variante.libelle != nil, at: path["variantes", index], "« libelle » manque : une variante est un libellé")
    }
    for (index, critere) in competence.criteres.enumerated() {
      check(!critere.sources.isEmpty, at: path["criteres", index].key("sources"), "au moins une source est attendue")
      for (place, source) in critere.sources.enumerated() {
        check(source, at: path["criteres", index]["sources", place])
      }
    }
  }

  private mutating func checkSources(of epreuve: Epreuve, at path: JSONPath) {
    check(epreuve.source, at: path.key("source"))
    for (index, modalite) in epreuve.modalites.enumerated() {
      check(modalite.source, at: path["modalites", index].key("source"))
    }
    for (index, piece) in epreuve.pieces.enumerated() {
      check(piece.source, at: path["pieces", index].key("source"))
    }
    guard let production = epreuve.production else { return }
    let place = path.key("production")
    check(production.source, at: place.key("source"))
    for (index, partie) in production.parties.enumerated() {
      check(partie.source, at: place["parties", index].key("source"))
    }
    for (index, remarque) in production.remarques.enumerated() {
      check(remarque.source, at: place["remarques", index].key("source"))
    }
  }

  private mutating func check(_ source: Source, at path: @autoclosure () -> JSONPath) {
    // A stand-in for a source that could not be read has no page; its absence is told already.
    guard source.page != 0, !source.texte.rawValue.isEmpty else { return }
    guard let message = referentiel.fault(of: source) else { return }
    let key = referentiel.texte(source.texte) == nil ? "texte" : "page"
    check(false, at: path().key(key), message)
  }
}

extension Referentiel {
  /// What is wrong with a source, in French, or `nil` if it is in a text of the référentiel and within its pages.
  func fault(of source: Source) -> String? {
    guard source.page != 0, !source.texte.rawValue.isEmpty else { return nil }
    guard let texte = texte(source.texte) else {
      return
        "« \(source.texte) » n'est pas un texte du référentiel (\(textes.map(\.id.rawValue).joined(separator: ", ")))"
    }
    guard let page = source.page else { return nil }
    guard let pages = texte.pages else {
      return "page \(page) : « \(texte.id) » est cité par ses sections (« pages » manque dans « textes »)"
    }
    return page > pages ? "page \(page) : « \(texte.id) » n'a que \(pages) pages" : nil
  }
}
