import EmbeddedReferentiels
import DossierCommandLine
import DossierCore
import DossierRendering
import DossierTestSupport
import Testing

struct ExplainerTests {
  private func explainer() throws -> Explainer {
    let referentiel = try SampleReport.referentiel()
    var entry = Knowledge.Entry(id: Knowledge.Text("CP5.2"))
    entry.facets = [Knowledge.Facet(name: Knowledge.Text("le respect du secret"))]
    entry.advice = "Dites ce que vous n'avez pas écrit, et pourquoi."
    entry.expectation = "Un écrit et la règle qu'il respecte."
    entry.examples = [Knowledge.Text("J'ai relu le compte rendu avec elle avant de l'envoyer.")]
    return Explainer(
      referentiel: referentiel,
      savoirs: try Catalogue.embedded.savoirs(of: referentiel),
      knowledge: Knowledge(referentiel: "cip-2018", entries: [entry]),
      rules: try Catalogue.embedded.rules()
    )
  }

  private func explain(_ code: String) throws -> String? {
    var page = TextPage(width: 80, isColoured: false)
    return try explainer().explain(code, on: &page) ? page.text : nil
  }

  @Test(arguments: ["CP5.2", "CP5", "CT1.3", "CT1", "AT2", "projet.methodologie", "PAG001", "RED001", "LEC010"])
  func explainsEveryKindOfCode(code: String) throws {
    expectSnapshot(try #require(try explain(code)), named: "expliquer-\(code).txt")
  }

  @Test(arguments: ["regles", "Règles"])
  func givesAllTheRulesInTheirOrder(code: String) throws {
    let text = try #require(try explain(code))
    var rest = ("\n" + text)[...]
    for rule in try Catalogue.embedded.rules().rules {
      let place = try #require(rest.firstRange(of: "\n\(rule.id) "), "\(rule.id)")
      rest = rest[place.upperBound...]
    }
    #expect(try explainer().nearest(to: "regle") == "regles")
  }

  @Test func takesNoNoticeOfCaseAndSpaces() throws {
    #expect(try explain(" cp 5.2") == explain("CP5.2"))
    #expect(try explain("pag001") == explain("PAG001"))
  }

  @Test func explainsEveryCriterionAttenduAndRule() throws {
    let explainer = try explainer()
    let referentiel = try SampleReport.referentiel()
    var codes = referentiel.criteres.map(\.id.rawValue) + referentiel.attendus.map(\.id.rawValue)
    codes += try Catalogue.embedded.rules().rules.map(\.id)
    for code in codes {
      var page = TextPage(width: 80, isColoured: false)
      #expect(explainer.explain(code, on: &page), "\(code)")
    }
  }

  @Test(arguments: [
    ("CP7.44", "CP7.4"), ("PAG01", "PAG001"), ("projet.metodologie", "projet.methodologie"), ("bonjour", nil),
  ])
  func suggestsTheNearestCode(code: String, nearest: String?) throws {
    #expect(try explain(code) == nil)
    #expect(try explainer().nearest(to: code) == nearest)
  }
}
