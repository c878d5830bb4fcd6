import PositionedJSON

extension ObjectReader {
  /// Reads the id of something.
  mutating func id<Owner>(_ key: String) -> Identifier<Owner> {
    Identifier(rawValue: string(key))
  }

  /// Reads a list of ids; an absent list is a fault.
  mutating func ids<Owner>(_ key: String) -> [Identifier<Owner>] {
    strings(key).map(Identifier.init(rawValue:))
  }

  /// Reads a date, `nil` where the text gives none.
  mutating func date(_ key: String) -> CivilDate? {
    optionalParsed(key, "une date comme 2018-03-23") { CivilDate(iso: $0) }
  }

  /// Reads the place of something in the official texts.
  mutating func source(_ key: String = "source") -> Source {
    object(key) { Source(reading: &$0) } ?? Source(texte: "", page: 0)
  }

  /// Reads a range of pages from `minimum` and `maximum`, or from `pages` and `tolerance`; `nil` if nothing is given.
  mutating func pages() -> PageRange? {
    let minimum = optionalInteger("minimum", in: 0...10_000)
    let maximum = optionalInteger("maximum", in: 0...10_000)
    if let exact = optionalInteger("pages", in: 1...10_000) {
      if minimum != nil || maximum != nil {
        note("« pages » et « minimum » ou « maximum » s'excluent", at: "pages")
      }
      // Without its tolerance a number of pages could not be held against a dossier: hardly any would have just that many.
      return object("tolerance") { PageTolerance(reading: &$0) }.map { PageRange(exact: exact, within: $0) }
    }
    ignore("tolerance")
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): return PageRange(minimum: minimum, maximum: maximum)
    case (nil, nil): return nil
    case (_, nil): note("« maximum » manque : « minimum » et « maximum » vont ensemble", at: "maximum")
    case (nil, _): note("« minimum » manque : « minimum » et « maximum » vont ensemble", at: "minimum")
    }
    return nil
  }

  /// Refuses a file that is not of the kind and version that the reader knows.
  mutating func schema(_ expected: String) {
    _ = parsed("schema", "« \(expected) »") { $0 == expected ? $0 : nil }
  }
}

extension Source {
  init(reading object: inout ObjectReader) {
    let section = object.optionalString("section")
    self.init(
      texte: object.id("texte"),
      page: section == nil ? object.integer("page", in: 1...10_000) : object.optionalInteger("page", in: 1...10_000),
      section: section,
      fiche: object.optionalString("fiche"),
      libelle: object.optionalString("libelle")
    )
  }
}

extension PageTolerance {
  init(reading object: inout ObjectReader) {
    percent = object.integer("pourcent", in: 0...100)
    reason = object.string("raison")
  }
}

extension CodeStyle {
  init(reading object: inout ObjectReader) {
    var patterns: [Kind: [String]] = [:]
    for kind in Kind.allCases {
      let own = object.optionalStrings(kind.rawValue)
      if !own.isEmpty { patterns[kind] = own }
    }
    self.init(patterns)
  }
}
