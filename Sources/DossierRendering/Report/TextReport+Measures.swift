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
        InkedText(result.first == nil ? "" : wording.length(result.length.hundredths, result.length.sheets)),
        InkedText(result.partie.pages.map { Wording.range($0.minimum, $0.maximum) } ?? ""), InkedText(word, sign.ink),
      ])
      for note in wording.notes(of: result) {
        table.add(note: InkedText(note.text, note.isAside ? .faint : .plain), under: 2)
      }
    }
    if report.parties.count > 1 { table.add(totalRow) }
    table.write(on: &page)
    page.blank()
    for text in wording.counting { page.put(InkedText(text), indent: 2) }
  }

  private var totalRow: [InkedText] {
    let pages = report.pages
    let (sign, word) = Wording.status(pages.status, isWhole: true)
    let range = pages.range.map { Wording.range($0.minimum, $0.maximum) } ?? ""
    return [
      sign.inked, "", InkedText("Total", .strong),
      InkedText(wording.length(pages.hundredths, pages.sheets)),
      InkedText(range), InkedText(word, sign.ink),
    ]
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
        InkedText(entry.title) + InkedText(" (\(report.place(entry.location)))", .faint),
        lead: InkedText(lead + indent)
      )
    }
  }

  /// Writes the entretiens that the parts tell of.
  mutating func putEntretiens() {
    guard !report.entretiens.isEmpty else { return }
    page.title("Entretiens avec la personne")
    for result in report.entretiens {
      let (sign, text) = wording.entretiens(result)
      page.put(InkedText(text), lead: sign.inked + " ", indent: 2)
    }
  }
}
