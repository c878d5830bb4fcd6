package import DossierCore
package import PositionedJSON

extension JSONDigest {
  /// Reads a row of a cohort.
  static func entry(from object: inout ObjectReader) -> CohortEntry {
    var entry = CohortEntry(
      rank: object.integer("rang", in: 1...FileCounts.entries),
      name: object.string("nom"),
      path: object.optionalString("chemin"),
      outcome: .notDone,
      remarks: object.optionalStrings("remarques")
    )
    let word = object.parsed("etat", "un état de dossier") { words.contains($0) ? $0 : nil }
    switch word {
    case "verifie": entry.outcome = .checked(digest(from: &object))
    case "illisible": entry.outcome = .unreadable(reason: object.string("raison"))
    case "manquant": entry.outcome = .missing
    case "autre-fragment": entry.outcome = .elsewhere
    default: entry.outcome = .notDone
    }
    object.ignoreTheRest()
    return entry
  }

  private static let words = ["verifie", "illisible", "manquant", "non-verifie", "autre-fragment"]

  /// Reads what the check of a dossier gave.
  package static func digest(from object: inout ObjectReader) -> DossierDigest {
    let files = object.strings("fichiers")
    var digest = DossierDigest(
      outline: DossierOutline.Key(
        referentiel: object.string("referentiel"),
        epreuve: object.string("epreuve")
      ),
      verdict: object.parsed("verdict", "un verdict") { Verdict(rawValue: $0) } ?? .toCheck,
      words: object.integer("mots", in: 0...Int.max),
      files: files,
      pages: object.object("pages", pages) ?? noPages,
      parties: object.objects("parties") { part(from: &$0, files) },
      entretiens: object.objects("entretiens") { reader in
        let result = DossierDigest.Entretiens(
          part: reader.integer("partie", in: 1...1000),
          count: reader.integer("nombre", in: 0...FileCounts.lines),
          minimum: reader.integer("minimum", in: 0...1000)
        )
        reader.ignoreTheRest()
        return result
      },
      attendus: object.objects("attendus") { item(from: &$0, "id", files) },
      criteres: object.objects("criteres") { item(from: &$0, "code", files) },
      findings: object.objects("constats") { finding(from: &$0, files) }
    )
    digest.disabledRules = object.optionalStrings("reglesIgnorees").filter(Rule.isIdentifier)
    digest.isConverted = object.optionalBoolean("converti") ?? false
    digest.fingerprints = object.optionalParsed("empreintes", "des empreintes") { PassageFingerprints(encoded: $0) }
    return digest
  }

  private static let noPages = DossierDigest.Pages(
    hundredths: 0,
    sheets: 0,
    marginHundredths: 0,
    layout: "",
    countsSheets: false,
    status: .missing
  )

  private static func pages(from object: inout ObjectReader) -> DossierDigest.Pages {
    let pages = DossierDigest.Pages(
      hundredths: object.hundredths("total"),
      sheets: object.integer("feuilles", in: 0...FileCounts.lines),
      marginHundredths: object.hundredths("marge"),
      layout: object.string("miseEnPage"),
      countsSheets: object.string("decompte") == "feuilles",
      status: object.parsed("statut", "un statut") { RangeStatus(rawValue: $0) } ?? .missing
    )
    object.ignoreTheRest()
    return pages
  }

  private static func part(from object: inout ObjectReader, _ files: [String]) -> DossierDigest.Part {
    let part = DossierDigest.Part(
      number: object.integer("numero", in: 1...1000),
      status: object.parsed("statut", "un statut") { RangeStatus(rawValue: $0) } ?? .missing,
      hundredths: object.hundredths("pages"),
      sheets: object.integer("feuilles", in: 0...FileCounts.lines),
      words: object.integer("mots", in: 0...Int.max),
      first: object.location(files, line: "ligneDebut")
    )
    object.ignoreTheRest()
    return part
  }

  private static func item(
    from object: inout ObjectReader,
    _ key: String,
    _ files: [String]
  ) -> DossierDigest.Item {
    let item = DossierDigest.Item(
      id: object.string(key),
      status: object.parsed("statut", "un statut") { Assessment.Status(word: $0) } ?? .absent,
      evidence: object.location(files, line: "ligne")
    )
    object.ignoreTheRest()
    return item
  }

  private static func finding(from object: inout ObjectReader, _ files: [String]) -> Finding {
    var finding = Finding(
      rule: object.string("regle"),
      severity: object.choice("gravite", of: Severity.self) ?? .info,
      message: object.string("message"),
      advice: object.text("conseil"),
      location: object.location(files, line: "ligne", column: "colonne"),
      source: object.text("source"),
      item: object.optionalString("objet")
    )
    finding.endColumn = object.optionalInteger("colonneFin", in: 1...FileCounts.lines)
    finding.fingerprint = object.text("empreinte")
    object.ignoreTheRest()
    return finding
  }
}

/// What no real file exceeds.
enum FileCounts {
  /// The dossiers of a cohort.
  static let entries = 1_000_000
  /// The lines of a dossier, or what comes with them.
  static let lines = 100_000_000
}

extension ObjectReader {
  /// Takes the members that nothing asked for as those of a later version.
  mutating func ignoreTheRest() {
    for member in members { ignore(member.key) }
  }

  /// A number with two decimals at most, in hundredths.
  fileprivate mutating func hundredths(_ key: String) -> Int {
    Int((number(key, in: -1e9...1e9) * 100).rounded())
  }

  /// A text that may be empty.
  fileprivate mutating func text(_ key: String) -> String {
    guard let node = node(key), case .string(let text) = node.content else { return "" }
    return text
  }

  /// A place in the files of a dossier, or `nil` where no line is given.
  fileprivate mutating func location(_ files: [String], line: String, column: String? = nil) -> Location? {
    let path = optionalString("fichier")
    let column = column.flatMap { optionalInteger($0, in: 1...FileCounts.lines) } ?? 1
    guard let line = optionalInteger(line, in: 1...FileCounts.lines) else { return nil }
    return Location(file: path.flatMap { files.firstIndex(of: $0) } ?? 0, line: line, column: column)
  }
}

extension Assessment.Status {
  /// The status that a word of the contract names, an attendu's or a critère's.
  init?(word: String) {
    switch word {
    case "present", "etaye": self = .found
    case "a-renforcer": self = .partial
    case "absent": self = .absent
    case "hors-dossier": self = .outsideDossier
    default: return nil
    }
  }
}
