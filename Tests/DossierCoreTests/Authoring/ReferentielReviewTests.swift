import DossierCore
import EmbeddedReferentiels
import PositionedJSON
import Testing

/// What an author is told of files, slip by slip, in a folder that is right but for one.
struct ReferentielReviewTests {
  static let common = Catalogue.embedded.bytes(of: "lecture.json") ?? []

  /// A référentiel whose only part is about `lieu`, with what shows its attendu and its critère.
  static let texts: [String: String] = [
    "referentiel.json": """
    {"schema": "juryblanc/referentiel/v1", "id": "essai", "titre": "Essai", "sigle": "E",
     "textes": [{"id": "RC", "intitule": "RC", "pages": 9}],
     "activites": [{"code": "AT1", "intitule": "A", "competences": ["CP1"], "source": {"texte": "RC", "page": 1}}],
     "competences": [{"code": "CP1", "intitule": "C", "modalites": [], "source": {"texte": "RC", "page": 1},
      "criteres": [{"code": "CP1.1", "libelle": "L", "sources": [{"texte": "RC", "page": 1}]}]}],
     "blocs": [{"id": "lieu", "intitule": "Le lieu", "attendus": [
      {"id": "lieu.statut", "libelle": "Le statut", "source": {"texte": "RC", "page": 2}}]}],
     "epreuves": [{"id": "titre", "intitule": "Titre", "source": {"texte": "RC", "page": 2}, "modalites": [],
      "production": {"intitule": "Dossier", "minimum": 2, "maximum": 4, "horsAnnexes": true, "source": {"texte": "RC", "page": 2},
       "parties": [{"numero": 1, "bloc": "lieu", "minimum": 2, "maximum": 4, "competences": ["CP1"], "attendus": ["lieu.statut"],
        "source": {"texte": "RC", "page": 2}}]}}]}
    """,
    "lecture.json": """
    {"$schema": "x", "schema": "juryblanc/lecture/v1", "referentiel": "essai", "epreuves": [{"id": "titre", "alias": ["titre"]}],
     "blocs": [{"id": "lieu", "titres": ["lieu*", "structure"], "termes": ["association*"]}]}
    """,
    "preuves-a.json": """
    {"$schema": "x", "schema": "juryblanc/preuves/v1", "referentiel": "essai", "concepts": {"loi": ["loi 1901", "loi"]},
     "entrees": [
      {"id": "lieu.statut", "titres": ["statut"], "conseil": "Dites-le.", "exclusions": ["sportive"],
       "facettes": [{"nom": "le statut", "forts": ["association .. @loi"], "faibles": ["association", "statut"]}],
       "exemples": ["Une association de la loi 1901."], "contreExemples": ["Il pleut."]},
      {"id": "CP1.1", "titres": ["accueil"], "conseil": "Dites-le.",
       "facettes": [{"nom": "accueil", "forts": ["j'ai accueilli"], "faibles": ["accueil"]}],
       "exemples": ["J'ai accueilli une dame."]}]}
    """,
  ]

  static func review(_ texts: [String: String]) -> ReferentielReview {
    let files = texts.map { AuthoredFile(name: $0.key, bytes: Array($0.value.utf8)) }
    let own = files.first { $0.name == "referentiel.json" } ?? AuthoredFile(name: "referentiel.json", bytes: [])
    return ReferentielReview(of: own, with: files.filter { $0.name != own.name }, commonGuide: common)
  }

  /// The notes of the files with one slip, as lines.
  static func notes(_ file: String, _ right: String, _ wrong: String) -> [String] {
    var texts = texts
    #expect(texts[file]?.contains(right) == true, "\(right)")
    texts[file] = texts[file]?.replacing(right, with: wrong)
    return review(texts).notes.map { note in
      note.fault.diagnostic(file: note.file, kind: note.weight == .fault ? "error" : "note")
    }
  }

  @Test func hasNothingToSayOfWhatIsRight() {
    let review = Self.review(Self.texts)
    #expect(review.notes == [])
    #expect(review.coverage?.missing == [])
    #expect(review.coverage?.groups.map(\.id) == ["lieu", "CP1"])
    #expect(review.coverage?.groups[0].items.map { [$0.terms, $0.examples, $0.counterexamples] } == [[4, 1, 1]])
  }

