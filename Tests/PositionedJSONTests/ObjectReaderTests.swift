import PositionedJSON
import Testing

struct ObjectReaderTests {
  struct Layout: Equatable {
    var name: String
    var size: Double
    var columns: Int
    var fonts: [String]
    var margins: [Margin]
    var comment: String?
    var ends: Bool?
  }

  struct Margin: Equatable {
    var side: Side?
    var width: Double
  }

  enum Side: String, CaseIterable {
    case haut, bas
  }

  static func read(_ text: String) throws(JSONFaults) -> Layout {
    try ObjectReader.read(Array(text.utf8)) { object in
      Layout(
        name: object.string("nom"),
        size: object.number("corps", in: 6...24),
        columns: object.integer("colonnes", in: 1...3),
        fonts: object.strings("polices"),
        margins: object.objects("marges") { Margin(side: $0.choice("cote", of: Side.self), width: $0.number("cm")) },
        comment: object.optionalString("remarque"),
        ends: object.optionalBoolean("fin")
      )
    }
  }

  static func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.faults.map { $0.diagnostic(file: "f.json") }
    }
  }

  @Test func readsMembersByType() throws {
    let text = """
      {"nom": "étroite", "corps": 11, "colonnes": 2, "polices": ["Arial"], "marges": [{"cote": "bas", "cm": 2.5}],
       "remarque": null}
      """
    let margins = [Margin(side: .bas, width: 2.5)]
    let expected = Layout(name: "étroite", size: 11, columns: 2, fonts: ["Arial"], margins: margins)
    #expect(try Self.read(text) == expected)
  }

  @Test func collectsEveryFaultInTheOrderOfTheText() {
    let text = """
      {
        "nom": "",
        "corps": "onze",
        "colonnes": 2.5,
        "polices": ["Arial", 3, ""],
        "marges": [{"cote": "hat", "cm": 2}, 7, {"cote": 1}],
        "remarque": 4,
        "fin": "oui"
      }
      """
    #expect(
      Self.faults(text) == [
        "f.json:2:10: error: nom : « nom » : on attend un texte, pas un texte vide",
        "f.json:3:12: error: corps : « corps » : on attend un nombre, pas « onze »",
        "f.json:4:15: error: colonnes : « colonnes » : on attend un nombre entier, pas 2.5",
        "f.json:5:24: error: polices[1] : « polices » : on attend un texte, pas un nombre entier",
        "f.json:5:27: error: polices[2] : « polices » : on attend un texte, pas un texte vide",
        "f.json:6:23: error: marges[0].cote : « hat » n'est pas accepté : haut, bas ; vouliez-vous écrire « haut » ?",
        "f.json:6:40: error: marges[1] : on attend un objet, pas un nombre entier",
        "f.json:6:43: error: marges[2].cm : « cm » manque",
        "f.json:6:52: error: marges[2].cote : « cote » : on attend un mot parmi haut, bas, pas 1",
        "f.json:7:15: error: remarque : « remarque » : on attend un texte, pas 4",
        "f.json:8:10: error: fin : « fin » : on attend true ou false, pas « oui »",
      ]
    )
  }

  @Test func refusesUnknownKeysAndSuggestsTheOneMeant() {
    let text = """
      {"nom": "a", "corp": 11, "colonnes": 1, "polices": [],
       "marges": [{"cote": "haut", "cm": 1, "couleur": "rouge"}], "remarques": "x", "xyz": 0}
      """
    #expect(
      Self.faults(text) == [
        "f.json:1:14: error: corp : clé inconnue « corp » ; vouliez-vous écrire « corps » ?",
        "f.json:2:39: error: marges[0].couleur : clé inconnue « couleur »",
        "f.json:2:61: error: remarques : clé inconnue « remarques » ; vouliez-vous écrire « remarque » ?",
        "f.json:2:79: error: xyz : clé inconnue « xyz »",
      ]
    )
  }

  @Test func refusesNumbersOutOfTheirRange() {
    let text = #"{"nom": "a", "corps": 5.5, "colonnes": 0, "polices": [], "marges": []}"#
    #expect(
      Self.faults(text) == [
        "f.json:1:23: error: corps : « corps » vaut 5.5, hors de l'intervalle 6.0 à 24.0",
        "f.json:1:40: error: colonnes : « colonnes » vaut 0, hors de l'intervalle 1 à 3",
      ]
    )
  }

  @Test func saysOnceThatAValueIsNoObject() {
    #expect(Self.faults("[]") == ["f.json:1:1: error: on attend un objet, pas une liste"])
  }

  @Test func namesEachMissingKeyWhereTheObjectBegins() {
    let keys = ["nom", "corps", "colonnes", "polices", "marges"]
    #expect(Self.faults("\n  {}") == keys.map { "f.json:2:3: error: \($0) : « \($0) » manque" })
  }

  @Test func tellsAFaultOfSyntaxAlone() {
    #expect(Self.faults("{\"nom\": }") == ["f.json:1:9: error: « } » trouvé là où on attend une valeur"])
  }

  @Test func keepsABoundedNumberOfFaults() {
    let margins = Array(repeating: "0", count: 100_000).joined(separator: ",")
    let text = #"{"nom": "a", "corps": 11, "colonnes": 1, "polices": [], "marges": [\#(margins)]}"#
    #expect(Self.faults(text).count == ObjectReader.maximumFaults)
    let keys = (0..<20_000).map { "\"cle\($0)\": 0" }.joined(separator: ",")
    #expect(Self.faults("{\(keys)}").count == ObjectReader.maximumFaults)
  }

  @Test func writesPathsAsDevelopersDo() {
    let path = JSONPath()["competences", 3]["criteres", 0].key("code")
    #expect(path.description == "competences[3].criteres[0].code")
    #expect(path.key("deux mots").description == "competences[3].criteres[0].code[\"deux mots\"]")
  }
}
