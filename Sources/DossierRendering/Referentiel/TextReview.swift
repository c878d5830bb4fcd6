package import DossierCore
import PositionedJSON

/// What the author of a référentiel is told, as text: the notes as compilers write theirs, then what is covered.
package struct TextReview {
  private let review: ReferentielReview
  private let path: (String) -> String
  private let hasLines: Bool

  /// Creates the text of a review.
  ///
  /// - Parameters:
  ///   - review: the review.
  ///   - hasLines: whether the files have lines that a person can open.
  ///   - path: the path of a file, by its name.
  package init(_ review: ReferentielReview, hasLines: Bool = true, path: @escaping (String) -> String) {
    self.review = review
    self.path = path
    self.hasLines = hasLines
  }

  /// Writes the notes, one to a line, and how many there are.
  package func writeNotes(on page: inout TextPage) {
    for note in review.notes {
      page.put(line: InkedText(line(of: note), note.weight == .fault ? .plain : .faint))
    }
    let (faults, remarks) = (review.faults.count, review.notes.count - review.faults.count)
    guard faults + remarks > 0 else { return }
    let counts = [
      faults > 0 ? French.count(faults, "faute") : nil, remarks > 0 ? French.count(remarks, "remarque") : nil,
    ]
    page.put("\(counts.compactMap(\.self).joined(separator: ", ")).")
  }

  private func line(of note: AuthorNote) -> String {
    let path = path(note.file)
    guard hasLines else { return "\(path): \(note.weight == .fault ? "error" : "note"): \(note.fault)" }
    return note.fault.diagnostic(file: path, kind: note.weight == .fault ? "error" : "note")
  }

  /// Writes what is covered, group by group, and what nothing is known of.
  ///
  /// - Parameters:
  ///   - page: where.
  ///   - isDetailed: whether each attendu and critère has its line.
  package func writeCoverage(on page: inout TextPage, isDetailed: Bool) {
    guard let coverage = review.coverage, !coverage.groups.isEmpty else { return }
    let width = min(44, max(16, page.width - 50))
    for isBloc in [true, false] {
      let groups = coverage.groups.filter { group in
        group.isBloc == isBloc && (isDetailed || group.items.contains { $0.isWanted || $0.isKnown })
      }
      guard !groups.isEmpty else { continue }
      page.blank()
      var table = TextTable([.init(width)] + [.init(9, isRight: true), .init(8, isRight: true)] + Self.counts)
      table.add([
        InkedText(isBloc ? "Attendus, par bloc" : "Critères, par compétence", .strong), "nombre", "connus", "termes",
        "exemples", "contre-ex.",
      ])
      for group in groups {
        let items = group.items
        table.add([
          InkedText(group.id), InkedText(String(items.count)), known(items),
          InkedText(String(items.reduce(0) { $0 + $1.terms })),
          InkedText(String(items.reduce(0) { $0 + $1.examples })),
          InkedText(String(items.reduce(0) { $0 + $1.counterexamples })),
        ])
        guard isDetailed else { continue }
        for item in items { table.add(row(of: item)) }
      }
      table.write(on: &page)
    }
    page.blank()
    let missing = coverage.missing
    if missing.isEmpty {
      page.put("Tout ce qu'un dossier doit montrer a ses données de preuve.")
    } else {
      page.put(
        "Sans données de preuve, donc jamais \(missing.count == 1 ? "trouvé" : "trouvés") : \(missing.joined(separator: ", ")).",
        lead: InkedText("! ", .warning)
      )
    }
    let aside = coverage.groups.flatMap(\.items).filter { !$0.isWanted && !$0.isKnown }
    if !aside.isEmpty {
      let noun = French.count(aside.count, "critère ou attendu", "critères ou attendus")
      page.put(
        "\(noun) \(aside.count == 1 ? "n'est à montrer" : "ne sont à montrer") dans aucun dossier, et n'ont pas besoin de données."
      )
    }
    if !isDetailed { page.put("Chaque attendu et chaque critère : --detail") }
  }

  private static let counts: [TextTable.Column] = [
    .init(8, isRight: true), .init(9, isRight: true), .init(10, isRight: true),
  ]

  private func known(_ items: [KnowledgeCoverage.Item]) -> InkedText {
    let count = items.count { $0.isKnown }
    let isWhole = items.allSatisfy { $0.isKnown || !$0.isWanted }
    return InkedText(String(count), isWhole ? .plain : .warning)
  }

  private func row(of item: KnowledgeCoverage.Item) -> [InkedText] {
    let state = item.isKnown ? "oui" : item.isWanted ? "non" : "-"
    return [
      InkedText("  \(item.id)", .faint), "", InkedText(state, item.isKnown || !item.isWanted ? .faint : .warning),
      InkedText(String(item.terms), .faint), InkedText(String(item.examples), .faint),
      InkedText(String(item.counterexamples), .faint),
    ]
  }
}