  @Test(arguments: [
    // The référentiel.
    (
      "referentiel.json", "\"titre\": \"Essai\"", "\"titr\": \"Essai\"",
      "1:55: error: titr : clé inconnue « titr » ; vouliez-vous écrire « titre » ?"
    ),
    ("referentiel.json", "\"bloc\": \"lieu\"", "\"bloc\": \"lieux\"", "vouliez-vous écrire « lieu » ?"),
    ("referentiel.json", "[\"CP1\"], \"attendus\"", "[\"PC1\"], \"attendus\"", "vouliez-vous écrire « CP1 » ?"),
    (
      "referentiel.json", "\"minimum\": 2, \"maximum\": 4, \"competences\"",
      "\"minimum\": 5, \"maximum\": 4, \"competences\"", "dépasse le maximum"
    ),
    (
      "referentiel.json", "\"minimum\": 2, \"maximum\": 4, \"competences\"",
      "\"minimum\": 7, \"maximum\": 9, \"competences\"",
      "error: epreuves[0].production : les parties font 7 à 9 pages en tout, la production 2 à 4 : aucun dossier"
    ),
    (
      "referentiel.json", "\"minimum\": 2, \"maximum\": 4, \"competences\"",
      "\"minimum\": 1, \"maximum\": 4, \"competences\"", "note: epreuves[0].production : les parties font 1 à 4"
    ),
    (
      "referentiel.json", "\"competences\": [\"CP1\"], \"attendus\"", "\"competences\": [], \"attendus\"",
      "n'est évaluée par aucune épreuve : CP1"
    ),
    (
      "referentiel.json", "\"attendus\": [\"lieu.statut\"]", "\"attendus\": []",
      "note: blocs[0].attendus[0].id : « lieu.statut » n'est demandé par aucune partie"
    ),
    (
      "referentiel.json", "{\"id\": \"RC\", \"intitule\": \"RC\", \"pages\": 9}",
      "{\"id\": \"RC\", \"intitule\": \"RC\", \"pages\": 9}, {\"id\": \"X\", \"intitule\": \"X\", \"pages\": 9}",
      "« X » n'est cité par aucune source"
    ),
    // How dossiers are read.
    ("lecture.json", "{\"id\": \"lieu\"", "{\"id\": \"leiu\"", "vouliez-vous écrire « lieu » ?"),
    ("lecture.json", "\"id\": \"titre\"", "\"id\": \"titres\"", "vouliez-vous écrire « titre » ?"),
    ("lecture.json", "\"structure\"", "\"Notre Économie-circulaire\"", "vouliez-vous écrire « economie circulaire » ?"),
    ("lecture.json", "[\"lieu*\", \"structure\"]", "[]", "note: blocs : « lieu » n'a pas de « titres »"),
    ("lecture.json", "lecture/v1", "lecture/v2", "« juryblanc/lecture/v1 » est attendu"),
    (
      "lecture.json", "\"referentiel\": \"essai\"", "\"referentiel\": \"autre\"",
      "ce fichier est pour « autre », pas pour « essai »"
    ),
    // Evidence.
    ("preuves-a.json", "\"id\": \"lieu.statut\"", "\"id\": \"lieu.status\"", "vouliez-vous écrire « lieu.statut » ?"),
    ("preuves-a.json", "\"id\": \"CP1.1\"", "\"id\": \"cp1-1\"", "vouliez-vous écrire « CP1.1 » ?"),
    ("preuves-a.json", "\"id\": \"CP1.1\"", "\"id\": \"lieu.statut\"", "a déjà une entrée"),
    ("preuves-a.json", "\"conseil\"", "\"conseils\"", "vouliez-vous écrire « conseil » ?"),
    ("preuves-a.json", "@loi", "@lois", "concept inconnu : « @lois »"),
    (
      "preuves-a.json", "Une association de la loi 1901.", "Il neige.",
      "5:17: error: l'exemple « Il neige. » de « lieu.statut » n'est pas trouvé"
    ),
    (
      "preuves-a.json", "Il pleut.", "Notre association suit la loi.",
      "error: le contre-exemple « Notre association suit la loi. » de « lieu.statut » est trouvé"
    ),
    (
      "preuves-a.json", "\"forts\": [\"j'ai accueilli\"], \"faibles\": [\"accueil\"]",
      "\"forts\": [\"j'ai accueilli\", \"bilan -bilan\"]",
      "« bilan -bilan » ne peut jamais être trouvé : ce qu'il demande contient toujours ce qu'il refuse"
    ),
    ("preuves-a.json", "\"sportive\"", "\"association sport\", \"statut\"", "le terme « statut » ne compte jamais"),
    ("preuves-a.json", "\"loi\"]", "\"loi\", \"rdv n° #\"]", "« rdv n° # » ne peut jamais être trouvé"),
    (
      "preuves-a.json", "\"exemples\": [\"J'ai accueilli une dame.\"]", "\"exemples\": []",
      "note: « CP1.1 » n'a pas d'exemple"
    ),
    ("preuves-a.json", "\"referentiel\": \"essai\"", "\"referentiel\": \"autre\"", "ce fichier est pour « autre »"),
    ("preuves-a.json", "\"entrees\": [", "\"entrees\": [[", "preuves-a.json:"),
  ])
  func tellsASlip(file: String, right: String, wrong: String, expected: String) {
    let notes = Self.notes(file, right, wrong)
    #expect(notes.contains { $0.contains(expected) && $0.hasPrefix(file) }, "\(notes)")
  }

