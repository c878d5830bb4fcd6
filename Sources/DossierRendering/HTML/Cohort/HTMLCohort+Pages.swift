import DossierCore

extension HTMLCohort {
  /// The pages of each part of each dossier, drawn against what is asked, on one scale for each part.
  var pages: HTML {
    let shown = insights.filter { !$0.outline.parties.isEmpty }
    guard !shown.isEmpty else { return HTML() }
    return .section("pages", "Pages, partie par partie") {
      for insight in shown {
        if hasSeveralOutlines { HTML(.h3) { insight.outline.fullName } }
        table(of: insight.outline)
      }
      HTML(.p, .class("legend")) {
        HTML(.span, .class("key asked"), .unread)
        " ce qui est demandé "
        HTML(.span, .class("key length"), .unread)
        " longueur du texte "
        HTML(.span, .class("key sheets"), .unread)
        " pages entamées, là où ce sont elles qui comptent"
      }
      HTML(.p, .class("soft")) {
        layouts.count == 1
          ? "Mise en page retenue : \(layouts[0])." : "Mises en page retenues : \(French.list(layouts))."
      }
    }
  }

  /// The layouts that pages were counted in, in the order of their first dossier.
  private var layouts: [String] {
    var names: [String] = []
    for digest in cohort.entries.compactMap(\.digest) where !names.contains(digest.pages.layout) {
      names.append(digest.pages.layout)
    }
    return names
  }

  private func table(of outline: DossierOutline) -> HTML {
    let dossiers = checked(outline)
    let scales = outline.parties.indices.map { index in
      PageGauge.scale(
        for: outline.parties[index].pages,
        lengths: dossiers.compactMap { $0.digest.part(at: index).map { max($0.hundredths, $0.sheets * 100) } }
      )
    }
    return HTML.scrolling("Jauges des pages, à faire défiler", "scroll tall wide") {
      HTML(.table, .class("data gauges")) {
        HTML.caption(
          "Pages de chaque partie ; la longueur du texte est entre parenthèses quand on compte les pages entamées."
        )
        HTML(.thead) {
          HTML(.tr) {
            HTML(.th, .column) { "Dossier" }
            for part in outline.parties {
              HTML(.th, .column, .set(.title, part.intitule)) {
                "Partie \(part.number)"
                part.pages.map { range in
                  HTML(.span, .class("figure")) { "(\(Wording.range(range.minimum, range.maximum)))" }
                }
              }
            }
          }
        }
        HTML(.tbody) {
          for (entry, digest) in dossiers { row(of: entry, digest, outline, scales) }
        }
      }
    }
  }

  private func row(
    of entry: CohortEntry,
    _ digest: DossierDigest,
    _ outline: DossierOutline,
    _ scales: [Int]
  ) -> HTML {
    HTML(.tr, .set(.rank, entry.rank)) {
      HTML(.th, .row) { entry.link }
      for (index, scale) in scales.enumerated() {
        HTML(.td) {
          digest.part(at: index).map { part in cell(of: part, digest, outline.parties[index].pages, scale) }
        }
      }
    }
  }

  private func cell(of part: DossierDigest.Part, _ digest: DossierDigest, _ range: PageRange?, _ scale: Int) -> HTML {
    let (sign, word) = Wording.status(part.status)
    guard part.first != nil else { return HTML(.span, .class("figure")) { HTML.spokenSign(sign, word, isSeen: true) } }
    let countsSheets = digest.pages.countsSheets
    let gauge = PageGauge(
      hundredths: part.hundredths,
      sheets: part.sheets,
      countsSheets: countsSheets,
      range: range,
      status: part.status,
      scale: scale
    )
    let length = French.decimal(hundredths: part.hundredths)
    return HTML {
      gauge.html
      HTML(.span, .class("figure")) {
        if sign != .good { HTML.spokenSign(sign, word, isSeen: false) }
        countsSheets ? French.integer(part.sheets) : length
        if countsSheets { HTML(.span, .class("gap")) { " (\(length))" } }
      }
    }
  }
}

extension DossierDigest {
  /// The part at a place of the outline, or `nil` for one that the digest does not have.
  func part(at index: Int) -> Part? {
    parties.indices.contains(index) ? parties[index] : nil
  }
}

extension HTML {
  /// A sign with its word, which is seen or only heard.
  static func spokenSign(_ sign: Sign, _ word: String, isSeen: Bool) -> HTML {
    HTML {
      HTML(.span, .class("sign \(sign.class)"), .unread) { sign.rawValue }
      if isSeen { " \(word)" } else { HTML.spoken("\(word) :") }
      " "
    }
  }
}
