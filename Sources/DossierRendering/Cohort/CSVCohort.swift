import DossierCore

/// The table of a cohort for spreadsheets: RFC 4180 as a French spreadsheet opens it, with semicolons, decimal commas and a byte order mark.
package struct CSVCohort {
  private let summary: CohortSummary

  /// Creates the rendering of a cohort.
  package init(_ summary: CohortSummary) {
    self.summary = summary
    var counts: [Int: Int] = [:]
    for passage in summary.cohort.passages.passages {
      for rank in Set(passage.places.map(\.dossier)) { counts[rank, default: 0] += 1 }
    }
    passageCounts = counts
  }

  /// How many passages each dossier shares, by rank.
  private let passageCounts: [Int: Int]

  /// The text: a line of titles, then one line a dossier, each ended by U+000D U+000A.
  package var text: String {
    let rows = [titles] + summary.cohort.entries.map(row)
    return "\u{FEFF}" + rows.map { $0.map(\.field).joined(separator: ";") + "\r\n" }.joined()
  }

  /// The numbers of all the parts that a dossier of the cohort has.
  private var parts: [Int] {
    Set(summary.cohort.outlines.flatMap(\.parties).map(\.number)).sorted()
  }

  private enum Cell {
    case text(String)
    case number(Int)
    case hundredths(Int)
    case nothing

    /// The cell as the file holds it.
    var field: String {
      switch self {
      case .text(let text): CSVCohort.quoted(CSVCohort.harmless(SafeText.line(text)))
      case .number(let number): "\(number)"
      case .hundredths(let hundredths): CSVCohort.decimal(hundredths)
      case .nothing: ""
      }
    }
  }

  private var titles: [Cell] {
    var titles = [
      "Rang", "Dossier", "Fichier", "État", "Verdict", "Référentiel", "Épreuve", "Parties trouvées",
      "Parties demandées",
      "Pages", "Pages entamées", "Pages minimum", "Pages maximum", "Mots", "Entretiens", "Entretiens demandés",
      "Critères avec trace", "Critères à renforcer", "Critères sans trace", "Attendus présents", "Attendus à renforcer",
      "Attendus absents", "Erreurs", "Avertissements",
    ]
    titles += parts.map { "Pages partie \($0)" }
    titles += ["Codes des critères sans trace", "Attendus absents (codes)", "Passages communs", "Remarques"]
    if summary.progress != nil { titles.append("Depuis le rapport précédent") }
    return titles.map(Cell.text)
  }

  private func row(_ entry: CohortEntry) -> [Cell] {
    let cells = CohortCells(entry, in: summary.cohort)
    let digest = entry.digest
    var row: [Cell] = [
      .number(entry.rank), .text(entry.name), entry.path.map(Cell.text) ?? .nothing, .text(state(entry)),
      digest == nil ? .nothing : .text(cells.verdict.word),
    ]
    if let digest {
      let pages = cells.outline?.pages
      row += [
        .text(digest.outline.referentiel), .text(digest.outline.epreuve), .number(digest.partsFound),
        .number(digest.parties.count), .hundredths(digest.pages.hundredths), .number(digest.pages.sheets),
        pages.map { .number($0.minimum) } ?? .nothing, pages.map { .number($0.maximum) } ?? .nothing,
        .number(digest.words), .number(digest.entretienCounts.found), .number(digest.entretienCounts.asked),
        .number(digest.criteres(.found)), .number(digest.criteres(.partial)), .number(digest.criteres(.absent)),
        .number(digest.attendus(.found)), .number(digest.attendus(.partial)), .number(digest.attendus(.absent)),
        .number(digest.count(.error)), .number(digest.count(.warning)),
      ]
      row += parts.map { number in
        digest.parties.first { $0.number == number && $0.first != nil }.map { .hundredths($0.hundredths) } ?? .nothing
      }
      row += [codes(digest.criteres), codes(digest.attendus), .number(passageCounts[entry.rank] ?? 0)]
    } else {
      row += Array(repeating: .nothing, count: 19 + parts.count + 3)
    }
    row.append(.text(([entry.reason].compactMap(\.self) + entry.remarks).joined(separator: " ")))
    if let progress = summary.progress { row.append(.text(change(of: entry, in: progress))) }
    return row
  }

  private func codes(_ items: [DossierDigest.Item]) -> Cell {
    .text(items.filter { $0.status == .absent }.map(\.id).joined(separator: " "))
  }

  private func state(_ entry: CohortEntry) -> String {
    entry.digest == nil ? CohortCells(entry, in: summary.cohort).verdict.word : "vérifié"
  }

  private func change(of entry: CohortEntry, in progress: CohortProgress) -> String {
    guard let found = progress.entries.first(where: { $0.rank == entry.rank }) else { return "" }
    return found.change.map { ProgressWording(change: $0).sentence } ?? (found.isNew ? "nouveau" : "")
  }

  // MARK: Fields

  /// A number of hundredths with its comma and without any space, which a spreadsheet would take for text.
  private static func decimal(_ hundredths: Int) -> String {
    let cents = Int(hundredths.magnitude % 100)
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100),\(cents < 10 ? "0" : "")\(cents)"
  }

  /// A text that a spreadsheet takes for text: what begins like a formula is led by an apostrophe (OWASP, CSV injection).
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return text }
    // Full-width forms are taken for the plain ones by some spreadsheets.
    return "=+-@＝＋－＠|%".unicodeScalars.contains(first) ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ";\",\r\n\t".contains($0) }) || text.hasPrefix(" ") || text.hasPrefix("'") else {
      return text
    }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
