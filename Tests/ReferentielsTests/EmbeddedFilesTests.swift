import DossierCore
import EmbeddedReferentiels
import Foundation
import PositionedJSON
import Testing

struct EmbeddedFilesTests {
  static let catalogue = Catalogue.embedded

  @Test func embedsEveryFileOfTheFolderAndNoOther() throws {
    let paths = EmbeddedFile.all.map(\.path)
    #expect(paths.filter { $0.hasSuffix(".json") } == (try Self.shown()))
    #expect(
      paths.filter { !$0.hasSuffix(".json") }
        == [
          "casp-cnam/preuves.pack", "cefi/preuves.pack", "cip-2018/poids.pack", "cip-2018/preuves.pack",
        ]
    )
  }

  /// The files that the binary holds as they are; what was learned is only there compiled.
  static func shown() throws -> [String] {
    try Repository.paths().filter { !$0.hasSuffix("/\(Catalogue.modelName)") }
  }

  @Test(arguments: try shown())
  func embedsWhatTheFolderHoldsNow(path: String) throws {
    let embedded = try #require(Self.catalogue.bytes(of: path))
    let folder = try JSONSerialization.jsonObject(with: Data(try Repository.bytes(of: path))) as? NSDictionary
    let binary = try JSONSerialization.jsonObject(with: Data(embedded)) as? NSDictionary
    #expect(folder != nil)
    #expect(binary == folder, "the embedded \(path) is stale or was changed on its way")
    #expect(!embedded.contains(0x0A))
  }

  @Test
  func embedsWhatTheFolderSaysWasLearned() throws {
    let folder = try StatementModel(decoding: try Repository.bytes(of: "cip-2018/\(Catalogue.modelName)"))
    #expect(try Self.catalogue.model(for: "cip-2018") == folder)
  }

  @Test(arguments: catalogue.ids)
  func decodesEachReferentielUnderItsOwnName(id: Referentiel.ID) throws {
    let referentiel = try Self.catalogue.referentiel(id)
    #expect(referentiel.id == id)
    #expect(!referentiel.competences.isEmpty)
    let savoirs = try Self.catalogue.savoirs(of: referentiel)
    #expect(savoirs == nil || savoirs?.fiches.isEmpty == false)
  }

  @Test func embedsTheFourReferentiels() {
    #expect(Self.catalogue.ids == ["casp-cnam", "cefi", "cip-2006", "cip-2018"])
    #expect(Self.catalogue.defaultID == "cip-2018")
  }
}
