import DossierMarkdown
import Testing

@testable import DossierCore

/// A manner of recounting entretiens, and the lines where each account begins.
struct EntretienForm: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let lines: [Int]

  static let all: [EntretienForm] = [
    EntretienForm(
      testDescription: "titles with ranks and dates",
      text:
        "## Premier entretien – 12 mars\n\nIl arrive en retard, sans rien dire.\n\n## Deuxième entretien – 26 mars\n\nNous relisons ensemble sa feuille.\n\n## RDV n°3 (14 mai)\n\nElle signe et nous fixons la suite.",
      lines: [3, 7, 11]
    ),
    EntretienForm(
      testDescription: "dates below a title that announces them",
      text:
        "## Les deux rencontres\n\n### Mardi 11 février\n\nElle garde son manteau sur elle.\n\n### Mardi 25 mars\n\nSix semaines ont passé depuis février.",
      lines: [5, 9]
    ),
    EntretienForm(
      testDescription: "bold words that open paragraphs",
      text:
        "**Première rencontre (4 mars).** Il parle.\n\n**Deuxième rencontre (18 mars).** Il écoute.\n\n**Point de suivi du 2 avril.** Il signe.",
      lines: [3, 5, 7]
    ),
    EntretienForm(
      testDescription: "rows of a table",
      text:
        "| Date | Objet de l'entretien | Ce qui s'est dit |\n|---|---|---|\n| 4 mars | Accueil | Rien |\n| 18 mars | Projet | Tout |\n| 2 avril | Contrat | Oui |",
      lines: [5, 6, 7]
    ),
    EntretienForm(
      testDescription: "items of a list",
      text:
        "## Nos trois rendez-vous\n\n1. **Mardi 4 mars.** Elle pose son téléphone.\n2. **Mardi 25 mars.** Elle en apporte seize.\n3. **Mardi 15 avril.** Nous parlons.",
      lines: [5, 6, 7]
    ),
    EntretienForm(
      testDescription: "paragraphs that open with a date",
      text:
        "Le 3 mars, je reçois Tesfay à 10 heures.\n\nNous nous revoyons le 17, encore avec l'interprète.\n\nLe 28 avril, nous nous voyons pour la troisième fois.",
      lines: [3, 5, 7]
    ),
    EntretienForm(
      testDescription: "days set apart, as in a diary",
      text:
        "**Le 12 septembre, cinquante minutes.** Elle vient en blouse.\n\n**Le mardi 3 octobre.** Elle dicte, j'écris.\n\n**Le 14 novembre, une heure.** Elle signe.",
      lines: [3, 5, 7]
    ),
    EntretienForm(
      testDescription: "short labels and days in italics",
      text: "*E1, 05/02, 1 h.* Elle parle.\n\n*E2, 19/02, 1 h.* Retour de stage.\n\n*E3, 04/03.* Les cartes.",
      lines: [3, 5, 7]
    ),
    EntretienForm(
      testDescription: "titles without an account are none",
      text:
        "## Entretien 1 (18 mars)\n\nIl parle de son ancien métier.\n\n## Entretien 2 (29 avril)\n\nNous relisons sa feuille ensemble.\n\n## Entretien 3\n\n[À COMPLÉTER]",
      lines: [3, 7]
    ),
    EntretienForm(
      testDescription: "plans and job interviews are none",
      text:
        "## Le plan\n\n- 20 mars : test de français ;\n- 3 avril : dossier déposé ;\n- 7 avril : entretien d'embauche chez R.\n\nJe l'ai croisée au marché le 9 avril.",
      lines: []
    ),
  ]
}

struct EntretienFinderTests {
  @Test(arguments: EntretienForm.all)
  func countsEntretiensInEveryForm(_ form: EntretienForm) throws {
    let text = "# Deuxième partie\n\n" + form.text
    let document = Document(parsing: [try SourceText(path: "d.md", bytes: Array(text.utf8))])
    let finder = EntretienFinder(guide: try Reading.catalogue.guide(for: "cip-2018"))
    #expect(finder.entretiens(in: document.blocks[...]).map(\.location.line) == form.lines)
  }

  @Test
  func listsNoMoreThanAHundred() throws {
    let text =
      "# Partie\n\n" + (1...3000).map { "**Entretien du \($0 % 28 + 1) mars.** Rang \($0).\n" }.joined(separator: "\n")
    let other = (1...3000).map { "**Rencontre n°\($0 % 99), encore.** Et \($0).\n" }.joined(separator: "\n")
    let document = Document(parsing: [try SourceText(path: "d.md", bytes: Array((text + other).utf8))])
    let finder = EntretienFinder(guide: try Reading.catalogue.guide(for: "cip-2018"))
    #expect(finder.entretiens(in: document.blocks[...]).count == 100)
  }

  @Test
  func countsAnEntretienTitledTwiceOnce() throws {
    let text =
      "# Partie\n\n## Premier entretien, 4 mars\n\nIl vient seul, comme il l'avait dit.\n\n**Premier entretien (4 mars) :** suite.\n\n## Deuxième entretien\n\nElle revient avec sa sœur et son dossier."
    let document = Document(parsing: [try SourceText(path: "d.md", bytes: Array(text.utf8))])
    let finder = EntretienFinder(guide: try Reading.catalogue.guide(for: "cip-2018"))
    #expect(finder.entretiens(in: document.blocks[...]).map(\.location.line) == [3, 9])
  }
}
