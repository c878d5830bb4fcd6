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
    switch entry.outcome {
    case .checked(let digest): Wording.verdict(digest.verdict)
    case .unreadable: (.wrong, "illisible")
    case .missing: (.wrong, "manquant")
    case .notDone: (.aside, "non vérifié")
    case .elsewhere: (.aside, "autre part")
    }
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

  /// Why a dossier has no figures, in French, or `nil` for one that has.
  var reason: String? {
    switch entry.outcome {
    case .checked, .elsewhere: nil
    case .unreadable(let reason): reason
    case .missing: "La liste l'annonce, et aucun fichier du dossier ne lui correspond."
    case .notDone: "La vérification a été arrêtée avant ce dossier, ou sa part manque."
    }
  }
}

extension Wording {
  /// A verdict.
  static func verdict(_ verdict: Verdict) -> (sign: Sign, word: String) {
    switch verdict {
    case .compliant: (.good, "conforme")
    case .toCheck: (.toCheck, "à vérifier")
    case .nonCompliant: (.wrong, "non conforme")
    }
  }

  /// How many dossiers of a cohort are what: « 12 dossiers : 3 conformes, 8 à vérifier, 1 manquant ».
  static func counts(_ counts: CohortSummary.Counts) -> String {
    let kinds: [(Int, String, String)] = [
      (counts.compliant, "conforme", "conformes"), (counts.toCheck, "à vérifier", "à vérifier"),
      (counts.nonCompliant, "non conforme", "non conformes"), (counts.unreadable, "illisible", "illisibles"),
      (counts.missing, "manquant", "manquants"), (counts.notDone, "non vérifié", "non vérifiés"),
    ]
    let words = kinds.filter { $0.0 > 0 }.map { French.count($0.0, $0.1, $0.2) }
    return "\(French.count(counts.total, "dossier")) : \(words.joined(separator: ", "))"
  }

  /// What was left aside, in words: « modele.md (modèle) ».
  static func leftAside(_ note: Cohort.LeftAside) -> String {
    let word =
      switch note.kind {
      case .template: "modèle"
      case .annex: "annexe"
      case .presentation: "présentation"
      case .ignored: "laissé de côté par la configuration"
      }
    return "\(note.path) (\(word))"
  }

  /// A difference with its sign: « +3 », « −1 »; `nil` for none.
  static func change(_ number: Int, _ noun: String, _ plural: String? = nil) -> String? {
    guard number != 0 else { return nil }
    return "\(number > 0 ? "+" : "")\(French.count(number, noun, plural))"
  }
}
