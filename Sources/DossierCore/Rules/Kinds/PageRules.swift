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
          "La partie \(part.partie.numero) fait",
          status: part.status,
          measure: Self.measure(part.hundredths, part.sheets, facts.pages.countsSheets),
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
        "Le dossier fait en tout",
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

  private func finding(
    _ subject: String,
    status: RangeStatus,
    measure: String,
    range: PageRange,
    rule: Rule.ID,
    at location: Location?,
    source: Source,
    _ catalogue: RuleCatalogue
  ) -> Finding? {
    let asked =
      range.minimum == range.maximum ? "\(range.minimum) demandées" : "\(range.minimum) à \(range.maximum) demandées"
    switch status {
    case .inside, .missing: return nil
    case .below:
      return catalogue.finding(rule, "\(subject) \(measure) : trop court, \(asked).", at: location, source: source)
    case .above:
      return catalogue.finding(rule, "\(subject) \(measure) : trop long, \(asked).", at: location, source: source)
    case .near:
      let message = "\(subject) \(measure), tout près d'une limite (\(asked)) : l'estimation ne peut pas trancher."
      return catalogue.finding("PAG003", message, at: location, source: source)
    }
  }

  /// A length as reports say it: « 6 pages (5,35) », the started pages first, or « 5,35 pages ».
  static func measure(_ hundredths: Int, _ sheets: Int, _ countsSheets: Bool) -> String {
    let length = French.decimal(hundredths: hundredths)
    guard countsSheets else { return "\(length) page\(hundredths >= 200 ? "s" : "")" }
    return "\(sheets) page\(sheets > 1 ? "s" : "") (\(length))"
  }
}
