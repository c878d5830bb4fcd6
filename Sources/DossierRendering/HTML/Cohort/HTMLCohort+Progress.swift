import DossierCore

extension HTMLCohort {
  /// How many items are named for one dossier.
  private static let named = 8

  /// What changed since an earlier check.
  var progressSection: HTML {
    guard let progress else { return HTML() }
    let changes = progress.entries.compactMap { entry in
      entry.change.flatMap { change in summary.entry(entry.rank).map { (entry: $0, change: change) } }
    }
    let moved = changes.filter { !$0.change.isNothing }
    let new = progress.entries.filter(\.isNew).compactMap { summary.entry($0.rank)?.name }
    return .section("progres", "Depuis la dernière fois") {
      HTML(.p) { sentence(moved: moved.count, same: changes.count - moved.count) }
      if !new.isEmpty {
        HTML(.p) {
          "\(French.count(new.count, "nouveau dossier", "nouveaux dossiers")) : \(new.joined(separator: ", "))"
        }
      }
      if !progress.gone.isEmpty {
        HTML(.p) {
          "\(French.count(progress.gone.count, "dossier n'est plus là", "dossiers ne sont plus là")) : \(progress.gone.joined(separator: ", "))"
        }
      }
      if !moved.isEmpty {
        HTML.scrolling("Tableau des changements") {
          HTML(.table, .class("data cohort")) {
            HTML.caption("Ce qui a changé dans chaque dossier vérifié les deux fois")
            HTML(.thead) { head }
            HTML(.tbody) {
              for (entry, change) in moved { row(of: entry, change) }
            }
          }
        }
      }
    }
  }

  private func sentence(moved: Int, same: Int) -> String {
    let changed = French.count(moved, "dossier a changé", "dossiers ont changé")
    return same == 0
      ? "\(changed)." : "\(changed), \(French.count(same, "est resté le même", "sont restés les mêmes"))."
  }

  private var head: HTML {
    HTML(.tr) {
      HTML(.th, .column) { "Dossier" }
      HTML(.th, .column) { "Verdict" }
      HTML(.th, .column) { "Gagné" }
      HTML(.th, .column) { "Perdu" }
      for word in ["Pages", "Mots", "Entretiens", "Erreurs", "Avertiss."] {
        HTML(.th, .column, .class("num")) { word }
      }
    }
  }

  private func row(of entry: CohortEntry, _ change: CohortProgress.Change) -> HTML {
    HTML(.tr, .set(.rank, entry.rank)) {
      HTML(.th, .row) { entry.link }
      HTML(.td) {
        let (sign, word) = Wording.verdict(change.verdict)
        if change.verdict != change.verdictBefore {
          HTML(.span, .class("gap")) { "\(Wording.verdict(change.verdictBefore).word), puis " }
        }
        HTML.badge(sign, word)
      }
      HTML(.td, .class("reason")) { Self.names(change.gained, change.partsGained) }
      HTML(.td, .class("reason")) { Self.names(change.lost, change.partsLost) }
      HTML(.td, .class("num")) { Self.signed(change.hundredths, French.decimal(hundredths: change.hundredths)) }
      for number in [change.words, change.entretiens, change.errors, change.warnings] {
        HTML(.td, .class("num")) { Self.signed(number, French.integer(number)) }
      }
    }
  }

  /// What was gained or lost: parts, then attendus and critères by their codes.
  private static func names(_ items: [String], _ parts: [Int]) -> HTML {
    let shown = items.prefix(named)
    return HTML {
      let texts = parts.map { "partie \($0)" } + shown
      texts.isEmpty ? "rien" : texts.joined(separator: ", ")
      if items.count > named { " et \(French.count(items.count - named, "autre"))" }
    }
  }

  private static func signed(_ number: Int, _ text: String) -> String {
    number > 0 ? "+\(text)" : number == 0 ? "=" : text
  }
}
