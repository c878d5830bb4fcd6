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
        InkedText(result.first == nil ? "" : length(result.length.hundredths, result.length.sheets)),
        InkedText(result.partie.pages.map { Wording.range($0.minimum, $0.maximum) } ?? ""), InkedText(word, sign.ink),
      ])
      for note in notes(of: result) { table.add(note: note, under: 2) }
    }
    if report.parties.count > 1 { table.add(totalRow) }
    table.write(on: &page)
    page.blank()
    putCount()
  }

  /// What there is to say under a part: its title and its place, what is missing or too much, how sure its length is.
  private func notes(of result: PartieResult) -> [InkedText] {
    guard let heading = result.heading, let first = result.first, let last = result.last else { return [] }
    let doubt = result.basis == .hesitant ? " ; titre à vérifier" : ""
    let length = result.length
    // Beside the pages of a PDF, those of an estimate would be taken for them.
    let isPlaced = length.firstPage > 0 && (length.isExact || report.pages.printed?.showsParts != true)
    let pages = isPlaced ? " ; \(Wording.pages(length.firstPage, length.lastPage))" : ""
    var notes = [InkedText("« \(heading) » (\(place(first, to: last))\(pages)\(doubt))", .faint)]
    if let gap = result.gap { notes.append(InkedText(Wording.gap(gap))) }
    notes += printNotes(of: result).map { InkedText($0, .faint) }
    if let doubts = Wording.doubts(result.length) { notes.append(InkedText(doubts, .faint)) }
    return notes
  }

  private var totalRow: [InkedText] {
    let pages = report.pages
    let (sign, word) = Wording.status(pages.status, isWhole: true)
    let range = pages.range.map { Wording.range($0.minimum, $0.maximum) } ?? ""
    return [
      sign.inked, "", InkedText("Total", .strong),
      InkedText(length(pages.hundredths, pages.sheets)),
      InkedText(range), InkedText(word, sign.ink),
    ]
  }

  /// What is counted, and the other measure beside it.
  private func length(_ hundredths: Int, _ sheets: Int) -> String {
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
    guard !putPrint(rule) else {
      putMore()
      return
    }
    page.put("Mise en page retenue : \(pages.layoutDescription) (\(pages.layout)). \(rule)", indent: 2)
    page.put(
      "Pages estimées, à \(French.decimal(hundredths: pages.marginHundredths)) page près. "
        + "Si votre mise en page est autre, indiquez-la avec --mise-en-page.",
      indent: 2
    )
    putMore()
  }

  /// Writes what the whole lacks and what stands around the parts.
  private mutating func putMore() {
    let pages = report.pages
    if let gap = pages.gap { page.put("Pour le dossier entier, \(Wording.gap(gap)).", indent: 2) }
    putStretches(pages.stretches.filter(\.isCounted), "Compté en plus des parties")
    putStretches(pages.stretches.filter { !$0.isCounted }, "Non compté")
  }

  /// Writes the stretches around the parts, with what the counting rule makes of them.
  private mutating func putStretches(_ stretches: [StretchResult], _ title: String) {
    guard !stretches.isEmpty else { return }
    let texts = stretches.map { result in
      let length = French.decimal(hundredths: result.length.hundredths)
      return
        "\(result.stretch.label) (\(place(result.first, to: result.last)) ; \(length) page\(result.length.hundredths >= 200 ? "s" : ""))"
    }
    let hint = stretches.contains { !$0.isCounted } ? " Pour en compter : --compter." : ""
    page.put("\(title) : \(texts.joined(separator: " ; ")).\(hint)", indent: 2)
  }

  /// Writes where each title falls, page by page.
  mutating func putPageMap() {
    guard showsDetail, !report.map.entries.isEmpty else { return }
    page.title("Plan des pages (\(French.count(report.map.pageCount, "page")) en tout, page de garde comprise)")
    var last = 0
    for entry in report.map.entries {
      let number = entry.page == last ? "" : "p. \(entry.page)"
      last = entry.page
      let lead = String(repeating: " ", count: max(0, 7 - number.count)) + number + "  "
      let indent = String(repeating: "  ", count: min(entry.depth - 1, 5))
      page.put(
        InkedText(entry.title) + InkedText(" (\(place(entry.location)))", .faint),
        lead: InkedText(lead + indent)
      )
    }
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
