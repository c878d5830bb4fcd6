import EmbeddedReferentiels
import DossierCommandLine
import DossierCore
import DossierRendering
import DossierTestSupport
import Testing

struct DossierTemplateTests {
  private func outline() throws -> TemplateOutline {
    try TemplateOutline(decoding: try #require(Catalogue.embedded.bytes(of: "cip-2018/modele.json")))
  }

  private func template(_ id: Epreuve.ID, outline: TemplateOutline) throws -> String {
    let referentiel = try SampleReport.referentiel()
    let epreuve = try #require(referentiel.epreuve(id))
    return try #require(DossierTemplate(epreuve, in: referentiel, outline: outline).text)
  }

  @Test func givesADossierToFillIn() throws {
    expectSnapshot(try template("ccp2", outline: try outline()), named: "modele-ccp2.md")
  }

  @Test(arguments: [Epreuve.ID("titre"), "ccp1", "ccp2", "ccp3"])
  func asksForEachAttenduOnceWhateverTheOutline(id: Epreuve.ID) throws {
    let attendus = try #require(try SampleReport.referentiel().epreuve(id)?.production?.parties.flatMap(\.attendus))
    for outline in [try outline(), .none] {
      let text = try template(id, outline: outline)
      for attendu in attendus {
        #expect(text.split(separator: "juryblanc expliquer \(attendu))").count == 2, "\(attendu)")
      }
    }
  }

  @Test func placesEachAttenduOfTheShippedOutlineInItsBloc() throws {
    let referentiel = try SampleReport.referentiel()
    for entry in try outline().blocs {
      let bloc = try #require(referentiel.bloc(entry.bloc))
      #expect(Set(entry.sections.flatMap(\.attendus)) == Set(bloc.attendus.map(\.id)))
      #expect(entry.sections.allSatisfy { $0.title.split(separator: " ").count <= 5 })
    }
  }

  @Test func keepsItsMarksOutOfHeadings() throws {
    let headings = try template("titre", outline: try outline()).split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(headings.filter { $0.contains(DossierTemplate.mark) }.isEmpty)
  }
}
