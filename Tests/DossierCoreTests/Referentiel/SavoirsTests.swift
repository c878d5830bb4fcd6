import DossierCore
import Testing

struct SavoirsTests {
  static func fiche(_ code: String, page: Int = 3) -> String {
    """
    {"code": "\(code)", "description": "d", "contexte": null, "source": {"texte": "RC", "page": \(page)}, \
    "savoirFaire": {"techniques": ["t"], "organisationnels": [], "relationnels": ["r"]}, "savoirs": ["s"]}
    """
  }

  static func text(_ competences: [String], transversales: [String] = [fiche("CT1")], of id: String = "essai-2020")
    -> String
  {
    """
    {"schema": "juryblanc/savoirs/v1", "referentiel": "\(id)",
     "competences": [
    \(competences.joined(separator: ",\n"))],
     "transversales": [
    \(transversales.joined(separator: ",\n"))]}
    """
  }

  static func decode(_ text: String) throws -> Savoirs {
    let referentiel = try Referentiel(decoding: SmallReferentiel.bytes())
    return try Savoirs(decoding: Array(text.utf8), for: referentiel)
  }

  @Test func readsTheSheetOfEachCompetence() throws {
    let savoirs = try Self.decode(Self.text([Self.fiche("CP1"), Self.fiche("CP2")]))
    #expect(savoirs.fiches.map(\.competence) == ["CP1", "CP2", "CT1"])
    #expect(savoirs.fiche("CP2")?.relationnels == ["r"])
    #expect(savoirs.fiche("CT1")?.contexte == nil)
    #expect(savoirs.fiche("CP3") == nil)
  }

  @Test(arguments: [
    (text([fiche("CP1")]), ["2:17: competences : la fiche « CP2 » manque"]),
    (
      text([fiche("CP1"), fiche("CP2"), fiche("CP2")]), ["5:1: competences[2] : la fiche « CP2 » est donnée deux fois"]
    ),
    (
      text([fiche("CP1"), fiche("CP2"), fiche("CT1")]),
      ["5:1: competences[2] : « CT1 » n'est pas une compétence de cette liste"]
    ),
    (
      text([fiche("CP1"), fiche("CP2", page: 13)]),
      ["4:65: competences[1].source : page 13 : « RC » n'a que 12 pages"]
    ),
    (
      text([fiche("CP1"), fiche("CP2")], of: "cip"),
      ["1:51: referentiel : ces savoirs sont ceux de « cip », pas de « essai-2020 »"]
    ),
    (
      text([fiche("CP1"), "{}"], transversales: [fiche("CT1")]).replacing(
        "{}",
        with: fiche("").replacing("\"code\": \"\", ", with: "")
      ), ["4:1: competences[1].code : « code » manque"]
    ),
  ])
  func placesFaults(text: String, diagnostics: [String]) {
    let error = #expect(throws: ReferentielError.self) { try Self.decode(text) }
    let found = error?.diagnostics(file: "").map {
      String($0.dropFirst().replacing(" error:", with: "", maxReplacements: 1))
    }
    #expect(found == diagnostics)
  }
}
