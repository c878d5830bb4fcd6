package import DossierCore

/// The report for a person, as a page of one file that any browser opens without network.
///
/// It says what ``TextReport`` says, in the same words and the same order, with every passage and every finding in it.
package struct HTMLReport {
  let report: Report
  let referentiel: Referentiel
  let version: String
  let profile: Profile

  /// The sentences on this report.
  var wording: ReportWording { ReportWording(report) }

  /// Creates the page of a report.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - referentiel: the référentiel that it was held against, for the titles of its competences.
  ///   - version: the version of the tool.
  ///   - profile: the profile that its findings were weighed by.
  package init(_ report: Report, referentiel: Referentiel, version: String, profile: Profile = .final) {
    self.report = report
    self.referentiel = referentiel
    self.version = version
    self.profile = profile
  }

  /// The page.
  package var text: String {
    let sections: [(title: String, id: String, html: HTML)] = [
      ("À faire d'abord", "a-faire", firstActions),
      ("Parties et pages", "parties", parties),
      ("Entretiens", "entretiens", entretiens),
      ("Attendus", "attendus", attendus),
      ("Critères", "criteres", criteres),
      ("Constats", "constats", findings),
      ("Contrôle", "controle", controls),
    ].filter { !$0.2.isEmpty }
    var main = HTML()
    main.append(tiles)
    for section in sections { main.append(section.html) }
    let page = HTMLPage(
      title: "\(verdictWord) : \(report.dossier.path), rapport juryblanc",
      version: version,
      hasSummaryAside: true,
      script: .script
    )
    return page.text(
      header: header,
      navigation: .navigation(sections.map { ($0.title, HTMLLink(to: HTMLID($0.id))) }),
      main: main,
      footer: footer
    )
  }

  // MARK: What decides

  private var verdictWord: String {
    let word = Wording.verdict(report.verdict).word
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private var header: HTML {
    let sign = Wording.verdict(report.verdict).sign
    return HTML {
      HTML(.p, .class("eyebrow")) { "juryblanc, rapport de dossier" }
      HTML(.h1) { HTML(verbatim: report.dossier.path) }
      HTML(.p, .class("verdict")) {
        HTML.badge(sign, verdictWord)
        " "
        HTML(.strong) { wording.counts }
      }
      wording.reference.map { text in HTML(.p, .class("soft")) { text } }
      HTML(.p, .class("soft")) { "\(French.count(report.dossier.words, "mot")) ; \(wording.epreuve)" }
      if profile == .draft { HTML(.p, .class("note")) { ReportWording.draft } }
      wording.validity.map { text in HTML.note(text) }
    }
  }

  private var firstActions: HTML {
    let actions = FirstActions(report).texts
    guard !actions.isEmpty else { return HTML() }
    return .section("a-faire", "À faire d'abord") {
      HTML(.ol, .class("actions")) {
        for action in actions { HTML(.li) { action } }
      }
    }
  }

  private var footer: HTML {
    HTML {
      HTML(.p) { ReportWording.limits }
      HTML(.p, .class("soft")) {
        "Page écrite par juryblanc \(version). Rien n'en sort : elle ne charge rien et n'envoie rien."
      }
    }
  }

  // MARK: Figures

  private var tiles: HTML {
    let pages = report.pages
    let entretiens = report.entretiens.reduce(into: (found: 0, asked: 0)) { sum, result in
      sum.found += result.locations.count
      sum.asked += result.minimum
    }
    let lacking = report.entretiens.contains { $0.locations.count < $0.minimum }
    let controls = report.controls
    let attendus = Tally(report.attendus.lazy.map(\.assessment.status))
    let criteres = Tally(report.criteres.lazy.map(\.assessment.status))
    return HTML.tiles("Chiffres du dossier") {
      HTML.tile(
        "Parties trouvées",
        "\(controls.partiesFound)",
        of: "sur \(controls.parties)",
        sign: controls.partiesFound < controls.parties ? .wrong : .good
      ) {}
      HTML.tile(
        pages.countsSheets ? "Pages entamées" : "Pages",
        pages.countsSheets ? French.integer(pages.sheets) : French.decimal(hundredths: pages.hundredths),
        of: pages.range.map { "pour \(Wording.range($0.minimum, $0.maximum))" },
        sign: Wording.status(pages.status, isWhole: true).sign
      ) {
        HTML(.span, .class("word")) { Wording.status(pages.status, isWhole: true).word }
      }
      if !report.entretiens.isEmpty {
        HTML.tile(
          "Entretiens trouvés",
          "\(entretiens.found)",
          of: "pour \(entretiens.asked)",
          sign: lacking ? .wrong : .good
        ) {}
      }
      if attendus.total > 0 {
        HTML.tile("Attendus présents", "\(attendus.found)", of: "sur \(attendus.total)", sign: attendus.sign) {
          attendus.bar
        }
      }
      if criteres.total > 0 {
        HTML.tile("Critères avec une trace", "\(criteres.found)", of: "sur \(criteres.total)", sign: criteres.sign) {
          criteres.bar
        }
      }
    }
  }
}

extension HTML {
  /// Several pieces as one.
  init(@HTMLBuilder content: () -> HTML) {
    self = content()
  }

  /// The links to the sections of a page.
  static func navigation(_ sections: [(title: String, link: HTMLLink)]) -> HTML {
    HTML(.nav, .class("toc"), .set(.label, "Sommaire")) {
      HTML(.ul) {
        for section in sections { HTML(.li) { HTML(.a, .href(section.link)) { section.title } } }
      }
    }
  }

  /// Something to know before reading on.
  static func note(_ text: String) -> HTML {
    HTML(.p, .class("note check")) {
      HTML(.span, .class("sign"), .unread) { Sign.toCheck.rawValue }
      " \(text)"
    }
  }
}
