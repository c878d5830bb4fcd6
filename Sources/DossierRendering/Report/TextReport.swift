package import DossierCore

/// The report for a person, as text.
///
/// It begins with what decides (validity, verdict, what to do first), then gives the measures, then each attendu and critère
/// that asks for something, then the findings, and ends with what was checked.
package struct TextReport {
  let report: Report
  let referentiel: Referentiel
  let profile: Profile
  let showsDetail: Bool
  var page: TextPage

  /// Creates the rendering of a report.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - referentiel: the référentiel that it was held against, for the titles of its competences.
  ///   - profile: the profile that its findings were weighed by.
  ///   - width: the cells of a line.
  ///   - isColoured: whether inks are shown.
  ///   - showsDetail: whether everything found is shown, and not only what asks for something.
  package init(
    _ report: Report,
    referentiel: Referentiel,
    profile: Profile = .final,
    width: Int,
    isColoured: Bool,
    showsDetail: Bool
  ) {
    self.report = report
    self.referentiel = referentiel
    self.profile = profile
    self.showsDetail = showsDetail
    page = TextPage(width: width, isColoured: isColoured)
  }

  /// The text, its last line ended.
  package var text: String {
    var copy = self
    copy.putValidity()
    copy.putVerdict()
    copy.putReference()
    copy.putFirstActions()
    copy.putParties()
    copy.putPageMap()
    copy.putEntretiens()
    copy.putAttendus()
    copy.putCriteres()
    copy.putTraceability()
    copy.putHint()
    copy.putFindings()
    copy.putIgnored()
    copy.putControls()
    copy.putConfiguration()
    return copy.page.text
  }

  // MARK: What decides

  private mutating func putValidity() {
    let summary = report.referentiel
    let name = "\(summary.sigle)\(millesime)"
    let date =
      summary.dateIsSession ? "session \(French.of(month(of: summary.date)))" : "date retenue : \(summary.date.french)"
    switch summary.validity {
    case .inForce: return
    case .ended(let since, _):
      let successor = summary.replacedBy.map { ", remplacé par \($0)" } ?? ""
      let text = "Référentiel \(name) : il n'est plus en vigueur depuis le \(since.french)\(successor) (\(date))."
      page.put(InkedText(text), lead: Sign.toCheck.inked + " ")
    case .notYet(let from):
      let text = "Référentiel \(name) : il ne s'applique qu'à partir du \(from.french) (\(date))."
      page.put(InkedText(text), lead: Sign.toCheck.inked + " ")
    }
    page.blank()
  }

  /// The month of a session, which is often all that is known of its date.
  private func month(of date: CivilDate) -> String {
    date.french.split(separator: " ").dropFirst().joined(separator: " ")
  }

  private var millesime: String {
    report.referentiel.millesime.map { " millésime \($0)" } ?? ""
  }

  private mutating func putVerdict() {
    let verdict: InkedText =
      switch report.verdict {
      case .compliant: InkedText("CONFORME", .good)
      case .toCheck: InkedText("À VÉRIFIER", .warning)
      case .nonCompliant: InkedText("NON CONFORME", .error)
      }
    page.put(verdict + InkedText(" : \(counts)"))
    let epreuve = "\(report.referentiel.sigle)\(millesime), \(report.epreuve.intitule)"
    if profile == .draft { page.put("Profil brouillon : ce qui reste à écrire pèse un degré de moins.") }
    page.put("\(report.dossier.path), \(French.count(report.dossier.words, "mot")) ; \(epreuve)")
  }

  private var counts: String {
    let words: [(Severity, String)] = [(.error, "erreur"), (.warning, "avertissement"), (.info, "info")]
    let counts = words.compactMap { severity, word in
      let count = report.findings.count { !$0.isKnown && $0.severity == severity }
      return count == 0 ? nil : French.count(count, word)
    }
    let nothing = report.findings.contains(where: \.isKnown) ? "rien de nouveau à signaler" : "rien à signaler"
    return counts.isEmpty ? nothing : counts.joined(separator: ", ")
  }

  private mutating func putFirstActions() {
    let actions = FirstActions(report).texts
    guard !actions.isEmpty else { return }
    page.title("À faire d'abord")
    for (index, action) in actions.enumerated() {
      page.put(action, lead: InkedText("\(index + 1). "), indent: 2)
    }
  }

  // MARK: What was checked

  private mutating func putControls() {
    page.blank()
    let controls = report.controls
    let checked = [
      French.count(controls.parties, "partie"), French.count(controls.attendus, "attendu"),
      French.count(controls.criteres, "critère"), French.count(controls.regles, "règle"),
    ]
    page.put(
      "Contrôlé : \(checked.joined(separator: ", ")). Parties trouvées : \(controls.partiesFound) sur \(controls.parties)."
    )
    if !report.findings.contains(where: { $0.rule.hasPrefix("CNF") && $0.severity > .info }) {
      page.put("Confidentialité : aucune donnée directement identifiante détectée ; relisez tout de même.")
    }
    page.put("L'outil relève des traces dans le texte ; il peut se tromper, et c'est le jury qui décide.")
  }
}

extension TextReport {
  /// A line of the dossier, with its file when there are several.
  func place(_ location: Location) -> String {
    report.place(location)
  }

  /// Some lines of the dossier, with their file when there are several.
  func place(_ first: Location, to last: Location) -> String {
    let prefix = report.filePrefix(of: first)
    if first.file == last.file, last.line <= first.line { return "\(prefix)ligne \(first.line)" }
    guard first.file == last.file else { return "\(place(first)) à \(place(last))" }
    return "\(prefix)lignes \(first.line) à \(last.line)"
  }
}

extension Report {
  /// A line of the dossier, with its file when there are several.
  func place(_ location: Location) -> String {
    "\(filePrefix(of: location))ligne \(location.line)"
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
  fileprivate func filePrefix(of location: Location) -> String {
    guard dossier.files.count > 1, let path = path(of: location) else { return "" }
    let folder = dossier.path + "/"
    return "\(path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path), "
  }
}
