import DossierCore

extension Explainer {
  /// Writes a critère, with the wording of each text.
  func put(_ critere: Critere, on page: inout TextPage) {
    page.put(InkedText("\(critere.id) ", .strong) + InkedText(critere.libelle))
    let competence = referentiel.competence(ofCritere: critere.id) ?? ""
    page.put("Compétence \(competence) : \(referentiel.intitule(of: competence) ?? "")", indent: 2)
    page.title("Source")
    for source in critere.sources {
      let wording = source.libelle.map { ", qui l'écrit ainsi : « \($0) »" } ?? ""
      page.put("\(source)\(wording)", lead: "· ", indent: 2)
    }
    let texts = Set(critere.sources.map(\.texte))
    for text in referentiel.textes where !texts.contains(text.id) && !isTransversale(competence) {
      page.put("Le \(text.id) ne le donne pas.", lead: "· ", indent: 2)
    }
    putPlaces(of: competence, on: &page)
    putGuidance(for: critere.id.rawValue, on: &page)
  }

  /// Writes a competence, with its critères and what the REAC says that one must know.
  func put(_ competence: some CompetenceEvaluee, on page: inout TextPage) {
    page.put(InkedText("\(competence.id) ", .strong) + InkedText(competence.intitule))
    if let activite = referentiel.activite(of: competence.id) {
      page.put("Activité \(activite.id) : \(activite.intitule)", indent: 2)
    }
    page.put("Source : \(competence.source)", indent: 2)
    for variante in competence.variantes {
      guard let libelle = variante.libelle else { continue }
      let fiche = variante.fiche.map { ", fiche \($0)" } ?? ""
      page.put("\(variante)\(fiche), l'écrit ainsi : « \(libelle) »", indent: 2)
    }
    let fiche = savoirs?.fiche(competence.id)
    if let fiche {
      page.title("En quoi elle consiste")
      page.put(fiche.description, indent: 2)
      if let contexte = fiche.contexte { page.put(contexte, indent: 2) }
    }
    if let contenu = (competence as? Competence)?.contenu {
      put("Compétences associées", contenu.competencesAssociees, on: &page)
      put("Capacités", contenu.capacites, on: &page)
      put("Modalités d'évaluation", contenu.evaluations, on: &page)
    }
    if !competence.criteres.isEmpty { page.title("Critères") }
    for critere in competence.criteres {
      page.put(InkedText(critere.libelle), lead: InkedText("\(critere.id) ", .strong), indent: 2)
    }
    putPlaces(of: competence.id, on: &page)
    guard let fiche else { return }
    put("Savoir-faire techniques", fiche.techniques, on: &page)
    put("Savoir-faire organisationnels", fiche.organisationnels, on: &page)
    put("Savoir-faire relationnels", fiche.relationnels, on: &page)
    put("Savoirs", fiche.savoirs, on: &page)
  }

  private func isTransversale(_ competence: Competence.ID) -> Bool {
    referentiel.transversale(competence) != nil
  }

  /// Writes a list under its title, or nothing.
  func put(_ title: String, _ items: [String], on page: inout TextPage) {
    guard !items.isEmpty else { return }
    page.title(title)
    for item in items {
      page.put(item, lead: "· ", indent: 2)
    }
  }

  /// Writes where a competence is assessed, épreuve by épreuve.
  private func putPlaces(of competence: Competence.ID, on page: inout TextPage) {
    let places = referentiel.epreuves.compactMap { epreuve in
      epreuve.assessedInDossier(referentiel).entry(for: competence).map { entry in
        "\(epreuve.id) : \(place(entry.place, of: competence, in: epreuve))"
      }
    }
    guard !places.isEmpty else { return }
    page.title(
      isTransversale(competence) ? "Où elle est évaluée (à travers les autres compétences)" : "Où elle est évaluée"
    )
    for place in places { page.put(place, lead: "· ", indent: 2) }
  }

  private func place(_ place: DossierScope.Place, of competence: Competence.ID, in epreuve: Epreuve) -> String {
    switch place {
    case .elsewhere(let modalites):
      return "\(French.list(modalites.map(Wording.modalite))), hors du dossier"
    case .dossier(let parties):
      let others = epreuve.modalites.filter { $0.competences.contains(competence) && !$0.readsTheDossier }
      let more = others.isEmpty ? "" : ", et \(French.list(others.map { Wording.modalite($0) }))"
      guard let first = parties.first else { return "dans le dossier, sans partie désignée\(more)" }
      let names = parties.count == 1 ? "partie \(first)" : "parties \(French.list(parties.map(String.init)))"
      return "dans le dossier, \(names)\(more)"
    }
  }
}

extension Competence {
  /// Whether its only critère has its code, so that both are one thing for who asks.
  var isItsCritere: Bool {
    criteres.count == 1 && criteres[0].id.rawValue == id.rawValue
  }
}
