package import DossierCore
package import PositionedJSON

/// A référentiel as JSON, as `referentiel montrer` gives it: keys are added, never renamed nor taken away.
package struct JSONReferentiel {
  private let referentiel: Referentiel
  private let savoirs: Savoirs?

  /// Creates the rendering of a référentiel and, where they are known, of its savoirs.
  package init(_ referentiel: Referentiel, savoirs: Savoirs?) {
    self.referentiel = referentiel
    self.savoirs = savoirs
  }

  /// The text, with a final line end.
  package var text: String {
    JSONText(value).description + "\n"
  }

  /// The référentiel as a value.
  package var value: JSONValue {
    var value: JSONValue = [
      "id": .string(referentiel.id.rawValue),
      "titre": .string(referentiel.titre),
      "sigle": .string(referentiel.sigle),
      "code": .optional(referentiel.code),
      "millesime": .optional(referentiel.millesime),
      "niveau": .optional(referentiel.niveau),
      "nsf": .strings(referentiel.classifications.nsf),
      "rome": .strings(referentiel.classifications.rome),
      "formacode": .strings(referentiel.classifications.formacode),
      "arrete": date(referentiel.dates.arrete),
      "publication": date(referentiel.dates.publication),
      "effet": date(referentiel.dates.effet),
      "fin": date(referentiel.dates.fin),
      "remplacePar": referentiel.remplacePar.map { successor in
        ["code": .string(successor.code), "effet": date(successor.effet), "fin": date(successor.fin)]
      } ?? nil,
      "activites": .list(referentiel.activites) { activite in
        var value: JSONValue = [
          "code": .string(activite.id.rawValue),
          "intitule": .string(activite.intitule),
          "competences": ids(activite.competences),
        ]
        value.append("taches", unlessEmpty: activite.taches)
        if referentiel.codes != .ministry { value.append("source", source(activite.source)) }
        return value
      },
      "competences": .list(referentiel.competences, competence),
      "transversales": .list(referentiel.transversales, transversale),
      "epreuves": .list(referentiel.epreuves, epreuve),
      "correspondances": .list(referentiel.correspondances, correspondance),
      "blocs": .list(referentiel.blocs, bloc),
      "textes": .list(referentiel.textes, texte),
    ]
    if let capitalisation = referentiel.capitalisation {
      value.append(
        "capitalisation",
        [
          "titre": .string(capitalisation.titre.rawValue),
          "certificats": ids(capitalisation.certificats),
          "ensuite": .string(capitalisation.ensuite),
          "source": source(capitalisation.source),
        ]
      )
    }
    if let reason = referentiel.sansEpreuve { value.append("sansEpreuve", .string(reason)) }
    return value
  }

  private func correspondance(_ entry: Correspondance) -> JSONValue {
    var value: JSONValue = [
      "ancien": certification(entry.ancien),
      "nouveau": entry.nouveau.map(certification) ?? nil,
      "source": source(entry.source),
    ]
    if !entry.isOfficial { value.append("officielle", .boolean(false)) }
    return value
  }

  private func texte(_ texte: TexteOfficiel) -> JSONValue {
    [
      "id": .string(texte.id.rawValue),
      "intitule": .string(texte.intitule),
      "version": .optional(texte.version),
      "pages": .optional(texte.pages),
    ]
  }

  private func competence(_ competence: Competence) -> JSONValue {
    var value: JSONValue = [
      "code": .string(competence.id.rawValue),
      "intitule": .string(competence.intitule),
      "modalites": ids(competence.modalites),
      "criteres": .list(competence.criteres, critere),
    ]
    value.append("competencesAssociees", unlessEmpty: competence.contenu.competencesAssociees)
    value.append("capacites", unlessEmpty: competence.contenu.capacites)
    value.append("evaluations", unlessEmpty: competence.contenu.evaluations)
    appendDetails(of: competence, to: &value)
    return value
  }

  private func transversale(_ competence: CompetenceTransversale) -> JSONValue {
    var value: JSONValue = [
      "code": .string(competence.id.rawValue),
      "intitule": .string(competence.intitule),
      "competences": ids(competence.competences),
      "criteres": .list(competence.criteres, critere),
    ]
    appendDetails(of: competence, to: &value)
    return value
  }

  private func appendDetails(of competence: some CompetenceEvaluee, to value: inout JSONValue) {
    value.append("variantes", .list(competence.variantes, source))
    value.append("source", source(competence.source))
    guard let fiche = savoirs?.fiche(competence.id) else { return }
    value.append("description", .string(fiche.description))
    value.append("contexte", .optional(fiche.contexte))
    value.append(
      "savoirFaire",
      [
        "techniques": .strings(fiche.techniques),
        "organisationnels": .strings(fiche.organisationnels),
        "relationnels": .strings(fiche.relationnels),
      ]
    )
    value.append("savoirs", .strings(fiche.savoirs))
  }

  private func critere(_ critere: Critere) -> JSONValue {
    var texts: [String] = []
    for source in critere.sources where !texts.contains(source.texte.rawValue) {
      texts.append(source.texte.rawValue)
    }
    return [
      "code": .string(critere.id.rawValue),
      "libelle": .string(critere.libelle),
      "sources": .strings(texts),
      "references": .list(critere.sources, source),
    ]
  }

  private func epreuve(_ epreuve: Epreuve) -> JSONValue {
    [
      "id": .string(epreuve.id.rawValue),
      "intitule": .string(epreuve.intitule),
      "dureeMinutes": .optional(epreuve.dureeMinutes),
      "presenceJuryMinutes": .optional(epreuve.presenceJuryMinutes),
      "modalites": .list(epreuve.modalites) { modalite in
        var value: JSONValue = [
          "id": .string(modalite.id.rawValue),
          "dureeMinutes": .optional(modalite.dureeMinutes),
          "competences": ids(modalite.competences),
        ]
        if let intitule = modalite.intitule { value.append("intitule", .string(intitule)) }
        if !modalite.etapes.isEmpty { value.append("deroulement", .list(modalite.etapes, etape)) }
        value.append("precisions", unlessEmpty: modalite.precisions)
        return value
      },
      "production": epreuve.production.map(production) ?? nil,
      "pieces": .list(epreuve.pieces) { ["libelle": .string($0.libelle), "source": source($0.source)] },
    ]
  }

  private func etape(_ etape: Modalite.Etape) -> JSONValue {
    [
      "libelle": .string(etape.libelle),
      "dureeMinutes": .optional(etape.dureeMinutes),
      "preparation": .boolean(etape.isPreparation),
    ]
  }

  private func production(_ production: Production) -> JSONValue {
    var value: JSONValue = [
      "minimum": .optional(production.pages?.minimum),
      "maximum": .optional(production.pages?.maximum),
      "parties": .list(production.parties, partie),
      "intitule": .string(production.intitule),
      "horsAnnexes": .boolean(production.horsAnnexes),
      "remarques": .list(production.remarques) { remarque in
        [
          "id": .string(remarque.id.rawValue),
          "parties": .list(remarque.parties) { .integer($0) },
          "libelle": .string(remarque.libelle),
          "source": source(remarque.source),
        ]
      },
      "source": source(production.source),
    ]
    value.append(toleranceOf: production.pages)
    return value
  }

  private func partie(_ partie: Partie) -> JSONValue {
    var value: JSONValue = [
      "numero": .integer(partie.numero),
      "bloc": .string(partie.bloc.rawValue),
      "minimum": .optional(partie.pages?.minimum),
      "maximum": .optional(partie.pages?.maximum),
      "competences": ids(partie.competences),
      "entretiensMinimum": .integer(partie.entretiensMinimum),
      "attendus": ids(partie.attendus),
      "source": source(partie.source),
    ]
    value.append(toleranceOf: partie.pages)
    return value
  }

  private func bloc(_ bloc: Bloc) -> JSONValue {
    [
      "id": .string(bloc.id.rawValue),
      "intitule": .string(bloc.intitule),
      "attendus": .list(bloc.attendus) { attendu in
        [
          "id": .string(attendu.id.rawValue),
          "libelle": .string(attendu.libelle),
          "source": source(attendu.source),
        ]
      },
    ]
  }

  private func certification(_ certification: Correspondance.Certification) -> JSONValue {
    var value: JSONValue = [
      "arrete": date(certification.arrete),
      "type": .string(certification.type),
      "intitule": .string(certification.intitule),
    ]
    if let code = certification.code { value.append("code", .string(code)) }
    if let epreuve = certification.epreuve { value.append("epreuve", .string(epreuve.rawValue)) }
    return value
  }

  private func source(_ source: Source) -> JSONValue {
    var value: JSONValue = ["texte": .string(source.texte.rawValue), "page": .optional(source.page)]
    if let section = source.section { value.append("section", .string(section)) }
    if let fiche = source.fiche { value.append("fiche", .string(fiche)) }
    if let libelle = source.libelle { value.append("libelle", .string(libelle)) }
    return value
  }

  private func date(_ date: CivilDate?) -> JSONValue {
    .optional(date?.description)
  }

  private func ids<Owner>(_ ids: [Identifier<Owner>]) -> JSONValue {
    .strings(ids.map(\.rawValue))
  }
}

extension JSONValue {
  /// Adds a list of texts where there is one.
  fileprivate mutating func append(_ key: String, unlessEmpty texts: [String]) {
    if !texts.isEmpty { append(key, .strings(texts)) }
  }
}
