import DossierCore

extension TextReport {
  /// Writes the attendus by part.
  mutating func putAttendus() {
    guard !report.attendus.isEmpty else { return }
    page.title("Attendus : ce que chaque partie doit contenir")
    for partie in report.parties {
      let results = report.attendus.filter { $0.partie == partie.partie.numero }
      guard !results.isEmpty else { continue }
      let title = InkedText("Partie \(partie.partie.numero), \(partie.intitule)", .strong)
      guard partie.first != nil || showsDetail else {
        let count = French.count(results.count, "attendu")
        page.put(
          title + InkedText(" : partie introuvable, \(count) à y écrire"),
          lead: Sign.wrong.inked + " ",
          indent: 2
        )
        continue
      }
      let statuses = results.map(\.assessment.status)
      page.put(
        title + InkedText(" : \(tally(statuses, Self.attenduWords))"),
        lead: sign(statuses).inked + " ",
        indent: 2
      )
      for result in results where showsDetail || result.assessment.status != .found {
        let (sign, word) = Wording.attendu(result.assessment.status)
        put(result.assessment, sign, word, result.attendu.libelle, result.attendu.id.rawValue)
      }
    }
  }

  /// Writes how to know more, with a code that this reader needs.
  mutating func putHint() {
    let attendu = report.attendus.first { $0.assessment.status == .absent || $0.assessment.status == .partial }
    let critere = report.criteres.first { $0.assessment.status == .absent || $0.assessment.status == .partial }
    guard let code = attendu?.attendu.id.rawValue ?? critere?.critere.id.rawValue else { return }
    page.blank()
    page.put("Pour savoir ce qui est recherché et comment y répondre : juryblanc expliquer \(code)", indent: 2)
  }

  /// Writes the critères by competence, then those that are assessed elsewhere.
  mutating func putCriteres() {
    guard !report.criteres.isEmpty else { return }
    page.title("Critères, par compétence")
    let inside = report.criteres.filter { $0.assessment.status != .outsideDossier }
    for (code, results) in Self.groups(inside) {
      let intitule = referentiel.intitule(of: Competence.ID(rawValue: code)) ?? ""
      let statuses = results.map(\.assessment.status)
      let title = InkedText(code, .strong) + InkedText(" \(intitule) : \(tally(statuses, Self.critereWords))")
      page.put(title, lead: sign(statuses).inked + " ", indent: 2)
      for result in results where showsDetail || result.assessment.status != .found {
        let (sign, word) = Wording.critere(result.assessment.status)
        put(
          result.assessment,
          sign,
          result.isClaimed ? "\(word), déclaré" : word,
          result.critere.libelle,
          result.critere.id.rawValue
        )
      }
    }
    putOutside(report.criteres.filter { $0.assessment.status == .outsideDossier })
  }

  private mutating func putOutside(_ results: [CritereResult]) {
    guard !results.isEmpty else { return }
    page.blank()
    page.put("Évalués ailleurs que dans le dossier :", indent: 2)
    for (code, results) in Self.groups(results) {
      let modalites = results.first?.modalites.map { Wording.modalite(Modalite.ID(rawValue: $0)) } ?? []
      let place = modalites.isEmpty ? "" : " : \(French.list(modalites))"
      page.put(
        InkedText(code, .strong) + InkedText(" (\(French.count(results.count, "critère")))\(place)"),
        lead: Sign.aside.inked + " ",
        indent: 2
      )
    }
  }

  /// Writes one attendu or critère, with its passages and what to do.
  private mutating func put(_ assessment: Assessment, _ sign: Sign, _ word: String, _ libelle: String, _ id: String) {
    page.put(InkedText(word, sign.ink) + InkedText(" : \(libelle) (\(id))"), lead: sign.inked + " ", indent: 4)
    for evidence in showsDetail ? assessment.evidence[...] : assessment.evidence.prefix(1) {
      let last = Location(file: evidence.location.file, line: evidence.lastLine)
      let text = "Trace trouvée \(place(evidence.location, to: last)) : « \(evidence.excerpt) »"
      page.put(text, indent: 6)
    }
    if !assessment.missingFacets.isEmpty, assessment.status == .partial {
      page.put("Il manque : \(assessment.missingFacets.joined(separator: " ; "))", indent: 6)
    }
    if assessment.status != .found, !assessment.advice.isEmpty {
      page.put(assessment.advice, lead: "→ ", indent: 6)
    }
  }

  private func sign(_ statuses: [Assessment.Status]) -> Sign {
    if statuses.contains(.absent) { return .wrong }
    return statuses.contains(.partial) ? .toCheck : .good
  }

  private typealias Words = (found: (String, String), partial: String, absent: (String, String))

  private static var attenduWords: Words { (("présent", "présents"), "à renforcer", ("absent", "absents")) }

  private static var critereWords: Words {
    (("avec une trace", "avec une trace"), "à renforcer", ("sans trace", "sans trace"))
  }

  /// How many there are of each status: « 10 présents, 2 à renforcer, 1 absent ».
  private func tally(_ statuses: [Assessment.Status], _ words: Words) -> String {
    let found = statuses.count { $0 == .found }
    let partial = statuses.count { $0 == .partial }
    let absent = statuses.count { $0 == .absent }
    var parts: [String] = []
    if found > 0 { parts.append(French.count(found, words.found.0, words.found.1)) }
    if partial > 0 { parts.append("\(partial)\u{A0}\(words.partial)") }
    if absent > 0 { parts.append(French.count(absent, words.absent.0, words.absent.1)) }
    return parts.joined(separator: ", ")
  }

  /// The results by competence, in the order of their first one.
  private static func groups(_ results: [CritereResult]) -> [(code: String, results: [CritereResult])] {
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
