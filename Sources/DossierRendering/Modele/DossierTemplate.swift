package import DossierCore

/// A dossier to fill in: its headings, and guidance in comments that no reader sees.
///
/// Nothing of it may be taken for an answer: sub-headings are short, advice stands in comments, and each place to write holds a
/// mark that the check reports as long as it stays.
package struct DossierTemplate {
  private let referentiel: Referentiel
  private let epreuve: Epreuve
  private let outline: TemplateOutline

  /// What stands where the candidate has to write.
  package static let mark = "[À COMPLÉTER]"

  /// The path of the dossier once it is written, for the commands that the guidance names.
  private let path: String

  /// A piece of the dossier that may stand in a file of its own.
  package struct Chapter: Hashable, Sendable {
    /// What the file is called, without number nor extension.
    package let name: String
    /// The Markdown text, its last line ended.
    package let text: String
  }

  /// Creates the template of an épreuve's dossier.
  ///
  /// - Parameters:
  ///   - epreuve: the épreuve.
  ///   - referentiel: its référentiel.
  ///   - outline: how the attendus are grouped.
  ///   - path: the path of the dossier once it is written.
  package init(
    _ epreuve: Epreuve,
    in referentiel: Referentiel,
    outline: TemplateOutline,
    path: String = "dossier.md"
  ) {
    self.path = path
    self.referentiel = referentiel
    self.epreuve = epreuve
    self.outline = outline
  }

  /// The Markdown text, its last line ended; `nil` if the épreuve asks for no dossier.
  package var text: String? {
    chapters.map { $0.map(\.text).joined() }
  }

  /// The same in pieces: the cover, the parts, the annexes; `nil` if the épreuve asks for no dossier.
  package var chapters: [Chapter]? {
    guard let production = epreuve.production else { return nil }
    let annexes =
      ["# Annexes", ""]
      + comment(["Les annexes ne comptent pas dans les pages. Donnez un titre à chacune et appelez-la dans le texte."])
    return [Chapter("page-de-garde", frontMatter + cover(production))]
      + production.parties.map { Chapter($0.bloc.rawValue, part($0, of: production)) }
      + [Chapter("annexes", annexes)]
  }

  private var frontMatter: [String] {
    [
      "---",
      "# Ces lignes aident l'outil à lire le dossier. Retirez le # devant celles que vous voulez remplir.",
      "referentiel: \(referentiel.id)",
      "epreuve: \(epreuve.id)",
      "# session: mars 2027",
      "# mise-en-page: arial-11",
      "---",
      "",
    ]
  }

  private func cover(_ production: Production) -> [String] {
    var lines = ["# \(epreuve.intitule)", "", "Candidat : \(Self.mark)", "", "Session : \(Self.mark)", ""]
    var guidance = ["Page de garde : elle ne compte pas dans les pages."]
    if let pages = production.pages {
      let annexes = production.horsAnnexes ? ", annexes non comprises" : ""
      guidance.append(
        "Le dossier doit faire \(Self.asked(pages))\(annexes) (\(production.source))."
      )
    }
    guidance.append("Ne donnez pas le nom des personnes accompagnées : un prénom changé suffit.")
    guidance.append("Pour vérifier où vous en êtes : juryblanc verifier \(path) --profil brouillon")
    lines += comment(guidance)
    return lines
  }

  private func part(_ partie: Partie, of production: Production) -> [String] {
    let title = referentiel.bloc(partie.bloc)?.intitule ?? partie.bloc.rawValue
    let entry = outline.entry(of: partie.bloc)
    let isOfChapters = entry?.areChapters ?? false
    let heading = entry?.title ?? "\(French.ordinal(partie.numero).capitalisedFirst) partie : \(title)"
    var lines = isOfChapters ? [] : ["# \(heading)", ""]
    var guidance: [String] = []
    if let pages = partie.pages {
      guidance.append("\(Self.asked(pages).capitalisedFirst) (\(partie.source)).")
    }
    if partie.entretiensMinimum > 0 {
      guidance.append(
        "Au moins \(French.count(partie.entretiensMinimum, "entretien")) avec la personne : annoncez chacun par un titre, avec sa date."
      )
    }
    guidance += production.remarques(surPartie: partie.numero).map { "\($0.libelle) (\($0.source))." }
    if !guidance.isEmpty { lines += comment(guidance) }
    for section in outline.sections(of: partie, in: referentiel) {
      lines += ["\(isOfChapters ? "#" : "##") \(section.title)", ""]
      let asked =
        section.attendus.map { id in "\(referentiel.attendu(id)?.libelle ?? id.rawValue). (juryblanc expliquer \(id))" }
        + section.criteres.map { id in "\(referentiel.critere(id)?.libelle ?? id.rawValue) (juryblanc expliquer \(id))"
        }
      if !asked.isEmpty { lines += comment(asked) }
      lines += [Self.mark, ""]
    }
    return lines
  }

  private static func asked(_ pages: PageRange) -> String {
    pages.asked == nil ? "de \(pages.minimum) à \(pages.maximum) pages" : Wording.asked(pages)
  }

  /// A comment of several lines; two hyphens in it would end it for some readers.
  private func comment(_ lines: [String]) -> [String] {
    ["<!--"] + lines.map { $0.replacing("-->", with: "→") } + ["-->", ""]
  }
}

extension DossierTemplate.Chapter {
  /// A piece of some lines; a name keeps of its text what any file system takes.
  fileprivate init(_ name: String, _ lines: [String]) {
    let plain = name.unicodeScalars.map {
      $0.properties.isAlphabetic && $0.isASCII || ("0"..."9").contains($0) ? $0 : "-"
    }
    self.name = String(String.UnicodeScalarView(plain))
    text = lines.joined(separator: "\n") + "\n"
  }
}
