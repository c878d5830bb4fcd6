import DossierCore

/// The table of a cohort as Markdown, for the summary of a run or a message to colleagues.
package struct MarkdownCohort {
  private let summary: CohortSummary

  /// Creates the rendering of a cohort.
  package init(_ summary: CohortSummary) {
    self.summary = summary
  }

  /// The text, its last line ended.
  package var text: String {
    var lines = ["# Cohorte \(Self.escaped(cohort.folder))", "", "\(Wording.counts(summary)).", ""]
    lines += table
    lines += reasons
    for insights in summary.insights { lines += part(insights) }
    lines += progress
    lines += passages
    if !cohort.leftAside.isEmpty {
      lines += [
        "", "Laissé de côté : \(cohort.leftAside.map { Self.escaped(Wording.leftAside($0)) }.joined(separator: ", ")).",
      ]
    }
    lines += ["", "L'outil relève des traces dans les textes ; il peut se tromper, et c'est le jury qui décide."]
    return French.typeset(lines.joined(separator: "\n")) + "\n"
  }

  private var cohort: Cohort { summary.cohort }

  private var table: [String] {
    let titles = [
      "Dossier", "Verdict", "Parties", "Pages", "Entretiens", "Critères avec trace / à renforcer / sans", "Erreurs",
      "Avertissements",
    ]
    let head = ["| \(titles.joined(separator: " | ")) |", "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    return head
      + cohort.entries.filter { $0.outcome != .elsewhere }.map { entry in
        let cells = CohortCells(entry, in: cohort)
        let row = [
          Self.escaped(entry.name), "\(cells.verdict.sign.rawValue) \(cells.verdict.word)", cells.parts,
          cells.pagesSign.map { "\(cells.pages) \($0.rawValue)" } ?? "", cells.entretiens,
          cells.criteres.replacing("/", with: " / "), cells.count(.error), cells.count(.warning),
        ]
        return "| \(row.joined(separator: " | ")) |"
      }
  }

  private var reasons: [String] {
    let told = cohort.entries.compactMap { entry -> String? in
      let texts = [entry.reason].compactMap(\.self) + entry.remarks
      return texts.isEmpty ? nil : "- \(Self.escaped(entry.name)) : \(Self.escaped(texts.joined(separator: " ")))"
    }
    return told.isEmpty ? [] : ["", "## À savoir", ""] + told
  }

  private func part(_ insights: CohortInsights) -> [String] {
    var lines = ["", "## \(Self.escaped("\(insights.outline.sigle), \(insights.outline.intitule)"))", ""]
    let lessons = CohortLessons(insights).texts
    if !lessons.isEmpty { lines += ["À travailler en classe :", ""] }
    lines += lessons.enumerated().map { "\($0 + 1). \(Self.escaped($1))" }
    let lacking = insights.criteres.filter { $0.absent + $0.partial > 0 }
    if !lacking.isEmpty {
      lines += (lessons.isEmpty ? [] : [""]) + ["Critères sans trace dans le plus de dossiers :", ""]
    }
    lines += lacking.prefix(5).map { coverage in
      "- \(Self.escaped("\(coverage.item.id), \(coverage.item.libelle) : sans trace dans \(coverage.absent) sur \(coverage.total)"))"
    }
    return lines
  }

  private var progress: [String] {
    guard let progress = summary.progress else { return [] }
    var lines = ["", "## Depuis le rapport précédent", ""]
    for (entry, row) in zip(progress.entries, cohort.entries) where row.outcome != .elsewhere {
      let text =
        entry.change.map { ProgressWording(change: $0).sentence } ?? (entry.isNew ? "nouveau" : "sans comparaison")
      lines.append("- \(Self.escaped(row.name)) : \(Self.escaped(text))")
    }
    if !progress.gone.isEmpty { lines.append("- Qui n'y sont plus : \(Self.escaped(French.list(progress.gone)))") }
    return lines
  }

  /// How many passages are shown.
  private static let passageLimit = 20

  private var passages: [String] {
    let found = cohort.passages
    guard !found.passages.isEmpty else { return [] }
    let rows = found.passages.prefix(Self.passageLimit).map { passage in
      let places = passage.places.map { summary.text(of: $0) }.joined(separator: " ; ")
      return
        "- \(Self.escaped("\(found.rule(of: passage)), au moins \(French.count(passage.words, "mot")) : \(places)"))"
    }
    let rest = found.passages.count - Self.passageLimit
    return ["", "## Passages communs à plusieurs dossiers", ""] + rows
      + (rest > 0 ? ["- … et \(French.count(rest, "autre passage", "autres passages"))"] : [])
  }

  /// A text that Markdown shows as it is: no mark of its own, no link, no raw HTML.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in SafeText.line(text) {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "@": result += "\\\(character)"
      default: result.append(character)
      }
    }
    // What begins with a scheme is made a link without any mark.
    return result.replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
  }
}
