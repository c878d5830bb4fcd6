import DossierCore
package import PositionedJSON

/// A cohort as JSON, to the contract `juryblanc/cohorte/v1`: keys are added, never renamed nor taken away.
///
/// The same text serves people's own tools, a later comparison, and the joining of shares checked apart.
package struct JSONCohort {
  /// The name of the contract.
  package static let schema = "juryblanc/cohorte/v1"

  private let summary: CohortSummary
  private let version: String

  /// Creates the rendering of a cohort by a version of the tool.
  package init(_ summary: CohortSummary, version: String) {
    self.summary = summary
    self.version = version
  }

  /// The text, with a final line end.
  package var text: String {
    JSONText(value).description + "\n"
  }

  /// The cohort as a value.
  package var value: JSONValue {
    let cohort = summary.cohort
    return [
      "schema": .string(Self.schema),
      "outil": ["nom": "juryblanc", "version": .string(version)],
      "cohorte": counts,
      "fragment": cohort.fragment.map { ["numero": .integer($0.number), "sur": .integer($0.count)] } ?? nil,
      "seuil": .string(summary.threshold.rawValue),
      "motsCommuns": .integer(cohort.passages.minimumWords),
      "regles": [
        "COH001": .string(RuleSettings.Weight(cohort.passages.sharedSeverity).rawValue),
        "COH002": .string(RuleSettings.Weight(cohort.passages.commonSeverity).rawValue),
      ],
      "epreuves": .list(cohort.outlines, outline),
      "dossiers": .list(cohort.entries, JSONDigest.entry),
      "laissesDeCote": .list(cohort.leftAside) { ["chemin": path($0.path), "nature": .string($0.kind.rawValue)] },
      "synthese": .list(summary.insights, insights),
      "passages": passages,
      "progres": summary.progress.map(progress) ?? nil,
    ]
  }

  private func path(_ text: String) -> JSONValue {
    .string(SafeText.line(text))
  }

  private var counts: JSONValue {
    let states = summary.states
    let count = { (some: [EntryState]) in JSONValue.integer(some.reduce(0) { $0 + states[$1, default: 0] }) }
    return [
      "chemin": path(summary.cohort.folder),
      "dossiers": .integer(summary.cohort.entries.count),
      "verifies": count([.compliant, .toCheck, .nonCompliant]),
      "illisibles": count([.unreadable]),
      "manquants": count([.missing]),
      "nonVerifies": count([.notDone, .elsewhere]),
      "conformes": count([.compliant]),
      "aVerifier": count([.toCheck]),
      "nonConformes": count([.nonCompliant]),
    ]
  }

  private func outline(_ outline: DossierOutline) -> JSONValue {
    [
      "referentiel": .string(outline.key.referentiel),
      "epreuve": .string(outline.key.epreuve),
      "sigle": .string(outline.sigle),
      "millesime": .optional(outline.millesime),
      "intitule": .string(outline.intitule),
      "minimum": .optional(outline.pages?.minimum),
      "maximum": .optional(outline.pages?.maximum),
      "parties": .list(outline.parties) { part in
        [
          "numero": .integer(part.number),
          "intitule": .string(part.intitule),
          "minimum": .optional(part.pages?.minimum),
          "maximum": .optional(part.pages?.maximum),
        ]
      },
      "attendus": .list(outline.attendus) { item in
        ["id": .string(item.id), "libelle": .string(item.libelle), "groupe": .string(item.group)]
      },
      "criteres": .list(outline.criteres) { item in
        ["code": .string(item.id), "libelle": .string(item.libelle), "competence": .string(item.group)]
      },
    ]
  }

  private func insights(_ insights: CohortInsights) -> JSONValue {
    [
      "referentiel": .string(insights.outline.key.referentiel),
      "epreuve": .string(insights.outline.key.epreuve),
      "dossiers": .integer(insights.count),
      "criteres": .list(insights.criteres) { coverage in
        [
          "code": .string(coverage.item.id), "etayes": .integer(coverage.found),
          "aRenforcer": .integer(coverage.partial), "absents": .integer(coverage.absent),
        ]
      },
      "attendus": .list(insights.attendus) { coverage in
        [
          "id": .string(coverage.item.id), "presents": .integer(coverage.found),
          "aRenforcer": .integer(coverage.partial), "absents": .integer(coverage.absent),
        ]
      },
      "parties": .list(insights.parties) { spread in
        [
          "numero": .integer(spread.part.number), "conformes": .integer(spread.inside),
          "tropCourtes": .integer(spread.below), "tropLongues": .integer(spread.above),
          "aVerifier": .integer(spread.near), "absentes": .integer(spread.missing),
        ]
      },
      "entretiens": .list(insights.entretiens) { shortfall in
        [
          "partie": .integer(shortfall.part), "minimum": .integer(shortfall.minimum),
          "dossiersSous": .integer(shortfall.count),
        ]
      },
      "regles": .list(insights.rules) { spread in
        [
          "regle": .string(spread.rule), "gravite": .string(spread.severity.rawValue),
          "dossiers": .integer(spread.dossiers), "constats": .integer(spread.findings),
        ]
      },
    ]
  }

  private var passages: JSONValue {
    let found = summary.cohort.passages
    return .list(found.passages) { passage in
      [
        "regle": .string(found.rule(of: passage)),
        "gravite": .optional(found.severity(of: passage)?.rawValue),
        "mots": .integer(passage.words),
        "lieux": .list(passage.places) { place in
          [
            "rang": .integer(place.dossier),
            "fichier": .optional(summary.file(of: place)),
            "ligneDebut": .integer(place.firstLine),
            "ligneFin": .integer(place.lastLine),
          ]
        },
      ]
    }
  }

  private func progress(_ progress: CohortProgress) -> JSONValue {
    [
      "dossiers": .list(progress.entries) { entry in
        var value: JSONValue = ["rang": .integer(entry.rank), "nouveau": .boolean(entry.isNew)]
        guard let change = entry.change else { return value }
        value.append("verdictAvant", .string(change.verdictBefore.rawValue))
        value.append("verdict", .string(change.verdict.rawValue))
        value.append("gagnes", .strings(change.gained))
        value.append("perdus", .strings(change.lost))
        value.append("partiesGagnees", .list(change.partsGained, JSONValue.integer))
        value.append("partiesPerdues", .list(change.partsLost, JSONValue.integer))
        value.append("pages", .hundredths(change.hundredths))
        value.append("mots", .integer(change.words))
        value.append("entretiens", .integer(change.entretiens))
        value.append("erreurs", .integer(change.errors))
        value.append("avertissements", .integer(change.warnings))
        return value
      },
      "disparus": .strings(progress.gone.map(SafeText.line)),
    ]
  }
}
