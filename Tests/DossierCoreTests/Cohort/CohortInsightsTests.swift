import DossierCore
import DossierTestSupport
import Testing

struct CohortInsightsTests {
  private let insights = CohortInsights.all(
    of: SmallCohort.cohort([
      .checked(SmallCohort.digest(criteres: [.found, .absent], parts: [.below, .inside], entretiens: 1)),
      .checked(SmallCohort.digest(criteres: [.partial, .absent], parts: [.below, .missing])),
      .missing,
      .checked(SmallCohort.digest(criteres: [.found, .partial], attendus: [.found, .absent])),
      .unreadable(reason: "vide"),
    ])
  )

  @Test func countsOnlyTheDossiersThatWereChecked() {
    #expect(insights.map(\.count) == [3])
  }

  @Test func putsTheLeastCoveredFirst() throws {
    let insights = try #require(insights.first)
    #expect(insights.criteres.map(\.item.id) == ["CP1.2", "CP1.1"])
    #expect(insights.criteres[0].absent == 2)
    #expect(insights.criteres[0].partial == 1)
    #expect(insights.attendus.map(\.item.id) == ["projet.b", "projet.a"])
    #expect(insights.attendus[0].total == 3)
  }

  @Test func putsThePartsMostOftenOutOfRangeFirst() throws {
    let parts = try #require(insights.first).parties
    #expect(parts.map(\.part.number) == [1, 2])
    #expect(parts.map(\.outside) == [2, 1])
    #expect(parts.map(\.below) == [2, 0])
    #expect(parts.map(\.missing) == [0, 1])
  }

  @Test func countsTheDossiersWithTooFewEntretiens() throws {
    #expect(try #require(insights.first).entretiens.map(\.count) == [1])
  }

  @Test func leavesOutWhatOtherModalitesAssess() throws {
    let cohort = SmallCohort.cohort(SmallCohort.digest(criteres: [.found, .outsideDossier]))
    #expect(try #require(CohortInsights.all(of: cohort).first).criteres.map(\.item.id) == ["CP1.1"])
  }

  @Test func countsTheDossiersOfEachRuleOnce() throws {
    let error = Finding(rule: "CNF001", severity: .error, message: "x")
    let warning = Finding(rule: "RED001", severity: .warning, message: "x")
    var known = warning
    known.isKnown = true
    let cohort = SmallCohort.cohort(
      SmallCohort.digest(findings: [error, error, warning]),
      SmallCohort.digest(findings: [warning]),
      SmallCohort.digest(findings: [known, Finding(rule: "ENT002", severity: .info, message: "x")])
    )
    let rules = try #require(CohortInsights.all(of: cohort).first).rules
    #expect(rules.map(\.rule) == ["RED001", "CNF001"])
    #expect(rules.map(\.dossiers) == [2, 1])
    #expect(rules.map(\.findings) == [2, 2])
  }
}

struct CohortProgressTests {
  private func change(_ before: DossierDigest, _ now: DossierDigest) throws -> CohortProgress.Change {
    let progress = CohortProgress(from: SmallCohort.cohort(before), to: SmallCohort.cohort(now))
    return try #require(progress.entries.first?.change)
  }

  @Test func tellsWhatWasGainedAndLost() throws {
    let error = Finding(rule: "PAG001", severity: .error, message: "x")
    let change = try change(
      SmallCohort.digest(criteres: [.absent, .found], parts: [.below, .inside], entretiens: 1, findings: [error]),
      SmallCohort.digest(criteres: [.partial, .absent], parts: [.inside, .missing], entretiens: 3, words: 5500)
    )
    #expect(change.gained == ["CP1.1"])
    #expect(change.lost == ["CP1.2"])
    #expect(change.partsGained == [1])
    #expect(change.partsLost == [2])
    #expect(change.entretiens == 2)
    #expect(change.errors == -1)
    #expect(change.words == 500)
    #expect(change.hundredths == 100)
    #expect((change.verdictBefore, change.verdict) == (.nonCompliant, .compliant))
    #expect(!change.isNothing)
  }

  @Test func saysNothingOfWhatDidNotChange() throws {
    #expect(try change(SmallCohort.digest(), SmallCohort.digest()).isNothing)
  }

  @Test func comparesNoTwoEpreuves() {
    var other = SmallCohort.digest()
    other.outline.epreuve = "ccp1"
    let progress = CohortProgress(from: SmallCohort.cohort(other), to: SmallCohort.cohort(SmallCohort.digest()))
    #expect(progress.entries.map(\.change) == [nil])
    #expect(progress.entries.map(\.isNew) == [false])
  }

  @Test func knowsADossierAgainByItsPathThenByItsName() {
    var before = SmallCohort.cohort(SmallCohort.digest(), SmallCohort.digest(words: 100))
    before.entries[1].path = "ailleurs.md"
    var now = SmallCohort.cohort(SmallCohort.digest(), SmallCohort.digest(), SmallCohort.digest())
    now.entries[0].name = "autre nom"
    let progress = CohortProgress(from: before, to: now)
    #expect(progress.entries.map { $0.change?.words } == [0, 4900, nil])
    #expect(progress.entries.map(\.isNew) == [false, false, true])
    #expect(CohortProgress(from: now, to: before).gone == ["chloé"])
  }
}

struct CohortFragmentTests {
  @Test func sharesAreEvenAndMeetNowhere() throws {
    for count in [1, 2, 3, 10] {
      let fragments = try (1...count).map { try #require(CohortFragment(number: $0, of: count)) }
      for rank in 1...25 { #expect(fragments.count { $0.holds(rank: rank) } == 1) }
      let sizes = fragments.map { fragment in (1...25).count { fragment.holds(rank: $0) } }
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }

  @Test(arguments: [(0, 3), (4, 3), (1, 0), (-1, 3), (1, 10_001)])
  func refusesWhatIsNoShare(number: Int, count: Int) {
    #expect(CohortFragment(number: number, of: count) == nil)
  }
}
