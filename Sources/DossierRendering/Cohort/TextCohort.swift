import DossierCore

/// The report of a cohort for a person, as text: a row a dossier, then what the whole shows.
package struct TextCohort {
  let summary: CohortSummary
  var page: TextPage

  /// How many items of a kind are shown as the least covered.
  private static let limit = 5

  /// Creates the rendering of a cohort.
  ///
  /// - Parameters:
  ///   - summary: the cohort.
  ///   - width: the cells of a line.
  ///   - isColoured: whether inks are shown.
  package init(_ summary: CohortSummary, width: Int, isColoured: Bool) {
    self.summary = summary
    page = TextPage(width: width, isColoured: isColoured)
  }

  /// The text, its last line ended.
  package var text: String {
    var copy = self
    copy.putHead()
    copy.putTable()
    copy.putReasons()
    for insights in summary.insights { copy.putInsights(insights) }
    copy.putProgress()
    copy.putPassages()
    copy.putEnd()
    return copy.page.text
  }

  private var cohort: Cohort { summary.cohort }

  private mutating func putHead() {
    page.put(InkedText("Cohorte \(cohort.folder)", .strong) + InkedText(" : \(Wording.counts(summary))."))
    if let fragment = cohort.fragment {
      page.put(
        "Part \(fragment.number) sur \(fragment.count) : les autres dossiers sont vérifiés ailleurs (juryblanc fusionner)."
      )
    }
    page.blank()
  }

  private mutating func putTable() {
    var table = TextTable([
      TextTable.Column(nil), TextTable.Column(14), TextTable.Column(7, isRight: true),
      TextTable.Column(7, isRight: true), TextTable.Column(6, isRight: true), TextTable.Column(8, isRight: true),
      TextTable.Column(4, isRight: true),
    ])
    table.add(
      ["Dossier", "Verdict", "Parties", "Pages", "Entr.", "Critères", "Err."].map { InkedText($0, .strong) }
    )
    for entry in cohort.entries where entry.outcome != .elsewhere {
      let cells = CohortCells(entry, in: cohort)
      let (sign, word) = cells.verdict
      let pages = cells.pagesSign.map { InkedText(cells.pages + " ") + $0.inked } ?? ""
      table.add([
        InkedText(entry.name), sign.inked + " " + InkedText(word), InkedText(cells.parts), pages,
        InkedText(cells.entretiens), InkedText(cells.criteres), InkedText(cells.count(.error)),
      ])
    }
    table.write(on: &page, indent: 0)
    page.blank()
    page.put(
      InkedText("Entr. : entretiens trouvés et demandés. Critères : avec trace, à renforcer, sans trace.", .faint)
    )
    for insights in summary.insights {
      guard let pages = insights.outline.pages else { continue }
      let range = Wording.range(pages.minimum, pages.maximum)
      page.put(
        InkedText("\(insights.outline.sigle), \(insights.outline.intitule) : \(range) pages demandées.", .faint)
      )
    }
  }

  /// Writes why dossiers have no figures, and what else is to be known of some.
  private mutating func putReasons() {
    let told = cohort.entries.filter { entry in
      entry.reason != nil || !entry.remarks.isEmpty
    }
    guard !told.isEmpty else { return }
    page.title("À savoir")
    for entry in told {
      let texts = [entry.reason].compactMap(\.self) + entry.remarks
      page.put(InkedText(texts.joined(separator: " ")), lead: InkedText("\(entry.name) : "), indent: 2)
    }
  }

  // MARK: The whole

  private mutating func putInsights(_ insights: CohortInsights) {
    let name = "\(insights.outline.sigle), \(insights.outline.intitule)"
    page.title("Ce que montrent les dossiers : \(name) (\(French.count(insights.count, "dossier")))")
    let parts = insights.parties.filter { $0.outside > 0 }
    if !parts.isEmpty {
      page.put("Parties le plus souvent hors limites :", indent: 2)
      for spread in parts.prefix(Self.limit) { put(spread, of: insights.count) }
    }
    for shortfall in insights.entretiens where shortfall.count > 0 {
      page.put(
        "Entretiens de la partie \(shortfall.part) : moins de \(shortfall.minimum) dans "
          + "\(French.count(shortfall.count, "dossier")).",
        indent: 2
      )
    }
    put(insights.criteres, "Critères sans trace dans le plus de dossiers :")
    put(insights.attendus, "Attendus absents du plus de dossiers :")
    let lessons = CohortLessons(insights).texts
    guard !lessons.isEmpty else { return }
    page.title("À travailler en classe")
    for (index, text) in lessons.enumerated() { page.put(text, lead: InkedText("\(index + 1). "), indent: 2) }
  }

  private mutating func put(_ spread: CohortInsights.PartSpread, of total: Int) {
    let kinds = [(spread.below, "trop courte"), (spread.above, "trop longue"), (spread.missing, "introuvable")]
    let words = kinds.filter { $0.0 > 0 }.map { "\($0.1) \($0.0) fois" }
    let range = spread.part.pages.map { " (\(Wording.range($0.minimum, $0.maximum)) pages)" } ?? ""
    put(
      lacking: spread.outside,
      of: total,
      InkedText("Partie \(spread.part.number), \(spread.part.intitule)\(range) : \(words.joined(separator: ", ")).")
    )
  }

  private mutating func put(_ coverages: [CohortInsights.Coverage], _ title: String) {
    let lacking = coverages.filter { $0.absent + $0.partial > 0 }.prefix(Self.limit)
    guard !lacking.isEmpty else { return }
    page.put(title, indent: 2)
    for coverage in lacking {
      let partial = coverage.partial > 0 ? InkedText(" (et \(coverage.partial) à renforcer)", .faint) : ""
      let text = InkedText("\(coverage.item.id) ", .strong) + InkedText(coverage.item.libelle) + partial
      put(lacking: coverage.absent, of: coverage.total, text)
    }
  }

  /// Writes how many dossiers lack something, and what.
  private mutating func put(lacking count: Int, of total: Int, _ text: InkedText) {
    let fraction = "\(count)/\(total)"
    let lead = String(repeating: " ", count: max(0, 7 - fraction.count)) + fraction + "  "
    page.put(text, lead: InkedText(pieceOf: lead, .plain), indent: 0)
  }

  private mutating func putProgress() {
    guard let progress = summary.progress else { return }
    page.title("Depuis le rapport précédent")
    for (entry, row) in zip(progress.entries, cohort.entries) where row.outcome != .elsewhere {
      let text: String
      if let change = entry.change {
        text = ProgressWording(change: change).sentence
      } else {
        text = entry.isNew ? "nouveau" : "pas de comparaison possible"
      }
      page.put(InkedText("\(text)."), lead: InkedText("\(row.name) : "), indent: 2)
    }
    if !progress.gone.isEmpty {
      page.put("Qui n'y sont plus : \(French.list(progress.gone)).", indent: 2)
    }
  }

  /// How many passages, and places of one, are shown.
  private static let passageLimit = 20
  private static let placeLimit = 6

  private mutating func putPassages() {
    let found = cohort.passages
    guard !found.passages.isEmpty else { return }
    page.title("Passages communs à plusieurs dossiers (à partir de \(French.count(found.minimumWords, "mot")))")
    for passage in found.passages.prefix(Self.passageLimit) {
      let places = passage.places.prefix(Self.placeLimit).map { summary.text(of: $0) }
      let rest = passage.places.count - places.count
      let more = rest > 0 ? " ; et \(French.count(rest, "autre"))" : ""
      let note = passage.isCommon ? " (sans doute un texte du centre)" : ""
      let sign: Sign = passage.isCommon ? .aside : .toCheck
      page.put(
        "\(found.rule(of: passage)) : au moins \(French.count(passage.words, "mot"))\(note) : "
          + "\(places.joined(separator: " ; "))\(more).",
        lead: sign.inked + " ",
        indent: 2
      )
    }
    let rest = found.passages.count - Self.passageLimit
    if rest > 0 {
      page.put("… et \(French.count(rest, "autre passage", "autres passages")) (--format json).", indent: 2)
    }
  }

  private mutating func putEnd() {
    page.blank()
    if !cohort.leftAside.isEmpty {
      page.put("Laissé de côté : \(cohort.leftAside.map(Wording.leftAside).joined(separator: ", ")).")
    }
    page.put("Le détail d'un dossier : juryblanc verifier. L'outil relève des traces ; c'est le jury qui décide.")
  }
}
