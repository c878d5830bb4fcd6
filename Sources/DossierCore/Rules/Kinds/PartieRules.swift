import DossierMarkdown

/// Whether every part is there, in order, under one title.
///
/// *Source*: the RC numbers the parts of the production and says what each holds.
struct PartieRules: RuleKind {
  let rules: [Rule.ID] = ["STR001", "STR002", "STR003", "STR004"]

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    missing(facts, catalogue) + disordered(facts, catalogue) + uncertain(facts, catalogue) + rivals(facts, catalogue)
  }

  private func missing(_ facts: FactSheet, _ catalogue: RuleCatalogue) -> [Finding] {
    facts.parties.filter { $0.heading == nil }.map { part in
      catalogue.finding(
        "STR001",
        "La partie \(part.partie.numero) (\(part.intitule)) est introuvable.",
        advice: Self.advice(number: part.partie.numero),
        source: part.partie.source,
        item: "partie \(part.partie.numero)"
      )
    }
  }

  // The number is the part's own: copied as it is, the advice mends the dossier.
  private static func advice(number: Int) -> String {
    "Si elle est à écrire, ajoutez-la. Si elle existe, annoncez-la par un titre clair, par exemple « # Partie \(number) : … », ou placez "
      + "au-dessus de son titre le commentaire <!-- partie: \(number) -->."
  }

  // Only the parts that break the order are named: the fewest whose moving would mend it.
  private func disordered(_ facts: FactSheet, _ catalogue: RuleCatalogue) -> [Finding] {
    // What is known by its title stands where the candidate likes: among the annexes, before the text.
    guard !facts.parties.contains(where: { $0.basis == .whole }) else { return [] }
    let found = facts.dossier.parts.compactMap { part in part.section.map { (part.number, $0) } }
      .sorted { $0.1.blocks.lowerBound < $1.1.blocks.lowerBound }
    let kept = Set(longestIncreasing(found.map(\.0)))
    return found.filter { !kept.contains($0.0) }.map { number, section in
      let before = found.last { $0.1.blocks.upperBound <= section.blocks.lowerBound }?.0
      let place = before.map { "après la partie \($0)" } ?? "en tête"
      return catalogue.finding(
        "STR002",
        "La partie \(number) vient \(place) : ce n'est pas l'ordre du référentiel.",
        at: Location(file: section.heading.span.file, line: section.heading.span.first),
        source: facts.epreuve.production?.source,
        item: "partie \(number)"
      )
    }
  }

  private func longestIncreasing(_ numbers: [Int]) -> [Int] {
    var best: [[Int]] = []
    for number in numbers {
      let base = best.filter { ($0.last ?? 0) < number }.max { $0.count < $1.count } ?? []
      best.append(base + [number])
    }
    return best.max { $0.count < $1.count } ?? []
  }

  private func uncertain(_ facts: FactSheet, _ catalogue: RuleCatalogue) -> [Finding] {
    facts.parties.filter { $0.basis == .hesitant }.map { part in
      catalogue.finding(
        "STR003",
        "« \(part.heading ?? "") » a été lu comme la partie \(part.partie.numero) (\(part.intitule)), sans certitude.",
        at: part.first,
        item: "partie \(part.partie.numero)"
      )
    }
  }

  private func rivals(_ facts: FactSheet, _ catalogue: RuleCatalogue) -> [Finding] {
    facts.dossier.rivals.map { rival in
      let taken = facts.parties.first { $0.partie.numero == rival.part }?.first?.line
      return catalogue.finding(
        "STR004",
        "Ce titre annonce la partie \(rival.part), déjà ouverte\(taken.map { " ligne \($0)" } ?? "").",
        at: rival.location,
        item: "partie \(rival.part)"
      )
    }
  }
}
