import PositionedJSON

extension Savoirs {
  /// The kind and version of the files that are read.
  public static let schema = "juryblanc/savoirs/v1"

  /// Reads and checks the savoirs of a référentiel written in JSON.
  ///
  /// - Throws: all the faults of the text, in its order; a fault of syntax comes alone.
  public init(decoding bytes: [UInt8], for referentiel: Referentiel) throws(ReferentielError) {
    do {
      self = try ObjectReader.read(bytes) { Savoirs(reading: &$0, for: referentiel) }
    } catch {
      throw ReferentielError(error)
    }
  }

  private init(reading object: inout ObjectReader, for referentiel: Referentiel) {
    object.ignore("$schema")
    object.schema(Self.schema)
    self.referentiel = object.id("referentiel")
    let professionnelles = object.objects("competences") { Fiche(reading: &$0, for: referentiel) }
    let transversales = object.optionalObjects("transversales") { Fiche(reading: &$0, for: referentiel) }
    if self.referentiel != referentiel.id, !self.referentiel.rawValue.isEmpty {
      object.note("ces savoirs sont ceux de « \(self.referentiel) », pas de « \(referentiel.id) »", at: "referentiel")
    }
    Self.compare(professionnelles, with: referentiel.competences.map(\.id), "competences", &object)
    Self.compare(transversales, with: referentiel.transversales.map(\.id), "transversales", &object)
    fiches = professionnelles + transversales
  }

  /// Notes the sheets that are missing, there twice, or about no competence of the référentiel.
  private static func compare(
    _ fiches: [Fiche],
    with competences: [Competence.ID],
    _ key: String,
    _ object: inout ObjectReader
  ) {
    var seen: Set<Competence.ID> = []
    for (index, fiche) in fiches.enumerated() where !fiche.competence.rawValue.isEmpty {
      if !competences.contains(fiche.competence) {
        object.note("« \(fiche.competence) » n'est pas une compétence de cette liste", at: key, index: index)
      } else if !seen.insert(fiche.competence).inserted {
        object.note("la fiche « \(fiche.competence) » est donnée deux fois", at: key, index: index)
      }
    }
    // A sheet whose code could not be read may be any of them.
    guard !fiches.contains(where: { $0.competence.rawValue.isEmpty }) else { return }
    for competence in competences where !seen.contains(competence) {
      object.note("la fiche « \(competence) » manque", at: key)
    }
  }
}

extension Savoirs.Fiche {
  fileprivate init(reading object: inout ObjectReader, for referentiel: Referentiel) {
    competence = object.id("code")
    description = object.string("description")
    contexte = object.optionalString("contexte")
    source = object.source()
    savoirs = object.strings("savoirs")
    let savoirFaire = object.object("savoirFaire") {
      (
        techniques: $0.strings("techniques"), organisationnels: $0.strings("organisationnels"),
        relationnels: $0.strings("relationnels")
      )
    }
    techniques = savoirFaire?.techniques ?? []
    organisationnels = savoirFaire?.organisationnels ?? []
    relationnels = savoirFaire?.relationnels ?? []
    if let message = referentiel.fault(of: source) { object.note(message, at: "source") }
  }
}
