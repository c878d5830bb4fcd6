import DossierCore
import PositionedJSON
import Testing

struct ReferentielErrorTests {
  struct Slip: CustomTestStringConvertible {
    let old: String
    let new: String
    let diagnostics: [String]
    var testDescription: String { new }

    init(_ old: String, _ new: String, _ diagnostics: String...) {
      (self.old, self.new, self.diagnostics) = (old, new, diagnostics)
    }
  }

  static let shapeSlips = [
    Slip(
      "referentiel/v1",
      "referentiel/v2",
      "2:13: schema : « schema » : on attend « juryblanc/referentiel/v1 », pas « juryblanc/referentiel/v2 »"
    ),
    Slip("\"sigle\"", "\"sigl\"", "3:49: sigl : clé inconnue « sigl » ; vouliez-vous écrire « sigle » ?"),
    Slip(
      "\"page\": 1}",
      "\"page\": \"1\"}",
      "9:112: activites[0].source.page : « page » : on attend un nombre entier, pas « 1 »"
    ),
    Slip(
      "\"page\": 1}",
      "\"page\": 0}",
      "9:112: activites[0].source.page : « page » vaut 0, hors de l'intervalle 1 à 10000"
    ),
    Slip(
      "2019-12-01",
      "2019-02-30",
      "5:13: arrete : « arrete » : on attend une date comme 2018-03-23, pas « 2019-02-30 »"
    ),
    Slip("\"libelle\": \"Juste\", ", "", "15:9: competences[0].criteres[1].libelle : « libelle » manque"),
    Slip("\"code\": \"CP2\", ", "", "17:5: competences[1].code : « code » manque"),
    Slip(
      "\"minimum\": 5, ",
      "",
      "40:21: epreuves[0].production.minimum : « minimum » manque : « minimum » et « maximum » vont ensemble"
    ),
    Slip(
      "[1, 2]",
      "[1, \"2\"]",
      "47:58: epreuves[0].production.remarques[0].parties[1] : « parties » : on attend un nombre entier, pas un texte"
    ),
    Slip("\"blocs\": [", "\"bloc\": [", "26:3: bloc : clé inconnue « bloc » ; vouliez-vous écrire « blocs » ?"),
    Slip("\"page\": 8}}", "\"page\": 8}", "53:3: « ] » trouvé là où on attend « , » ou « } »"),
  ]

