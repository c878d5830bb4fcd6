import DossierMarkdown

/// Whether a dossier keeps marks of its making: guidance, page numbers, revisions, empty titles, calls to nothing, repetitions.
///
/// *Why*: no text forbids them; a jury reads them as a dossier handed in without being read again. Those seen at once are warnings; those that need
/// a second look, or that may be wanted, are hints.
struct WritingRules: RuleKind {
  let rules: [Rule.ID] = [
    "RED002", "RED003", "RED004", "RED005", "RED006", "RED007", "RED008", "RED009", "RED010", "RED011", "RED012",
    "RED013", "RED014",
  ]

  /// A part with fewer words is less than half a page: it was begun, not written.
  private static let fewestWords = 120

  /// Places of one rule beyond that are told together.
  private static let mostPlaces = 8

  func findings(in facts: FactSheet, by catalogue: RuleCatalogue) -> [Finding] {
    leftFromATemplate(facts.writing, catalogue) + leftByAConversion(facts.writing, catalogue)
      + emptyTitles(facts.writing.emptyTitles, catalogue) + shortParts(facts, catalogue)
      + references(facts.writing.references, catalogue) + onlookers(facts.writing, catalogue)
      + repetitions(facts.writing, catalogue)
  }

  // MARK: What was left

  private func leftFromATemplate(_ writing: WritingFacts, _ catalogue: RuleCatalogue) -> [Finding] {
    Self.each(writing.guidance) { guidance in
      let again = guidance.locations.count > 1 ? " (\(Self.places(guidance.locations)))" : ""
      return catalogue.finding(
        "RED002",
        "Consigne de modèle restée dans le texte : « \(guidance.text) »\(again).",
        at: guidance.locations.first
      )
    } rest: { left in
      catalogue.finding(
        "RED002",
        "\(left.count) autres consignes de modèle sont restées dans le texte (\(Self.places(left.compactMap(\.locations.first)))).",
        at: left.first?.locations.first
      )
    }
  }

  private func leftByAConversion(_ writing: WritingFacts, _ catalogue: RuleCatalogue) -> [Finding] {
    var findings: [Finding] = []
    let numbers = writing.pageNumbers.map(\.location)
    if let first = numbers.first {
      let message =
        numbers.count == 1
        ? "Un numéro de page est resté dans le texte."
        : "\(numbers.count) numéros de page sont restés dans le texte (\(Self.places(numbers)))."
      findings.append(catalogue.finding("RED003", message, at: first))
    }
    findings += Self.each(writing.runningLines) { line in
      catalogue.finding(
        "RED004",
        "« \(line.text) » revient \(line.locations.count) fois seul sur sa ligne (\(Self.places(line.locations))).",
        at: line.locations.first
      )
    } rest: { left in
      catalogue.finding("RED004", "\(left.count) autres lignes reviennent de même.", at: left.first?.locations.first)
    }
    findings += [
      revisions(writing, .change, "modification suivie", "modifications suivies", catalogue),
      revisions(writing, .remark, "commentaire de relecture", "commentaires de relecture", catalogue),
    ].compactMap { $0 }
    return findings
  }

  private func revisions(
    _ writing: WritingFacts,
    _ kind: SourceMarks.Revision.Kind,
    _ one: String,
    _ several: String,
    _ catalogue: RuleCatalogue
  ) -> Finding? {
    let places = writing.revisions.filter { $0.kind == kind }.map { Location($0.place) }
    guard let first = places.first else { return nil }
    let count = French.count(places.count, one, several)
    return catalogue.finding("RED005", "\(count) dans le texte (\(Self.places(places))).", at: first)
  }

  // MARK: What is empty

  private func emptyTitles(_ titles: EmptyTitles, _ catalogue: RuleCatalogue) -> [Finding] {
    var findings = Self.each(titles.bare) { title in
      catalogue.finding(
        "RED006",
        "Rien n'est écrit sous le titre « \(Masking.quoted(title.title)) ».",
        at: title.location
      )
    } rest: { left in
      catalogue.finding(
        "RED006",
        "Rien n'est écrit sous \(left.count) autres titres (\(Self.places(left.map(\.location)))).",
        at: left.first?.location
      )
    }
    if let first = titles.wordless.first {
      let message =
        titles.wordless.count == 1
        ? "Un titre n'a pas de mots."
        : "\(titles.wordless.count) titres n'ont pas de mots (\(Self.places(titles.wordless)))."
      findings.append(catalogue.finding("RED007", message, at: first))
    }
    return findings
  }

