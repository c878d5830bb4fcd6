package import DossierCore

/// The report of one dossier as Markdown, for the summary of a run or a comment on a pull request: what decides, then each finding with its line.
///
/// It quotes no passage of the dossier: summaries and comments are public where the repository is.
package struct MarkdownReport {
  private let report: Report
  private let profile: Profile
  private var wording: ReportWording { ReportWording(report) }

  /// Creates the rendering of a report.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - profile: the profile that its findings were weighed by.
  package init(_ report: Report, profile: Profile = .final) {
    self.report = report
    self.profile = profile
  }

  /// The text, its last line ended; at most some 60,000 bytes.
  package var text: String {
    var page = MarkdownPage()
    putVerdict(on: &page)
    putFirstActions(on: &page)
    putParties(on: &page)
    putEntretiens(on: &page)
    putAssessments(on: &page)
    putFindings(on: &page)
    page.put()
    for sentence in wording.controls { page.put(MarkdownPage.escaped(sentence)) }
    return page.text
  }

  private func putVerdict(on page: inout MarkdownPage) {
    let (sign, word) = Wording.verdict(report.verdict)
    page.put("# \(sign.rawValue) \(word.capitalisedFirst) : \(MarkdownPage.escaped(report.dossier.path))")
    page.put()
    let words = French.count(report.dossier.words, "mot")
    page.put("\(wording.counts) ; \(words) ; \(MarkdownPage.escaped(wording.epreuve)).")
    let notes = [
      wording.validity, wording.reference, profile == .draft ? ReportWording.draft : nil, wording.disabledRules,
      wording.configuration,
    ]
    for note in notes.compactMap(\.self) {
      page.put()
      page.put(MarkdownPage.escaped(note))
    }
  }

  private func putFirstActions(on page: inout MarkdownPage) {
    let actions = FirstActions(report).texts
    guard !actions.isEmpty else { return }
    page.title("À faire d'abord", level: 2)
    for (index, action) in actions.enumerated() { page.put("\(index + 1). \(MarkdownPage.escaped(action))") }
  }

  private func putParties(on page: inout MarkdownPage) {
    page.title("Parties et pages", level: 2)
    page.put("| | N° | Partie | Pages | Demandé | |")
    page.put("| --- | ---: | --- | ---: | ---: | --- |")
    for result in report.parties {
      let (sign, word) = Wording.status(result.status)
      let length = result.first == nil ? "" : wording.length(result.length.hundredths, result.length.sheets)
      let range = result.partie.pages.map { Wording.range($0.minimum, $0.maximum) } ?? ""
      let gap = result.gap.map { ", \(Wording.gap($0))" } ?? ""
      page.put(
        "| \(sign.rawValue) | \(result.partie.numero) | \(MarkdownPage.escaped(result.intitule)) | \(length) | \(range) | \(word)\(gap) |"
      )
    }
    if report.parties.count > 1 {
      let pages = report.pages
      let (sign, word) = Wording.status(pages.status, isWhole: true)
      let range = pages.range.map { Wording.range($0.minimum, $0.maximum) } ?? ""
      page.put(
        "| \(sign.rawValue) | | Total | \(wording.length(pages.hundredths, pages.sheets)) | \(range) | \(word) |"
      )
    }
    page.put()
    for text in wording.counting { page.put(MarkdownPage.escaped(text)) }
  }

  private func putEntretiens(on page: inout MarkdownPage) {
    guard !report.entretiens.isEmpty else { return }
    page.title("Entretiens avec la personne", level: 2)
    for result in report.entretiens {
      let (sign, text) = wording.entretiens(result)
      page.put("- \(sign.rawValue) \(MarkdownPage.escaped(text))")
    }
  }

  private func putAssessments(on page: inout MarkdownPage) {
    page.title("Attendus et critères", level: 2)
    page.put("| | Avec trace | À renforcer | Sans trace | Codes sans trace |")
    page.put("| --- | ---: | ---: | ---: | --- |")
    for partie in report.parties {
      let results = report.attendus.filter { $0.partie == partie.partie.numero }
      guard !results.isEmpty else { continue }
      put(
        "Attendus de la partie \(partie.partie.numero)",
        results.map { ($0.attendu.id.rawValue, $0.assessment.status) },
        on: &page
      )
    }
    let criteres = report.criteres.filter { $0.assessment.status != .outsideDossier }
    for (code, results) in ReportWording.byCompetence(criteres) {
      put("Critères \(code)", results.map { ($0.critere.id.rawValue, $0.assessment.status) }, on: &page)
    }
    let outside = report.criteres.count - criteres.count
    guard outside > 0 else { return }
    page.put()
    page.put("\(French.count(outside, "critère")) hors du dossier : d'autres modalités de l'épreuve les évaluent.")
  }

  private func put(_ name: String, _ items: [(code: String, status: Assessment.Status)], on page: inout MarkdownPage) {
    let tally = Tally(items.map(\.status))
    let absent = items.filter { $0.status == .absent }.map { MarkdownPage.escaped($0.code) }.joined(separator: ", ")
    page.put("| \(name) | \(tally.found) | \(tally.partial) | \(tally.absent) | \(absent) |")
  }

  private func putFindings(on page: inout MarkdownPage) {
    for severity in Severity.allCases.reversed() {
      let findings = report.findings.filter { $0.severity == severity && !$0.isKnown }
      guard !findings.isEmpty else { continue }
      let word = Wording.severity(severity).word
      page.title("\(French.count(findings.count, word).capitalisedFirst)", level: 2)
      page.put(findings.map(line), share: severity == .error ? 0.6 : 0.5) { rest in
        "- … et \(French.count(rest, "autre")), dans le rapport complet (juryblanc verifier)."
      }
    }
  }

  private func line(_ finding: Finding) -> String {
    let place = finding.location.flatMap { location in
      report.path(of: location).map { path in
        " " + MarkdownPage.code(report.dossier.isConverted ? path : "\(path):\(location.line)")
      }
    }
    let advice = finding.advice.isEmpty ? "" : " → \(MarkdownPage.escaped(finding.advice))"
    return "- **\(finding.rule)**\(place ?? "") \(MarkdownPage.escaped(finding.message))\(advice)"
  }
}