  static let meaningSlips = [
    Slip(
      #""code": "CP2""#,
      #""code": "CP02""#,
      "9:70: activites[0].competences[1] : « CP2 » n'est pas défini dans « competences »",
      "17:14: competences[1].code : le code « CP02 » n'est pas formé de « CP » suivi d'un nombre",
      "17:14: competences[1].code : la compétence « CP02 » n'est dans aucune activité type",
      "20:29: competences[1].criteres[0].code : le code « CP2.1 » n'est pas celui qui est attendu à cette place ; vouliez-vous écrire « CP02.1 » ?",
      "23:68: transversales[0].competences[1] : « CP2 » n'est pas défini dans « competences »",
      "38:82: epreuves[0].modalites[1].competences[0] : « CP2 » n'est pas défini dans « competences »",
      "43:90: epreuves[0].production.parties[0].competences[0] : « CP2 » n'est pas défini dans « competences »"
    ),
    Slip(
      #""code": "AT1""#,
      #""code": "A1""#,
      "9:14: activites[0].code : le code « A1 » n'est pas formé de « AT » suivi d'un nombre"
    ),
    Slip(
      #""code": "CP1.2""#,
      #""code": "CP1.3""#,
      "15:18: competences[0].criteres[1].code : le code « CP1.3 » n'est pas celui qui est attendu à cette place ; vouliez-vous écrire « CP1.2 » ?"
    ),
    Slip(
      #""code": "CP1.2""#,
      #""code": "CP1.1""#,
      "15:18: competences[0].criteres[1].code : « CP1.1 » désigne déjà un critère",
      "15:18: competences[0].criteres[1].code : le code « CP1.1 » n'est pas celui qui est attendu à cette place ; vouliez-vous écrire « CP1.2 » ?"
    ),
    Slip(
      #""code": "CT1","#,
      #""code": "CP1","#,
      "23:14: transversales[0].code : « CP1 » désigne déjà une compétence",
      "23:14: transversales[0].code : le code « CP1 » n'est pas formé de « CT » suivi d'un nombre",
      "24:29: transversales[0].criteres[0].code : le code « CT1.1 » n'est pas celui qui est attendu à cette place ; vouliez-vous écrire « CP1.1 » ?"
    ),
    Slip(
      #""id": "projet", "intitule""#,
      #""id": "structure", "intitule""#,
      "30:12: blocs[1].id : « structure » désigne déjà un bloc",
      "31:14: blocs[1].attendus[0].id : l'id « projet.contexte » n'est pas formé de « structure. » suivi d'un nom en minuscules sans accents",
      "45:33: epreuves[0].production.parties[1].bloc : « projet » n'est pas un bloc du référentiel"
    ),
    Slip(
      #""id": "projet.contexte""#,
      #""id": "structure.contexte""#,
      "31:14: blocs[1].attendus[0].id : l'id « structure.contexte » n'est pas formé de « projet. » suivi d'un nom en minuscules sans accents",
      "46:50: epreuves[0].production.parties[1].attendus[0] : « projet.contexte » n'est pas défini dans « blocs »"
    ),
    Slip(
      #""id": "structure.missions""#,
      #""id": "structure.Missions""#,
      "29:14: blocs[0].attendus[1].id : l'id « structure.Missions » n'est pas formé de « structure. » suivi d'un nom en minuscules sans accents"
    ),
    Slip(
      #""id": "titre""#,
      #""id": "structure""#,
      "34:12: epreuves[0].id : « structure » désigne déjà un bloc"
    ),
    Slip(
      #""id": "questionnement-productions", "dureeMinutes": 60"#,
      #""id": "mise-en-situation", "dureeMinutes": 60"#,
      "17:57: competences[1].modalites[0] : « questionnement-productions » n'est pas défini dans « epreuves »",
      "38:16: epreuves[0].modalites[1].id : « mise-en-situation » désigne déjà une modalité de cette épreuve"
    ),
    Slip(
      #"["CP1", "CP2"], "source": {"texte": "RC", "page": 1}"#,
      #"["CP1", "CP1"], "source": {"texte": "RC", "page": 1}"#,
      "9:70: activites[0].competences[1] : « CP1 » est cité deux fois",
      "17:14: competences[1].code : la compétence « CP2 » n'est dans aucune activité type"
    ),
    Slip(
      #"["CP1", "CP2"], "source": {"texte": "RC", "page": 4}"#,
      #"["CP1", "CP9"], "source": {"texte": "RC", "page": 4}"#,
      "23:68: transversales[0].competences[1] : « CP9 » n'est pas défini dans « competences »"
    ),
    Slip(
      #""modalites": ["questionnement-productions"]"#,
      #""modalites": ["questionnement-production"]"#,
      "17:57: competences[1].modalites[0] : « questionnement-production » n'est pas défini dans « epreuves » ; vouliez-vous écrire « questionnement-productions » ?"
    ),
    Slip(
      #""bloc": "projet""#,
      #""bloc": "projets""#,
      "45:33: epreuves[0].production.parties[1].bloc : « projets » n'est pas un bloc du référentiel ; vouliez-vous écrire « projet » ?"
    ),
    Slip(
      #"["structure.statut"]"#,
      #"["structure.status"]"#,
      "44:50: epreuves[0].production.parties[0].attendus[0] : « structure.status » n'est pas défini dans « blocs » ; vouliez-vous écrire « structure.statut » ?"
    ),
    Slip(
      #"["structure.statut"]"#,
      #"["projet.contexte"]"#,
      "44:50: epreuves[0].production.parties[0].attendus[0] : l'attendu « projet.contexte » n'est pas du bloc « structure » de cette partie"
    ),
    Slip(
      #""texte": "RC", "page": 2, "libelle""#,
      #""texte": "REAC", "page": 2, "libelle""#,
      "14:69: competences[0].criteres[0].sources[0].texte : « REAC » n'est pas un texte du référentiel (RC)"
    ),
    Slip(
      #""page": 8}"#,
      #""page": 13}"#,
      "52:41: correspondances[0].source.page : page 13 : « RC » n'a que 12 pages"
    ),
    Slip(
      #""page": 3, "libelle": "Rédiger""#,
      #""page": 3"#,
      "18:21: competences[1].variantes[0] : « libelle » manque : une variante est un libellé"
    ),
    Slip(
      #""sources": [{"texte": "RC", "page": 4}]"#,
      #""sources": []"#,
      "24:71: transversales[0].criteres[0].sources : au moins une source est attendue"
    ),
    Slip(
      #""publication": "2019-12-15""#,
      #""publication": "2019-11-30""#,
      "5:42: publication : « publication » (2019-11-30) précède « arrete » (2019-12-01)"
    ),
    Slip(
      #""fin": "2025-01-01""#,
      #""fin": "2020-01-01""#,
      "5:86: fin : « fin » (2020-01-01) ne suit pas « effet » (2020-01-01)"
    ),
    Slip(
      #""fin": "2030-01-01""#,
      #""fin": "2025-01-01""#,
      "6:66: remplacePar.fin : « fin » (2025-01-01) ne suit pas « effet » (2025-01-01)"
    ),
    Slip(
      #""dureeMinutes": 30"#,
      #""dureeMinutes": 31"#,
      "34:96: epreuves[0].dureeMinutes : les modalités durent 91 minutes en tout, l'épreuve 90"
    ),
    Slip(
      #""presenceJuryMinutes": 80"#,
      #""presenceJuryMinutes": 100"#,
      "35:30: epreuves[0].presenceJuryMinutes : le jury est présent 100 minutes, plus que l'épreuve ne dure (90)"
    ),
    Slip(
      #""minimum": 2, "maximum": 5"#,
      #""minimum": 6, "maximum": 5"#,
      "45:54: epreuves[0].production.parties[1].minimum : le minimum (6 pages) dépasse le maximum (5)"
    ),
    Slip(
      #""numero": 2"#,
      #""numero": 3"#,
      "45:22: epreuves[0].production.parties[1].numero : la partie porte le numéro 3 au lieu de 2"
    ),
    Slip(
      #""parties": [1, 2]"#,
      #""parties": [1, 3]"#,
      "47:58: epreuves[0].production.remarques[0].parties[1] : il n'y a pas de partie 3"
    ),
  ]

