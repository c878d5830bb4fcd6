import PositionedJSON

extension Epreuve {
  init(reading object: inout ObjectReader) {
    id = object.id("id")
    intitule = object.string("intitule")
    source = object.source()
    dureeMinutes = object.optionalInteger("dureeMinutes", in: 1...10_000)
    presenceJuryMinutes = object.optionalInteger("presenceJuryMinutes", in: 1...10_000)
    modalites = object.objects("modalites") { Modalite(reading: &$0) }
    production = object.optionalObject("production") { Production(reading: &$0) }
    pieces = object.optionalObjects("pieces") { Piece(libelle: $0.string("libelle"), source: $0.source()) }
  }
}

extension Modalite {
  init(reading object: inout ObjectReader) {
    let id: Modalite.ID = object.id("id")
    self.id = id
    intitule = object.optionalString("intitule")
    dureeMinutes = object.optionalInteger("dureeMinutes", in: 1...10_000)
    readsTheDossier = object.optionalBoolean("litLeDossier") ?? id.usuallyReadsTheDossier
    competences = object.ids("competences")
    etapes = object.optionalObjects("deroulement") { etape in
      Etape(
        libelle: etape.string("libelle"),
        dureeMinutes: etape.optionalInteger("dureeMinutes", in: 1...10_000),
        isPreparation: etape.optionalBoolean("preparation") ?? false
      )
    }
    precisions = object.optionalStrings("precisions")
    source = object.source()
  }
}

extension Production {
  init(reading object: inout ObjectReader) {
    intitule = object.string("intitule")
    pages = object.pages()
    horsAnnexes = object.boolean("horsAnnexes")
    source = object.source()
    parties = object.objects("parties") { Partie(reading: &$0) }
    remarques = object.optionalObjects("remarques") { Remarque(reading: &$0) }
  }
}

extension Partie {
  init(reading object: inout ObjectReader) {
    numero = object.integer("numero", in: 1...1000)
    bloc = object.id("bloc")
    pages = object.pages()
    isCounted = object.optionalBoolean("comptee") ?? true
    competences = object.ids("competences")
    entretiensMinimum = object.optionalInteger("entretiensMinimum", in: 0...1000) ?? 0
    attendus = object.ids("attendus")
    source = object.source()
  }
}

extension Remarque {
  init(reading object: inout ObjectReader) {
    id = object.id("id")
    parties = object.integers("parties")
    libelle = object.string("libelle")
    source = object.source()
  }
}
