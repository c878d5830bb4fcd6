package import DossierCore

/// Cohorts made by hand, small enough to be read.
package enum SmallCohort {
  /// An épreuve of two parts, two critères, two attendus.
  package static let outline = DossierOutline(
    key: DossierOutline.Key(referentiel: "essai", epreuve: "titre"),
    sigle: "CIP",
    millesime: "07",
    intitule: "Titre d'essai",
    pages: PageRange(minimum: 10, maximum: 12),
    parties: [
      DossierOutline.Part(number: 1, intitule: "La structure", pages: PageRange(minimum: 5, maximum: 7)),
      DossierOutline.Part(number: 2, intitule: "Le projet", pages: nil),
    ],
    attendus: [
      DossierOutline.Item(id: "projet.a", libelle: "Le premier attendu", group: "partie 1"),
      DossierOutline.Item(id: "projet.b", libelle: "Le second attendu", group: "partie 2"),
    ],
    criteres: [
      DossierOutline.Item(id: "CP1.1", libelle: "Le premier critère", group: "CP1"),
      DossierOutline.Item(id: "CP1.2", libelle: "Le second critère", group: "CP1"),
    ]
  )

  /// What the check of a dossier gave.
  ///
  /// - Parameters:
  ///   - criteres: what is shown of the two critères.
  ///   - attendus: what is shown of the two attendus.
  ///   - parts: how the two parts stand to their ranges.
  ///   - entretiens: how many entretiens the second part tells of; it asks for three.
  ///   - findings: the findings.
  ///   - words: the number of words.
  /// - Returns: the digest.
  package static func digest(
    criteres: [Assessment.Status] = [.found, .found],
    attendus: [Assessment.Status] = [.found, .found],
    parts: [RangeStatus] = [.inside, .inside],
    entretiens: Int = 3,
    findings: [Finding] = [],
    words: Int = 5000
  ) -> DossierDigest {
    let hundredths = words / 5
    return DossierDigest(
      outline: outline.key,
      verdict: Verdict(findings),
      words: words,
      files: ["promo/adam.md"],
      pages: DossierDigest.Pages(
        hundredths: hundredths,
        sheets: (hundredths + 99) / 100,
        marginHundredths: 10,
        layout: "arial-11",
        countsSheets: true,
        status: hundredths >= 900 ? .inside : .below
      ),
      parties: zip(outline.parties, parts).map { part, status in
        DossierDigest.Part(
          number: part.number,
          status: status,
          hundredths: status == .missing ? 0 : 525,
          sheets: status == .missing ? 0 : 6,
          words: status == .missing ? 0 : 2500,
          first: status == .missing ? nil : Location(line: part.number * 10)
        )
      },
      entretiens: [DossierDigest.Entretiens(part: 2, count: entretiens, minimum: 3)],
      attendus: zip(outline.attendus, attendus).map { item, status in
        DossierDigest.Item(id: item.id, status: status, evidence: status == .found ? Location(line: 12) : nil)
      },
      criteres: zip(outline.criteres, criteres).map { item, status in
        DossierDigest.Item(id: item.id, status: status, evidence: status == .found ? Location(line: 14) : nil)
      },
      findings: findings
    )
  }

  /// A cohort of some outcomes, called by their authors.
  package static func cohort(_ outcomes: [CohortEntry.Outcome]) -> Cohort {
    let names = ["adam", "béa", "chloé", "david", "emma", "fanny"]
    return Cohort(
      folder: "promo",
      entries: outcomes.enumerated().map { index, outcome in
        let name = names[index % names.count]
        return CohortEntry(rank: index + 1, name: name, path: "\(name).md", outcome: outcome)
      },
      outlines: [outline]
    )
  }

  /// A cohort of checked dossiers.
  package static func cohort(_ digests: DossierDigest...) -> Cohort {
    cohort(digests.map(CohortEntry.Outcome.checked))
  }
}