  /// Parts of a few words whose number of pages is right: where a started page is enough, PAG001 says nothing of them.
  ///
  /// It is a warning, for a page almost blank is seen at once; where PAG001 calls the part too short, it is not said again.
  private func shortParts(_ facts: FactSheet, _ catalogue: RuleCatalogue) -> [Finding] {
    facts.parties.compactMap { part in
      guard part.first != nil, part.words < Self.fewestWords, part.status != .below else { return nil }
      return catalogue.finding(
        "RED008",
        "La partie \(part.partie.numero) ne fait que \(French.count(part.words, "mot")).",
        at: part.first,
        source: part.partie.source
      )
    }
  }

  // MARK: What leads nowhere

  private func references(_ references: BrokenReferences, _ catalogue: RuleCatalogue) -> [Finding] {
    Self.each(references.calls) { call in
      catalogue.finding(
        "RED009",
        "L'appel « [^\(Masking.quoted(call.label))] » ne mène à aucune note.",
        at: call.location
      )
    } rest: { left in
      catalogue.finding(
        "RED009",
        "\(left.count) autres appels ne mènent à aucune note (\(Self.places(left.map(\.location)))).",
        at: left.first?.location
      )
    }
      + Self.each(references.notes) { note in
        let label = Masking.quoted(note.label)
        return catalogue.finding(
          "RED010",
          note.isTwin
            ? "La note « \(label) » est définie deux fois : celle-ci ne sera pas imprimée."
            : "La note « \(label) » n'est appelée nulle part : elle ne sera pas imprimée.",
          at: note.location
        )
      } rest: { left in
        catalogue.finding(
          "RED010",
          "\(left.count) autres notes ne seront pas imprimées (\(Self.places(left.map(\.location)))).",
          at: left.first?.location
        )
      }
      + Self.each(references.links) { link in
        catalogue.finding(
          "RED011",
          "Le lien « #\(Masking.quoted(link.target)) » ne mène à aucun titre.",
          at: link.location
        )
      } rest: { left in
        catalogue.finding(
          "RED011",
          "\(left.count) autres liens ne mènent à aucun titre (\(Self.places(left.map(\.location)))).",
          at: left.first?.location
        )
      }
  }

  // MARK: What is told

  private func onlookers(_ writing: WritingFacts, _ catalogue: RuleCatalogue) -> [Finding] {
    writing.onlookers.map { onlooker in
      catalogue.finding(
        "RED012",
        "La partie \(onlooker.part) raconte surtout ce que vous avez vu faire : \(onlooker.watching) phrases, contre "
          + "\(onlooker.acting) sur ce que vous avez fait (\(Self.places(onlooker.locations))).",
        at: onlooker.locations.first
      )
    }
  }

  private func repetitions(_ writing: WritingFacts, _ catalogue: RuleCatalogue) -> [Finding] {
    let near = writing.repetitions.filter(\.isNear)
    let same = writing.repetitions.filter { !$0.isNear }
    return Self.each(same) { paragraph in
      catalogue.finding(
        "RED013",
        "Le même paragraphe est écrit \(paragraph.locations.count) fois (\(Self.places(paragraph.locations))) : « \(paragraph.text) ».",
        at: paragraph.locations[1]
      )
    } rest: { left in
      catalogue.finding("RED013", "\(left.count) autres paragraphes sont répétés.", at: left.first?.locations[1])
    }
      + Self.each(near) { paragraph in
        catalogue.finding(
          "RED014",
          "Deux paragraphes sont presque les mêmes (\(Self.places(paragraph.locations))) : « \(paragraph.text) ».",
          at: paragraph.locations[1]
        )
      } rest: { left in
        catalogue.finding(
          "RED014",
          "\(left.count) autres paragraphes ressemblent de près à un autre.",
          at: left.first?.locations[1]
        )
      }
  }

  // MARK: Places

  /// Lines as messages say them, each once; those of the first file only, for the finding names that file.
  static func places(_ locations: [Location]) -> String {
    var lines: [Int] = []
    for location in locations where location.file == locations.first?.file && lines.last != location.line {
      lines.append(location.line)
    }
    let isElsewhere = locations.contains { $0.file != locations.first?.file }
    return French.lines(lines) + (isElsewhere ? ", et dans d'autres fichiers" : "")
  }

  /// A finding for each of the first items, then one for all the others: a broken export must not bury the rest of the report.
  static func each<Item>(
    _ items: [Item],
    _ finding: (Item) -> Finding,
    rest: ([Item]) -> Finding
  ) -> [Finding] {
    guard items.count > mostPlaces + 1 else { return items.map(finding) }
    return items.prefix(mostPlaces).map(finding) + [rest(Array(items.dropFirst(mostPlaces)))]
  }
}
