import DossierCore
import DossierMarkdown
import DossierTestSupport
import EmbeddedReferentiels
import Testing

/// A whole-title dossier whose seven headings can be written in any manner.
struct StyledDossier {
  /// What the titles of the parts speak of.
  static let subjects = [
    "la Mission locale du Pays de Verzanne et son territoire",
    "le parcours de Yanis, de la signature du CEJ au contrat d'apprentissage",
    "Élise, de « je ne sais rien faire » à la fromagerie",
    "un atelier, « Mes trois premiers jours en entreprise »",
    "prospecter les artisans de la rénovation et du bois",
    "aider l'entreprise R. à recruter deux aides-poseurs",
    "accompagner les débuts de Mathilde chez R.",
  ]

  /// The lines of the parts' headings in the dossier.
  static let headingLines = [24, 132, 208, 298, 398, 486, 564]

  /// The last lines of the parts in the dossier.
  static let lastLines = [130, 206, 296, 396, 484, 562, 599]

  private static let lines = CorpusFolder.text("a-mission-locale.md").split(
    separator: "\n",
    omittingEmptySubsequences: false
  )
  .map(String.init)

  /// The dossier with the headings that a style gives for each part, 0-based.
  static func text(_ style: (Int) -> String) -> String {
    var lines = Self.lines
    for (part, line) in headingLines.enumerated() { lines[line - 1] = style(part) }
    return lines.joined(separator: "\n")
  }

  /// The dossier with its parts in an order (0-based), each titled by its subject.
  static func text(order: [Int]) -> String {
    var lines = Array(Self.lines[..<(headingLines[0] - 1)])
    for part in order {
      let end = part + 1 < headingLines.count ? headingLines[part + 1] : 601
      lines += ["# " + subjects[part]] + Self.lines[headingLines[part]..<(end - 1)]
    }
    return (lines + Self.lines[600...]).joined(separator: "\n")
  }
}

/// What the tests of the core read dossiers with.
enum Reading {
  static let catalogue = Catalogue.embedded

  /// The first line of each part found in a text, or `nil` for a part not found.
  static func firstLines(_ text: String, epreuve: String = "titre") throws -> [Int?] {
    try dossier(text, epreuve: epreuve).parts.map { $0.section?.heading.span.first }
  }

  static func dossier(_ text: String, epreuve: String = "titre") throws -> Dossier {
    let referentiel = try catalogue.referentiel("cip-2018")
    let document = Document(parsing: [try SourceText(path: "dossier.md", bytes: Array(text.utf8))])
    let reader = DossierReader(
      epreuve: try #require(referentiel.epreuve(Epreuve.ID(rawValue: epreuve))),
      in: referentiel,
      guide: try catalogue.guide(for: referentiel.id)
    )
    return reader.read(document, AnnotatedText(document))
  }
}
