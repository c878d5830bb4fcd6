@testable import DossierCore
import EmbeddedReferentiels
import DossierCommandLine
import DossierLayout
import DossierRendering
import Testing

/// A report made by hand: every status, every severity, a part that is missing, and text that tries to harm.
enum SampleReport {
  static func referentiel() throws -> Referentiel {
    try Catalogue.embedded.referentiel("cip-2018")
  }

  /// The report of a CCP2 dossier in two files.
  static func make() throws -> Report {
    let referentiel = try referentiel()
    let epreuve = try #require(referentiel.epreuve("ccp2"))
    let production = try #require(epreuve.production)
    let findings = findings()
    return Report(
      referentiel: summary(of: referentiel, on: try #require(CivilDate(iso: "2026-11-21"))),
      epreuve: epreuve,
      dossier: DossierSummary(
        path: "dossier",
        files: ["dossier/1-parcours.md", "dossier/2-projet.md"],
        words: 11_936
      ),
      verdict: Verdict(findings),
      pages: PageSummary(
        hundredths: 935,
        sheets: 10,
        range: PageRange(minimum: 16, maximum: 21),
        marginHundredths: 5,
        layout: "arial-11",
        layoutDescription: "Arial 11, interligne 1,15, marges de 2,5 cm",
        countsSheets: true,
        status: .below,
        gap: PageGap(hundredths: -600, words: 2370),
        stretches: [
          StretchResult(
            stretch: .cover,
            isCounted: false,
            first: Location(line: 1),
            last: Location(line: 9),
            length: length(32, 1, pages: 1...1)
          ),
          StretchResult(
            stretch: .conclusion,
            isCounted: true,
            first: Location(file: 1, line: 80),
            last: Location(file: 1, line: 87),
            length: length(41, 1, pages: 12...12)
          ),
          StretchResult(
            stretch: .annexes,
            isCounted: false,
            first: Location(file: 1, line: 88),
            last: Location(file: 1, line: 120),
            length: length(250, 3, pages: 13...15)
          ),
        ],
        fittingLayouts: ["arial-12-large", "times-12-large"]
      ),
      map: PageMap(
        entries: [
          PageMap.Entry(
            page: 2,
            depth: 1,
            title: "Première partie : le parcours de Yanis",
            location: Location(line: 10)
          ),
          PageMap.Entry(page: 2, depth: 2, title: "Le premier \u{1B}[31mentretien", location: Location(line: 24)),
          PageMap.Entry(page: 8, depth: 1, title: "Le projet d’Élise", location: Location(file: 1, line: 1)),
        ],
        pageCount: 15
      ),
      parties: parties(production, referentiel),
      entretiens: [
        EntretienResult(
          partie: 1,
          minimum: 3,
          locations: [Location(line: 24), Location(line: 31), Location(line: 40), Location(line: 52)],
          partIsFound: true
        ),
        EntretienResult(partie: 2, minimum: 3, locations: [Location(file: 1, line: 14)], partIsFound: true),
      ],
      attendus: attendus(production, referentiel),
      criteres: criteres(referentiel),
      findings: findings,
      controls: Controls(parties: 3, partiesFound: 2, attendus: 31, criteres: 35, regles: 23)
    )
  }

  /// A report of the same dossier with nothing to say against it.
  static func makeCompliant() throws -> Report {
    var report = try make()
    report.findings = []
    report.verdict = .compliant
    report.referentiel = summary(of: try referentiel(), on: try #require(CivilDate(iso: "2020-06-01")))
    report.pages.status = .inside
    report.pages.gap = nil
    report.pages.fittingLayouts = []
    report.pages.countsSheets = false
    for index in report.parties.indices {
      report.parties[index].first = Location(line: 10 + index)
      report.parties[index].last = Location(line: 10 + index)
      report.parties[index].heading = "Partie \(index + 1)"
      report.parties[index].status = .inside
      report.parties[index].gap = nil
    }
    for index in report.attendus.indices { report.attendus[index].assessment = Assessment(status: .found) }
    for index in report.criteres.indices where report.criteres[index].modalites.isEmpty {
      report.criteres[index].assessment = Assessment(status: .found)
    }
    return report
  }

  private static func summary(of referentiel: Referentiel, on day: CivilDate) -> ReferentielSummary {
    ReferentielSummary(
      id: "cip-2018",
      titre: referentiel.titre,
      sigle: referentiel.sigle,
      code: referentiel.code,
      millesime: referentiel.millesime,
      validity: referentiel.validity(at: day),
      date: day,
      dateIsSession: false,
      replacedBy: referentiel.remplacePar?.code
    )
  }

  private static func parties(_ production: Production, _ referentiel: Referentiel) -> [PartieResult] {
    let statuses: [RangeStatus] = [.inside, .below, .missing]
    let headings = ["Première partie : le parcours de Yanis", "Le projet \u{1B}[31md’Élise\u{202E} 王 👩🏽‍🔧", nil]
    return zip(production.parties, zip(statuses, headings)).map { partie, found in
      let (status, heading) = found
      let isFirst = partie.numero == 1
      return PartieResult(
        partie: partie,
        intitule: referentiel.bloc(partie.bloc)?.intitule ?? "",
        heading: heading,
        basis: heading.map { _ in isFirst ? .label : .hesitant },
        first: heading.map { _ in isFirst ? Location(line: 10) : Location(file: 1, line: 1) },
        last: heading.map { _ in isFirst ? Location(line: 131) : Location(file: 1, line: 87) },
        words: heading == nil ? 0 : 1850,
        length: heading == nil
          ? PageLength()
          : isFirst
            ? length(535, 6, pages: 2...7) : length(400, 4, pages: 8...11, doubts: [.brokenRow, .missingImage]),
        gap: status == .below ? PageGap(hundredths: -105, words: 480) : nil,
        status: status
      )
    }
  }

  private static func length(
    _ hundredths: Int,
    _ sheets: Int,
    pages: ClosedRange<Int>,
    doubts: Pagination.Doubts = []
  ) -> PageLength {
    var length = PageLength()
    length.hundredths = hundredths
    length.sheets = sheets
    length.firstPage = pages.lowerBound
    length.lastPage = pages.upperBound
    length.doubts = doubts
    return length
  }

  private static func attendus(_ production: Production, _ referentiel: Referentiel) -> [AttenduResult] {
    production.parties.flatMap { partie in
      partie.attendus.enumerated().compactMap { rank, id in
        referentiel.attendu(id).map { attendu in
          AttenduResult(attendu: attendu, partie: partie.numero, assessment: assessment(rank, file: partie.numero - 1))
        }
      }
    }
  }

  private static func assessment(_ rank: Int, file: Int) -> Assessment {
    switch rank {
    case 1 where file < 2:
      Assessment(
        status: .partial,
        evidence: [evidence(file: file, "Nous avons fait le point \u{7}sur sa situation.")],
        advice: "Dites ce que le diagnostic a montré, avec la personne.",
        missingFacets: ["les freins", "les ressources de la personne"]
      )
    case 2 where file < 2:
      Assessment(status: .absent, advice: "Résumez chaque entretien, avec sa date.")
    default:
      file < 2
        ? Assessment(status: .found, evidence: [evidence(file: file, "Yanis est orienté par la mission locale.")])
        : Assessment(status: .absent)
    }
  }

  private static func evidence(file: Int, _ excerpt: String) -> Evidence {
    Evidence(location: Location(file: file, line: 34), lastLine: 35, excerpt: excerpt, words: ["point", "situation"])
  }

  private static func criteres(_ referentiel: Referentiel) -> [CritereResult] {
    let codes: [Critere.ID] = ["CP6.1", "CP6.2", "CP6.3", "CP7.4", "CT1.1", "CP1.1", "CP1.2"]
    let statuses: [Assessment.Status] = [.found, .partial, .absent, .absent, .found, .outsideDossier, .outsideDossier]
    return zip(codes, statuses).compactMap { code, status in
      referentiel.critere(code).map { critere in
        CritereResult(
          critere: critere,
          competence: referentiel.competence(ofCritere: code)?.rawValue ?? "",
          assessment: Assessment(
            status: status,
            evidence: status == .found || status == .partial
              ? [evidence(file: 0, "J'ai signé le contrat avec lui.")] : [],
            advice: status == .absent ? "Racontez une situation précise." : "",
            missingFacets: status == .partial ? ["la durée"] : []
          ),
          isClaimed: code == "CP6.2",
          parties: [2],
          modalites: status == .outsideDossier ? ["mise-en-situation", "entretien-technique"] : []
        )
      }
    }
  }

  private static func findings() -> [Finding] {
    [
      Finding(
        rule: "STR001",
        severity: .error,
        message: "La partie 3 n'a pas été trouvée.",
        advice: "Ajoutez-la, ou donnez-lui un titre clair.",
        source: "RC, page 23"
      ),
      Finding(
        rule: "RED001",
        severity: .warning,
        message: "« [À COMPLÉTER] » est resté dans le texte.",
        advice: "Remplacez-le par votre texte.",
        location: Location(line: 61, column: 3)
      ),
      Finding(
        rule: "RED001",
        severity: .warning,
        message: "« XXX\u{9B}2J » est resté dans le texte.",
        advice: "Remplacez-le par votre texte.",
        location: Location(line: 70, column: 12)
      ),
      Finding(
        rule: "PAG001",
        severity: .error,
        message: "4 pages, 5 à 7 demandées.",
        advice: "Développez les attendus absents.",
        location: Location(file: 1, line: 1),
        source: "RC, page 22"
      ),
      Finding(
        rule: "ENT001",
        severity: .error,
        message: "1 entretien trouvé, 3 demandés.",
        location: Location(file: 1, line: 1),
        source: "RC, page 22"
      ),
      Finding(rule: "ATT001", severity: .warning, message: "Attendu absent.", location: Location(file: 1, line: 1)),
      Finding(rule: "CRI001", severity: .warning, message: "Critère sans trace."),
      Finding(rule: "STR003", severity: .info, message: "Titre incertain.", location: Location(file: 1, line: 1)),
    ]
  }
}
