import Testing

@testable import DossierCore

struct CompiledKnowledgeTests {
  private let sample = knowledge(
    strong: ["contrat .. engagement|objectifs", "@outil signé + #date", "co-construi*", "=partie", "PACEA"],
    weak: ["accord -oral"],
    titles: ["contractualisation"],
    exclusions: ["contrat bail"],
    concepts: ["outil": ["charte", "livret accueil"]]
  )

  @Test
  func isTheSameAfterEncodingAndDecoding() throws {
    let compiled = try CompiledKnowledge(compiling: sample)
    #expect(CompiledKnowledge(decoding: compiled.encoded()) == compiled)
  }

  @Test
  func encodesNumbersWithoutQuotesNorBackslashes() throws {
    let encoded = try CompiledKnowledge(compiling: knowledge(strong: (0..<400).map { "mot\($0) suite\($0)" })).encoded()
    #expect(!encoded.contains("\\"))
    #expect(!encoded.contains("\""))
  }

  @Test
  func refusesADamagedEncoding() throws {
    let encoded = Array(try CompiledKnowledge(compiling: sample).encoded().utf8)
    #expect(CompiledKnowledge(decoding: "") == nil)
    #expect(CompiledKnowledge(decoding: "JB1;") == nil)
    for length in stride(from: 0, to: encoded.count, by: 7) {
      #expect(CompiledKnowledge(decoding: String(decoding: encoded[..<length], as: UTF8.self)) == nil)
    }
  }

  @Test
  func survivesAnEncodingWithChangedNumbers() throws {
    let encoded = Array(try CompiledKnowledge(compiling: sample).encoded().utf8)
    for place in stride(from: 4, to: encoded.count, by: 3) {
      var damaged = encoded
      damaged[place] = damaged[place] == 0x6F ? 0x30 : 0x6F
      guard let knowledge = CompiledKnowledge(decoding: String(decoding: damaged, as: UTF8.self)) else { continue }
      var engine = EvidenceEngine(knowledge)
      let text = try annotated("Un contrat d'engagement, la charte signée le 12 mars, le PACEA.")
      let scopes = [EvidenceEngine.Scope(id: "CP6.2", parts: [1])]
      #expect(engine.assess(text, sectioning: Sectioning([.part(1)]), scopes: scopes).count == 1)
    }
  }

  @Test
  func reportsEveryFaultWithItsPlace() throws {
    let json = """
      { "schema": "juryblanc/preuves/v1", "referentiel": "cip-2018", "titre": "x",
        "concepts": { "a": ["@b"], "b": ["@a"] },
        "entrees": [
          { "id": "CP9.9", "facettes": [] },
          { "id": "CP6.2", "facettes": [{ "nom": "n", "forts": ["contrat ..", "@inconnu"] }], "couleur": 1 },
          { "id": "CP6.2", "facettes": [{ "nom": "n", "forts": "x" }] }
        ] }
      """
    #expect(
      try faults(of: json, knownIDs: ["CP6.2"]) == [
        "1:64 clé « titre » inconnue ici : schema, referentiel, seuil, mesure, concepts, entrees sont possibles",
        "4:13 « CP9.9 » n'est ni un attendu ni un critère du référentiel",
        "4:34 « CP9.9 » n'a pas de facette obligatoire",
        "5:89 clé « couleur » inconnue ici : id, portee, seuil, titres, facettes, exclusions, conseil, attendu, exemples, contreExemples, composantes sont possibles",
        "6:13 « CP6.2 » a déjà une entrée",
        "6:58 une liste est attendue, pas un texte",
        "6:35 facette vide : ni « forts », ni « faibles », ni « structure »",
      ]
    )
  }

  @Test
  func reportsEveryTermThatCannotBeRead() throws {
    let json = """
      { "schema": "juryblanc/preuves/v1", "referentiel": "cip-2018",
        "concepts": { "a": ["@b"], "b": ["@a"] },
        "entrees": [
          { "id": "CP6.2", "facettes": [{ "nom": "n", "forts": ["contrat ..", "@inconnu"] }] }
        ] }
      """
    #expect(
      try faults(of: json) == [
        "2:17 le concept « a » se contient lui-même", "2:30 le concept « b » se contient lui-même",
        "4:59 terme « contrat .. » : terme incomplet", "4:73 concept inconnu : « @inconnu »",
      ]
    )
  }
}
