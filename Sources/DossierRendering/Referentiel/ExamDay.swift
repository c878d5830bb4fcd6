package import DossierCore

/// The day of an épreuve for a candidate: what happens in which order, how long it takes, what to bring, what is assessed where.
package struct ExamDay {
  private let epreuve: Epreuve
  private let referentiel: Referentiel
  private let choice: String

  /// Creates the day of an épreuve.
  ///
  /// - Parameters:
  ///   - epreuve: the épreuve.
  ///   - referentiel: its référentiel.
  ///   - isDefault: whether commands take that référentiel when they name none.
  package init(_ epreuve: Epreuve, in referentiel: Referentiel, isDefault: Bool) {
    self.epreuve = epreuve
    self.referentiel = referentiel
    choice = isDefault ? "" : " --referentiel \(referentiel.id)"
  }

  /// Writes the day whole.
  package func write(on page: inout TextPage) {
    putTitle(on: &page)
    putModalites(on: &page)
    putPieces(on: &page)
    putProduction(on: &page)
    putCompetences(on: &page)
  }

  /// Writes what a list of épreuves says of this one.
  package func writeSummary(on page: inout TextPage) {
    putTitle(on: &page)
    let names = epreuve.modalites.map { name($0) + (duration($0).map { " (\($0))" } ?? "") }
    if !names.isEmpty { page.put("Le jour même : \(names.joined(separator: ", ")).", indent: 2) }
    if let production = epreuve.production {
      page.put("À remettre avant : \(summary(of: production)).", indent: 2)
    }
  }

  private func putTitle(on page: inout TextPage) {
    page.put(InkedText("\(epreuve.intitule)", .strong) + InkedText(" (\(epreuve.id))"))
    var facts: [String] = []
    if let minutes = epreuve.dureeMinutes {
      facts.append("durée pour le candidat : \(Wording.duration(minutes: minutes))")
    }
    if let minutes = epreuve.presenceJuryMinutes {
      facts.append("avec le jury : \(Wording.duration(minutes: minutes))")
    }
    let preparation = epreuve.modalites.reduce(0) { $0 + $1.preparationMinutes }
    if preparation > 0 { facts.append("préparation : \(Wording.duration(minutes: preparation))") }
    facts.append("\(epreuve.source)")
    page.put(facts.joined(separator: " ; "), indent: 2)
  }

  // MARK: What happens

  private func putModalites(on page: inout TextPage) {
    guard !epreuve.modalites.isEmpty else { return }
    page.title("Le déroulement")
    for (index, modalite) in epreuve.modalites.enumerated() {
      let time = duration(modalite).map { ", \($0)" } ?? ""
      page.put(
        InkedText("\(name(modalite).capitalisedFirst)\(time)", .strong) + InkedText(" (\(modalite.source))", .faint),
        lead: InkedText("\(index + 1). "),
        indent: 2
      )
      for etape in modalite.etapes {
        let time = etape.dureeMinutes.map { Wording.duration(minutes: $0) }
        let jury = etape.isPreparation ? "sans le jury" : nil
        let lead = [time, jury].compactMap(\.self).joined(separator: ", ")
        page.put("\(lead.isEmpty ? "" : "\(lead) : ")\(etape.libelle)", lead: "· ", indent: 5)
      }
      for text in modalite.precisions { page.put(InkedText(text), lead: Sign.aside.inked + " ", indent: 5) }
      let competences = modalite.competences.map(\.rawValue)
      page.put(
        competences.isEmpty ? "Évalué : l'ensemble" : "Évalué : \(competences.joined(separator: ", "))",
        indent: 5
      )
    }
    if epreuve.modalites.contains(where: { $0.etapes.isEmpty && $0.dureeMinutes == nil }) {
      page.put("Le texte ne dit ni le déroulement ni la durée de l'oral : demandez-les à votre centre.", indent: 2)
    }
  }

  private func duration(_ modalite: Modalite) -> String? {
    modalite.dureeMinutes.map { Wording.duration(minutes: $0) }
  }

  private func name(_ modalite: Modalite) -> String {
    modalite.intitule ?? Wording.modalite(modalite.id)
  }

  // MARK: What to bring

  private func putPieces(on page: inout TextPage) {
    guard !epreuve.pieces.isEmpty || epreuve.production != nil else { return }
    page.title("À apporter ou à remettre")
    if let production = epreuve.production {
      page.put("\(summary(of: production).capitalisedFirst) (\(production.source))", lead: "· ", indent: 2)
    }
    for piece in epreuve.pieces { page.put("\(piece.libelle) (\(piece.source))", lead: "· ", indent: 2) }
  }

  private func summary(of production: Production) -> String {
    var facts = [production.intitule.prefix(1).lowercased() + production.intitule.dropFirst()]
    if let pages = production.pages {
      let annexes = production.horsAnnexes ? " hors annexes" : ""
      facts.append(
        (pages.asked == nil ? "\(Wording.range(pages.minimum, pages.maximum)) pages" : Wording.asked(pages)) + annexes
      )
    }
    if production.parties.count > 1 { facts.append(French.count(production.parties.count, "partie")) }
    return facts.joined(separator: ", ")
  }

  private func putProduction(on page: inout TextPage) {
    guard let production = epreuve.production, production.parties.count > 1 else { return }
    page.title("Les parties du dossier")
    for partie in production.parties {
      let title = referentiel.bloc(partie.bloc)?.intitule ?? partie.bloc.rawValue
      let pages = partie.pages.map { ", \(Wording.range($0.minimum, $0.maximum)) pages" } ?? ""
      let entretiens =
        partie.entretiensMinimum > 0 ? ", au moins \(French.count(partie.entretiensMinimum, "entretien"))" : ""
      page.put("\(title)\(pages)\(entretiens)", lead: InkedText("\(partie.numero). "), indent: 2)
    }
    page.put("Pour un modèle à remplir : juryblanc modele --epreuve \(epreuve.id)\(choice)", indent: 2)
  }

  // MARK: What is assessed where

  private func putCompetences(on page: inout TextPage) {
    let scope = epreuve.assessedInDossier(referentiel)
    guard !scope.competences.isEmpty else { return }
    page.title("Où chaque compétence est évaluée")
    for entry in scope.competences {
      guard let competence = competence(entry) else { continue }
      page.put(
        InkedText(competence.intitule) + InkedText(" : \(places(entry))", .faint),
        lead: InkedText("\(entry.competence) ", .strong),
        indent: 2
      )
    }
  }

  private func competence(_ entry: DossierScope.Entry) -> (any CompetenceEvaluee)? {
    if entry.isTransversale { return referentiel.transversales.first { $0.id == entry.competence } }
    return referentiel.competence(entry.competence)
  }

  private func places(_ entry: DossierScope.Entry) -> String {
    if entry.isTransversale { return "à travers les autres compétences" }
    // The modalités that read the dossier go without saying where it is named.
    let modalites = epreuve.modalites.filter { $0.competences.contains(entry.competence) }
    let names = modalites.filter { !entry.isInDossier || !$0.readsTheDossier }.map(name)
    guard entry.isInDossier else { return French.list(names) }
    let parts = entry.parties.map(String.init)
    let dossier =
      parts.isEmpty || (epreuve.production?.parties.count ?? 0) < 2
      ? "le dossier" : "le dossier (\(parts.count > 1 ? "parties" : "partie") \(French.list(parts)))"
    return French.list([dossier] + names)
  }
}
