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

  /// Creates the template of an épreuve's dossier.
  package init(_ epreuve: Epreuve, in referentiel: Referentiel, outline: TemplateOutline) {
    self.referentiel = referentiel
    self.epreuve = epreuve
    self.outline = outline
  }

  /// The Markdown text, its last line ended; `nil` if the épreuve asks for no dossier.
  package var text: String? {
    guard let production = epreuve.production else { return nil }
    var lines = frontMatter + cover(production)
    for partie in production.parties {
      lines += part(partie, of: production)
    }
    lines += ["# Annexes", ""]
    lines += comment([
      "Les annexes ne comptent pas dans les pages. Donnez un titre à chacune et appelez-la dans le texte."
    ])
    return lines.joined(separator: "\n") + "\n"
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
    guidance.append("Pour vérifier où vous en êtes : juryblanc verifier dossier.md --profil brouillon")
    lines += comment(guidance)
    return lines
  }

  private func part(_ partie: Partie, of production: Production) -> [String] {
    let title = referentiel.bloc(partie.bloc)?.intitule ?? partie.bloc.rawValue
    let entry = outline.entry(of: partie.bloc)
    let isOfChapters = entry?.areChapters ?? false
    let heading = entry?.title ?? "\(French.ordinal(partie.numero).capitalizedFirst) partie : \(title)"
    var lines = isOfChapters ? [] : ["# \(heading)", ""]
    var guidance: [String] = []
    if let pages = partie.pages {
      guidance.append("\(Self.asked(pages).capitalizedFirst) (\(partie.source)).")
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

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
