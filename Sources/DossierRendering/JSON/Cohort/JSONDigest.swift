package import DossierCore
package import PositionedJSON

/// One dossier of a cohort as JSON, with the keys of the report of one dossier where both say the same.
package enum JSONDigest {
  /// A row of a cohort.
  static func entry(_ entry: CohortEntry) -> JSONValue {
    var value: JSONValue = [
      "rang": .integer(entry.rank),
      "nom": .string(SafeText.line(entry.name)),
      "chemin": .optional(entry.path.map(SafeText.line)),
      "etat": .string(entry.outcome.word),
      "remarques": .strings(entry.remarks.map(SafeText.line)),
    ]
    switch entry.outcome {
    case .checked(let digest): append(digest, to: &value)
    case .unreadable(let reason): value.append("raison", .string(SafeText.line(reason)))
    case .missing, .notDone, .elsewhere: break
    }
    return value
  }

  /// What the check of a dossier gave, alone.
  package static func value(_ digest: DossierDigest) -> JSONValue {
    var value: JSONValue = [:]
    append(digest, to: &value)
    return value
  }

  private static func append(_ digest: DossierDigest, to value: inout JSONValue) {
    let file = { (location: Location?) -> JSONValue in
      location.flatMap { digest.files.indices.contains($0.file) ? .string(digest.files[$0.file]) : nil } ?? nil
    }
    value.append("referentiel", .string(digest.outline.referentiel))
    value.append("epreuve", .string(digest.outline.epreuve))
    value.append("verdict", .string(digest.verdict.rawValue))
    value.append("mots", .integer(digest.words))
    value.append("fichiers", .strings(digest.files))
    value.append("pages", pages(digest.pages))
    value.append(
      "parties",
      .list(digest.parties) { part in
        [
          "numero": .integer(part.number),
          "statut": .string(part.status.rawValue),
          "pages": .hundredths(part.hundredths),
          "feuilles": .integer(part.sheets),
          "mots": .integer(part.words),
          "fichier": file(part.first),
          "ligneDebut": .optional(part.first?.line),
        ]
      }
    )
    value.append(
      "entretiens",
      .list(digest.entretiens) { result in
        ["partie": .integer(result.part), "nombre": .integer(result.count), "minimum": .integer(result.minimum)]
      }
    )
    value.append(
      "attendus",
      .list(digest.attendus) { item in
        [
          "id": .string(item.id), "statut": .string(item.status.wordForAttendu), "fichier": file(item.evidence),
          "ligne": .optional(item.evidence?.line),
        ]
      }
    )
    value.append(
      "criteres",
      .list(digest.criteres) { item in
        [
          "code": .string(item.id), "statut": .string(item.status.wordForCritere), "fichier": file(item.evidence),
          "ligne": .optional(item.evidence?.line),
        ]
      }
    )
    value.append(
      "constats",
      .list(digest.findings) { finding in
        [
          "regle": .string(finding.rule),
          "gravite": .string(finding.severity.rawValue),
          "message": .string(SafeText.line(finding.message)),
          "conseil": .string(SafeText.line(finding.advice)),
          "fichier": file(finding.location),
          "ligne": .optional(finding.location?.line),
          "colonne": .optional(finding.location?.column),
          "source": .string(finding.source),
          "objet": .optional(finding.item),
          "colonneFin": .optional(finding.endColumn),
          "empreinte": .string(finding.fingerprint),
        ]
      }
    )
    value.append("reglesIgnorees", .strings(digest.disabledRules))
    value.append("converti", .boolean(digest.isConverted))
    if let fingerprints = digest.fingerprints { value.append("empreintes", .string(fingerprints.encoded)) }
  }

  private static func pages(_ pages: DossierDigest.Pages) -> JSONValue {
    [
      "total": .hundredths(pages.hundredths),
      "feuilles": .integer(pages.sheets),
      "marge": .hundredths(pages.marginHundredths),
      "miseEnPage": .string(pages.layout),
      "decompte": pages.countsSheets ? "feuilles" : "longueur",
      "statut": .string(pages.status.rawValue),
    ]
  }
}

extension CohortEntry.Outcome {
  /// The word of the contract.
  var word: String {
    switch self {
    case .checked: "verifie"
    case .unreadable: "illisible"
    case .missing: "manquant"
    case .notDone: "non-verifie"
    case .elsewhere: "autre-fragment"
    }
  }
}
