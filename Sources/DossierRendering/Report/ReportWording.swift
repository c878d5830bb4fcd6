import DossierCore

/// The sentences that reports for people say of one dossier, the same on a terminal and on a page.
struct ReportWording {
  let report: Report

  /// Creates the wording of a report.
  init(_ report: Report) {
    self.report = report
  }

  // MARK: What decides

  /// That the référentiel is not in force at the date of reference; `nil` where it is.
  var validity: String? {
    let summary = report.referentiel
    let name = "\(summary.sigle)\(millesime)"
    let date =
      summary.dateIsSession ? "session \(French.of(month(of: summary.date)))" : "date retenue : \(summary.date.french)"
    switch summary.validity {
    case .inForce: return nil
    case .ended(let since, _):
      let successor = summary.replacedBy.map { ", remplacé par \($0)" } ?? ""
      return "Référentiel \(name) : il n'est plus en vigueur depuis le \(since.french)\(successor) (\(date))."
    case .replaced(let successor):
      return "Référentiel \(name) : il n'est plus en vigueur, remplacé par \(successor.code) (\(date))."
    case .notYet(let from):
      return "Référentiel \(name) : il ne s'applique qu'à partir du \(from.french) (\(date))."
    }
  }

  /// The month of a session, which is often all that is known of its date.
  private func month(of date: CivilDate) -> String {
    date.french.split(separator: " ").dropFirst().joined(separator: " ")
  }

  private var millesime: String {
    report.referentiel.millesime.map { " millésime \($0)" } ?? ""
  }

  /// Which épreuve of which référentiel.
  var epreuve: String {
    "\(report.referentiel.sigle)\(millesime), \(report.epreuve.intitule)"
  }

  /// How many findings there are of each gravity: « 3 erreurs, 4 avertissements ».
  var counts: String {
    let words: [(Severity, String)] = [(.error, "erreur"), (.warning, "avertissement"), (.info, "info")]
    let counts = words.compactMap { severity, word in
      let count = report.findings.count { !$0.isKnown && $0.severity == severity }
      return count == 0 ? nil : French.count(count, word)
    }
    let nothing = report.findings.contains(where: \.isKnown) ? "rien de nouveau à signaler" : "rien à signaler"
    return counts.isEmpty ? nothing : counts.joined(separator: ", ")
  }

  /// How the findings stand to the reference; `nil` without one.
  var reference: String? {
    report.reference.map { reference in
      let known = French.count(reference.known, "constat connu", "constats connus")
      let new = French.count(reference.new, "nouveau", "nouveaux")
      let fixed = French.count(reference.fixed.count, "corrigé")
      return "\(known) (référence \(SafeText.line(reference.path))), \(new), \(fixed)"
    }
  }

  /// What a draft's profile changes.
  static let draft = "Profil brouillon : ce qui reste à écrire pèse un degré de moins."

  // MARK: Entretiens

  /// The entretiens of one part: whether they are enough, how many, and where.
  func entretiens(_ result: EntretienResult) -> (sign: Sign, text: String) {
    let asked = "au moins \(result.minimum) \(result.minimum > 1 ? "demandés" : "demandé")"
    let found =
      result.partIsFound
      ? "\(French.count(result.locations.count, "entretien trouvé", "entretiens trouvés")), \(asked)"
      : "partie introuvable, \(asked)"
    let places = result.locations.isEmpty ? "" : " (\(report.places(result.locations, atMost: 12)))"
    return (
      result.locations.count >= result.minimum ? .good : .wrong, "Partie \(result.partie) : \(found)\(places)"
    )
  }

  // MARK: What was checked

  /// What comments of the dossier leave aside, as a sentence that a list follows.
  var ignored: String {
    let count = French.count(report.ignored.count, "constat ignoré", "constats ignorés")
    return "\(count) par \(report.ignored.count == 1 ? "un commentaire" : "des commentaires") :"
  }

