import DossierCore
import DossierLayout
import DossierMarkdown
import Testing

/// A text checked by every rule, without the data on evidence.
enum CheckedText {
  /// The messages of a rule's findings, in order.
  static func messages(of rule: Rule.ID, in text: String, on day: CivilDate? = nil) throws -> [String] {
    try report(of: text, on: day).findings.filter { $0.rule == rule }.map(\.message)
  }

  /// The findings of every rule, in order, beside images of some names.
  static func findings(
    in text: String,
    on day: CivilDate? = nil,
    images: [String] = [],
    limits: AnnexLimits = AnnexLimits()
  ) throws -> [Finding] {
    try report(
      of: [("dossier.md", text)],
      at: "dossier.md",
      on: day,
      images: images,
      limits: limits
    ).findings
  }

  /// The report of one file.
  static func report(of text: String, on day: CivilDate? = nil, _ settings: RuleSettings = RuleSettings()) throws
    -> Report
  {
    try report(of: [("dossier.md", text)], at: "dossier.md", on: day, settings)
  }

  /// The report of several files.
  static func report(
    of files: [(path: String, text: String)],
    at path: String,
    on day: CivilDate? = nil,
    _ settings: RuleSettings = RuleSettings(),
    images: [String] = [],
    limits: AnnexLimits = AnnexLimits()
  ) throws -> Report {
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
      layout: NamedLayout(id: "arial-11", description: "", layout: layout),
      settings: settings
    )
    checker.annexLimits = limits
    let document = Document(parsing: try files.map { try SourceText(path: $0.path, bytes: Array($0.text.utf8)) })
    let date = try #require(day ?? CivilDate(year: 2020, month: 6, day: 1))
    let sizes = Dictionary(uniqueKeysWithValues: images.map { ($0, ImageSize(width: 100_000, height: 100_000)) })
    return checker.check(document, path: path, at: Checker.ReferenceDate(day: date), images: sizes)
  }
}
