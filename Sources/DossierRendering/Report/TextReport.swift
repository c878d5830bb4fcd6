package import DossierCore

/// The report for a person, as text.
///
/// It begins with what decides (validity, verdict, what to do first), then gives the measures, then each attendu and critère
/// that asks for something, then the findings, and ends with what was checked.
package struct TextReport {
  let report: Report
  let referentiel: Referentiel
  let profile: Profile
  let showsDetail: Bool
  var page: TextPage

  /// The sentences on this report.
  var wording: ReportWording { ReportWording(report) }

  /// Creates the rendering of a report.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - referentiel: the référentiel that it was held against, for the titles of its competences.
  ///   - profile: the profile that its findings were weighed by.
  ///   - width: the cells of a line.
  ///   - isColoured: whether inks are shown.
  ///   - showsDetail: whether everything found is shown, and not only what asks for something.
  package init(
    _ report: Report,
    referentiel: Referentiel,
    profile: Profile = .final,
    width: Int,
    isColoured: Bool,
    showsDetail: Bool
  ) {
    self.report = report
    self.referentiel = referentiel
    self.profile = profile
    self.showsDetail = showsDetail
    page = TextPage(width: width, isColoured: isColoured)
  }

  /// The text, its last line ended.
  package var text: String {
    var copy = self
    copy.putValidity()
    copy.putVerdict()
    copy.putReference()
    copy.putFirstActions()
    copy.putParties()
    copy.putPageMap()
    copy.putEntretiens()
    copy.putAttendus()
    copy.putCriteres()
    copy.putTraceability()
    copy.putHint()
    copy.putFindings()
    copy.putIgnored()
    copy.putControls()
    copy.putConfiguration()
    return copy.page.text
  }

  // MARK: What decides

  private mutating func putValidity() {
    guard let text = wording.validity else { return }
    page.put(InkedText(text), lead: Sign.toCheck.inked + " ")
    page.blank()
  }

  private mutating func putVerdict() {
    let (sign, word) = Wording.verdict(report.verdict)
    page.put(InkedText(word.uppercased(), sign.ink) + InkedText(" : \(wording.counts)"))
    if profile == .draft { page.put(InkedText(ReportWording.draft)) }
    page.put("\(report.dossier.path), \(French.count(report.dossier.words, "mot")) ; \(wording.epreuve)")
  }

  private mutating func putFirstActions() {
    let actions = FirstActions(report).texts
    guard !actions.isEmpty else { return }
    page.title("À faire d'abord")
    for (index, action) in actions.enumerated() {
      page.put(action, lead: InkedText("\(index + 1). "), indent: 2)
    }
  }

  // MARK: What was checked

  private mutating func putControls() {
    page.blank()
    for sentence in wording.controls { page.put(InkedText(sentence)) }
  }
}
