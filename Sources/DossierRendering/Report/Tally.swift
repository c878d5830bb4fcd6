import DossierCore

/// How many attendus or critères have each status.
struct Tally: Hashable, Sendable {
  let found: Int
  let partial: Int
  let absent: Int

  /// Creates a tally from counts.
  init(found: Int, partial: Int, absent: Int) {
    self.found = found
    self.partial = partial
    self.absent = absent
  }

  /// Counts statuses; what the dossier is not to show counts in none.
  init(_ statuses: some Sequence<Assessment.Status>) {
    var counts = (found: 0, partial: 0, absent: 0)
    for status in statuses {
      switch status {
      case .found: counts.found += 1
      case .partial: counts.partial += 1
      case .absent: counts.absent += 1
      case .outsideDossier: break
      }
    }
    (found, partial, absent) = counts
  }

  /// How many the dossier was asked for.
  var total: Int { found + partial + absent }

  /// The worst of the statuses, as a sign.
  var sign: Sign {
    if absent > 0 { return .wrong }
    return partial > 0 ? .toCheck : .good
  }

  /// In words, for attendus: « 10 présents, 2 à renforcer, 1 absent ».
  var attendus: String { text(("présent", "présents"), ("absent", "absents")) }

  /// In words, for critères: « 4 avec une trace, 1 sans trace ».
  var criteres: String { text(("avec une trace", "avec une trace"), ("sans trace", "sans trace")) }

  private func text(_ foundWords: (String, String), _ absentWords: (String, String)) -> String {
    var parts: [String] = []
    if found > 0 { parts.append(French.count(found, foundWords.0, foundWords.1)) }
    if partial > 0 { parts.append("\(partial)\u{A0}à renforcer") }
    if absent > 0 { parts.append(French.count(absent, absentWords.0, absentWords.1)) }
    return parts.joined(separator: ", ")
  }
}
