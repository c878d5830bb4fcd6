import DossierCore

extension TextReport {
  /// Writes the parts with their lengths, what they are held against, and what was left out.
  mutating func putParties() {
    page.title("Parties et pages")
    var table = TextTable([
      TextTable.Column(1), TextTable.Column(2, isRight: true), TextTable.Column(nil),
      TextTable.Column(10, isRight: true),
      TextTable.Column(8, isRight: true), TextTable.Column(11),
    ])
    table.add([
      "", InkedText("N°", .faint), InkedText("Partie", .faint), InkedText("Pages", .faint),
      InkedText("Demandé", .faint),
    ])
    for result in report.parties {
      let (sign, word) = Wording.status(result.status)
      table.add([
        sign.inked, InkedText("\(result.partie.numero)"), InkedText(result.intitule),
        InkedText(result.first == nil ? "" : length(hundredths: result.hundredths, sheets: result.sheets)),
        InkedText(result.partie.pages.map { Wording.range($0.minimum, $0.maximum) } ?? ""), InkedText(word, sign.ink),
      ])
      if let note = heading(of: result) { table.add(note: note, under: 2) }
    }
    if report.parties.count > 1 { table.add(totalRow) }
    table.write(on: &page)
    page.blank()
    putCount()
  }

  private func heading(of result: PartieResult) -> InkedText? {
    guard let heading = result.heading, let first = result.first, let last = result.last else { return nil }
    let doubt = result.basis == .hesitant ? " ; titre à vérifier" : ""
    return InkedText("« \(heading) » (\(place(first, to: last))\(doubt))", .faint)
  }

  private var totalRow: [InkedText] {
    let pages = report.pages
    let (sign, word) = Wording.status(pages.status, isWhole: true)
    let range = pages.range.map { Wording.range($0.minimum, $0.maximum) } ?? ""
    return [
      sign.inked, "", InkedText("Total", .strong),
      InkedText(length(hundredths: pages.hundredths, sheets: pages.sheets)),
      InkedText(range), InkedText(word, sign.ink),
    ]
  }

  /// What is counted, and the other measure beside it.
  private func length(hundredths: Int, sheets: Int) -> String {
    let length = French.decimal(hundredths: hundredths)
    return report.pages.countsSheets ? "\(French.integer(sheets)) (\(length))" : length
  }

  /// Writes by what rule pages are counted: without it the figures mean nothing.
  private mutating func putCount() {
    let pages = report.pages
    let rule =
      pages.countsSheets
      ? "On compte les pages entamées (entre parenthèses, la longueur du texte)."
      : "On compte la longueur du texte."
    page.put("Mise en page retenue : \(pages.layoutDescription) (\(pages.layout)). \(rule)", indent: 2)
    page.put(
      "Pages estimées, à \(French.decimal(hundredths: pages.marginHundredths)) page près. "
        + "Si votre mise en page est autre, indiquez-la avec --mise-en-page.",
      indent: 2
    )
    guard !report.dossier.exclusions.isEmpty else { return }
    let exclusions = report.dossier.exclusions.map { "\($0.name) (\(place($0.first, to: $0.last)))" }
    page.put("Non compté : \(exclusions.joined(separator: " ; ")).", indent: 2)
  }

  /// Writes the entretiens that the parts tell of.
  mutating func putEntretiens() {
    guard !report.entretiens.isEmpty else { return }
    page.title("Entretiens avec la personne")
    for result in report.entretiens {
      let isEnough = result.locations.count >= result.minimum
      let sign: Sign = isEnough ? .good : .wrong
      let asked = "au moins \(result.minimum) \(result.minimum > 1 ? "demandés" : "demandé")"
      let found =
        result.partIsFound
        ? "\(French.count(result.locations.count, "entretien trouvé", "entretiens trouvés")), \(asked)"
        : "partie introuvable, \(asked)"
      let places = result.locations.isEmpty ? "" : " (\(report.places(result.locations, atMost: 12)))"
      page.put(InkedText("Partie \(result.partie) : \(found)\(places)"), lead: sign.inked + " ", indent: 2)
    }
  }
}
