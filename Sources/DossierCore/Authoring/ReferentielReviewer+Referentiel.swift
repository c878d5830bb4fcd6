import PositionedJSON

extension ReferentielReviewer {
  /// Reads the référentiel itself.
  ///
  /// - Returns: what could be read, or `nil` for a text that is no JSON, or no référentiel by its size.
  mutating func reviewReferentiel() -> ReferentielDraft? {
    let draft: ReferentielDraft
    do {
      draft = try ReferentielDraft(file.bytes)
    } catch {
      add([AuthorNote(file: file.name, .fault, JSONFault(error))])
      return nil
    }
    var own = draft.faults().map { AuthorNote(file: file.name, .fault, $0) }
    if draft.shapeFaults.isEmpty, !ReferentielValidator.isExcessive(draft.referentiel) {
      var remarks = ReferentielRemarks(draft, file: file.name)
      remarks.look()
      own += remarks.notes
    }
    add(own)
    return ReferentielValidator.isExcessive(draft.referentiel) ? nil : draft
  }
}

/// What a référentiel whose shape is right says that its author may not have meant.
struct ReferentielRemarks {
  private let draft: ReferentielDraft
  private let file: String
  private(set) var notes: [AuthorNote] = []

  private var referentiel: Referentiel { draft.referentiel }

  init(_ draft: ReferentielDraft, file: String) {
    self.draft = draft
    self.file = file
  }

  mutating func look() {
    lookAtPages()
    lookForWhatNobodyAssesses()
    lookForWhatNobodyAsks()
  }

  private mutating func note(_ message: String, at path: JSONPath, _ weight: AuthorNote.Weight = .remark) {
    let fault = JSONFault(position: draft.node.position(at: path), path: path, message: message)
    notes.append(AuthorNote(file: file, weight, fault))
  }

  // MARK: Pages

  private mutating func lookAtPages() {
    for (index, epreuve) in referentiel.epreuves.enumerated() {
      guard let production = epreuve.production, let whole = production.pages else { continue }
      let counted = production.parties.filter(\.isCounted)
      let ranges = counted.compactMap(\.pages)
      guard !ranges.isEmpty, ranges.count == counted.count else { continue }
      let minimum = ranges.reduce(0) { $0 + $1.minimum }
      let maximum = ranges.reduce(0) { $0 + $1.maximum }
      // Around a number that the text gives alone, limits are the tool's and rounded part by part.
      if whole.asked != nil, ranges.reduce(0, { $0 + ($1.asked ?? 0) }) == whole.asked { continue }
      guard minimum != whole.minimum || maximum != whole.maximum else { continue }
      let isPossible = minimum <= whole.maximum && whole.minimum <= maximum
      // What two texts ask each on its own is theirs to settle.
      let isOneText = counted.contains { $0.source.texte == production.source.texte }
      note(
        "les parties font \(minimum) à \(maximum) pages en tout, la production \(whole.minimum) à \(whole.maximum)"
          + (isPossible ? "" : " : aucun dossier ne peut suivre les deux"),
        at: JSONPath.referentiel["epreuves", index].key("production"),
        isPossible || !isOneText ? .remark : .fault
      )
    }
  }

  // MARK: Assessment

  private mutating func lookForWhatNobodyAssesses() {
    guard !referentiel.epreuves.isEmpty else { return }
    var assessed: Set<Competence.ID> = []
    for epreuve in referentiel.epreuves {
      assessed.formUnion(epreuve.modalites.flatMap(\.competences))
      assessed.formUnion((epreuve.production?.parties ?? []).flatMap(\.competences))
    }
    let own = referentiel.competences.indices.filter { !assessed.contains(referentiel.competences[$0].id) }
    if let first = own.first {
      let codes = own.map { referentiel.competences[$0].id.rawValue }
      note(
        "\(Self.count(codes, "compétence", "n'est évaluée", "ne sont évaluées")) par aucune épreuve : \(Self.list(codes))",
        at: JSONPath.referentiel["competences", first].key("code")
      )
    }
    let through = referentiel.transversales.indices.filter { index in
      !referentiel.transversales[index].competences.contains(where: assessed.contains)
    }
    for index in through {
      note(
        "« \(referentiel.transversales[index].id) » n'est évaluée à travers aucune compétence d'une épreuve",
        at: JSONPath.referentiel["transversales", index].key("competences")
      )
    }
    let empty = referentiel.competences.indices.filter { referentiel.competences[$0].criteres.isEmpty }
    if let first = empty.first {
      let codes = empty.map { referentiel.competences[$0].id.rawValue }
      note(
        "\(Self.count(codes, "compétence", "n'a", "n'ont")) aucun critère : \(Self.list(codes))",
        at: JSONPath.referentiel["competences", first].key("criteres")
      )
    }
  }

  private mutating func lookForWhatNobodyAsks() {
    let parties = referentiel.epreuves.flatMap { $0.production?.parties ?? [] }
    let blocs = Set(parties.map(\.bloc))
    let asked = Set(parties.flatMap(\.attendus))
    for (index, bloc) in referentiel.blocs.enumerated() {
      let path = JSONPath.referentiel["blocs", index]
      guard blocs.contains(bloc.id) else {
        note("le bloc « \(bloc.id) » n'est celui d'aucune partie", at: path.key("id"))
        continue
      }
      for (place, attendu) in bloc.attendus.enumerated() where !asked.contains(attendu.id) {
        note("« \(attendu.id) » n'est demandé par aucune partie", at: path["attendus", place].key("id"))
      }
    }
    for (index, texte) in referentiel.textes.enumerated() where !cited.contains(texte.id) {
      note("« \(texte.id) » n'est cité par aucune source", at: JSONPath.referentiel["textes", index].key("id"))
    }
  }

  /// The texts that sources quote.
  private var cited: Set<TexteOfficiel.ID> {
    var sources = referentiel.activites.map(\.source) + referentiel.attendus.map(\.source)
    sources += referentiel.competences.flatMap { [$0.source] + $0.variantes }
    sources += referentiel.transversales.flatMap { [$0.source] + $0.variantes }
    sources += referentiel.criteres.flatMap(\.sources) + referentiel.correspondances.map(\.source)
    for epreuve in referentiel.epreuves {
      sources += [epreuve.source] + epreuve.modalites.map(\.source)
      guard let production = epreuve.production else { continue }
      sources += [production.source] + production.parties.map(\.source) + production.remarques.map(\.source)
    }
    return Set(sources.map(\.texte))
  }

  // MARK: Words

  private static func count(_ codes: [String], _ noun: String, _ one: String, _ several: String) -> String {
    "\(French.count(codes.count, noun)) \(codes.count == 1 ? one : several)"
  }

  /// Codes on one line, however many there are.
  private static func list(_ codes: [String]) -> String {
    let shown = codes.prefix(12).joined(separator: ", ")
    return codes.count > 12 ? "\(shown)… et \(French.count(codes.count - 12, "autre"))" : shown
  }
}
