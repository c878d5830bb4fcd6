import DossierLayout
import Foundation
import PositionedJSON
import Testing

struct MiseEnPageTests {
  private static func faults(_ json: String) -> [String] {
    do {
      _ = try MiseEnPage(decoding: Array(json.utf8))
      return []
    } catch {
      return error.faults.map { "\($0.position.line):\($0.position.column) \($0)" }
    }
  }

  @Test func keepsDefaultsForWhatTheTextDoesNotSay() throws {
    let layout = try MiseEnPage(decoding: Array("{}".utf8))
    #expect(layout == MiseEnPage())
    #expect(layout.police == .arial)
    #expect(layout.corps == 11)
    #expect(layout.nouvellePageParPartie)
  }

  @Test func readsOneMarginForAllOrFour() throws {
    let one = try MiseEnPage(decoding: Array(#"{"margesCm": 2}"#.utf8))
    #expect(one.marges == MiseEnPage.Marges(haut: 2, droite: 2, bas: 2, gauche: 2))
    let four = try MiseEnPage(decoding: Array(#"{"margesCm": [1, 2, 3, 4.5]}"#.utf8))
    #expect(four.marges == MiseEnPage.Marges(haut: 1, droite: 2, bas: 3, gauche: 4.5))
  }

  @Test(arguments: [
    ("Calibri", MiseEnPage.Police.calibri), ("carlito", .calibri), ("ARIAL", .arial), ("Liberation Sans", .arial),
    ("Times", .timesNewRoman), ("times new roman", .timesNewRoman),
  ])
  func acceptsTheUsualNamesOfAFamily(name: String, police: MiseEnPage.Police) throws {
    #expect(try MiseEnPage(decoding: Array(#"{"police": "\#(name)"}"#.utf8)).police == police)
  }

  @Test func readsEveryKey() throws {
    let json = """
      {"intitule": "Essai", "police": "Calibri", "corps": 12, "interligne": 1.5, "margesCm": 2, "avantParagraphePt": 3,
       "apresParagraphePt": 8, "alignement": "justifie", "titresCorps": [18, 15, 13, 12, 12, 12],
       "titresAvantPt": [1, 2, 3, 4, 5, 6], "titresApresPt": [6, 5, 4, 3, 2, 1], "titresInterligne": 1.1,
       "nouvellePageParPartie": false, "listeRetraitCm": 1, "listeSuspensionCm": 0.5, "listeEspacement": "plein",
       "citationRetraitCm": 1.5, "tableauCorps": 9, "tableauInterligne": 1.2, "tableauColonnes": "ponderees",
       "imageCm": [8, 5], "noteCorps": 10, "veuvesOrphelines": false}
      """
    let layout = try MiseEnPage(decoding: Array(json.utf8))
    #expect(layout.intitule == "Essai")
    #expect(layout.alignement == .justifie)
    #expect(layout.titresApresPt == [6, 5, 4, 3, 2, 1])
    #expect(!layout.nouvellePageParPartie)
    #expect(layout.listeEspacement == .plein)
    #expect(layout.tableauCorps == 9)
    #expect(layout.tableauColonnes == .ponderees)
    #expect(layout.imageCm == MiseEnPage.DimensionsCm(largeur: 8, hauteur: 5))
    #expect(!layout.veuvesOrphelines)
  }

  @Test func reportsAllFaultsWithTheirPlacesAndSuggestions() {
    let found = Self.faults(
      """
      {
        "polise": "Arial",
        "corps": 60,
        "alignement": "justifié",
        "titresCorps": [16, 14],
        "margesCm": [2, 2, "deux", 2]
      }
      """
    )
    #expect(found.count == 5)
    #expect(found.first?.hasPrefix("2:3 ") == true)
    #expect(found.first?.contains("vouliez-vous écrire « police »") == true)
    #expect(found.contains { $0.hasPrefix("3:12 ") && $0.contains("corps") })
    #expect(found.contains { $0.contains("vouliez-vous écrire « justifie »") })
    #expect(found.contains { $0.contains("6 nombres sont attendus, pas 2") })
    #expect(found.contains { $0.hasPrefix("6:22 ") })
  }

  @Test(arguments: [
    #"{"corps": 0}"#, #"{"interligne": 10}"#, #"{"margesCm": 15}"#, #"{"margesCm": [1, 2]}"#, #"{"imageCm": 4}"#,
    #"{"imageCm": [0, 4]}"#, #"{"police": "Comic Sans MS"}"#, #"{"nouvellePageParPartie": "oui"}"#, "[]", "", "{",
    #"{"titresCorps": [16, 14, 12, 11, 11, 900]}"#,
  ])
  func refusesWhatNoPageCanHold(json: String) {
    #expect(!Self.faults(json).isEmpty)
  }

  @Test(arguments: [
    "arial-11", "arial-11-large", "arial-11-suite", "arial-12", "arial-12-large", "calibri-11", "calibri-11-large",
    "calibri-12",
    "times-12", "times-12-large",
  ])
  func readsTheNamedLayout(name: String) throws {
    let layout = try Fixtures.layout(name)
    #expect(!layout.intitule.isEmpty)
    #expect(layout.corps == (name.contains("12") ? 12 : 11))
    #expect(layout.nouvellePageParPartie == (name != "arial-11-suite"))
  }
}
