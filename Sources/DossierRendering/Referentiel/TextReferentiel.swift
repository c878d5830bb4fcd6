package import DossierCore

/// A référentiel as text: what it is, what it asks to know, what its épreuves ask to write.
package struct TextReferentiel {
  private let referentiel: Referentiel
  private let date: CivilDate

  /// Creates the rendering of a référentiel as it stands on a day.
  package init(_ referentiel: Referentiel, at date: CivilDate) {
    self.referentiel = referentiel
    self.date = date
  }

  /// Writes the whole.
  package func write(on page: inout TextPage) {
    putIdentity(on: &page)
    if let reason = referentiel.sansEpreuve {
      page.blank()
      page.put(reason)
    }
    for activite in referentiel.activites {
      page.title("\(activite.id) \(activite.intitule)")
      put("Tâches", activite.taches, on: &page)
      for id in activite.competences {
        guard let competence = referentiel.competence(id) else { continue }
        put(competence, on: &page)
      }
    }
    for competence in referentiel.transversales {
      page.title("Compétence transversale")
      put(competence, on: &page)
    }
    for epreuve in referentiel.epreuves {
      put(epreuve, on: &page)
    }
    putCorrespondances(on: &page)
    page.blank()
    page.put("Pour le détail d'un code : juryblanc expliquer CODE --referentiel \(referentiel.id)")
  }

  /// Writes what a list of référentiels says of this one.
  ///
  /// - Parameters:
  ///   - page: where.
  ///   - isDefault: whether dossiers are held against it when nothing says another.
  package func writeSummary(on page: inout TextPage, isDefault: Bool = false) {
    page.put(InkedText("\(referentiel.id) ", .strong) + InkedText("\(referentiel.titre) (\(referentiel.sigle))"))
    var facts: [String] = []
    if let code = referentiel.code { facts.append(code) }
    if let millesime = referentiel.millesime { facts.append("millésime \(millesime)") }
    facts.append(validity)
    if isDefault { facts.append("référentiel par défaut") }
    page.put(facts.joined(separator: ", "), indent: 2)
    let epreuves = referentiel.epreuves.map(\.id.rawValue).joined(separator: ", ")
    page.put("Épreuves : \(epreuves.isEmpty ? "aucune" : epreuves)", indent: 2)
  }

  private var validity: String {
    switch referentiel.validity(at: date) {
    case .inForce(_, let until?): "en vigueur jusqu'au \(until.french)"
    case .inForce(nil, nil): "dates de validité non données par le texte"
    case .inForce(_, nil): "en vigueur"
    case .notYet(let from): "en vigueur à partir du \(from.french)"
    case .replaced(let successor): "n'est plus en vigueur, remplacé par \(successor.code)"
    case .ended(let since, let successor):
      "n'est plus en vigueur depuis le \(since.french)" + (successor.map { ", remplacé par \($0.code)" } ?? "")
    }
  }

  private func putIdentity(on page: inout TextPage) {
    writeSummary(on: &page)
    let codes: [(String, [String])] = [
      ("Niveau", referentiel.niveau.map { [$0] } ?? []), ("NSF", referentiel.classifications.nsf),
      ("ROME", referentiel.classifications.rome), ("Formacode", referentiel.classifications.formacode),
    ]
    let known = codes.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" }
    if !known.isEmpty { page.put(known.joined(separator: " ; "), indent: 2) }
    let dates: [(String, CivilDate?)] = [
      ("arrêté du", referentiel.dates.arrete), ("publié le", referentiel.dates.publication),
      ("en vigueur le", referentiel.dates.effet), ("jusqu'au", referentiel.dates.fin),
    ]
    let given = dates.compactMap { name, date in date.map { "\(name) \($0.french)" } }
    if !given.isEmpty { page.put(given.joined(separator: ", "), indent: 2) }
    for texte in referentiel.textes {
      let version = texte.version.map { ", \($0)" } ?? ""
      page.put("\(texte.id) : \(texte.intitule)\(version)", indent: 2)
    }
  }

  private func put(_ competence: some CompetenceEvaluee, on page: inout TextPage) {
    page.put(InkedText(competence.intitule), lead: InkedText("\(competence.id) ", .strong), indent: 2)
    if let competence = competence as? Competence { put(competence.contenu, on: &page) }
    for critere in competence.criteres {
      var texts: [String] = []
      for source in critere.sources where !texts.contains(source.texte.rawValue) { texts.append(source.texte.rawValue) }
      let origin = referentiel.textes.count > 1 ? " (\(texts.joined(separator: ", ")))" : ""
      page.put(
        InkedText(critere.libelle) + InkedText(origin, .faint),
        lead: InkedText("\(critere.id) "),
        indent: 4
      )
    }
  }

  private func put(_ contenu: Competence.Contenu, on page: inout TextPage) {
    put("Compétences associées", contenu.competencesAssociees, on: &page)
    put("Capacités", contenu.capacites, on: &page)
    put("Modalités d'évaluation", contenu.evaluations, on: &page)
  }

  private func put(_ title: String, _ items: [String], on page: inout TextPage) {
    guard !items.isEmpty else { return }
    page.put("\(title) :", indent: 4)
    for item in items { page.put(item, lead: "· ", indent: 6) }
  }

  /// Writes what former certifications count for, or stand beside.
  private func putCorrespondances(on page: inout TextPage) {
    guard !referentiel.correspondances.isEmpty else { return }
    page.title("Correspondances")
    for entry in referentiel.correspondances {
      let next = entry.nouveau.map(certification) ?? "sans équivalent"
      let origin =
        entry.isOfficial ? "\(entry.source)" : "rapprochement de l'outil par les intitulés, que le texte ne dit pas"
      page.put("\(certification(entry.ancien)) → \(next) (\(origin))", lead: "· ", indent: 2)
    }
  }

  private func certification(_ certification: Correspondance.Certification) -> String {
    let arrete = certification.arrete.map { " (arrêté du \($0.french))" } ?? ""
    return "\(certification.type) « \(certification.intitule) »\(arrete)"
  }

  private func put(_ epreuve: Epreuve, on page: inout TextPage) {
    page.title("Épreuve \(epreuve.id) : \(epreuve.intitule)")
    let durations = [
      epreuve.dureeMinutes.map { "durée \(Wording.duration(minutes: $0))" },
      epreuve.presenceJuryMinutes.map { "présence du jury \(Wording.duration(minutes: $0))" },
    ].compactMap { $0 }
    if !durations.isEmpty { page.put(durations.joined(separator: ", "), indent: 2) }
    for modalite in epreuve.modalites {
      let duration = modalite.dureeMinutes.map { ", \(Wording.duration(minutes: $0))" } ?? ""
      let competences =
        modalite.competences.isEmpty ? "" : " : \(modalite.competences.map(\.rawValue).joined(separator: ", "))"
      page.put("\(Wording.modalite(modalite))\(duration)\(competences)", lead: "· ", indent: 2)
    }
    guard let production = epreuve.production else { return }
    let pages = production.pages.map { ", \(Wording.asked($0))" } ?? ""
    page.put("\(production.intitule)\(pages)\(production.horsAnnexes ? ", hors annexes" : "")", lead: "· ", indent: 2)
    if let tolerance = production.pages.flatMap(Wording.tolerance) { page.put(tolerance, indent: 4) }
    for partie in production.parties {
      put(partie, on: &page)
    }
    for remarque in production.remarques {
      page.put("\(remarque.libelle) (\(remarque.source)).", indent: 4)
    }
  }

  private func put(_ partie: Partie, on page: inout TextPage) {
    let pages = partie.pages.map { ", \(Wording.asked($0))" } ?? ""
    let entretiens =
      partie.entretiensMinimum > 0 ? ", au moins \(French.count(partie.entretiensMinimum, "entretien"))" : ""
    let competences = partie.competences.map(\.rawValue).joined(separator: ", ")
    let title = referentiel.bloc(partie.bloc)?.intitule ?? partie.bloc.rawValue
    page.put("\(title)\(pages)\(entretiens) : \(competences)", lead: "\(partie.numero). ", indent: 4)
    for id in partie.attendus {
      page.put(referentiel.attendu(id)?.libelle ?? id.rawValue, lead: "· ", indent: 7)
    }
  }
}
