import DossierCore

extension TextReport {
  /// What the PDF says of a part that the estimate does not, or why it says nothing.
  func printNotes(of result: PartieResult) -> [String] {
    guard let printed = report.pages.printed, printed.showsParts, result.first != nil else { return [] }
    guard let estimate = result.estimate else {
      return ["son début ou sa fin n'est pas dans le PDF : pages estimées dans la mise en page \(report.pages.layout)"]
    }
    let isFar =
      abs(estimate.hundredths - result.length.hundredths) > 15
      || (report.pages.countsSheets && estimate.sheets != result.length.sheets)
    guard isFar else { return [] }
    return ["estimation : \(measure(estimate)) ; PDF : \(measure(result.length))"]
  }

  /// A length with its noun: « 6 pages (5,35) », the started pages first, or « 5,35 pages ».
  private func measure(_ length: PageLength) -> String {
    let exact = French.decimal(hundredths: length.hundredths)
    if report.pages.countsSheets { return "\(French.count(length.sheets, "page")) (\(exact))" }
    return "\(exact) page\(length.hundredths >= 200 ? "s" : "")"
  }

  /// Writes what the PDF that was given tells of the pages.
  ///
  /// - Parameter rule: what is counted, as a sentence.
  /// - Returns: whether the pages are those of the PDF, so that nothing is to be said of a layout.
  mutating func putPrint(_ rule: String) -> Bool {
    guard let printed = report.pages.printed else { return false }
    let total = French.count(printed.pageCount, "page")
    guard printed.showsParts else {
      page.put(
        "Aucune partie n'a été retrouvée dans le PDF « \(printed.name) » (\(total)) : vérifiez que c'est bien celui de ce "
          + "dossier. Les pages sont donc estimées.",
        indent: 2
      )
      return false
    }
    page.put("Pages lues dans le PDF « \(printed.name) » (\(total) en tout). \(rule)", indent: 2)
    if report.pages.countsSheets {
      for shared in report.partiesSharingPages {
        page.put(
          "La page \(shared.page) porte la fin de la partie \(shared.earlier) et le début de la partie \(shared.later) : "
            + "elle compte pour chacune.",
          indent: 2
        )
      }
    }
    let far = report.partiesFarFromEstimate
    if far.count > 1 {
      page.put(
        "L'estimation s'écarte du PDF de plus d'une demi-page pour les parties \(French.list(far.map(String.init))) : la mise "
          + "en page \(report.pages.layout) n'est sans doute pas celle du document (--mise-en-page pour en choisir une autre).",
        indent: 2
      )
    }
    return true
  }
}
