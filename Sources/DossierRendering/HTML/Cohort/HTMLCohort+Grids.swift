import DossierCore

extension HTMLCohort {
  /// Who shows which critères, by competence.
  var criteres: HTML {
    grids("criteres", "Critères, dossier par dossier") { insight in
      let asked = Set(insight.criteres.map(\.item.id))
      return Grid(
        name: "Grille des critères",
        caption: "Pour chaque dossier et chaque critère : ✓ trace trouvée, ! à renforcer, ✗ sans trace.",
        items: insight.outline.criteres.filter { asked.contains($0.id) },
        aside: insight.outline.criteres.filter { !asked.contains($0.id) },
        words: GridWords(found: "trace", partial: "à renforcer", absent: "sans trace"),
        statuses: \.criteres
      )
    }
  }

  /// Who shows which attendus, by part.
  var attendus: HTML {
    grids("attendus", "Attendus, dossier par dossier", isFolded: true) { insight in
      Grid(
        name: "Grille des attendus",
        caption: "Pour chaque dossier et chaque attendu : ✓ présent, ! à renforcer, ✗ absent.",
        items: insight.outline.attendus,
        aside: [],
        words: GridWords(found: "présent", partial: "à renforcer", absent: "absent"),
        statuses: \.attendus
      )
    }
  }

  /// One grid.
  private struct Grid {
    let name: String
    let caption: String
    let items: [DossierOutline.Item]
    /// What the dossier is not to show.
    let aside: [DossierOutline.Item]
    let words: GridWords
    let statuses: KeyPath<DossierDigest, [DossierDigest.Item]>
  }

  /// What the cells of a grid say to who does not see their signs.
  private struct GridWords {
    let found: String
    let partial: String
    let absent: String
  }

  private func grids(
    _ id: String,
    _ title: String,
    isFolded: Bool = false,
    grid: (CohortInsights) -> Grid
  ) -> HTML {
    let grids = insights.map { ($0, grid($0)) }.filter { !$0.1.items.isEmpty }
    guard !grids.isEmpty else { return HTML() }
    return .section(id, title) {
      for (insight, grid) in grids {
        if hasSeveralOutlines { HTML(.h3) { insight.outline.fullName } }
        if isFolded {
          HTML(.details) {
            HTML(.summary) { "Voir la grille (\(French.count(grid.items.count, "colonne")))" }
            table(of: grid, insight)
          }
        } else {
          table(of: grid, insight)
        }
        key(of: grid)
      }
    }
  }

  private func table(of grid: Grid, _ insight: CohortInsights) -> HTML {
    let groups = grid.items.chunked()
    let starts = Set(groups.dropFirst().compactMap(\.items.first?.id))
    return HTML.scrolling("\(grid.name), à faire défiler", "scroll tall wide") {
      HTML(.table, .class("heat")) {
        HTML.caption(grid.caption)
        HTML(.thead) {
          HTML(.tr) {
            HTML(.th, .column, .set(.rowspan, 2)) { "Dossier" }
            for group in groups {
              HTML(
                .th,
                .columns,
                .set(.colspan, group.items.count),
                .class(starts.contains(group.items[0].id) ? "group-name s" : "group-name")
              ) { Self.short(group.name) }
            }
          }
          HTML(.tr) {
            for group in groups {
              for (rank, item) in group.items.enumerated() {
                HTML(
                  .th,
                  .column,
                  .class(starts.contains(item.id) ? "item-name s" : "item-name"),
                  .set(.title, "\(item.id) : \(item.libelle)")
                ) { Self.label(of: item, rank: rank + 1) }
              }
            }
          }
        }
        HTML(.tbody) {
          for (entry, digest) in checked(insight.outline) { row(of: entry, digest, grid, starts) }
        }
        HTML(.tfoot) { totals(of: grid, insight, starts) }
      }
    }
  }

