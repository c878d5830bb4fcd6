/// The passages that dossiers of a cohort share, with what they weigh.
public struct CohortPassages: Hashable, Sendable {
  /// The passages, the longest first; the index of a place's dossier is its rank, 1-based.
  package var passages: [SharedPassage] = []

  /// The least number of words of a passage; 0 where none was looked for.
  public var minimumWords: Int

  /// What a passage of some dossiers weighs, or `nil` if it is not told.
  public var sharedSeverity: Severity?

  /// What a passage of half the cohort weighs, or `nil` if it is not told.
  public var commonSeverity: Severity?

  /// The rule of a passage that some dossiers share.
  public static let sharedRule: Rule.ID = "COH001"

  /// The rule of a passage that half the dossiers share.
  public static let commonRule: Rule.ID = "COH002"

  /// The rules of cohorts.
  public static let rules: [Rule.ID] = [sharedRule, commonRule]

  /// Creates a search that was not made yet.
  ///
  /// - Parameters:
  ///   - minimumWords: the least number of words of a passage; 0 for no search.
  ///   - rules: the rules, which say what passages weigh.
  ///   - settings: the rules that weigh otherwise, or nothing.
  public init(minimumWords: Int, rules: RuleCatalogue, settings: RuleSettings) {
    self.minimumWords = minimumWords
    let weighed = rules.weighed(by: settings)
    sharedSeverity = settings.disabled.contains(Self.sharedRule) ? nil : weighed[Self.sharedRule]?.severity
    commonSeverity = settings.disabled.contains(Self.commonRule) ? nil : weighed[Self.commonRule]?.severity
  }

  /// Creates the outcome of a search.
  public init(minimumWords: Int, sharedSeverity: Severity?, commonSeverity: Severity?) {
    self.minimumWords = minimumWords
    self.sharedSeverity = sharedSeverity
    self.commonSeverity = commonSeverity
  }

  /// The rule that a passage comes under.
  package func rule(of passage: SharedPassage) -> Rule.ID {
    passage.isCommon ? Self.commonRule : Self.sharedRule
  }

  /// What a passage weighs, or `nil` if it is not told.
  package func severity(of passage: SharedPassage) -> Severity? {
    passage.isCommon ? commonSeverity : sharedSeverity
  }

  /// The passages that the checked dossiers of a cohort share, each told once with all its places.
  ///
  /// - Complexity: linear in the size of the cohort.
  func found(in entries: [CohortEntry]) -> CohortPassages {
    var found = self
    guard minimumWords > 0 else { return found }
    let dossiers = entries.compactMap { entry in
      entry.digest?.fingerprints.map { (dossier: entry.rank, fingerprints: $0) }
    }
    found.passages = SharedPassages.find(in: dossiers, excluding: PassageExclusions(), minimumWords: minimumWords)
      .filter { severity(of: $0) != nil }
    return found
  }
}

extension Cohort {
  /// The cohort with the passages that its dossiers share, and without the fingerprints by which they are found.
  ///
  /// A share keeps the fingerprints: what it has in common with others is found when all are there.
  public func searched(_ search: CohortPassages) -> Cohort {
    var cohort = self
    cohort.passages = search
    guard fragment == nil else { return cohort }
    cohort.passages = search.found(in: entries)
    for index in cohort.entries.indices {
      guard case .checked(var digest) = cohort.entries[index].outcome else { continue }
      digest.fingerprints = nil
      cohort.entries[index].outcome = .checked(digest)
    }
    return cohort
  }
}
