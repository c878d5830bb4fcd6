import DossierCore

extension HTMLCohort {
  /// How many passages are shown, and how many places of one.
  private static let passageLimit = 100
  private static let placeLimit = 12

  /// The passages that several dossiers share.
  var passages: HTML {
    let found = cohort.passages
    guard !found.passages.isEmpty else { return HTML() }
    return .section("passages", "Passages communs à plusieurs dossiers") {
      HTML(.p) {
        "À partir de \(French.count(found.minimumWords, "mot")), à la casse, aux accents et à la ponctuation près. "
        "Un passage commun n'est pas une faute en soi : parlez-en avec les personnes."
      }
      HTML.scrolling("Tableau des passages communs") {
        HTML(.table, .class("data")) {
          HTML.caption("Passages communs, les plus longs d'abord")
          HTML(.thead) {
            HTML(.tr) {
              HTML(.th, .column) { "Règle" }
              HTML(.th, .column, .class("num")) { "Mots, au moins" }
              HTML(.th, .column) { "Où" }
            }
          }
          HTML(.tbody) {
            for passage in found.passages.prefix(Self.passageLimit) { row(of: passage) }
          }
        }
      }
      let rest = found.passages.count - Self.passageLimit
      if rest > 0 {
        HTML(.p, .class("soft")) { "… et \(French.count(rest, "autre passage", "autres passages"))." }
      }
    }
  }

  private func row(of passage: SharedPassage) -> HTML {
    HTML(.tr) {
      HTML(.th, .row) {
        HTML.code(cohort.passages.rule(of: passage))
        if passage.isCommon { " sans doute un texte du centre" }
      }
      HTML(.td, .class("num")) { French.integer(passage.words) }
      HTML(.td) {
        HTML(.ul) {
          for place in passage.places.prefix(Self.placeLimit) {
            HTML(.li) {
              if let entry = summary.entry(place.dossier) {
                entry.outcome == .elsewhere ? HTML(verbatim: entry.name) : entry.link
                summary.lines(of: place)
              }
            }
          }
          let rest = passage.places.count - Self.placeLimit
          if rest > 0 { HTML(.li) { "et \(French.count(rest, "autre"))" } }
        }
      }
    }
  }
}
