package import DossierCore

/// The few things to do first, drawn from a report: what frees the most, most serious first.
///
/// Findings of one kind make one action: somebody with forty findings needs five tasks, not a list.
package struct FirstActions {
  private let report: Report

  /// What rules no longer say anything about.
  private let silenced: [Rule.ID: Set<String>]

  /// How many actions are given at most: what can be kept in mind.
  private static let limit = 5

  /// Draws the actions from a report.
  ///
  /// What a reference accepts and what a comment leaves aside asks for nothing.
  package init(_ report: Report) {
    var silenced = report.ignored.map(\.finding)
    silenced += report.findings.filter(\.isKnown)
    var items: [Rule.ID: Set<String>] = [:]
    for finding in silenced {
      if let item = finding.item { items[finding.rule, default: []].insert(item) }
    }
    self.report = report.withoutKnownFindings
    self.silenced = items
  }

  /// Whether a finding of a rule on something is told no more.
  private func isSilenced(_ rule: Rule.ID, _ item: String) -> Bool {
    silenced[rule]?.contains(item) == true
  }

  /// The actions, in order, as sentences.
  package var texts: [String] {
    let actions = [missingParts, tooShort, tooLong, entretiens, unfinished, attendus, criteres]
    return Array((actions.compactMap { $0 } + others).prefix(Self.limit))
  }

  private func has(_ rule: Rule.ID) -> Bool {
    report.findings.contains { $0.rule == rule }
  }

  private func locations(_ rule: Rule.ID) -> [Location] {
    report.findings.filter { $0.rule == rule }.compactMap(\.location)
  }

  private var missingParts: String? {
    let missing = report.parties.filter {
      ($0.status == .missing || $0.first == nil) && !isSilenced("STR001", "partie \($0.partie.numero)")
    }
    guard has("STR001"), let first = missing.first else { return nil }
    if missing.count == report.parties.count, missing.count > 1 {
      return "Annoncez chaque partie par un titre, par exemple « # Première partie : ma structure » : "
        + "aucune des \(missing.count) parties n'a été reconnue."
    }
    if missing.count == 1 {
      return
        "Écrivez la partie \(first.partie.numero), « \(first.intitule) », ou donnez-lui un titre clair : elle n'a pas été trouvée."
    }
    let numbers = French.list(missing.map { "\($0.partie.numero)" })
    return "Écrivez les parties \(numbers), ou donnez-leur un titre clair : elles n'ont pas été trouvées."
  }

  private var tooShort: String? {
    lengths(.below, one: "Étoffez la partie", several: "Étoffez les parties trop courtes")
  }

  private var tooLong: String? {
    lengths(.above, one: "Raccourcissez la partie", several: "Raccourcissez les parties trop longues")
  }

  private func lengths(_ status: RangeStatus, one: String, several: String) -> String? {
    let parties = report.parties.filter {
      $0.status == status && $0.first != nil && !isSilenced("PAG001", "partie \($0.partie.numero)")
    }
    guard has("PAG001"), let first = parties.first else { return nil }
    let subject =
      parties.count == 1
      ? "\(one) \(first.partie.numero)\(place(first)) : \(measure(first))"
      : "\(several) : \(parties.map { "partie \($0.partie.numero)\(place($0)), \(measure($0))" }.joined(separator: " ; "))"
    if report.pages.printed?.showsParts == true {
      return "\(subject). Ces pages sont celles de votre PDF."
    }
    // The same text is 18 or 32 pages: somebody who writes in another layout must read this first.
    return "\(subject). Ces pages sont comptées dans la mise en page \(report.pages.layout)\(otherLayouts)"
  }

  private var otherLayouts: String {
    let fitting = report.pages.fittingLayouts
    guard !fitting.isEmpty else { return " ; si la vôtre est autre, dites-la avec --mise-en-page." }
    let names = French.list(fitting, "ou")
    return
      " ; en \(names), toutes les parties trouvées tiendraient dans leurs limites : dites la vôtre avec --mise-en-page."
  }

  private func place(_ result: PartieResult) -> String {
    result.first.map { " (\(report.place($0)))" } ?? ""
  }

  private func measure(_ result: PartieResult) -> String {
    let isSheets = report.pages.countsSheets
    let length = isSheets ? French.integer(result.length.sheets) : French.decimal(hundredths: result.length.hundredths)
    let isPlural = isSheets ? result.length.sheets > 1 : result.length.hundredths >= 200
    let asked = result.partie.pages.map { " pour \(Wording.range($0.minimum, $0.maximum))" } ?? ""
    let gap = result.gap.map { ", \(Wording.gap($0))" } ?? ""
    return "\(length) page\(isPlural ? "s" : "")\(asked)\(gap)"
  }

  private var entretiens: String? {
    let lacking = report.entretiens.filter {
      $0.partIsFound && $0.locations.count < $0.minimum && !isSilenced("ENT001", "partie \($0.partie)")
    }
    guard has("ENT001"), !lacking.isEmpty else { return nil }
    let parts = lacking.map { result in
      let missing = result.minimum - result.locations.count
      let found = result.locations.isEmpty ? "aucun trouvé" : French.count(result.locations.count, "trouvé")
      return
        "\(French.count(missing, "entretien")) de plus dans la partie \(result.partie) (\(found), \(result.minimum) demandé\(result.minimum > 1 ? "s" : ""))"
    }
    return "Racontez \(French.list(parts))."
  }

  private var unfinished: String? {
    let locations = locations("RED001")
    guard !locations.isEmpty else { return nil }
    let passages =
      locations.count == 1 ? "le passage resté à remplir" : "les \(locations.count) passages restés à remplir"
    return "Complétez ou supprimez \(passages) (\(report.places(locations)))."
  }

  private var attendus: String? {
    let found = Set(report.parties.filter { $0.first != nil }.map(\.partie.numero))
    let absent = report.attendus.filter {
      $0.assessment.status == .absent && found.contains($0.partie)
        && !isSilenced("ATT001", $0.attendu.id.rawValue)
    }
    guard has("ATT001"), let first = absent.first else { return nil }
    if absent.count == 1 {
      return
        "Vérifiez ou écrivez dans la partie \(first.partie) l'attendu dont rien n'a été reconnu : « \(first.attendu.libelle) »."
    }
    let parts = report.parties.map(\.partie.numero).filter { number in absent.contains { $0.partie == number } }
    guard parts.count > 1 else {
      return "Vérifiez ou écrivez les \(absent.count) attendus de la partie \(first.partie) dont rien n'a été reconnu."
    }
    let counts = parts.map { number in "\(absent.count { $0.partie == number }) dans la partie \(number)" }
    return "Vérifiez ou écrivez les \(absent.count) attendus dont rien n'a été reconnu : \(French.list(counts))."
  }

  private var criteres: String? {
    let absent = report.criteres.filter {
      $0.assessment.status == .absent && !isSilenced("CRI001", $0.critere.id.rawValue)
    }
    guard has("CRI001"), let first = absent.first else { return nil }
    if absent.count == 1 {
      return "Vérifiez, ou montrez par un exemple, le critère \(first.critere.id) : « \(first.critere.libelle) »."
    }
    var competences: [String] = []
    for result in absent where !competences.contains(result.competence) { competences.append(result.competence) }
    guard competences.count > 1 else {
      return
        "Vérifiez, ou montrez par des exemples, les \(absent.count) critères sans trace reconnue de \(first.competence)."
    }
    let parts = competences.map { code in "\(absent.count { $0.competence == code }) de \(code)" }
    return
      "Vérifiez, ou montrez par des exemples, les \(absent.count) critères sans trace reconnue : \(French.list(parts))."
  }

  /// The other rules with an error or a warning, the most serious first, then in the order of the findings.
  private var others: [String] {
    let told: Set<Rule.ID> = ["STR001", "PAG001", "PAG002", "PAG003", "ENT001", "RED001", "ATT001", "CRI001"]
    var texts: [String] = []
    for severity in [Severity.error, .warning] {
      var seen: Set<Rule.ID> = []
      for finding in report.findings where finding.severity == severity && !told.contains(finding.rule) {
        guard seen.insert(finding.rule).inserted else { continue }
        let locations = locations(finding.rule)
        let place = locations.isEmpty ? "" : " (\(report.places(locations)))"
        texts.append("\(finding.advice.isEmpty ? finding.message : finding.advice)\(place) [\(finding.rule)]")
      }
    }
    return texts
  }
}

extension Report {
  /// The report without the findings that a reference accepts.
  fileprivate var withoutKnownFindings: Report {
    var report = self
    report.findings.removeAll(where: \.isKnown)
    return report
  }
}
