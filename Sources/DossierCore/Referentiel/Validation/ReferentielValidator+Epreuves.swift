import PositionedJSON

extension ReferentielValidator {
  /// Checks that the lists without which nothing can be assessed are not empty.
  mutating func checkTexts() {
    let root = JSONPath.referentiel
    check(!referentiel.textes.isEmpty, at: root.key("textes"), "au moins un texte officiel est attendu")
    check(!referentiel.competences.isEmpty, at: root.key("competences"), "au moins une compétence est attendue")
    // A text that sets no épreuve must say why: an author who forgot them would not.
    check(
      !referentiel.epreuves.isEmpty || referentiel.sansEpreuve != nil,
      at: root.key("epreuves"),
      "au moins une épreuve est attendue, ou « sansEpreuve » qui dit pourquoi il n'y en a pas"
    )
    check(
      referentiel.epreuves.isEmpty || referentiel.sansEpreuve == nil,
      at: root.key("sansEpreuve"),
      "« sansEpreuve » n'a pas de sens ici : il y a des épreuves"
    )
  }

  /// Checks that the dates follow each other.
  mutating func checkDates() {
    let dates = referentiel.dates
    let root = JSONPath.referentiel
    let order = [("arrete", dates.arrete), ("publication", dates.publication), ("effet", dates.effet)]
    var earlier: (key: String, date: CivilDate)?
    for case (let key, let date?) in order {
      if let earlier {
        check(
          earlier.date <= date,
          at: root.key(key),
          "« \(key) » (\(date)) précède « \(earlier.key) » (\(earlier.date))"
        )
      }
      earlier = (key, date)
    }
    if let effet = dates.effet, let fin = dates.fin {
      check(effet < fin, at: root.key("fin"), "« fin » (\(fin)) ne suit pas « effet » (\(effet))")
    }
    if let next = referentiel.remplacePar, let effet = next.effet, let fin = next.fin {
      let path = root.key("remplacePar").key("fin")
      check(effet < fin, at: path, "« fin » (\(fin)) ne suit pas « effet » (\(effet))")
    }
  }

  /// Checks durations, numbers of pages and of parts.
  mutating func checkEpreuves() {
    for (index, epreuve) in referentiel.epreuves.enumerated() {
      let path = JSONPath.referentiel["epreuves", index]
      checkDurations(of: epreuve, at: path)
      if let production = epreuve.production {
        check(production, at: path.key("production"))
      }
    }
  }

  private mutating func checkDurations(of epreuve: Epreuve, at path: JSONPath) {
    guard let duration = epreuve.dureeMinutes else { return }
    let known = epreuve.modalites.compactMap(\.dureeMinutes)
    let isModaliteDamaged = epreuve.modalites.indices.contains { damage.covers(path["modalites", $0].key("id")) }
    if !known.isEmpty, known.count == epreuve.modalites.count, !isModaliteDamaged {
      let sum = known.reduce(0, +)
      check(
        sum == duration,
        at: path.key("dureeMinutes"),
        "les modalités durent \(sum) minutes en tout, l'épreuve \(duration)"
      )
    }
    checkSteps(of: epreuve, at: path)
    if let presence = epreuve.presenceJuryMinutes {
      let message = "le jury est présent \(presence) minutes, plus que l'épreuve ne dure (\(duration))"
      check(presence <= duration, at: path.key("presenceJuryMinutes"), message)
    }
  }

  /// Checks that the moments of each modalité fill its duration, or less where one has no duration of its own.
  private mutating func checkSteps(of epreuve: Epreuve, at path: JSONPath) {
    for (index, modalite) in epreuve.modalites.enumerated() where !modalite.etapes.isEmpty {
      guard let duration = modalite.dureeMinutes else { continue }
      let known = modalite.etapes.compactMap(\.dureeMinutes)
      let sum = known.reduce(0, +)
      let isRight = known.count == modalite.etapes.count ? sum == duration : sum < duration
      check(
        isRight,
        at: path["modalites", index].key("deroulement"),
        "les étapes durent \(sum) minutes, la modalité \(duration)"
      )
    }
    let preparation = epreuve.modalites.reduce(0) { $0 + $1.preparationMinutes }
    guard let duration = epreuve.dureeMinutes, let presence = epreuve.presenceJuryMinutes, preparation > 0 else {
      return
    }
    check(
      presence + preparation == duration,
      at: path.key("presenceJuryMinutes"),
      "le jury est présent \(presence) minutes et le candidat en prépare \(preparation) : l'épreuve en dure \(duration)"
    )
  }

  /// Checks that the title may be put together from épreuves that are there.
  mutating func checkCapitalisation() {
    guard let capitalisation = referentiel.capitalisation else { return }
    let path = JSONPath.referentiel.key("capitalisation")
    check(
      referentiel.epreuve(capitalisation.titre) != nil,
      at: path.key("titre"),
      "« \(capitalisation.titre) » n'est pas une épreuve"
    )
    for (index, id) in capitalisation.certificats.enumerated() {
      check(
        referentiel.epreuve(id) != nil && id != capitalisation.titre,
        at: path["certificats", index],
        "« \(id) » n'est pas l'épreuve d'un certificat"
      )
    }
    for (index, entry) in referentiel.correspondances.enumerated() {
      guard let id = entry.nouveau?.epreuve else { continue }
      check(
        referentiel.epreuve(id) != nil,
        at: JSONPath.referentiel["correspondances", index].key("nouveau").key("epreuve"),
        "« \(id) » n'est pas une épreuve"
      )
    }
  }

  private mutating func check(_ production: Production, at path: JSONPath) {
    check(production.pages, at: path)
    check(!production.parties.isEmpty, at: path.key("parties"), "au moins une partie est attendue")
    for (index, partie) in production.parties.enumerated() {
      check(partie.pages, at: path["parties", index])
      check(
        partie.numero == index + 1,
        at: path["parties", index].key("numero"),
        "la partie porte le numéro \(partie.numero) au lieu de \(index + 1)"
      )
    }
    for (index, remarque) in production.remarques.enumerated() {
      for (place, numero) in remarque.parties.enumerated() {
        check(
          1 <= numero && numero <= production.parties.count,
          at: path["remarques", index].key("parties").index(place),
          "il n'y a pas de partie \(numero)"
        )
      }
    }
  }

  private mutating func check(_ pages: PageRange?, at path: JSONPath) {
    guard let pages else { return }
    check(
      pages.minimum <= pages.maximum,
      at: path.key("minimum"),
      "le minimum (\(pages.minimum) pages) dépasse le maximum (\(pages.maximum))"
    )
  }
}
