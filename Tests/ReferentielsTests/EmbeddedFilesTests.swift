import DossierCore
import EmbeddedReferentiels
import Foundation
import PositionedJSON
import Testing

struct EmbeddedFilesTests {
  static let catalogue = Catalogue.embedded

  @Test func embedsEveryFileOfTheFolderAndNoOther() throws {
    let paths = EmbeddedFile.all.map(\.path)
    #expect(paths.filter { $0.hasSuffix(".json") } == (try Repository.paths()))
    #expect(paths.filter { !$0.hasSuffix(".json") } == ["cip-2018/preuves.pack"])
  }

  @Test(arguments: try Repository.paths())
  func embedsWhatTheFolderHoldsNow(path: String) throws {
    let embedded = try #require(Self.catalogue.bytes(of: path))
    let folder = try JSONSerialization.jsonObject(with: Data(try Repository.bytes(of: path))) as? NSDictionary
    let binary = try JSONSerialization.jsonObject(with: Data(embedded)) as? NSDictionary
    #expect(folder != nil)
    #expect(binary == folder, "the embedded \(path) is stale or was changed on its way")
    #expect(!embedded.contains(0x0A))
  }

  @Test(arguments: catalogue.ids)
  func decodesEachReferentielUnderItsOwnName(id: Referentiel.ID) throws {
    let referentiel = try Self.catalogue.referentiel(id)
    #expect(referentiel.id == id)
    #expect(!referentiel.criteres.isEmpty)
    let savoirs = try Self.catalogue.savoirs(of: referentiel)
    #expect(savoirs == nil || savoirs?.fiches.isEmpty == false)
  }

  @Test func embedsTheReferentielOf2018() {
    #expect(Self.catalogue.ids.contains("cip-2018"))
  }
}
