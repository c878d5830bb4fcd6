import DossierCore

extension HTMLReport {
  /// The attendus by part.
  var attendus: HTML {
    guard !report.attendus.isEmpty else { return HTML() }
    return .section("attendus", "Attendus : ce que chaque partie doit contenir") {
      for partie in report.parties {
        let results = report.attendus.filter { $0.partie == partie.partie.numero }
        if !results.isEmpty {
          let tally = Tally(results.lazy.map(\.assessment.status))
          HTML.group(
            "Partie \(partie.partie.numero), \(partie.intitule)",
            partie.first == nil
              ? "partie introuvable, \(French.count(results.count, "attendu")) à y écrire" : tally.attendus,
            tally
          ) {
            let items = results.map { result in
              Item(
                id: result.attendu.id.rawValue,
                libelle: result.attendu.libelle,
                state: Wording.attendu(result.assessment.status),
                assessment: result.assessment
              )
            }
            list(items, found: ("présent", "présents"))
          }
        }
      }
    }
  }

  /// The critères by competence, then those that are assessed elsewhere.
  var criteres: HTML {
    guard !report.criteres.isEmpty else { return HTML() }
    let inside = report.criteres.filter { $0.assessment.status != .outsideDossier }
    return .section("criteres", "Critères, par compétence") {
      for (code, results) in ReportWording.byCompetence(inside) {
        let intitule = referentiel.intitule(of: Competence.ID(rawValue: code)) ?? ""
        let tally = Tally(results.lazy.map(\.assessment.status))
        HTML.group("\(code) \(intitule)", tally.criteres, tally) {
          let items = results.map { result in
            let (sign, word) = Wording.critere(result.assessment.status)
            return Item(
              id: result.critere.id.rawValue,
              libelle: result.critere.libelle,
              state: (sign, result.isClaimed ? "\(word), déclaré" : word),
              assessment: result.assessment
            )
          }
          list(items, found: ("avec une trace", "avec une trace"))
        }
      }
      outside(report.criteres.filter { $0.assessment.status == .outsideDossier })
    }
  }

  private func outside(_ results: [CritereResult]) -> HTML {
    guard !results.isEmpty else { return HTML() }
    return HTML(.details) {
      HTML(.summary) { "Évalués ailleurs que dans le dossier (\(French.count(results.count, "critère")))" }
      HTML(.ul, .class("plain")) {
        for (code, results) in ReportWording.byCompetence(results) {
          let modalites = ReportWording.modalites(of: results)
          HTML(.li) {
            HTML(.strong) { code }
            " \(referentiel.intitule(of: Competence.ID(rawValue: code)) ?? "") (\(French.count(results.count, "critère")))"
            if !modalites.isEmpty { " : \(modalites)" }
          }
        }
      }
    }
  }

  // MARK: Items

  /// An attendu or a critère.
  private struct Item {
    let id: String
    let libelle: String
    let state: (sign: Sign, word: String)
    let assessment: Assessment
  }

  /// What asks for something first, each with its advice, then the rest, folded.
  private func list(_ items: [Item], found words: (String, String)) -> HTML {
    let asking = items.filter { $0.assessment.status != .found }
    let found = items.filter { $0.assessment.status == .found }
    return HTML {
      if !asking.isEmpty {
        HTML(.ul, .class("items")) {
          for item in asking { html(of: item) }
        }
      }
      if !found.isEmpty {
        HTML(.details) {
          HTML(.summary) { "\(French.count(found.count, words.0, words.1)), avec les passages" }
          HTML(.ul, .class("items")) {
            for item in found { html(of: item) }
          }
        }
      }
    }
  }

  private func html(of item: Item) -> HTML {
    let assessment = item.assessment
    return HTML(.li, .id(HTMLID("item", item.id)), .class("item \(item.state.sign.class)")) {
      HTML(.p, .class("what")) {
        HTML.badge(item.state.sign, item.state.word)
        " \(item.libelle) "
        HTML.code(item.id)
      }
      if !assessment.evidence.isEmpty {
        HTML(.ul, .class("traces")) {
          for evidence in assessment.evidence {
            HTML(.li) {
              HTML(.span, .class("place")) { "Trace trouvée \(wording.place(of: evidence))" }
              " "
              HTML.excerpt(evidence)
            }
          }
        }
      }
      if !assessment.missingFacets.isEmpty, assessment.status == .partial {
        HTML(.p, .class("lack")) { "Il manque : \(assessment.missingFacets.joined(separator: " ; "))" }
      }
      if assessment.status != .found, !assessment.advice.isEmpty {
        HTML.advice(assessment.advice)
      }
    }
  }
}

extension HTML {
  /// A group of attendus or critères, with its title and its tally.
  static func group(_ title: String, _ counts: String, _ tally: Tally, @HTMLBuilder content: () -> HTML) -> HTML {
    HTML(.section, .class("group")) {
      HTML(.h3) { title }
      HTML(.p, .class("tally")) {
        HTML(.span, .class("sign \(tally.sign.class)"), .unread) { tally.sign.rawValue }
        " \(counts) "
        tally.bar
      }
      content()
    }
  }
}
