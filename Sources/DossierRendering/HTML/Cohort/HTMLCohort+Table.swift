import DossierCore

extension HTMLCohort {
  /// All the dossiers, one row each.
  var dossiers: HTML {
    .section("dossiers", "Les dossiers") {
      HTML.scrolling("Tableau des dossiers") {
        HTML(.table, .id(HTMLID("tableau")), .class("data cohort")) {
          HTML.caption(
            "Un dossier par ligne. Les critères sont ceux du dossier : ceux que d'autres modalités évaluent n'y comptent pas."
          )
          HTML(.thead) { head }
          HTML(.tbody) {
            for entry in entries { row(of: entry) }
          }
        }
      }
    }
  }

  /// The columns that stand alone before those in groups, by the words of their headers, and whether they hold numbers.
  private var singles: [(word: String, isNumber: Bool)] {
    var columns = [("N°", true), ("Dossier", false), ("Verdict", false)]
    if hasSeveralOutlines { columns.append(("Épreuve", false)) }
    return columns + [("Parties", true), ("Pages\(range.map { " (\($0))" } ?? "")", true), ("Entretiens", true)]
  }

  /// The pages that all dossiers are asked, in words; `nil` where they differ or where the text sets no limit.
  private var range: String? {
    guard cohort.outlines.count == 1, let range = cohort.outlines.first?.pages else { return nil }
    return Wording.range(range.minimum, range.maximum)
  }

  private static let groups: [(word: String, columns: [String])] = [
    ("Critères", ["avec trace", "à renforcer", "sans trace"]),
    ("Attendus", ["présents", "à renforcer", "absents"]),
    ("Constats", ["erreurs", "avertiss."]),
  ]

  private var head: HTML {
    var first = HTML()
    var second = HTML()
    for (index, column) in singles.enumerated() {
      first.append(
        HTML(
          .th,
          .column,
          .set(.rowspan, 2),
          .set(.sorting, index),
          column.isNumber ? .class("num") : nil
        ) { column.word }
      )
    }
    var index = singles.count
    for group in Self.groups {
      first.append(HTML(.th, .columns, .set(.colspan, group.columns.count), .class("over")) { group.word })
      for column in group.columns {
        second.append(HTML(.th, .column, .set(.sorting, index), .class("num")) { column })
        index += 1
      }
    }
    if !links.isEmpty { first.append(HTML(.th, .column, .set(.rowspan, 2)) { "Page" }) }
    return HTML {
      HTML(.tr) { first }
      HTML(.tr) { second }
    }
  }

  private func row(of entry: CohortEntry) -> HTML {
    let state = EntryState(entry)
    return HTML(.tr, .set(.rank, entry.rank), .set(.verdict, state.rawValue)) {
      HTML(.td, .class("num")) { "\(entry.rank)" }
      HTML(.th, .row) { entry.link }
      HTML(.td, .set(.order, state.order)) { state.badge }
      if let digest = entry.digest {
        figures(of: digest)
        if !links.isEmpty { HTML(.td) { link(of: entry, "ouvrir") } }
      } else {
        let width = singles.count - 3 + Self.groups.map(\.columns.count).reduce(0, +) + (links.isEmpty ? 0 : 1)
        HTML(.td, .set(.colspan, width), .class("reason")) { entry.reason ?? "" }
      }
    }
  }

  private func figures(of digest: DossierDigest) -> HTML {
    let outline = cohort.outline(of: digest)
    let entretiens = digest.entretienCounts
    let lacks = digest.entretiens.contains { $0.count < $0.minimum }
    let pages = digest.pages
    return HTML {
      if hasSeveralOutlines { HTML(.td) { digest.outline.epreuve } }
      share(digest.partsFound, digest.parties.count, digest.partsFound < digest.parties.count ? .wrong : .good)
      HTML(.td, .class("num")) {
        mark(Wording.status(pages.status, isWhole: true).sign)
        pages.countsSheets ? French.integer(pages.sheets) : French.decimal(hundredths: pages.hundredths)
        if hasSeveralOutlines, let asked = outline?.pages {
          HTML(.span, .class("gap")) { " (\(Wording.range(asked.minimum, asked.maximum)))" }
        }
      }
      if digest.entretiens.isEmpty {
        HTML(.td, .class("num gap")) { "sans objet" }
      } else {
        share(entretiens.found, entretiens.asked, lacks ? .wrong : .good)
      }
      for status in [Assessment.Status.found, .partial, .absent] { number(digest.criteres(status)) }
      for status in [Assessment.Status.found, .partial, .absent] { number(digest.attendus(status)) }
      number(digest.count(.error))
      number(digest.count(.warning))
    }
  }

  private func number(_ number: Int) -> HTML {
    HTML(.td, .class("num")) { French.integer(number) }
  }

  private func share(_ part: Int, _ whole: Int, _ sign: Sign) -> HTML {
    HTML(.td, .class("num")) {
      mark(sign)
      "\(part)/\(whole)"
    }
  }

  /// The sign of what asks for something; nothing for what is well.
  func mark(_ sign: Sign) -> HTML {
    guard sign == .wrong || sign == .toCheck else { return HTML() }
    return HTML {
      HTML(.span, .class("sign \(sign.class)"), .unread) { sign.rawValue }
      HTML.spoken(sign == .wrong ? "à reprendre :" : "à vérifier :")
      " "
    }
  }

  /// The link to the page of a dossier, which names the dossier for who hears links out of their rows.
  func link(of entry: CohortEntry, _ words: String) -> HTML {
    guard let link = links[entry.rank] else { return HTML() }
    return HTML(.a, .href(link)) {
      words
      HTML.spoken(" le rapport de \(entry.name)")
    }
  }
}
