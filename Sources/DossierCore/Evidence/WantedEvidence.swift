import DossierMarkdown

/// What the dossier of an épreuve has to show, in the order of the official texts, and where.
struct WantedEvidence {
  /// The scopes handed to the engine: attendus first, then critères.
  let scopes: [EvidenceEngine.Scope]

  /// The critères that other modalités assess.
  let outside: [CritereResult]

  private let attendus: [(attendu: Attendu, partie: Int)]
  private let criteres: [(critere: Critere, competence: Competence.ID, parts: [Int])]

  init(epreuve: Epreuve, referentiel: Referentiel) {
    let parties = epreuve.production?.parties ?? []
    attendus = parties.flatMap { partie in
      partie.attendus.compactMap { id in referentiel.attendu(id).map { ($0, partie.numero) } }
    }
    let scope = epreuve.assessedInDossier(referentiel)
    let all = parties.map(\.numero)
    var shown: [(critere: Critere, competence: Competence.ID, parts: [Int])] = []
    var outside: [CritereResult] = []
    for entry in scope.competences {
      for critere in referentiel.criteres(of: entry.competence) {
        switch entry.place {
        case .dossier(let parts): shown.append((critere, entry.competence, parts.isEmpty ? all : parts))
        case .elsewhere(let modalites):
          outside.append(
            CritereResult(
              critere: critere,
              competence: entry.competence.rawValue,
              assessment: Assessment(status: .outsideDossier),
              isClaimed: false,
              parties: [],
              modalites: modalites.map(\.rawValue)
            )
          )
        }
      }
    }
    criteres = shown
    self.outside = outside
    scopes =
      attendus.map { EvidenceEngine.Scope(id: $0.attendu.id.rawValue, parts: [$0.partie]) }
      + shown.map { EvidenceEngine.Scope(id: $0.critere.id.rawValue, parts: $0.parts) }
  }

  /// The results of the attendus, from the engine's answers to all scopes.
  func attendus(_ found: [Assessment]) -> [AttenduResult] {
    zip(attendus, found).map { AttenduResult(attendu: $0.attendu, partie: $0.partie, assessment: $1) }
  }

  /// The results of the critères, from the engine's answers to all scopes.
  func criteres(_ found: [Assessment]) -> [CritereResult] {
    zip(criteres, found.dropFirst(attendus.count)).map { wanted, assessment in
      CritereResult(
        critere: wanted.critere,
        competence: wanted.competence.rawValue,
        assessment: assessment,
        isClaimed: assessment.isDeclared,
        parties: wanted.parts,
        modalites: []
      )
    }
  }
}

extension Sectioning {
  /// The section of each top-level block of a dossier.
  init(_ dossier: Dossier) {
    var sections = [Section](repeating: .body, count: dossier.document.blocks.count)
    for zone in dossier.zones {
      for block in zone.blocks {
        sections[block] =
          switch zone.kind {
          case .front, .contents: .front
          case .introduction, .conclusion, .references: .body
          case .part(let number): .part(number)
          case .annexes: .annex
          }
      }
    }
    self.init(sections)
  }
}
