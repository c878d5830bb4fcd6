import DossierCore

/// The page of a cohort for its trainer: who is late, what nobody shows, what changed, in one file that any browser opens without network.
///
/// It is whole without script: tables, grids and links read as they are. The script adds sorting and filters.
package struct HTMLCohort {
  let summary: CohortSummary
  let links: [Int: HTMLLink]
  let version: String

  /// Beyond that many dossiers, places of evidence are left to the dossiers' own pages: the page must stay light.
  private static let detailed = 400

  /// Creates the page of a cohort.
  ///
  /// - Parameters:
  ///   - summary: the cohort; of its links, what is not relative is left out.
  ///   - version: the version of the tool.
  package init(_ summary: CohortSummary, version: String) {
    self.summary = summary
    links = summary.links.compactMapValues(HTMLLink.init(path:))
    self.version = version
  }

  var cohort: Cohort { summary.cohort }
  var insights: [CohortInsights] { summary.insights }
  var progress: CohortProgress? { summary.progress }

  /// The dossiers that this page tells of; those of other shares are only counted, for there may be thousands.
  var entries: [CohortEntry] { cohort.entries.filter { $0.outcome != .elsewhere } }

  /// The page.
  package var text: String {
    let sections: [(title: String, id: String, html: HTML)] = [
      ("Dossiers", "dossiers", dossiers),
      ("À travailler en classe", "classe", lessons),
      ("Depuis la dernière fois", "progres", progressSection),
      ("Critères", "criteres", criteres),
      ("Attendus", "attendus", attendus),
      ("Pages", "pages", pages),
      ("Ce que montre la cohorte", "bilan", overview),
      ("Passages communs", "passages", passages),
      ("Fiches", "fiches", records),
      ("Contrôle", "controle", controls),
    ].filter { !$0.2.isEmpty }
    var main = HTML()
    main.append(tiles)
    for section in sections { main.append(section.html) }
    let page = HTMLPage(title: "Cohorte \(cohort.folder), rapport juryblanc", version: version, script: .script)
    return page.text(
      header: header,
      navigation: .navigation(sections.map { ($0.title, HTMLLink(to: HTMLID($0.id))) }),
      main: main,
      footer: HTML {
        HTML(.p) { ReportWording.limits }
        HTML(.p, .class("soft")) {
          "Page écrite par juryblanc \(version). Rien n'en sort : elle ne charge rien et n'envoie rien."
        }
      }
    )
  }

  /// Whether places of evidence are shown in grids.
  var showsPlaces: Bool { entries.count <= Self.detailed }

  /// Whether dossiers were held against several épreuves, so that each must be named.
  var hasSeveralOutlines: Bool { cohort.outlines.count > 1 }

  /// The heading below that of a section: one level lower where épreuves have headings of their own.
  var subheading: HTML.Tag { hasSeveralOutlines ? .h4 : .h3 }

  /// The dossiers held against an outline, in the order of the cohort.
  func checked(_ outline: DossierOutline) -> [(entry: CohortEntry, digest: DossierDigest)] {
    cohort.entries.compactMap { entry in
      entry.digest.flatMap { $0.outline == outline.key ? (entry, $0) : nil }
    }
  }

  // MARK: What decides

  private var header: HTML {
    HTML {
      HTML(.p, .class("eyebrow")) { "juryblanc, rapport de cohorte" }
      HTML(.h1) { HTML(verbatim: cohort.folder) }
      HTML(.p, .class("soft")) {
        let epreuves = cohort.outlines.map(\.fullName)
        "\(French.count(cohort.entries.count, "dossier"))"
        if !epreuves.isEmpty { " ; \(epreuves.joined(separator: " ; "))" }
      }
      cohort.fragment.map { fragment in
        HTML.note(
          "Fragment \(fragment.number) sur \(fragment.count) : les autres dossiers sont vérifiés ailleurs, et les chiffres ne valent que pour ceux d'ici."
        )
      }
    }
  }

  private var tiles: HTML {
    let states = summary.states
    return HTML.tiles("Chiffres de la cohorte") {
      for state in EntryState.allCases {
        if let count = states[state] {
          HTML.tile(state.plural(count), French.integer(count), of: nil, sign: state.sign) {}
        }
      }
      for insight in insights where !hasSeveralOutlines { averages(of: insight) }
    }
  }

  /// How much of what is asked the dossiers show on average.
  private func averages(of insight: CohortInsights) -> HTML {
    HTML {
      average("Critères avec trace, en moyenne", insight.criteres)
      average("Attendus présents, en moyenne", insight.attendus)
    }
  }

  private func average(_ name: String, _ coverages: [CohortInsights.Coverage]) -> HTML {
    let sums = coverages.reduce(into: (found: 0, total: 0)) { sums, coverage in
      sums.found += coverage.found
      sums.total += coverage.total
    }
    guard sums.total > 0 else { return HTML() }
    let share = sums.found * coverages.count / sums.total
    return HTML.tile(name, French.integer(share), of: "sur \(coverages.count)", sign: .aside) {
      Tally(found: share, partial: 0, absent: coverages.count - share).bar
    }
  }

  /// What was left aside in the folder.
  private var controls: HTML {
    .section("controle", "Ce qui a été contrôlé") {
      let checked = cohort.entries.count { $0.digest != nil }
      HTML(.p) { "Vérifié : \(French.count(checked, "dossier")) sur \(French.integer(cohort.entries.count))." }
      if !cohort.leftAside.isEmpty {
        HTML(.details) {
          HTML(.summary) {
            French.count(
              cohort.leftAside.count,
              "fichier pris pour autre chose qu'un dossier",
              "fichiers pris pour autre chose que des dossiers"
            )
          }
          HTML(.ul) {
            for file in cohort.leftAside {
              HTML(.li) {
                HTML(verbatim: file.path)
                " : \(file.kind.french)"
              }
            }
          }
        }
      }
      HTML(.p, .class("soft")) {
        "Pour savoir ce qui est recherché sous un code et comment y répondre : "
        HTML.code("juryblanc expliquer CODE")
      }
    }
  }
}

extension DossierOutline {
  /// Which épreuve of which référentiel.
  var fullName: String {
    "\(sigle)\(millesime.map { " millésime \($0)" } ?? ""), \(intitule)"
  }
}

extension Cohort.LeftAside.Kind {
  /// What the file was taken for, in French.
  var french: String {
    switch self {
    case .template: "modèle à remplir"
    case .annex: "annexe"
    case .presentation: "présentation du dossier ou consignes"
    case .ignored: "laissé de côté par la configuration"
    }
  }
}