  /// One finding that a comment leaves aside, with its place and the reason.
  func ignored(_ item: IgnoredFinding) -> String {
    let place = item.finding.location.map { ", \(report.place($0))" } ?? ""
    return "\(item.finding.rule)\(place) : \(SafeText.line(item.reason))"
  }

  /// The rules that the configuration turns off; `nil` for none.
  var disabledRules: String? {
    guard !report.disabledRules.isEmpty else { return nil }
    return "Règles ignorées par la configuration : \(report.disabledRules.joined(separator: ", "))."
  }

  /// Which configuration was followed; `nil` for none.
  var configuration: String? {
    report.configuration.map { "Configuration suivie : \(SafeText.line($0))" }
  }

  /// What was checked, and what the tool cannot say, as sentences.
  var controls: [String] {
    let controls = report.controls
    let checked = [
      French.count(controls.parties, "partie"), French.count(controls.attendus, "attendu"),
      French.count(controls.criteres, "critère"), French.count(controls.regles, "règle"),
    ]
    var sentences = [
      "Contrôlé : \(checked.joined(separator: ", ")). Parties trouvées : \(controls.partiesFound) sur \(controls.parties)."
    ]
    if !report.findings.contains(where: { $0.rule.hasPrefix("CNF") && $0.severity > .info }) {
      sentences.append("Confidentialité : aucune donnée directement identifiante détectée ; relisez tout de même.")
    }
    return sentences + [Self.limits]
  }

  /// What no report may let people forget.
  static let limits = "L'outil relève des traces dans le texte ; il peut se tromper, et c'est le jury qui décide."
}

extension ReportWording {
  /// Where a piece of evidence stands, and its words.
  func trace(_ evidence: Evidence) -> String {
    "Trace trouvée \(place(of: evidence)) : « \(evidence.excerpt) »"
  }

  /// The lines of a piece of evidence.
  func place(of evidence: Evidence) -> String {
    report.place(evidence.location, to: Location(file: evidence.location.file, line: evidence.lastLine))
  }

  /// The modalités that assess what the dossier does not show, after the results of one competence.
  static func modalites(of results: [CritereResult]) -> String {
    French.list(results.first?.modalites.map { Wording.modalite(Modalite.ID(rawValue: $0)) } ?? [])
  }

  /// The results by competence, in the order of their first one.
  static func byCompetence(_ results: [CritereResult]) -> [(code: String, results: [CritereResult])] {
    var groups: [(code: String, results: [CritereResult])] = []
    for result in results {
      if let index = groups.firstIndex(where: { $0.code == result.competence }) {
        groups[index].results.append(result)
      } else {
        groups.append((result.competence, [result]))
      }
    }
    return groups
  }
}

extension Report {
  /// A line of the dossier, with its file when there are several.
  func place(_ location: Location) -> String {
    "\(filePrefix(of: location))ligne \(location.line)"
  }

  /// Some lines of the dossier, with their file when there are several.
  func place(_ first: Location, to last: Location) -> String {
    let prefix = filePrefix(of: first)
    if first.file == last.file, last.line <= first.line { return "\(prefix)ligne \(first.line)" }
    guard first.file == last.file else { return "\(place(first)) à \(place(last))" }
    return "\(prefix)lignes \(first.line) à \(last.line)"
  }

  /// Several lines of the dossier, with their files when there are several.
  func places(_ locations: [Location], atMost limit: Int = 6) -> String {
    guard let first = locations.first else { return "" }
    if locations.allSatisfy({ $0.file == first.file }) {
      return filePrefix(of: first) + French.lines(locations.map(\.line), atMost: limit)
    }
    let shown = locations.prefix(limit).map(place)
    return locations.count > limit ? shown.joined(separator: " ; ") + "…" : shown.joined(separator: " ; ")
  }

  /// The name of a location's file and a comma, when the dossier has several files; the folder that all are in is not repeated.
  private func filePrefix(of location: Location) -> String {
    guard dossier.files.count > 1, let path = path(of: location) else { return "" }
    let folder = dossier.path + "/"
    return "\(path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path), "
  }
}
