package import DossierCore

/// A cohort with all that its reports tell of it: the same figures go to every format.
package struct CohortSummary: Sendable {
  /// The cohort.
  package let cohort: Cohort

  /// What it shows as a whole, an épreuve at a time.
  package let insights: [CohortInsights]

  /// What changed since an earlier check, if one is given.
  package let progress: CohortProgress?

  /// The gravity from which a dossier is counted as one to mend.
  package let threshold: Threshold

  /// The links from the page of the cohort to those of its dossiers, by rank.
  package var links: [Int: String] = [:]

  /// Draws the summary of a cohort.
  package init(_ cohort: Cohort, since earlier: Cohort? = nil, threshold: Threshold = .error) {
    self.init(cohort, progress: earlier.map { CohortProgress(from: $0, to: cohort) }, threshold: threshold)
  }

  /// Draws the summary of a cohort that was compared already.
  package init(_ cohort: Cohort, progress: CohortProgress?, threshold: Threshold = .error) {
    self.cohort = cohort
    self.threshold = threshold
    self.progress = progress
    insights = CohortInsights.all(of: cohort)
  }

  /// The entry of a 1-based rank.
  func entry(_ rank: Int) -> CohortEntry? {
    let index = rank - 1
    if cohort.entries.indices.contains(index), cohort.entries[index].rank == rank { return cohort.entries[index] }
    return cohort.entries.first { $0.rank == rank }
  }

  /// The file of a place that a passage stands in, as reports show it.
  func file(of place: SharedPassage.Place) -> String? {
    entry(place.dossier)?.digest.flatMap { $0.files.indices.contains(place.file) ? $0.files[place.file] : nil }
  }

  /// A place that a passage stands in, in words: « adam, lignes 4 à 9 », with the file when the dossier has several.
  func text(of place: SharedPassage.Place) -> String {
    entry(place.dossier).map { $0.name + lines(of: place) } ?? ""
  }

  /// The lines of a place, after the name of its dossier: « , lignes 4 à 9 ».
  func lines(of place: SharedPassage.Place) -> String {
    let isAlone = (entry(place.dossier)?.digest?.files.count ?? 0) <= 1
    let file = isAlone ? "" : file(of: place).map { ", \($0)" } ?? ""
    let lines =
      place.lastLine > place.firstLine
      ? "lignes \(place.firstLine) à \(place.lastLine)" : "ligne \(place.firstLine)"
    return "\(file), \(lines)"
  }

  /// Whether a passage that dossiers share weighs as much as the threshold.
  package var hasPassagesAtThreshold: Bool {
    let passages = cohort.passages
    let least: Severity = threshold == .error ? .error : .warning
    return passages.passages.contains { passages.severity(of: $0).map { $0 >= least } ?? false }
  }

  /// How many dossiers are in each state; those that no dossier is in are left out.
  var states: [EntryState: Int] {
    Dictionary(cohort.entries.map { (EntryState($0), 1) }, uniquingKeysWith: +)
  }
}
