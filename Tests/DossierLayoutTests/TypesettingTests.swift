import DossierLayout
import DossierMarkdown
import Testing

/// The estimate against real typesetting, recorded in `Fixtures/verite.json`.
struct TypesettingTests {
  @Test func staysNearLibreOfficeOnHardDocuments() throws {
    var errors: [(error: Double, place: String)] = []
    var wrongSheets = 0
    for composition in try Composition.all() {
      let document = try Fixtures.document(composition.document)
      let paginator = Paginator(layout: try Fixtures.layout(composition.layout), images: try Fixtures.images())
      let found = paginator.paginate(composition.sections(of: document), footnotes: document.footnotes)
      for (index, part) in composition.parts.enumerated() {
        let section = found.sections[index + 1]
        let place = "\(composition.testDescription), partie \(index + 1) : \(part.pages), trouvé \(section.pages)"
        errors.append((abs(section.pages - part.pages), place))
        wrongSheets += section.feuilles == part.feuilles ? 0 : 1
      }
    }
    let count = Double(errors.count)
    let far = errors.filter { $0.error > 0.05 }.map(\.place)
    #expect(errors.count > 400)
    #expect(Double(far.count) / count <= 0.01, "\(far.joined(separator: "\n"))")
    #expect(Double(errors.count { $0.error > 0.02 }) / count <= 0.03)
    #expect(Double(errors.count { $0.error > 0.1 }) / count <= 0.005)
    #expect(Double(wrongSheets) / count <= 0.005)
  }

  @Test(
    arguments: ["word", "sauts", "citations", "figures", "listes", "tableaux-longs"],
    ["arial-11", "arial-12-large", "calibri-11", "times-12", "etroite", "serree"]
  )
  func countsTheSamePagesAsLibreOffice(document: String, layout: String) throws {
    let composition = try #require(try Composition.all().first { $0.document == document && $0.layout == layout })
    let parsed = try Fixtures.document(document)
    let found = Paginator(layout: try Fixtures.layout(layout), images: try Fixtures.images())
      .paginate(composition.sections(of: parsed), footnotes: parsed.footnotes)
    #expect(found.pageCount == composition.pages)
    #expect(
      found.sections.dropFirst().prefix(composition.parts.count).map(\.feuilles) == composition.parts.map(\.feuilles)
    )
  }
}
