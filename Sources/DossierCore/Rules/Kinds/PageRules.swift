/// Whether the parts and the whole have the pages that the RC asks for, in the layout given.
///
/// *Source*: RC, "Informations complémentaires" of each épreuve, which give a minimum and a maximum for each part and for the whole; the whole is
/// not always the sum of the parts.
struct PageRules: RuleKind {
  let rules: [Rule.ID] = ["PAG001", "PAG002", "PAG003"]

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    var findings = facts.parties.compactMap { part in
      part.partie.pages.flatMap { range in
        finding(
          .part(part.partie.numero),
          status: part.status,
          measure: Self.measure(part.length.hundredths, part.length.sheets, facts.pages.countsSheets),
          range: range,
          rule: "PAG001",
          at: part.first,
          source: part.partie.source,
          catalogue
        )
      }
    }
    if let production = facts.epreuve.production, let range = production.pages,
      facts.parties.contains(where: { $0.first != nil })
    {
      let whole = finding(
        .whole,
        status: facts.pages.status,
        measure: Self.measure(facts.pages.hundredths, facts.pages.sheets, facts.pages.countsSheets),
        range: range,
        rule: "PAG002",
        at: nil,
        source: production.source,
        catalogue
      )
      findings += [whole].compactMap { $0 }
    }
    return findings
  }

  /// What is measured, which the words about it agree with.
  private enum Subject {
    case part(Int)
    case whole

    var opening: String {
      switch self {
      case .part(let number): "La partie \(number) fait"
      case .whole: "Le dossier fait en tout"
      }
    }

    var item: String {
      switch self {
      case .part(let number): "partie \(number)"
      case .whole: "dossier"
      }
    }

    var short: String { if case .part = self { "trop courte" } else { "trop court" } }

    var long: String { if case .part = self { "trop longue" } else { "trop long" } }
  }

  private func finding(
    _ subject: Subject,
    status: RangeStatus,
    measure: String,
    range: PageRange,
    rule: Rule.ID,
    at location: Location?,
    source: Source,
    _ catalogue: RuleCatalogue
  ) -> Finding? {
    let limits = range.minimum == range.maximum ? "\(range.minimum)" : "\(range.minimum) à \(range.maximum)"
    let plural = range.maximum > 1 ? "s" : ""
    let asked =
      range.asked.map { "\($0) demandée\(plural), \(limits) acceptée\(plural)" } ?? "\(limits) demandée\(plural)"
    let made = "\(subject.opening) \(measure)"
    switch status {
    case .inside, .missing: return nil
    case .below:
      return catalogue.finding(
        rule,
        "\(made) : \(subject.short), \(asked).",
        at: location,
        source: source,
        item: subject.item
      )
    case .above:
      return catalogue.finding(
        rule,
        "\(made) : \(subject.long), \(asked).",
        at: location,
        source: source,
        item: subject.item
      )
    case .near:
      let message = "\(made), tout près d'une limite (\(asked)) : l'estimation ne peut pas trancher."
      return catalogue.finding("PAG003", message, at: location, source: source, item: subject.item)
    }
  }

  /// A length as reports say it: « 6 pages (5,35) », the started pages first, or « 5,35 pages ».
  static func measure(_ hundredths: Int, _ sheets: Int, _ countsSheets: Bool) -> String {
    let length = French.decimal(hundredths: hundredths)
    guard countsSheets else { return "\(length) page\(hundredths >= 200 ? "s" : "")" }
    return "\(sheets) page\(sheets > 1 ? "s" : "") (\(length))"
  }
}
