import DossierCore

/// The cells of a dossier in tables: one wording for all the formats that people read.
struct CohortCells {
  let entry: CohortEntry
  let outline: DossierOutline?

  init(_ entry: CohortEntry, in cohort: Cohort) {
    self.entry = entry
    outline = entry.digest.flatMap(cohort.outline(of:))
  }

  /// The verdict, or why there is none.
  var verdict: (sign: Sign, word: String) {
    let state = EntryState(entry)
    return (state.sign, state.word)
  }

  /// The parts found and asked for: « 6/7 ».
  var parts: String {
    entry.digest.map { "\($0.partsFound)/\($0.parties.count)" } ?? ""
  }

  /// The pages that are held against the range: « 33 », « 32,4 ».
  var pages: String {
    guard let pages = entry.digest?.pages else { return "" }
    return pages.countsSheets ? French.integer(pages.sheets) : French.decimal(hundredths: pages.hundredths)
  }

  /// How the pages stand to their range.
  var pagesSign: Sign? {
    entry.digest.map { Wording.status($0.pages.status, isWhole: true).sign }
  }

  /// The entretiens found and asked for: « 7/6 »; empty where none is asked for.
  var entretiens: String {
    guard let counts = entry.digest?.entretienCounts, counts.asked > 0 else { return "" }
    return "\(counts.found)/\(counts.asked)"
  }

  /// The critères with a trace, to strengthen, without: « 31/8/2 ».
  var criteres: String {
    entry.digest.map { "\($0.criteres(.found))/\($0.criteres(.partial))/\($0.criteres(.absent))" } ?? ""
  }

  /// The number of findings of a gravity.
  func count(_ severity: Severity) -> String {
    entry.digest.map { "\($0.count(severity))" } ?? ""
  }
}

extension Wording {
  /// How many dossiers of a cohort are what: « 12 dossiers : 3 conformes, 8 à vérifier, 1 manquant ».
  static func counts(_ summary: CohortSummary) -> String {
    let states = summary.states
    let words = EntryState.allCases.compactMap { state in
      states[state].map { "\(French.integer($0))\u{A0}\(state.plural($0))" }
    }
    return "\(French.count(summary.cohort.entries.count, "dossier")) : \(words.joined(separator: ", "))"
  }

  /// What was left aside, in words: « modele.md (modèle) ».
  static func leftAside(_ note: Cohort.LeftAside) -> String {
    "\(note.path) (\(note.kind.french))"
  }

  /// A difference with its sign: « +3 », « −1 »; `nil` for none.
  static func change(_ number: Int, _ noun: String, _ plural: String? = nil) -> String? {
    guard number != 0 else { return nil }
    return "\(number > 0 ? "+" : "")\(French.count(number, noun, plural))"
  }
}