  @Test func tellsAFacetThatOneWeakTermCannotShow() {
    var texts = Self.texts
    texts["preuves-a.json"] = texts["preuves-a.json"]?
      .replacing("\"titres\": [\"accueil\"], ", with: "")
      .replacing("\"forts\": [\"j'ai accueilli\"], ", with: "")
    let faults = Self.review(texts).faults.map(\.fault.message)
    #expect(faults.contains { $0.hasPrefix("la facette « accueil » de « CP1.1 » ne peut jamais être montrée") })
  }

  @Test func tellsFaultsOfAllFilesAtOnce() {
    var texts = Self.texts
    texts["referentiel.json"] = texts["referentiel.json"]?.replacing("\"sigle\": \"E\",", with: "")
    texts["lecture.json"] = texts["lecture.json"]?.replacing("\"titres\"", with: "\"titre\"")
    texts["preuves-a.json"] = texts["preuves-a.json"]?.replacing("lieu.statut", with: "lieu.status")
    texts["savoirs.json"] = "{"
    texts["poids.json"] = "[]"
    let files = Set(Self.review(texts).faults.map(\.file))
    #expect(files == ["referentiel.json", "lecture.json", "preuves-a.json", "savoirs.json", "poids.json"])
  }

  @Test func tellsWhatNothingIsKnownOf() {
    var texts = Self.texts
    texts["preuves-a.json"] = """
      {"schema": "juryblanc/preuves/v1", "referentiel": "essai", "entrees": []}
      """
    #expect(Self.review(texts).coverage?.missing == ["lieu.statut", "CP1.1"])
    texts["preuves-a.json"] = nil
    #expect(Self.review(texts).coverage == nil)
  }

  @Test(arguments: Catalogue.embedded.ids)
  func findsNoFaultInWhatIsShipped(id: Referentiel.ID) throws {
    let own = try #require(Catalogue.embedded.bytes(of: "\(id)/referentiel.json"))
    let others = Catalogue.embedded.names(in: id.rawValue).filter { $0 != "referentiel" }.compactMap { name in
      Catalogue.embedded.bytes(of: "\(id)/\(name).json").map { AuthoredFile(name: "\(name).json", bytes: $0) }
    }
    let review = ReferentielReview(
      of: AuthoredFile(name: "referentiel.json", bytes: own),
      with: others,
      commonGuide: Self.common
    )
    #expect(review.faults == [])
    #expect(review.coverage?.missing ?? [] == [])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"schema\": 3}", "{\"entrees\": [{}, 3, {\"id\": []}]}", "\u{FEFF}",
    "{\"blocs\": {\"id\": {}}}",
  ])
  func survivesAnyText(_ text: String) {
    for name in Self.texts.keys + ["savoirs.json", "poids.json", "modele.json"] {
      var texts = Self.texts
      texts[name] = text
      let review = Self.review(texts)
      #expect(name == "modele.json" || !review.faults.isEmpty, "\(name)")
    }
  }
}
