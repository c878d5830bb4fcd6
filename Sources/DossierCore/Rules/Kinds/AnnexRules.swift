import DossierMarkdown

/// Whether the annexes that the text calls are there, numbered, titled and called, and whether images and tables say what they show.
///
/// *Source*: the RC counts pages "hors annexes" and asks nothing else of them; what is checked is good practice, so nothing here is an error. A
/// limit to the annexes is the centre's own: it is checked only when given.
struct AnnexRules: RuleKind {
  let rules: [Rule.ID] = [
    "ANX001", "ANX002", "ANX003", "ANX004", "ANX005", "ANX006", "ANX007", "ANX008", "ANX009", "ANX010", "ANX011",
    "ANX012",
  ]

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    calls(facts.annexes, catalogue) + numbers(facts.annexes, catalogue) + limits(facts, catalogue)
      + files(facts.annexes.illustrations, catalogue) + captions(facts.annexes.illustrations, catalogue)
  }

  // MARK: Annexes

  private func calls(_ facts: AnnexFacts, _ catalogue: RuleCatalogue) -> [Finding] {
    let annexes = facts.annexes
    if annexes.labels.isEmpty {
      // Annexes without numbers are told as such.
      guard annexes.start == nil, let first = facts.citations.first else { return [] }
      let named = Self.name(facts.citations.map(\.label))
      return [
        catalogue.finding(
          "ANX002",
          "Le texte renvoie \(named.to), mais le dossier n'a pas d'annexes.",
          at: first.locations.first
        )
      ]
    }
    let missing = facts.citations.filter { !annexes.labels.contains($0.label) }
    var findings = WritingRules.each(missing) { citation in
      catalogue.finding(
        "ANX001",
        "Le texte renvoie à l'annexe \(citation.label.text), qui n'est pas dans les annexes (\(WritingRules.places(citation.locations))).",
        at: citation.locations.first
      )
    } rest: { left in
      catalogue.finding(
        "ANX001",
        "Le texte renvoie aussi \(Self.name(left.map(\.label)).to), absentes des annexes.",
        at: left.first?.locations.first
      )
    }
    let cited = Set(facts.citations.map(\.label))
    let uncalled = annexes.order.filter { !cited.contains($0) }
    if !uncalled.isEmpty {
      findings.append(
        catalogue.finding("ANX005", "Le texte n'appelle jamais \(Self.name(uncalled).bare).", at: annexes.start)
      )
    }
    return findings
  }

  private func numbers(_ facts: AnnexFacts, _ catalogue: RuleCatalogue) -> [Finding] {
    let annexes = facts.annexes
    var findings: [Finding] = []
    if let first = annexes.unnumbered.first {
      let titles = annexes.unnumbered.prefix(3).map { "« \(Masking.quoted($0.title)) »" }
      let more = annexes.unnumbered.count > 3 ? ", etc." : "."
      findings.append(
        catalogue.finding(
          "ANX003",
          "\(French.count(annexes.unnumbered.count, "annexe")) sans numéro : \(titles.joined(separator: ", "))\(more)",
          at: first.location
        )
      )
    }
    var seen: [AnnexLabel: AnnexList.Annex] = [:]
    for annex in annexes.numbered where annex.isTitle {
      guard let label = annex.label else { continue }
      guard let first = seen[label] else {
        seen[label] = annex
        continue
      }
      guard FoldedWords(first.title).all != FoldedWords(annex.title).all else { continue }
      findings.append(
        catalogue.finding(
          "ANX004",
          "Deux annexes portent le numéro \(label.text) (lignes \(first.location.line) et \(annex.location.line)).",
          at: annex.location
        )
      )
    }
    findings += annexes.untitled.compactMap { annex in
      annex.label.map { catalogue.finding("ANX012", "L'annexe \($0.text) n'a pas de titre.", at: annex.location) }
    }
    return findings
  }

  private func limits(_ facts: FactSheet, _ catalogue: RuleCatalogue) -> [Finding] {
    let annexes = facts.annexes.annexes
    var findings: [Finding] = []
    if let most = facts.annexes.limits.maximumCount, annexes.count > most {
      findings.append(
        catalogue.finding(
          "ANX011",
          "Le dossier a \(French.count(annexes.count, "annexe")), \(most) au plus sont admises.",
          at: annexes.start
        )
      )
    }
    if let most = facts.annexes.limits.maximumPages,
      let stretch = facts.pages.stretches.first(where: { $0.stretch == .annexes }), stretch.length.sheets > most
    {
      findings.append(
        catalogue.finding(
          "ANX011",
          "Les annexes font \(French.count(stretch.length.sheets, "page")), \(most) au plus sont admises.",
          at: annexes.start
        )
      )
    }
    return findings
  }

  /// Annexes by their numbers: « l'annexe 3 », « les annexes 1 et 2 »; and the same after « à ».
  private static func name(_ labels: [AnnexLabel]) -> (bare: String, to: String) {
    if labels.count == 1, let label = labels.first { return ("l'annexe \(label.text)", "à l'annexe \(label.text)") }
    let shown = labels.prefix(8).map(\.text)
    let list = labels.count > 8 ? shown.joined(separator: ", ") + "…" : French.list(shown)
    return ("les annexes \(list)", "aux annexes \(list)")
  }

  // MARK: Images and tables

  private func files(_ illustrations: Illustrations, _ catalogue: RuleCatalogue) -> [Finding] {
    if let none = illustrations.noneFound {
      let message =
        none.count == 1
        ? "L'image du dossier n'a pas été trouvée à côté de lui."
        : "Aucune des \(none.count) images du dossier n'a été trouvée à côté de lui."
      return [catalogue.finding("ANX007", message, at: none.location)]
    }
    return WritingRules.each(illustrations.missing) { image in
      catalogue.finding("ANX006", "L'image « \(Masking.quoted(image.source)) » est introuvable.", at: image.location)
    } rest: { left in
      catalogue.finding(
        "ANX006",
        "\(left.count) autres images sont introuvables (\(WritingRules.places(left.map(\.location)))).",
        at: left.first?.location
      )
    }
  }

  private func captions(_ illustrations: Illustrations, _ catalogue: RuleCatalogue) -> [Finding] {
    [
      together(
        "ANX008",
        illustrations.mute,
        "Une image n'a",
        "images n'ont",
        "pas de texte de remplacement",
        catalogue
      ),
      together("ANX009", illustrations.uncaptioned, "Une image n'a", "images n'ont", "pas de légende", catalogue),
      together("ANX010", illustrations.untitledTables, "Un tableau n'a", "tableaux n'ont", "pas de titre", catalogue),
    ].compactMap { $0 }
  }

  private func together(
    _ rule: Rule.ID,
    _ locations: [Location],
    _ one: String,
    _ several: String,
    _ lack: String,
    _ catalogue: RuleCatalogue
  ) -> Finding? {
    guard let first = locations.first else { return nil }
    if locations.count == 1 { return catalogue.finding(rule, "\(one) \(lack).", at: first) }
    return catalogue.finding(
      rule,
      "\(locations.count) \(several) \(lack) (\(WritingRules.places(locations))).",
      at: first
    )
  }
}
