import DossierCore

extension HTMLCohort {
  /// How many items a list of the least covered names.
  private static let named = 10

  /// What to work on with the whole class.
  var lessons: HTML {
    let lessons = insights.map { ($0, CohortLessons($0).texts) }.filter { !$0.1.isEmpty }
    guard !lessons.isEmpty else { return HTML() }
    return .section("classe", "À travailler en classe") {
      for (insight, texts) in lessons {
        if hasSeveralOutlines { HTML(.h3) { insight.outline.fullName } }
        HTML(.ol, .class("actions")) {
          for text in texts { HTML(.li) { text } }
        }
      }
    }
  }

  /// What the dossiers show together.
  var overview: HTML {
    guard !insights.isEmpty else { return HTML() }
    return .section("bilan", "Ce que montre la cohorte") {
      for insight in insights {
        if hasSeveralOutlines {
          HTML(.h3) { "\(insight.outline.fullName) (\(French.count(insight.count, "dossier")))" }
        }
        HTML(.div, .class("columns")) {
          ranking("Critères les moins étayés", insight.criteres, absent: ("sans trace", "sans trace"))
          ranking("Attendus les moins présents", insight.attendus, absent: ("absent", "absents"))
          parts(of: insight)
          rules(of: insight)
        }
      }
    }
  }

  private func ranking(
    _ title: String,
    _ coverages: [CohortInsights.Coverage],
    absent: (one: String, several: String)
  ) -> HTML {
    let lacking = coverages.filter { $0.absent + $0.partial > 0 }
    return HTML(.div) {
      HTML(subheading) { title }
      if lacking.isEmpty { HTML(.p, .class("soft")) { "Tous les dossiers les montrent." } }
      HTML(.ol, .class("ranking")) {
        for coverage in lacking.prefix(Self.named) {
          let tally = Tally(coverage)
          HTML(.li) {
            HTML.code(coverage.item.id)
            " \(coverage.item.libelle)"
            HTML(.span, .class("line soft")) {
              var words: [String] {
                let absents = coverage.absent > 0 ? [French.count(coverage.absent, absent.one, absent.several)] : []
                return absents + (coverage.partial > 0 ? ["\(French.integer(coverage.partial)) à renforcer"] : [])
              }
              "\(words.joined(separator: ", ")), sur \(French.count(coverage.total, "dossier"))"
            }
            tally.bar
          }
        }
      }
      if lacking.count > Self.named {
        HTML(.p, .class("soft")) { "… et \(French.count(lacking.count - Self.named, "autre"))." }
      }
    }
  }

  private func parts(of insight: CohortInsights) -> HTML {
    let outside = insight.parties.filter { $0.outside + $0.near > 0 }
    return HTML(.div) {
      HTML(subheading) { "Parties hors de leurs limites" }
      if outside.isEmpty { HTML(.p, .class("soft")) { "Aucune." } }
      HTML(.ul, .class("ranking")) {
        for spread in outside {
          HTML(.li) {
            HTML(.strong) { "Partie \(spread.part.number)" }
            ", \(spread.part.intitule) : \(spread.words), sur \(French.count(insight.count, "dossier"))"
          }
        }
      }
      if !insight.entretiens.isEmpty {
        HTML(subheading) { "Entretiens avec la personne" }
        HTML(.ul, .class("ranking")) {
          for shortfall in insight.entretiens {
            HTML(.li) {
              HTML(.strong) { "Partie \(shortfall.part)" }
              shortfall.count == 0
                ? " : tous en ont au moins \(shortfall.minimum)"
                : " : \(French.count(shortfall.count, "dossier en a", "dossiers en ont")) moins de \(shortfall.minimum)"
            }
          }
        }
      }
    }
  }

  private func rules(of insight: CohortInsights) -> HTML {
    HTML(.div) {
      HTML(subheading) { "Règles les plus rencontrées" }
      if insight.rules.isEmpty { HTML(.p, .class("soft")) { "Aucune erreur, aucun avertissement." } }
      HTML(.ul, .class("ranking")) {
        for spread in insight.rules.prefix(Self.named) {
          let (sign, word) = Wording.severity(spread.severity)
          HTML(.li) {
            HTML.badge(sign, word)
            " "
            HTML.code(spread.rule)
            " : \(French.count(spread.dossiers, "dossier")), \(French.count(spread.findings, "constat"))"
          }
        }
      }
    }
  }
}

extension Tally {
  /// The statuses of one item in all dossiers.
  init(_ coverage: CohortInsights.Coverage) {
    self.init(found: coverage.found, partial: coverage.partial, absent: coverage.absent)
  }
}
