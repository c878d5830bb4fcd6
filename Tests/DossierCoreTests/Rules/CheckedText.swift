import DossierCore
import DossierLayout
import DossierMarkdown
import Testing

/// A text checked by every rule, without the data on evidence.
enum CheckedText {
  /// The messages of a rule's findings, in order.
  static func messages(of rule: Rule.ID, in text: String, on day: CivilDate? = nil) throws -> [String] {
    try findings(in: text, on: day).filter { $0.rule == rule }.map(\.message)
  }

  /// The findings of every rule, in order, beside images of some names.
  static func findings(
    in text: String,
    on day: CivilDate? = nil,
    images: [String] = [],
    limits: AnnexLimits = AnnexLimits()
  ) throws -> [Finding] {
    let catalogue = Reading.catalogue
    let referentiel = try catalogue.referentiel("cip-2018")
    let layout = try MiseEnPage(decoding: try #require(catalogue.bytes(of: "mises-en-page/arial-11.json")))
    var checker = Checker(
      referentiel: referentiel,
      epreuve: try #require(referentiel.epreuve("titre")),
      standard: Checker.Standard(
        guide: try catalogue.guide(for: referentiel.id),
        knowledge: nil,
        rules: try catalogue.rules()
      ),
      layout: NamedLayout(id: "arial-11", description: "", layout: layout)
    )
    checker.annexLimits = limits
    let document = Document(parsing: [try SourceText(path: "dossier.md", bytes: Array(text.utf8))])
    let date = try #require(day ?? CivilDate(year: 2020, month: 6, day: 1))
    return checker.check(
      document,
      path: "dossier.md",
      at: Checker.ReferenceDate(day: date),
      images: Dictionary(images.map { ($0, ImageSize(width: 1000, height: 1000)) }) { first, _ in first }
    ).findings
  }
}
