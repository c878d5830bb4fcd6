import Testing

@testable import DossierCore

struct MaskedTextTests {
  @Test func findsThePlacesOfWhatWasWritten() {
    let written = "Mme Éléonore Dupré a trouvé un emploi"
    let masked = MaskedText(Array(written.utf8))
    #expect(String(decoding: masked.bytes, as: UTF8.self) == "Mme É******* D**** a trouvé un emploi")
    #expect(masked.text(4..<14) == "É*******")
    #expect(masked.text(written.utf8.count - 6..<written.utf8.count) == "emploi")
    #expect(masked.text(90..<99).isEmpty)
  }

  @Test func leavesOtherPassagesAsTheyAre() {
    let masked = MaskedText(Array("un été à Lyon".utf8))
    #expect(masked.text(3..<8) == "été")
  }

  @Test func masksTheWordsOfEvidence() throws {
    let found = try assess("J'ai reçu Mme Sandrine Duvernay.", knowledge(strong: ["reçu Mme Sandrine", "Duvernay"]))
    let proof = try #require(found.evidence.first)
    #expect(proof.excerpt == "J'ai reçu Mme S******* D*******.")
    #expect(proof.words == ["reçu Mme S*******", "D*******"])
  }

  @Test(arguments: 150..<200)
  func masksBeforeItCuts(length: Int) throws {
    let start = "Un contrat" + String(repeating: " a", count: (length - 10) / 2)
    let found = try assess("\(start) pour Mme Duvernay au 06 12 34 56 78.", knowledge(strong: ["contrat"]))
    let excerpt = try #require(found.evidence.first?.excerpt)
    #expect(!excerpt.contains("uvernay"))
    #expect(!excerpt.contains("12"))
  }

  @Test func masksRowsWhole() throws {
    let found = try assess(
      "| Nom | Suivi |\n|---|---|\n| Mme Duvernay | un contrat |\n",
      knowledge(strong: ["contrat", "Mme Duvernay"])
    )
    let proof = try #require(found.evidence.first)
    #expect(proof.excerpt == "Mme D******* | un contrat")
    #expect(proof.words == ["Mme D*******", "contrat"])
  }
}
