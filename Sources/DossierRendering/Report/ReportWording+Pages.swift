import DossierCore

extension ReportWording {
  /// Something to say under a part.
  struct Note: Hashable, Sendable {
    /// What is said.
    let text: String
    /// Whether it is beside the point.
    let isAside: Bool
  }

  /// What there is to say under a part: its title and its place, what is missing or too much, how sure its length is.
  func notes(of result: PartieResult) -> [Note] {
    guard let heading = result.heading, let first = result.first, let last = result.last else { return [] }
    let doubt = result.basis == .hesitant ? " ; titre à vérifier" : ""
    let length = result.length
    // Beside the pages of a PDF, those of an estimate would be taken for them.
    let isPlaced = length.firstPage > 0 && (length.isExact || report.pages.printed?.showsParts != true)
    let pages = isPlaced ? " ; \(Wording.pages(length.firstPage, length.lastPage))" : ""
    var notes = [Note(text: "« \(heading) » (\(report.place(first, to: last))\(pages)\(doubt))", isAside: true)]
    if let gap = result.gap { notes.append(Note(text: Wording.gap(gap), isAside: false)) }
    notes += printNotes(of: result).map { Note(text: $0, isAside: true) }
    if let doubts = Wording.doubts(result.length) { notes.append(Note(text: doubts, isAside: true)) }
    return notes
  }

  /// What is counted, and the other measure beside it.
  func length(_ hundredths: Int, _ sheets: Int) -> String {
    let length = French.decimal(hundredths: hundredths)
    return report.pages.countsSheets ? "\(French.integer(sheets)) (\(length))" : length
  }

  /// By what rule pages are counted, what the whole lacks and what stands around the parts, as paragraphs.
  var counting: [String] {
    let pages = report.pages
    let rule =
      pages.countsSheets
      ? "On compte les pages entamées (entre parenthèses, la longueur du texte)."
      : "On compte la longueur du texte."
    let print = print(rule)
    var texts = print.texts
    if !print.givesPages {
      texts += [
        "Mise en page retenue : \(pages.layoutDescription) (\(pages.layout)). \(rule)",
        "Pages estimées, à \(French.decimal(hundredths: pages.marginHundredths)) page près. "
          + "Si votre mise en page est autre, indiquez-la avec --mise-en-page.",
      ]
    }
    texts += tolerances
    if let gap = pages.gap { texts.append("Pour le dossier entier, \(Wording.gap(gap)).") }
    texts += stretches(pages.stretches.filter(\.isCounted), "Compté en plus des parties")
    texts += stretches(pages.stretches.filter { !$0.isCounted }, "Non compté")
    return texts
  }

  /// What is accepted around the numbers of pages that the text gives alone, each said once.
  private var tolerances: [String] {
    var texts: [String] = []
    for range in [report.pages.range] + report.parties.map(\.partie.pages) {
      guard let text = range.flatMap(Wording.tolerance), !texts.contains(text) else { continue }
      texts.append(text)
    }
    return texts
  }

  /// The stretches around the parts, with what the counting rule makes of them.
  private func stretches(_ stretches: [StretchResult], _ title: String) -> [String] {
    guard !stretches.isEmpty else { return [] }
    let texts = stretches.map { result in
      let length = French.decimal(hundredths: result.length.hundredths)
      return
        "\(result.stretch.label) (\(report.place(result.first, to: result.last)) ; \(length) page\(result.length.hundredths >= 200 ? "s" : ""))"
    }
    let hint = stretches.contains { !$0.isCounted } ? " Pour en compter : --compter." : ""
    return ["\(title) : \(texts.joined(separator: " ; ")).\(hint)"]
  }

  // MARK: A PDF

  /// What the PDF says of a part that the estimate does not, or why it says nothing.
  private func printNotes(of result: PartieResult) -> [String] {
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

  /// What the PDF that was given tells of the pages.
  ///
  /// - Parameter rule: what is counted, as a sentence.
  /// - Returns: the paragraphs, and whether the pages are those of the PDF, so that nothing is to be said of a layout.
  private func print(_ rule: String) -> (texts: [String], givesPages: Bool) {
    guard let printed = report.pages.printed else { return ([], false) }
    let total = French.count(printed.pageCount, "page")
    guard printed.showsParts else {
      let text =
        "Aucune partie n'a été retrouvée dans le PDF « \(printed.name) » (\(total)) : vérifiez que c'est bien celui de ce "
        + "dossier. Les pages sont donc estimées."
      return ([text], false)
    }
    var texts = ["Pages lues dans le PDF « \(printed.name) » (\(total) en tout). \(rule)"]
    if report.pages.countsSheets {
      texts += report.partiesSharingPages.map { shared in
        "La page \(shared.page) porte la fin de la partie \(shared.earlier) et le début de la partie \(shared.later) : "
          + "elle compte pour chacune."
      }
    }
    let far = report.partiesFarFromEstimate
    if far.count > 1 {
      texts.append(
        "L'estimation s'écarte du PDF de plus d'une demi-page pour les parties \(French.list(far.map(String.init))) : la mise "
          + "en page \(report.pages.layout) n'est sans doute pas celle du document (--mise-en-page pour en choisir une autre)."
      )
    }
    return (texts, true)
  }
}
