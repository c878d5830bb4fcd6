package import DossierCore

/// What to work on with the whole group, drawn from what its dossiers show: what most of them lack comes first.
package struct ClassWork {
  /// The subjects, most shared first.
  package let subjects: [Subject]

  /// A subject to work on.
  package struct Subject: Hashable, Sendable {
    /// What it is about, such as « CP3.2 » or « Partie 4 ».
    package var title: String
    /// How many dossiers lack what, in French, without full stop.
    package var reason: String
    /// The share of the dossiers that lack it, from 0 to 1.
    package var share: Double
    /// How many dossiers lack it.
    package var count: Int
  }

  /// How many subjects are given at most: what a session can hold.
  private static let limit = 6

  /// The share of the dossiers from which something is a subject for all, and not for one or two.
  private static let common = 0.3

  /// Draws the subjects of an épreuve's dossiers.
  package init(_ insights: CohortInsights) {
    let total = insights.count
    let parts = insights.parties.prefix(2).map { Self.subject($0, of: total) }
    let entretiens = insights.entretiens.map { shortfall in
      Subject(
        title: "Entretiens de la partie \(shortfall.part)",
        reason: "moins de \(shortfall.minimum) dans \(Self.fraction(shortfall.count, total))",
        share: Double(shortfall.count) / Double(max(1, total)),
        count: shortfall.count
      )
    }
    // Of each kind the worst ones only: ten critères at once are no programme.
    let items =
      insights.criteres.prefix(3).map { Self.subject($0, absent: "sans trace") }
      + insights.attendus.prefix(3).map { Self.subject($0, absent: "absent") }
    let confidentiality = insights.rules.filter { $0.rule.hasPrefix("CNF") && $0.severity == .error }
      .map(\.dossiers).max().map { count in
        Subject(
          title: "Confidentialité",
          reason: "au moins une donnée qui désigne une personne dans \(Self.fraction(count, total))",
          // One is too many.
          share: max(Self.common, Double(count) / Double(max(1, total))),
          count: max(2, count)
        )
      }
    let all = [confidentiality].compactMap(\.self) + parts + entretiens + items
    subjects = Array(
      all.enumerated().filter { $0.element.share >= Self.common && ($0.element.count > 1 || total == 1) }
        .sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }.map(\.element).prefix(Self.limit)
    )
  }

  private static func subject(_ spread: CohortInsights.PartSpread, of total: Int) -> Subject {
    let kinds = [
      (spread.below, "trop courte"), (spread.above, "trop longue"), (spread.missing, "introuvable"),
    ].filter { $0.0 > 0 }.map { "\($0.1) dans \(fraction($0.0, total))" }
    return Subject(
      title: "Partie \(spread.part.number), « \(spread.part.intitule) »",
      reason: kinds.joined(separator: ", "),
      share: Double(spread.outside) / Double(max(1, total)),
      count: spread.outside
    )
  }

  private static func subject(_ coverage: CohortInsights.Coverage, absent: String) -> Subject {
    var kinds: [String] = []
    if coverage.absent > 0 { kinds.append("\(absent) dans \(fraction(coverage.absent, coverage.total))") }
    if coverage.partial > 0 { kinds.append("à renforcer dans \(fraction(coverage.partial, coverage.total))") }
    return Subject(
      title: "\(coverage.item.id), « \(coverage.item.libelle) »",
      reason: kinds.joined(separator: ", "),
      share: Double(coverage.absent) / Double(max(1, coverage.total)),
      count: coverage.absent
    )
  }

  /// « 3 dossiers sur 12 », « le seul dossier ».
  private static func fraction(_ count: Int, _ total: Int) -> String {
    total == 1 ? "le seul dossier" : "\(French.count(count, "dossier")) sur \(French.integer(total))"
  }
}
