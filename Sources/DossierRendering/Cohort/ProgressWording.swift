import DossierCore

/// What a dossier gained and lost, in words.
struct ProgressWording {
  let change: CohortProgress.Change

  /// What went up, in French; empty for nothing.
  var gains: [String] {
    var texts: [String] = []
    if change.verdict != change.verdictBefore {
      texts.append(
        "de « \(Wording.verdict(change.verdictBefore).word) » à « \(Wording.verdict(change.verdict).word) »"
      )
    }
    texts += listed("gagné", change.gained)
    if !change.partsGained.isEmpty { texts.append("parties mieux remplies : \(numbers(change.partsGained))") }
    return texts
  }

  /// What went down.
  var losses: [String] {
    var texts = listed("perdu", change.lost)
    if !change.partsLost.isEmpty { texts.append("parties moins bien remplies : \(numbers(change.partsLost))") }
    return texts
  }

  /// How the figures moved.
  var figures: [String] {
    let pages = change.hundredths
    let length = "\(French.decimal(hundredths: pages)) page\(pages.magnitude >= 200 ? "s" : "")"
    return [
      pages == 0 ? nil : (pages > 0 ? "+" : "") + length, Wording.change(change.words, "mot"),
      Wording.change(change.entretiens, "entretien"), Wording.change(change.errors, "erreur"),
      Wording.change(change.warnings, "avertissement"),
    ].compactMap(\.self)
  }

  /// All of it in one sentence without full stop.
  var sentence: String {
    let texts = gains + losses + figures
    return texts.isEmpty ? "rien n'a changé" : texts.joined(separator: " ; ")
  }

  private func listed(_ verb: String, _ ids: [String]) -> [String] {
    guard !ids.isEmpty else { return [] }
    let shown = ids.prefix(8).joined(separator: ", ")
    return ["\(verb) : \(shown)\(ids.count > 8 ? " et \(French.count(ids.count - 8, "autre"))" : "")"]
  }

  private func numbers(_ numbers: [Int]) -> String {
    French.list(numbers.map(String.init))
  }
}
