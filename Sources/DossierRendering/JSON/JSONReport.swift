package import DossierCore
import DossierLayout
package import PositionedJSON

/// The report as JSON, to the contract `juryblanc/rapport/v1`: keys are added, never renamed nor taken away.
package struct JSONReport {
  /// The name of the contract.
  package static let schema = "juryblanc/rapport/v1"

  private let report: Report
  private let version: String
  private let profile: Profile

  /// Creates the rendering of a report by a version of the tool.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - version: the version of the tool.
  ///   - profile: the profile that its findings were weighed by.
  package init(_ report: Report, version: String, profile: Profile = .final) {
    self.report = report
    self.version = version
    self.profile = profile
  }

  /// The text, with a final line end.
  package var text: String {
    String(decoding: JSONText(value).utf8 + [0x0A], as: UTF8.self)
  }

  /// The report as a value.
  ///
  /// `candidat` is always `null`: reports end in public logs and in tables shown to a whole cohort, so that the name of a
  /// person never goes from the dossier to the report. The key stays, for the contract has it.
  package var value: JSONValue {
    completed(contents, report)
  }

  private var contents: JSONValue {
    [
      "schema": .string(Self.schema),
      "outil": ["nom": "juryblanc", "version": .string(version)],
      "referentiel": referentiel,
      "epreuve": .string(report.epreuve.id.rawValue),
      "dossier": dossier,
      "verdict": .string(report.verdict.rawValue),
      "pages": pages,
      "parties": .list(report.parties, partie),
      "entretiens": .list(report.entretiens, entretien),
      "attendus": .list(report.attendus, attendu),
      "criteres": .list(report.criteres, critere),
      "constats": .list(report.findings, constat),
      "tracabilite": .list(Traceability(report).passages, passage),
      "controles": controles,
      "profil": .string(profile.rawValue),
    ]
  }

  private var referentiel: JSONValue {
    let referentiel = report.referentiel
    return [
      "id": .string(referentiel.id),
      "millesime": .optional(referentiel.millesime),
      "enVigueur": .boolean(referentiel.validity.isInForce),
      "titre": .string(referentiel.titre),
      "sigle": .string(referentiel.sigle),
      "code": .optional(referentiel.code),
      "dateDeReference": .string(referentiel.date.description),
      "remplacePar": .optional(referentiel.replacedBy),
    ]
  }

  private var dossier: JSONValue {
    [
      "chemin": .string(report.dossier.path),
      "candidat": nil,
      "mots": .integer(report.dossier.words),
      "fichiers": .strings(report.dossier.files),
      "converti": .boolean(report.dossier.isConverted),
      "exclusions": .list(report.pages.stretches.filter { !$0.isCounted }, stretch),
    ]
  }

  private func stretch(_ result: StretchResult) -> JSONValue {
    [
      "nom": .string(result.stretch.label),
      "fichier": file(result.first),
      "ligneDebut": .integer(result.first.line),
      "ligneFin": .integer(result.last.line),
      "pages": .hundredths(result.length.hundredths),
      "feuilles": .integer(result.length.sheets),
    ]
  }

  private var pages: JSONValue {
    let pages = report.pages
    var value: JSONValue = [
      "total": .hundredths(pages.hundredths),
      "feuilles": .integer(pages.sheets),
      "minimum": .optional(pages.range?.minimum),
      "maximum": .optional(pages.range?.maximum),
      "marge": .hundredths(pages.marginHundredths),
      "source": pages.printed?.showsParts == true ? "pdf" : "estimation",
      "miseEnPage": .string(pages.layout),
      "description": .string(pages.layoutDescription),
      "decompte": pages.countsSheets ? "feuilles" : "longueur",
      "statut": .string(pages.status.rawValue),
      "ecartPages": ecart(pages.gap?.hundredths),
      "ecartMots": ecartMots(pages.gap),
      "comptees": .list(pages.stretches.filter(\.isCounted), stretch),
      "misesEnPageQuiConviennent": .strings(pages.fittingLayouts),
      "pdf": pages.printed.map { ["fichier": .string($0.name), "pages": .integer($0.pageCount)] } ?? nil,
      "imprimees": .integer(report.map.pageCount),
      "plan": .list(report.map.entries) { entry in
        [
          "page": .integer(entry.page),
          "niveau": .integer(entry.depth),
          "titre": .string(SafeText.line(entry.title)),
          "fichier": file(entry.location),
          "ligne": .integer(entry.location.line),
        ]
      },
    ]
    value.append(toleranceOf: pages.range)
    return value
  }

  /// A difference of pages, less than 0 for what is missing, or `null` inside the range.
  private func ecart(_ hundredths: Int?) -> JSONValue {
    hundredths.map(JSONValue.hundredths) ?? nil
  }

  /// The words that fill a difference of pages, with its sign, or `null`.
  private func ecartMots(_ gap: PageGap?) -> JSONValue {
    .optional(gap.flatMap { gap in gap.words.map { gap.hundredths < 0 ? -$0 : $0 } })
  }

  private func partie(_ result: PartieResult) -> JSONValue {
    var value: JSONValue = [
      "numero": .integer(result.partie.numero),
      "bloc": .string(result.partie.bloc.rawValue),
      "intitule": .string(result.intitule),
      "titre": .optional(result.heading.map(SafeText.line)),
    ]
    if let first = result.first, let last = result.last {
      value.append("fichier", file(first))
      value.append("ligneDebut", .integer(first.line))
      value.append("ligneFin", .integer(last.line))
      if last.file != first.file { value.append("fichierFin", file(last)) }
    }
    value.append("mots", .integer(result.words))
    value.append("pages", .hundredths(result.length.hundredths))
    value.append("feuilles", .integer(result.length.sheets))
    value.append("minimum", .optional(result.partie.pages?.minimum))
    value.append("maximum", .optional(result.partie.pages?.maximum))
    value.append(toleranceOf: result.partie.pages)
    value.append("statut", .string(result.status.rawValue))
    value.append("certitude", .optional(result.basis?.word))
    value.append("marge", .hundredths(result.length.marginHundredths))
    value.append("reserves", .strings(result.length.doubts.words))
    value.append("ecartPages", ecart(result.gap?.hundredths))
    value.append("ecartMots", ecartMots(result.gap))
    value.append("source", result.length.isExact ? "pdf" : "estimation")
    if let estimate = result.estimate {
      value.append("pagesEstimees", .hundredths(estimate.hundredths))
      value.append("feuillesEstimees", .integer(estimate.sheets))
    }
    if result.first != nil {
      value.append("premierePage", .integer(result.length.firstPage))
      value.append("dernierePage", .integer(result.length.lastPage))
    }
    return value
  }

  private func entretien(_ result: EntretienResult) -> JSONValue {
    [
      "partie": .integer(result.partie),
      "nombre": .integer(result.locations.count),
      "minimum": .integer(result.minimum),
      "lignes": .list(result.locations) { .integer($0.line) },
      "fichiers": .list(result.locations, file),
      "pages": .list(result.locations) { .integer(report.map.page(of: $0)) },
    ]
  }

  private func attendu(_ result: AttenduResult) -> JSONValue {
    [
      "id": .string(result.attendu.id.rawValue),
      "partie": .integer(result.partie),
      "libelle": .string(result.attendu.libelle),
      "statut": .string(result.assessment.status.wordForAttendu),
      "preuves": .list(result.assessment.evidence, preuve),
      "conseil": .string(result.assessment.advice),
      "facettesManquantes": .strings(result.assessment.missingFacets),
      "composantesManquantes": .strings(result.assessment.missingComponents),
      "confiance": confiance(result.assessment),
    ]
  }

  private func critere(_ result: CritereResult) -> JSONValue {
    [
      "code": .string(result.critere.id.rawValue),
      "competence": .string(result.competence),
      "libelle": .string(result.critere.libelle),
      "statut": .string(result.assessment.status.wordForCritere),
      "declare": .boolean(result.isClaimed),
      "preuves": .list(result.assessment.evidence, preuve),
      "conseil": .string(result.assessment.advice),
      "facettesManquantes": .strings(result.assessment.missingFacets),
      "confiance": confiance(result.assessment),
      "modalites": .strings(result.modalites),
    ]
  }

  /// How sure one may be that the item is shown, from 0 to 1, or `null` where nothing was learned.
  private func confiance(_ assessment: Assessment) -> JSONValue {
    assessment.confidence.map { .decimal(Int(($0 * 100).rounded()), digits: 2) } ?? nil
  }

  /// A passage, and back from it the attendus and critères that it serves.
  private func passage(_ passage: Traceability.Passage) -> JSONValue {
    [
      "fichier": file(passage.location),
      "ligneDebut": .integer(passage.location.line),
      "ligneFin": .integer(passage.lastLine),
      "sert": .strings(passage.items),
    ]
  }

  private func preuve(_ evidence: Evidence) -> JSONValue {
    [
      "fichier": file(evidence.location),
      "ligneDebut": .integer(evidence.location.line),
      "ligneFin": .integer(evidence.lastLine),
      "extrait": .string(SafeText.line(evidence.excerpt)),
      "mots": .strings(evidence.words.map(SafeText.line)),
      "page": .integer(report.map.page(of: evidence.location)),
    ]
  }

  private func constat(_ finding: Finding) -> JSONValue {
    var value: JSONValue = [
      "regle": .string(finding.rule),
      "gravite": .string(finding.severity.rawValue),
      "message": .string(SafeText.line(finding.message)),
      "conseil": .string(SafeText.line(finding.advice)),
      "fichier": finding.location.map(file) ?? nil,
      "ligne": .optional(finding.location?.line),
      "colonne": .optional(finding.location?.column),
      "source": .string(finding.source),
      "page": .optional(finding.location.map { report.map.page(of: $0) }),
      "colonneFin": .optional(finding.endColumn),
      "empreinte": .string(finding.fingerprint),
    ]
    if report.reference != nil { value.append("connu", .boolean(finding.isKnown)) }
    return value
  }

  private var controles: JSONValue {
    [
      "parties": .integer(report.controls.parties),
      "partiesTrouvees": .integer(report.controls.partiesFound),
      "attendus": .integer(report.controls.attendus),
      "criteres": .integer(report.controls.criteres),
      "regles": .integer(report.controls.regles),
    ]
  }

  private func file(_ location: Location) -> JSONValue {
    .optional(report.path(of: location))
  }
}