  private func row(of entry: CohortEntry, _ digest: DossierDigest, _ grid: Grid, _ starts: Set<String>) -> HTML {
    let items = Dictionary(digest[keyPath: grid.statuses].map { ($0.id, $0) }) { first, _ in first }
    return HTML(.tr, .set(.rank, entry.rank)) {
      HTML(.th, .row, .set(.title, entry.name)) { entry.link }
      for item in grid.items {
        let (name, word) = Self.cell(items[item.id]?.status, grid.words)
        HTML(.td, .class(starts.contains(item.id) ? "\(name) s" : name)) {
          HTML(.b) {
            word
            if showsPlaces, let place = items[item.id]?.evidence { ", \(digest.place(place))" }
          }
        }
      }
    }
  }

  private static func cell(_ status: Assessment.Status?, _ words: GridWords) -> (name: String, word: String) {
    switch status {
    case .found: ("f", words.found)
    case .partial: ("p", words.partial)
    case .absent: ("a", words.absent)
    case .outsideDossier, nil: ("h", "hors dossier")
    }
  }

  /// How many dossiers show each item.
  private func totals(of grid: Grid, _ insight: CohortInsights, _ starts: Set<String>) -> HTML {
    let coverages = Dictionary(
      (insight.criteres + insight.attendus).map { ($0.item.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return HTML(.tr) {
      HTML(.th, .row) { "Dossiers qui le montrent" }
      for item in grid.items {
        HTML(.td, starts.contains(item.id) ? .class("s") : nil) {
          "\(coverages[item.id]?.found ?? 0)"
          HTML.spoken(" sur \(coverages[item.id]?.total ?? 0)")
        }
      }
    }
  }

  /// The texts of the columns, which their codes only name.
  private func key(of grid: Grid) -> HTML {
    HTML {
      HTML(.details) {
        HTML(.summary) { "Textes des colonnes" }
        for group in grid.items.chunked() {
          HTML(subheading) { group.name }
          HTML(.ul) {
            for (rank, item) in group.items.enumerated() {
              HTML(.li) {
                HTML(.strong) { Self.sign(of: item, rank + 1) }
                " \(item.libelle) "
                HTML.code(item.id)
              }
            }
          }
        }
      }
      if !grid.aside.isEmpty {
        HTML(.p, .class("soft")) {
          "Hors de la grille, car évalués ailleurs que dans le dossier : \(grid.aside.chunked().map(\.name).joined(separator: ", "))."
        }
      }
    }
  }

  /// What stands at the head of a column: « .2 » for CP6.2 below CP6, a number for an attendu, whose id is long.
  private static func label(of item: DossierOutline.Item, rank: Int) -> HTML {
    HTML {
      HTML.spoken(item.id.hasPrefix(item.group) ? item.group : "\(item.group), attendu ")
      sign(of: item, rank)
    }
  }

  private static func sign(of item: DossierOutline.Item, _ rank: Int) -> String {
    item.id.hasPrefix(item.group + ".") ? String(item.id.dropFirst(item.group.count)) : "\(rank)"
  }

  /// The name of a group, short enough to stand over a few narrow columns.
  private static func short(_ name: String) -> HTML {
    guard name.hasPrefix("partie ") else { return HTML(name) }
    return HTML("P. \(name.dropFirst(7))")
  }
}

extension DossierDigest {
  /// A line of the dossier, with its file when there are several.
  func place(_ location: Location) -> String {
    guard files.count > 1, files.indices.contains(location.file) else { return "ligne \(location.line)" }
    let name = files[location.file].split(separator: "/").last.map(String.init) ?? files[location.file]
    return "\(name), ligne \(location.line)"
  }
}

extension [DossierOutline.Item] {
  /// The items that follow each other in a group, with the name of the group.
  func chunked() -> [(name: String, items: [DossierOutline.Item])] {
    var groups: [(name: String, items: [DossierOutline.Item])] = []
    for item in self {
      if let last = groups.indices.last, groups[last].name == item.group {
        groups[last].items.append(item)
      } else {
        groups.append((item.group, [item]))
      }
    }
    return groups
  }
}
