import DossierCore

extension HTMLReport {
  /// The parts with their lengths, what they are held against, and what was left out.
  var parties: HTML {
    .section("parties", "Parties et pages") {
      HTML.scrolling("Tableau des parties") {
        HTML(.table, .class("data parts")) {
          HTML.caption("Chaque partie, ses pages et ce que le texte demande")
          HTML(.thead) {
            HTML(.tr) {
              HTML(.th, .column, .class("num roomy")) { "N°" }
              HTML(.th, .column) { "Partie" }
              HTML(.th, .column, .class("num")) { "Pages" }
              HTML(.th, .column, .class("num")) { "Demandé" }
              HTML(.th, .column, .class("roomy")) { "Statut" }
            }
          }
          HTML(.tbody) {
            for result in report.parties { row(of: result) }
          }
          if report.parties.count > 1 { HTML(.tfoot) { totalRow } }
        }
      }
      HTML(.p, .class("legend")) {
        HTML(.span, .class("key asked"), .unread)
        " ce qui est demandé "
        HTML(.span, .class("key length"), .unread)
        " longueur du texte "
        if report.pages.countsSheets {
          HTML(.span, .class("key sheets"), .unread)
          " pages entamées"
        }
      }
      HTML(.div, .class("counting")) {
        for text in wording.counting { HTML(.p) { text } }
      }
      pageMap
    }
  }

  /// On a narrow screen the columns that hold a word or a number give way to the column of titles, which then holds them.
  private func row(of result: PartieResult) -> HTML {
    let (sign, word) = Wording.status(result.status)
    let isThere = result.first != nil
    return HTML(.tr) {
      HTML(.td, .class("num roomy")) { "\(result.partie.numero)" }
      HTML(.th, .row) {
        HTML(.span, .class("name")) {
          HTML(.span, .class("cramped")) { "\(result.partie.numero). " }
          result.intitule
        }
        HTML(.span, .class("cramped")) { HTML.badge(sign, word) }
        gauge(of: result)
        for note in wording.notes(of: result) {
          HTML(.span, .class(note.isAside ? "line soft" : "line")) { note.text }
        }
      }
      HTML(.td, .class("num")) { isThere ? wording.length(result.length.hundredths, result.length.sheets) : "" }
      HTML(.td, .class("num")) { result.partie.pages.map { Wording.range($0.minimum, $0.maximum) } ?? "" }
      HTML(.td, .class("roomy")) { HTML.badge(sign, word) }
    }
  }

  private func gauge(of result: PartieResult) -> HTML {
    guard result.first != nil else { return HTML() }
    let gauge = PageGauge(
      hundredths: result.length.hundredths,
      sheets: result.length.sheets,
      countsSheets: report.pages.countsSheets,
      margin: result.length.marginHundredths,
      range: result.partie.pages,
      status: result.status,
      scale: PageGauge.scale(
        for: result.partie.pages,
        lengths: [result.length.hundredths, report.pages.countsSheets ? result.length.sheets * 100 : 0]
      ),
      showsPages: true
    )
    return gauge.html
  }

  private var totalRow: HTML {
    let pages = report.pages
    let (sign, word) = Wording.status(pages.status, isWhole: true)
    return HTML(.tr) {
      HTML(.td, .class("roomy"))
      HTML(.th, .row) {
        "Total "
        HTML(.span, .class("cramped")) { HTML.badge(sign, word) }
      }
      HTML(.td, .class("num")) { wording.length(pages.hundredths, pages.sheets) }
      HTML(.td, .class("num")) { pages.range.map { Wording.range($0.minimum, $0.maximum) } ?? "" }
      HTML(.td, .class("roomy")) { HTML.badge(sign, word) }
    }
  }

  /// Where each title falls, page by page.
  private var pageMap: HTML {
    let entries = report.map.entries
    guard !entries.isEmpty else { return HTML() }
    let count = French.count(report.map.pageCount, "page")
    return HTML(.details) {
      HTML(.summary) { "Plan des pages (\(count) en tout, page de garde comprise)" }
      HTML(.ul, .class("map")) {
        for entry in entries {
          HTML(.li, .class("depth-\(min(max(entry.depth, 1), 6))")) {
            HTML(.span, .class("page")) { "p. \(entry.page)" }
            " "
            HTML(.span) { entry.title }
            " "
            HTML(.span, .class("soft")) { "(\(report.place(entry.location)))" }
          }
        }
      }
    }
  }

  /// The entretiens that the parts tell of.
  var entretiens: HTML {
    guard !report.entretiens.isEmpty else { return HTML() }
    return .section("entretiens", "Entretiens avec la personne") {
      HTML(.ul, .class("plain")) {
        for result in report.entretiens {
          let (sign, text) = wording.entretiens(result)
          HTML(.li) {
            HTML.badge(sign, sign == .good ? "assez" : "trop peu")
            " \(text)"
          }
        }
      }
    }
  }
}
