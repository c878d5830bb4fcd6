/// What a cohort shows as a whole, for the dossiers of one épreuve: what few of them show, where many of them are out of range.
public struct CohortInsights: Hashable, Sendable {
  /// What the dossiers were held against.
  public var outline: DossierOutline

  /// How many dossiers were checked against it.
  public var count: Int

  /// The critères of the dossier, the least covered first.
  public var criteres: [Coverage]

  /// The attendus, the least covered first.
  public var attendus: [Coverage]

  /// The parts, those most often out of range first.
  public var parties: [PartSpread]

  /// The parts that ask for entretiens, with the number of dossiers that have too few.
  public var entretiens: [Shortfall]

  /// The rules with an error or a warning, by the number of dossiers that have one, most first.
  public var rules: [RuleSpread]

  /// How many dossiers show an item.
  public struct Coverage: Hashable, Sendable {
    /// The attendu or the critère.
    public var item: DossierOutline.Item
    /// How many dossiers show it.
    public var found: Int
    /// How many show it in part.
    public var partial: Int
    /// How many show nothing of it.
    public var absent: Int

    /// How many dossiers were asked for it.
    public var total: Int { found + partial + absent }

    /// How much is missing: one for a dossier that shows nothing, one half for a dossier that shows some.
    fileprivate var lack: Double {
      total == 0 ? 0 : (Double(absent) + Double(partial) / 2) / Double(total)
    }
  }

  /// How the dossiers stand to the range of a part.
  public struct PartSpread: Hashable, Sendable {
    /// The part.
    public var part: DossierOutline.Part
    /// How many dossiers are too short, too long, without the part, inside, too near to tell.
    public var below, above, missing, inside, near: Int

    /// How many dossiers are out of range or without the part.
    public var outside: Int { below + above + missing }
  }

  /// How many dossiers have too few entretiens in a part.
  public struct Shortfall: Hashable, Sendable {
    /// The number of the part, 1-based.
    public var part: Int
    /// The fewest that the text asks for.
    public var minimum: Int
    /// How many dossiers have fewer.
    public var count: Int
  }

  /// How many dossiers a rule finds something in.
  public struct RuleSpread: Hashable, Sendable {
    /// The rule.
    public var rule: Rule.ID
    /// The gravest finding.
    public var severity: Severity
    /// How many dossiers have one at least.
    public var dossiers: Int
    /// How many findings there are in all.
    public var findings: Int
  }
}

extension CohortInsights {
  /// Draws what a cohort shows, an épreuve at a time, in the order of the cohort's outlines.
  ///
  /// - Complexity: linear in the number of dossiers, but for the sorting of items.
  public static func all(of cohort: Cohort) -> [CohortInsights] {
    cohort.outlines.compactMap { outline in
      let digests = cohort.entries.compactMap(\.digest).filter { $0.outline == outline.key }
      return digests.isEmpty ? nil : CohortInsights(outline, digests)
    }
  }

  private init(_ outline: DossierOutline, _ digests: [DossierDigest]) {
    self.outline = outline
    count = digests.count
    criteres = Self.coverages(of: outline.criteres, in: digests.map(\.criteres))
    attendus = Self.coverages(of: outline.attendus, in: digests.map(\.attendus))
    parties = outline.parties.map { part in
      let statuses = digests.compactMap { digest in digest.parties.first { $0.number == part.number }?.status }
      return PartSpread(
        part: part,
        below: statuses.count { $0 == .below },
        above: statuses.count { $0 == .above },
        missing: statuses.count { $0 == .missing },
        inside: statuses.count { $0 == .inside },
        near: statuses.count { $0 == .near }
      )
    }.sorted { ($1.outside, $0.part.number) < ($0.outside, $1.part.number) }
    entretiens = Self.shortfalls(in: digests)
    rules = Self.spreads(in: digests)
  }

  /// The items that dossiers are asked for, the least covered first, then in the order of the text.
  private static func coverages(
    of items: [DossierOutline.Item],
    in lists: [[DossierDigest.Item]]
  ) -> [Coverage] {
    var indices: [String: Int] = [:]
    for (index, item) in items.enumerated() { indices[item.id] = index }
    var coverages = items.map { Coverage(item: $0, found: 0, partial: 0, absent: 0) }
    for item in lists.joined() {
      guard let index = indices[item.id] else { continue }
      switch item.status {
      case .found: coverages[index].found += 1
      case .partial: coverages[index].partial += 1
      case .absent: coverages[index].absent += 1
      case .outsideDossier: break
      }
    }
    return coverages.enumerated().filter { $0.element.total > 0 }
      .sorted { ($1.element.lack, $0.offset) < ($0.element.lack, $1.offset) }.map(\.element)
  }

  private static func shortfalls(in digests: [DossierDigest]) -> [Shortfall] {
    var shortfalls: [Shortfall] = []
    for result in digests.flatMap(\.entretiens) {
      let index: Int
      if let known = shortfalls.firstIndex(where: { $0.part == result.part }) {
        index = known
      } else {
        index = shortfalls.count
        shortfalls.append(Shortfall(part: result.part, minimum: result.minimum, count: 0))
      }
      if result.count < result.minimum { shortfalls[index].count += 1 }
    }
    return shortfalls.sorted { $0.part < $1.part }
  }

  private static func spreads(in digests: [DossierDigest]) -> [RuleSpread] {
    var spreads: [Rule.ID: RuleSpread] = [:]
    for digest in digests {
      var met: Set<Rule.ID> = []
      for finding in digest.findings where finding.severity > .info && !finding.isKnown {
        let isFirst = met.insert(finding.rule).inserted
        var spread =
          spreads[finding.rule]
          ?? RuleSpread(rule: finding.rule, severity: finding.severity, dossiers: 0, findings: 0)
        spread.severity = max(spread.severity, finding.severity)
        spread.findings += 1
        spread.dossiers += isFirst ? 1 : 0
        spreads[finding.rule] = spread
      }
    }
    return spreads.values.sorted { ($1.dossiers, $0.rule) < ($0.dossiers, $1.rule) }
  }
}
