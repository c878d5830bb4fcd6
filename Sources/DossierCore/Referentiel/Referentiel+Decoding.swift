import PositionedJSON

extension Referentiel {
  /// The kind and version of the files that are read.
  public static let schema = "juryblanc/referentiel/v1"

  /// Reads and checks a référentiel written in JSON.
  ///
  /// Beyond the shape of the data, what it says is checked: codes, references, pages, dates, sums. That takes as long
  /// as reading it, so that data which the build has checked need not be checked again at each start.
  ///
  /// - Parameters:
  ///   - bytes: the text, in UTF-8.
  ///   - isChecked: whether what the data says is known to hold; its shape is checked in any case.
  /// - Throws: all the faults of the text, in its order; a fault of syntax comes alone.
  public init(decoding bytes: [UInt8], isChecked: Bool = false) throws(ReferentielError) {
    let draft: ReferentielDraft
    do {
      draft = try ReferentielDraft(bytes)
    } catch {
      throw ReferentielError(JSONFaults(error))
    }
    self = draft.referentiel
    if isChecked, draft.shapeFaults.isEmpty { return }
    let faults = draft.faults()
    guard faults.isEmpty else { throw ReferentielError(JSONFaults(faults)) }
  }

  fileprivate init(reading object: inout ObjectReader) {
    object.ignore("$schema")
    object.schema(Self.schema)
    id = object.id("id")
    titre = object.string("titre")
    sigle = object.string("sigle")
    code = object.optionalString("code")
    millesime = object.optionalString("millesime")
    niveau = object.optionalString("niveau")
    classifications = Classifications(
      nsf: object.optionalStrings("nsf"),
      rome: object.optionalStrings("rome"),
      formacode: object.optionalStrings("formacode")
    )
    dates = Dates(
      arrete: object.date("arrete"),
      publication: object.date("publication"),
      effet: object.date("effet"),
      fin: object.date("fin")
    )
    remplacePar = object.optionalObject("remplacePar") {
      Remplacement(code: $0.string("code"), effet: $0.date("effet"), fin: $0.date("fin"))
    }
    textes = object.objects("textes") { TexteOfficiel(reading: &$0) }
    activites = object.objects("activites") { ActiviteType(reading: &$0) }
    competences = object.objects("competences") { Competence(reading: &$0) }
    transversales = object.optionalObjects("transversales") { CompetenceTransversale(reading: &$0) }
    blocs = object.objects("blocs") { Bloc(reading: &$0) }
    codes = object.optionalObject("codes") { CodeStyle(reading: &$0) } ?? .ministry
    epreuves = object.objects("epreuves") { Epreuve(reading: &$0) }
    sansEpreuve = object.optionalString("sansEpreuve")
    capitalisation = object.optionalObject("capitalisation") {
      Capitalisation(
        titre: $0.id("titre"),
        certificats: $0.ids("certificats"),
        ensuite: $0.string("ensuite"),
        source: $0.source()
      )
    }
    correspondances = object.optionalObjects("correspondances") { Correspondance(reading: &$0) }
  }
}

/// What could be read of a référentiel, faults or not: an author's file is told all that can be told of it.
struct ReferentielDraft {
  /// The text, with the place of each value.
  let node: JSONNode

  /// What was read, with neutral values in the place of what could not be.
  let referentiel: Referentiel

  /// What is wrong in the shape of the data.
  let shapeFaults: [JSONFault]

  /// Reads a text.
  ///
  /// - Throws: the fault of syntax that leaves nothing to read.
  init(_ bytes: [UInt8]) throws(JSONSyntaxError) {
    node = try JSONNode(parsing: bytes)
    var reader = ObjectReader(node)
    referentiel = Referentiel(reading: &reader)
    reader.refuseUnknownMembers()
    shapeFaults = reader.faults
  }

  /// What the faults of shape leave unknown.
  var damage: ReferentielDamage { ReferentielDamage(shapeFaults) }

  /// All the faults: those of shape, and those of what the data says.
  func faults() -> [JSONFault] {
    ReferentielValidator.faults(of: referentiel, in: node, damage: shapeFaults)
  }
}

extension TexteOfficiel {
  init(reading object: inout ObjectReader) {
    id = object.id("id")
    intitule = object.string("intitule")
    version = object.optionalString("version")
    pages = object.optionalInteger("pages", in: 1...10_000)
  }
}

extension ActiviteType {
  init(reading object: inout ObjectReader) {
    id = object.id("code")
    intitule = object.string("intitule")
    competences = object.ids("competences")
    taches = object.optionalStrings("taches")
    source = object.source()
  }
}

extension Competence {
  init(reading object: inout ObjectReader) {
    id = object.id("code")
    intitule = object.string("intitule")
    variantes = object.optionalObjects("variantes") { Source(reading: &$0) }
    modalites = object.ids("modalites")
    contenu = Contenu(
      competencesAssociees: object.optionalStrings("competencesAssociees"),
      capacites: object.optionalStrings("capacites"),
      evaluations: object.optionalStrings("evaluations")
    )
    source = object.source()
    criteres = object.objects("criteres") { Critere(reading: &$0) }
  }
}

extension CompetenceTransversale {
  init(reading object: inout ObjectReader) {
    id = object.id("code")
    intitule = object.string("intitule")
    variantes = object.optionalObjects("variantes") { Source(reading: &$0) }
    competences = object.ids("competences")
    source = object.source()
    criteres = object.objects("criteres") { Critere(reading: &$0) }
  }
}

extension Critere {
  init(reading object: inout ObjectReader) {
    id = object.id("code")
    libelle = object.string("libelle")
    sources = object.objects("sources") { Source(reading: &$0) }
  }
}

extension Bloc {
  init(reading object: inout ObjectReader) {
    id = object.id("id")
    intitule = object.string("intitule")
    attendus = object.objects("attendus") {
      Attendu(id: $0.id("id"), libelle: $0.string("libelle"), source: $0.source())
    }
  }
}

extension Correspondance {
  init(reading object: inout ObjectReader) {
    ancien = object.object("ancien") { Certification(reading: &$0) } ?? .unread
    nouveau = object.optionalObject("nouveau") { Certification(reading: &$0) }
    isOfficial = object.optionalBoolean("officielle") ?? true
    source = object.source()
  }
}

extension Correspondance.Certification {
  fileprivate static let unread = Self(arrete: nil, type: "", intitule: "", code: nil, epreuve: nil)

  init(reading object: inout ObjectReader) {
    arrete = object.date("arrete")
    type = object.string("type")
    intitule = object.string("intitule")
    code = object.optionalString("code")
    epreuve = object.optionalString("epreuve").map(Epreuve.ID.init(rawValue:))
  }
}
