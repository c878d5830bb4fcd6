import DossierCore

/// The table of a cohort as Markdown, for the summary of a run or a message to colleagues.
package struct MarkdownCohort {
  private let summary: CohortSummary

  /// Creates the rendering of a cohort.
  package init(_ summary: CohortSummary) {
    self.summary = summary
  }

  /// The text, its last line ended; at most some 60,000 bytes.
  package var text: String {
    var page = MarkdownPage()
    page.put("# Cohorte \(MarkdownPage.escaped(cohort.folder))")
    page.put()
    page.put("\(Wording.counts(summary)).")
    page.put()
    putTable(on: &page)
    putReasons(on: &page)
    for insights in summary.insights { put(insights, on: &page) }
    putProgress(on: &page)
    putPassages(on: &page)
    putLeftAside(on: &page)
    page.put()
    page.put("L'outil relève des traces dans les textes ; il peut se tromper, et c'est le jury qui décide.")
    return page.text
  }

  private var cohort: Cohort { summary.cohort }

  private func putTable(on page: inout MarkdownPage) {
    let titles = [
      "Dossier", "Verdict", "Parties", "Pages", "Entretiens", "Critères avec trace / à renforcer / sans", "Erreurs",
      "Avertissements",
    ]
    page.put("| \(titles.joined(separator: " | ")) |")
    page.put("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    let rows = cohort.entries.filter { $0.outcome != .elsewhere }.map { entry in
      let cells = CohortCells(entry, in: cohort)
      let row = [
        MarkdownPage.escaped(entry.name), "\(cells.verdict.sign.rawValue) \(cells.verdict.word)", cells.parts,
        cells.pagesSign.map { "\(cells.pages) \($0.rawValue)" } ?? "", cells.entretiens,
        cells.criteres.replacing("/", with: " / "), cells.count(.error), cells.count(.warning),
      ]
      return "| \(row.joined(separator: " | ")) |"
    }
    page.put(rows, share: 0.6) {
      "\n… et \(French.count($0, "autre dossier", "autres dossiers")), dans le format texte ou html."
    }
  }

  private func putReasons(on page: inout MarkdownPage) {
    let told = cohort.entries.compactMap { entry -> String? in
      let texts = [entry.reason].compactMap(\.self) + entry.remarks
      guard !texts.isEmpty, entry.outcome != .elsewhere else { return nil }
      return "- \(MarkdownPage.escaped(entry.name)) : \(MarkdownPage.escaped(texts.joined(separator: " ")))"
    }
    guard !told.isEmpty else { return }
    page.title("À savoir", level: 2)
    page.put(told, share: 0.3) { "- … et \(French.count($0, "autre"))" }
  }

  private func put(_ insights: CohortInsights, on page: inout MarkdownPage) {
    page.title(MarkdownPage.escaped("\(insights.outline.sigle), \(insights.outline.intitule)"), level: 2)
    let lessons = CohortLessons(insights).texts
    if !lessons.isEmpty {
      page.put("À travailler en classe :")
      page.put()
    }
    for (index, lesson) in lessons.enumerated() { page.put("\(index + 1). \(MarkdownPage.escaped(lesson))") }
    let lacking = insights.criteres.filter { $0.absent + $0.partial > 0 }
    guard !lacking.isEmpty else { return }
    if !lessons.isEmpty { page.put() }
    page.put("Critères sans trace dans le plus de dossiers :")
    page.put()
    for coverage in lacking.prefix(5) {
      let item = coverage.item
      page.put(
        "- \(MarkdownPage.escaped("\(item.id), \(item.libelle) : sans trace dans \(coverage.absent) sur \(coverage.total)"))"
      )
    }
  }

  private func putProgress(on page: inout MarkdownPage) {
    guard let progress = summary.progress else { return }
    page.title("Depuis le rapport précédent", level: 2)
    var lines = zip(progress.entries, cohort.entries).filter { $1.outcome != .elsewhere }.map { entry, row in
      let text =
        entry.change.map { ProgressWording(change: $0).sentence } ?? (entry.isNew ? "nouveau" : "sans comparaison")
      return "- \(MarkdownPage.escaped(row.name)) : \(MarkdownPage.escaped(text))"
    }
    if !progress.gone.isEmpty {
      let names = progress.gone.prefix(Self.nameLimit).map { $0 } + (progress.gone.count > Self.nameLimit ? ["…"] : [])
      lines.append("- Qui n'y sont plus : \(MarkdownPage.escaped(French.list(names)))")
    }
    page.put(lines, share: 0.5) { "- … et \(French.count($0, "autre"))" }
  }

  /// How many passages are shown.
  private static let passageLimit = 20

  /// How many names stand on one line.
  private static let nameLimit = 50

  private func putPassages(on page: inout MarkdownPage) {
    let found = cohort.passages
    guard !found.passages.isEmpty else { return }
    page.title("Passages communs à plusieurs dossiers", level: 2)
    let rows = found.passages.prefix(Self.passageLimit).map { passage in
      let places = passage.places.prefix(Self.passageLimit).map { summary.text(of: $0) }.joined(separator: " ; ")
      let more = passage.places.count - Self.passageLimit
      let rest = more > 0 ? " ; … et \(French.count(more, "autre"))" : ""
      return
        "- \(MarkdownPage.escaped("\(found.rule(of: passage)), au moins \(French.count(passage.words, "mot")) : \(places)\(rest)"))"
    }
    let beyond = found.passages.count - rows.count
    var lines = Array(rows)
    if beyond > 0 { lines.append("- … et \(French.count(beyond, "autre passage", "autres passages"))") }
    page.put(lines, share: 0.9) { "- … et \(French.count($0 + beyond, "autre passage", "autres passages")) au moins" }
  }

  private func putLeftAside(on page: inout MarkdownPage) {
    guard !cohort.leftAside.isEmpty else { return }
    let names = cohort.leftAside.prefix(Self.nameLimit).map { MarkdownPage.escaped(Wording.leftAside($0)) }
    let rest = cohort.leftAside.count - names.count
    page.put()
    page.put(
      "Laissé de côté : \(names.joined(separator: ", "))\(rest > 0 ? ", … et \(French.count(rest, "autre"))" : "")."
    )
  }
}