extension Report {
  /// The path of the file that a location is in, or `nil` if the dossier has no such file.
  package func path(of location: Location) -> String? {
    dossier.files.indices.contains(location.file) ? dossier.files[location.file] : nil
  }
}

extension JSONValue {
  /// Adds, beside the bounds that were applied, the number that the text gives alone and what is accepted around it; nothing for a range.
  mutating func append(toleranceOf range: PageRange?) {
    guard let asked = range?.asked, let tolerance = range?.tolerance else { return }
    append("demande", .integer(asked))
    append("tolerance", ["pourcent": .integer(tolerance.percent), "raison": .string(tolerance.reason)])
  }

  /// A number of hundredths, written without useless zeros.
  static func hundredths(_ number: Int) -> JSONValue {
    if number.isMultiple(of: 100) { return .integer(number / 100) }
    return number.isMultiple(of: 10) ? .decimal(number / 10, digits: 1) : .decimal(number, digits: 2)
  }
}

extension Assessment.Status {
  /// The word of the contract for an attendu.
  var wordForAttendu: String {
    self == .found ? "present" : wordForCritere
  }

  /// The word of the contract for a critère.
  var wordForCritere: String {
    switch self {
    case .found: "etaye"
    case .partial: "a-renforcer"
    case .absent: "absent"
    case .outsideDossier: "hors-dossier"
    }
  }
}

extension Dossier.Basis {
  /// The word of the contract.
  var word: String {
    switch self {
    case .comment: "commentaire"
    case .label: "intitule"
    case .enumerator: "numerotation"
    case .subject: "sujet"
    case .hesitant: "hesitation"
    case .whole: "ensemble"
    }
  }
}

extension Pagination.Doubts {
  /// The words of the report, in a stable order.
  var words: [String] {
    let all: [(Pagination.Doubts, String)] = [
      (.brokenRow, "tableau-coupe"), (.pushedImage, "image-reportee"), (.brokenNote, "note-coupee"),
      (.missingImage, "image-introuvable"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
