import DossierCore

extension TextReport {
  /// Writes the attendus by part.
  mutating func putAttendus() {
    guard !report.attendus.isEmpty else { return }
    page.title("Attendus : ce que chaque partie doit contenir")
    for partie in report.parties {
      let results = report.attendus.filter { $0.partie == partie.partie.numero }
      guard !results.isEmpty else { continue }
      let title = InkedText("Partie \(partie.partie.numero), \(partie.intitule)", .strong)
      guard partie.first != nil || showsDetail else {
        let count = French.count(results.count, "attendu")
        page.put(
          title + InkedText(" : partie introuvable, \(count) à y écrire"),
          lead: Sign.wrong.inked + " ",
          indent: 2
        )
        continue
      }
      let tally = Tally(results.lazy.map(\.assessment.status))
      page.put(
        title + InkedText(" : \(tally.attendus)"),
        lead: tally.sign.inked + " ",
        indent: 2
      )
      for result in results where showsDetail || result.assessment.status != .found {
        let (sign, word) = Wording.attendu(result.assessment.status)
        put(result.assessment, sign, word, result.attendu.libelle, result.attendu.id.rawValue)
      }
    }
  }

  /// Writes how to know more, with a code that this reader needs.
  mutating func putHint() {
    let attendu = report.attendus.first { $0.assessment.status == .absent || $0.assessment.status == .partial }
    let critere = report.criteres.first { $0.assessment.status == .absent || $0.assessment.status == .partial }
    guard let code = attendu?.attendu.id.rawValue ?? critere?.critere.id.rawValue else { return }
    page.blank()
    page.put("Pour savoir ce qui est recherché et comment y répondre : juryblanc expliquer \(code)", indent: 2)
  }

  /// Writes the critères by competence, then those that are assessed elsewhere.
  mutating func putCriteres() {
    guard !report.criteres.isEmpty else { return }
    page.title("Critères, par compétence")
    let inside = report.criteres.filter { $0.assessment.status != .outsideDossier }
    for (code, results) in ReportWording.byCompetence(inside) {
      let intitule = referentiel.intitule(of: Competence.ID(rawValue: code)) ?? ""
      let tally = Tally(results.lazy.map(\.assessment.status))
      let title = InkedText(code, .strong) + InkedText(" \(intitule) : \(tally.criteres)")
      page.put(title, lead: tally.sign.inked + " ", indent: 2)
      for result in results where showsDetail || result.assessment.status != .found {
        let (sign, word) = Wording.critere(result.assessment.status)
        put(
          result.assessment,
          sign,
          result.isClaimed ? "\(word), déclaré" : word,
          result.critere.libelle,
          result.critere.id.rawValue
        )
      }
    }
    putOutside(report.criteres.filter { $0.assessment.status == .outsideDossier })
  }

  private mutating func putOutside(_ results: [CritereResult]) {
    guard !results.isEmpty else { return }
    page.blank()
    page.put("Évalués ailleurs que dans le dossier :", indent: 2)
    for (code, results) in ReportWording.byCompetence(results) {
      let modalites = ReportWording.modalites(of: results)
      let place = modalites.isEmpty ? "" : " : \(modalites)"
      page.put(
        InkedText(code, .strong) + InkedText(" (\(French.count(results.count, "critère")))\(place)"),
        lead: Sign.aside.inked + " ",
        indent: 2
      )
    }
  }

  /// Writes one attendu or critère, with its passages and what to do.
  private mutating func put(_ assessment: Assessment, _ sign: Sign, _ word: String, _ libelle: String, _ id: String) {
    page.put(InkedText(word, sign.ink) + InkedText(" : \(libelle) (\(id))"), lead: sign.inked + " ", indent: 4)
    for evidence in showsDetail ? assessment.evidence[...] : assessment.evidence.prefix(1) {
      page.put(InkedText(wording.trace(evidence)), indent: 6)
    }
    if !assessment.missingFacets.isEmpty, assessment.status == .partial {
      page.put("Il manque : \(assessment.missingFacets.joined(separator: " ; "))", indent: 6)
    }
    if assessment.status != .found, !assessment.advice.isEmpty {
      page.put(assessment.advice, lead: "→ ", indent: 6)
    }
  }
}
