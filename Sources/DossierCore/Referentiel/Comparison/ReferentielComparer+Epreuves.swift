extension ReferentielComparer {
  mutating func compareEpreuves() {
    let epreuves = pair(
      .epreuve,
      old.epreuves.map { ($0.id.rawValue, $0.intitule) },
      new.epreuves.map { ($0.id.rawValue, $0.intitule) },
      codesBind: true
    )
    tell(.epreuve, epreuves) { [self] one, other in
      let (one, other) = (old.epreuves[one], new.epreuves[other])
      return [
        aspect("durée", Self.minutes(one.dureeMinutes), Self.minutes(other.dureeMinutes)),
        aspect("présence du jury", Self.minutes(one.presenceJuryMinutes), Self.minutes(other.presenceJuryMinutes)),
      ]
    }
    for (index, place) in epreuves.matching.oldOfNew.enumerated() {
      guard let place else { continue }
      let (one, other) = (old.epreuves[place], new.epreuves[index])
      compareModalites(of: one, other)
      compareProductions(of: one, other)
    }
  }

  private mutating func compareModalites(of one: Epreuve, _ other: Epreuve) {
    let modalites = pair(
      .modalite,
      one.modalites.map { ("\(one.id), \($0.id)", $0.intitule ?? $0.id.rawValue) },
      other.modalites.map { ("\(other.id), \($0.id)", $0.intitule ?? $0.id.rawValue) },
      codesBind: true
    )
    tell(.modalite, modalites) { [self] before, after in
      let (before, after) = (one.modalites[before], other.modalites[after])
      return [
        aspect("durée", Self.minutes(before.dureeMinutes), Self.minutes(after.dureeMinutes)),
        listed("compétences", before.competences, after.competences, .competence),
        aspect("porte sur le dossier", Self.yes(before.readsTheDossier), Self.yes(after.readsTheDossier)),
      ]
    }
  }

  private mutating func compareProductions(of one: Epreuve, _ other: Epreuve) {
    let before = one.production.map { Side(code: one.id.rawValue, text: $0.intitule) }
    let after = other.production.map { Side(code: other.id.rawValue, text: $0.intitule) }
    guard let old = one.production, let new = other.production else {
      if before != nil || after != nil { add(.production, before, after, []) }
      return
    }
    let aspects = [
      aspect("libellé", old.intitule, new.intitule), aspect("pages", Self.pages(old.pages), Self.pages(new.pages)),
      aspect("hors annexes", Self.yes(old.horsAnnexes), Self.yes(new.horsAnnexes)),
      aspect("remarques", Self.remarques(old), Self.remarques(new)),
    ]
    .compactMap(\.self)
    if !aspects.isEmpty { add(.production, before, after, aspects) }
    compareParties(of: one, old, other, new)
  }

  private mutating func compareParties(of one: Epreuve, _ old: Production, _ other: Epreuve, _ new: Production) {
    let titles = { (referentiel: Referentiel, partie: Partie) in
      referentiel.bloc(partie.bloc)?.intitule ?? partie.bloc.rawValue
    }
    let parties = pair(
      .partie,
      old.parties.map { ("\(one.id), \($0.bloc)", titles(self.old, $0)) },
      new.parties.map { ("\(other.id), \($0.bloc)", titles(self.new, $0)) },
      codesBind: true
    )
    tell(.partie, parties) { [self] before, after in
      let (before, after) = (old.parties[before], new.parties[after])
      return [
        aspect("numéro", String(before.numero), String(after.numero)),
        aspect("pages", Self.pages(before.pages), Self.pages(after.pages)),
        aspect("comptée", Self.yes(before.isCounted), Self.yes(after.isCounted)),
        aspect("entretiens au moins", Self.number(before.entretiensMinimum), Self.number(after.entretiensMinimum)),
        listed("compétences", before.competences, after.competences, .competence),
        listed("attendus", before.attendus, after.attendus, .attendu),
      ]
    }
  }

  private static func yes(_ isSo: Bool) -> String { isSo ? "oui" : "non" }

  private static func number(_ number: Int) -> String? { number == 0 ? nil : String(number) }

  private static func remarques(_ production: Production) -> String? {
    production.remarques.isEmpty ? nil : production.remarques.map(\.libelle).joined(separator: " ; ")
  }
}