  static func diagnostics(_ slip: Slip) -> [String] {
    do {
      _ = try Referentiel(decoding: SmallReferentiel.bytes(replacing: slip.old, with: slip.new))
      return []
    } catch {
      return error.diagnostics(file: "").map {
        String($0.dropFirst().replacing(" error:", with: "", maxReplacements: 1))
      }
    }
  }

  @Test(arguments: shapeSlips)
  func placesFaultsOfShape(slip: Slip) {
    #expect(Self.diagnostics(slip) == slip.diagnostics)
  }

  @Test(arguments: meaningSlips)
  func placesFaultsOfMeaning(slip: Slip) {
    #expect(Self.diagnostics(slip) == slip.diagnostics)
  }

  @Test func collectsFaultsOfShapeAndOfMeaningInTheOrderOfTheText() {
    var text = String(decoding: SmallReferentiel.bytes(), as: UTF8.self)
    text = text.replacing("\"libelle\": \"Juste\", ", with: "")
    text = text.replacing("2019-12-15", with: "2019-11-30")
    text = text.replacing("\"dureeMinutes\": 60", with: "\"dureeMinutes\": 61")
    text = text.replacing("\"bloc\": \"projet\"", with: "\"bloc\": \"projets\"")
    let error = #expect(throws: ReferentielError.self) { try Referentiel(decoding: Array(text.utf8)) }
    #expect(
      error?.faults.map(\.path.description) == [
        "publication", "competences[0].criteres[1].libelle", "epreuves[0].dureeMinutes",
        "epreuves[0].production.parties[1].bloc",
      ]
    )
  }

  @Test func doesNotTellOneSlipAHundredTimes() {
    var text = String(decoding: SmallReferentiel.bytes(), as: UTF8.self)
    for section in ["textes", "competences", "blocs", "epreuves"] {
      text = text.replacing("\n  \"\(section)\": [", with: "\n  \"\(section)\": 0, \"z-\(section)\": [")
    }
    let error = #expect(throws: ReferentielError.self) { try Referentiel(decoding: Array(text.utf8)) }
    #expect(
      error?.faults.map(\.path.description) == [
        "textes", "z-textes", "competences", "z-competences", "blocs", "z-blocs", "epreuves", "z-epreuves",
      ]
    )
  }

  @Test func survivesEveryTruncation() {
    let bytes = SmallReferentiel.bytes()
    for count in bytes.indices {
      #expect(throws: ReferentielError.self) { try Referentiel(decoding: Array(bytes.prefix(count))) }
    }
  }

  @Test(arguments: ["[]", "null", "{}", "\"x\"", "{\"competences\": [[[]]], \"epreuves\": {\"a\": 1}}"])
  func refusesOtherJSON(text: String) {
    #expect(throws: ReferentielError.self) { try Referentiel(decoding: Array(text.utf8)) }
    #expect(throws: ReferentielError.self) { try Referentiel(decoding: Array(text.utf8), isChecked: true) }
  }
}
