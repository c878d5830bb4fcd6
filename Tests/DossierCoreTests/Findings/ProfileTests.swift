import Testing

@testable import DossierCore

struct ProfileTests {
  /// A report on parts of 5 to 7 pages, with findings.
  private func report(parts sheets: [Int], findings: [Finding]) throws -> Report {
    let referentiel = try Referentiel(decoding: SmallReferentiel.bytes())
    let epreuve = try #require(referentiel.epreuves.first)
    let partie = try #require(epreuve.production?.parties.first)
    let range = try #require(partie.pages)
    return Report(
      referentiel: ReferentielSummary(
        id: "petit",
        titre: "",
        sigle: "",
        validity: .inForce(from: nil, until: nil),
        date: CivilDate(daysSinceEpoch: 0),
        dateIsSession: false
      ),
      epreuve: epreuve,
      dossier: DossierSummary(path: "d.md", files: ["d.md"], words: 0),
      verdict: Verdict(findings),
      pages: PageSummary(
        hundredths: 0,
        sheets: sheets.reduce(0, +),
        range: PageRange(minimum: range.minimum * sheets.count, maximum: range.maximum * sheets.count),
        marginHundredths: 5,
        layout: "arial-11",
        layoutDescription: "",
        countsSheets: true,
        status: .inside
      ),
      map: PageMap(),
      parties: sheets.enumerated().map { index, sheets in
        var length = PageLength()
        length.sheets = sheets
        return PartieResult(
          partie: partie,
          intitule: "",
          first: Location(line: index + 1),
          words: 0,
          length: length,
          status: .inside
        )
      },
      entretiens: [],
      attendus: [],
      criteres: [],
      findings: findings,
      controls: Controls(parties: 0, partiesFound: 0, attendus: 0, criteres: 0, regles: 0)
    )
  }

  @Test(arguments: [
    ("STR001", Severity.error, Severity.warning), ("ENT001", .error, .warning), ("ATT001", .warning, .info),
  ])
  func makesWhatIsStillToWriteWeighLessInADraft(rule: String, full: Severity, lowered: Severity) throws {
    let report = try report(parts: [], findings: [Finding(rule: rule, severity: full, message: "")])
    #expect(Profile.draft.weigh(report).findings.map(\.severity) == [lowered])
    #expect(Profile.final.weigh(report) == report)
  }

  @Test func leavesWhatWritingOnDoesNotMend() throws {
    let finding = Finding(rule: "CRI004", severity: .warning, message: "")
    #expect(Profile.draft.weigh(try report(parts: [], findings: [finding])).findings == [finding])
  }

  @Test func tellsAShortPartFromALongOne() throws {
    let findings = [1, 2].map { Finding(rule: "PAG001", severity: .error, message: "", location: Location(line: $0)) }
    let range = try #require(
      try Referentiel(decoding: SmallReferentiel.bytes()).epreuves.first?.production?.parties.first?.pages
    )
    let report = try report(parts: [range.minimum - 1, range.maximum + 1], findings: findings)
    #expect(Profile.draft.weigh(report).findings.map(\.severity) == [.warning, .error])
  }

  @Test func givesTheVerdictOfTheNewWeights() throws {
    let report = try report(parts: [], findings: [Finding(rule: "STR001", severity: .error, message: "")])
    #expect(report.verdict == .nonCompliant)
    #expect(Profile.draft.weigh(report).verdict == .toCheck)
  }
}
