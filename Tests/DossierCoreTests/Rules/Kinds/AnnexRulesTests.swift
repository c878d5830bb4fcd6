import Testing

@testable import DossierCore

struct AnnexRulesTests {
  private static func dossier(_ body: String, annexes: String = "") -> String {
    "# Première partie : ma structure\n\n\(body)\n\n# Deuxième partie : un suivi\n\nUn texte.\n\n\(annexes)"
  }

  private static let two = "# Annexes\n\n## Annexe 1 : carte\n\nUn texte.\n\n## Annexe 2 : grille\n\nUn texte.\n"

  // MARK: Annexes

  @Test(arguments: [
    "Voir l'annexe 3.", "cf. annexe n° 3", "(annexe n°3)", "(Annexe III)", "cf. annexes 1 et 3", "voir annexes 2, 3",
    "annexes 1 à 3",
    "(ANNEXE 3)", "(annexe\u{A0}3)", "annexe 3bis",
  ])
  func reportsAnAnnexeThatIsNotThere(_ body: String) throws {
    #expect(
      try CheckedText.messages(of: "ANX001", in: Self.dossier(body, annexes: Self.two)) == [
        "Le texte renvoie à l'annexe 3, qui n'est pas dans les annexes (ligne 3)."
      ]
    )
  }

  @Test(arguments: [
    "Voir l'annexe 1 et l'annexe 2.", "L'annexe 3 du décret du 12 mars.", "L'annexe a servi.",
    "Une annexe, 3 personnes.",
    "L'annexe II.", "Les annexes 1 et 2.", "En annexe, 4 cartes.", "Les annexes de la convention.",
    "Une annexe 2 fois relue",
  ])
  func knowsWhatIsNoCallOfAMissingAnnexe(_ body: String) throws {
    #expect(try CheckedText.messages(of: "ANX001", in: Self.dossier(body, annexes: Self.two)).isEmpty)
  }

  @Test(arguments: [
    "# Annexes\n\n**Annexe A.** La carte.\n\n**Annexe B.** La grille.\n",
    "# Annexes\n\n- Annexe A. La carte.\n- Annexe B. La grille.\n", "# Annexes\n\nA. La carte\n\nB. La grille\n",
    "# Annexes\n\n**A — La carte**\n\nUn texte.\n\n**B — La grille**\n\nUn texte.\n",
    "# Annexes\n\n| Annexe A | La carte |\n|---|---|\n| Annexe B | La grille |\n",
  ])
  func readsAnnexesHoweverTheyAreNumbered(_ annexes: String) throws {
    let text = Self.dossier("Voir les annexes A et B, puis l'annexe C.", annexes: annexes)
    let findings = try CheckedText.findings(in: text).filter { $0.rule.hasPrefix("ANX") }
    #expect(findings.map(\.rule) == ["ANX001"], "\(findings.map(\.message))")
  }

  @Test
  func readsAnOrderedListAsNumberedAnnexes() throws {
    let text = Self.dossier("Voir les annexes 1 et 2.", annexes: "# Annexes\n\n1. La carte\n2. La grille\n")
    #expect(try CheckedText.findings(in: text).allSatisfy { !$0.rule.hasPrefix("ANX") })
  }

  @Test
  func saysOnlyAsAHintThatAnnexesMayBeElsewhere() throws {
    let findings = try CheckedText.findings(in: Self.dossier("Voir les annexes 1 et 2.")).filter {
      $0.rule.hasPrefix("ANX")
    }
    #expect(findings.map(\.message) == ["Le texte renvoie aux annexes 1 et 2, mais le dossier n'a pas d'annexes."])
    #expect(findings.map(\.severity) == [.info])
  }

  @Test
  func reportsAnnexesThatTheTextNeverCalls() throws {
    let text = Self.dossier("Voir l'annexe 2.", annexes: Self.two)
    #expect(try CheckedText.messages(of: "ANX005", in: text) == ["Le texte n'appelle jamais l'annexe 1."])
  }

  @Test
  func reportsAnnexesWithoutNumber() throws {
    let bare = "# Annexes\n\n## La carte\n\nUn texte.\n\n## La grille\n\nUn texte.\n"
    #expect(
      try CheckedText.messages(of: "ANX003", in: Self.dossier("Un texte.", annexes: bare)) == [
        "2\u{A0}annexes sans numéro : « La carte », « La grille »."
      ]
    )
    let mixed = Self.two + "\n## Le planning\n\nUn texte.\n\n## Bibliographie\n\nUn texte.\n"
    #expect(
      try CheckedText.messages(of: "ANX003", in: Self.dossier("Un texte.", annexes: mixed)) == [
        "1\u{A0}annexe sans numéro : « Le planning »."
      ]
    )
    let one = "# Annexe : la carte\n\nUn texte.\n"
    #expect(try CheckedText.messages(of: "ANX003", in: Self.dossier("Voir l'annexe.", annexes: one)).isEmpty)
  }

  @Test
  func reportsTwoAnnexesOfOneNumber() throws {
    let annexes = Self.two + "\n## Annexe 2 : planning\n\nUn texte.\n"
    #expect(
      try CheckedText.messages(of: "ANX004", in: Self.dossier("Un texte.", annexes: annexes)) == [
        "Deux annexes portent le numéro 2 (lignes 15 et 19)."
      ]
    )
    let listed =
      "# Annexes\n\n- Annexe 1 : carte\n- Annexe 2 : grille\n\n## Annexe 1 : carte\n\nTexte.\n\n## Annexe 2 : grille\n\nTexte.\n"
    #expect(try CheckedText.messages(of: "ANX004", in: Self.dossier("Un texte.", annexes: listed)).isEmpty)
  }

  @Test
  func reportsAnAnnexeWithoutTitle() throws {
    let annexes = "# Annexes\n\n## Annexe 1\n\n## Annexe 2\n\nLa grille\n\n## Annexe 3\n\n![La carte](carte.png)\n"
    #expect(
      try CheckedText.messages(of: "ANX012", in: Self.dossier("Un texte.", annexes: annexes)) == [
        "L'annexe 1 n'a pas de titre."
      ]
    )
  }

  @Test
  func checksTheLimitsOfACentreOnlyWhenGiven() throws {
    let text = Self.dossier("Un texte.", annexes: Self.two)
    #expect(try CheckedText.messages(of: "ANX011", in: text).isEmpty)
    let limits = AnnexLimits(maximumCount: 1, maximumPages: 3)
    #expect(
      try CheckedText.findings(in: text, limits: limits).filter { $0.rule == "ANX011" }.map(\.message) == [
        "Le dossier a 2\u{A0}annexes, 1 au plus sont admises."
      ]
    )
  }

  // MARK: Images and tables

  @Test
  func reportsAnImageThatIsNotThereOnlyWhenOthersAre() throws {
    let text = Self.dossier(
      "![Carte](carte.png)\n\n![Plan](plan.png)\n\n![Site](https://exemple.fr/a.png)\n\n![Dessin](d.svg)"
    )
    let found = try CheckedText.findings(in: text, images: ["carte.png"]).filter { $0.rule.hasPrefix("ANX") }
    #expect(found.map(\.message) == ["L'image « plan.png » est introuvable."])
    #expect(found.map(\.location) == [Location(line: 5)])
    let none = try CheckedText.findings(in: text).filter { $0.rule.hasPrefix("ANX") }
    #expect(none.map(\.rule) == ["ANX007"])
    #expect(none.map(\.message) == ["Aucune des 2 images du dossier n'a été trouvée à côté de lui."])
  }

  @Test
  func tellsManyMissingImagesAtOnce() throws {
    let images = (1...30).map { "![Carte](c\($0).png)" }.joined(separator: "\n\n")
    let found = try CheckedText.findings(in: Self.dossier(images), images: ["c1.png"]).filter { $0.rule == "ANX006" }
    #expect(found.count == 9)
    #expect(found.last?.message == "21 autres images sont introuvables (lignes 21, 23, 25, 27, 29, 31…).")
  }

  @Test(arguments: [
    ("![](a.png)", "ANX009"), ("![](a.png)\n\nFigure 1 : la carte", "ANX008"),
    ("Carte des antennes :\n\n![](a.png)", "ANX008"),
    ("![](a.png)\n\n*La carte des antennes*", "ANX008"), ("![](a.png)\n\nSource : Insee", "ANX008"),
    ("![a.png](a.png)", "ANX009"),
    ("![Une image contenant texte Description générée automatiquement](a.png)", "ANX009"), ("![La carte](a.png)", nil),
  ])
  func reportsWhatAnImageDoesNotSay(_ body: String, _ rule: String?) throws {
    let found = try CheckedText.findings(in: Self.dossier("Un texte.\n\n\(body)\n\nUn texte."), images: ["a.png"])
    #expect(found.map(\.rule).filter { $0.hasPrefix("ANX") } == [rule].compactMap { $0 })
  }

  @Test(arguments: [
    ("## Les étapes", true), ("Tableau 1 : les étapes", true), ("Voici les étapes :", true), ("**Les étapes**", true),
    (
      "Elle est venue trois fois, nous avons parlé de son parcours, de ses enfants, de la voiture qui ne part plus le matin, et elle "
        + "a choisi elle-même ce qui viendrait en premier et ce qui attendrait l'été.", false
    ),
  ])
  func asksForATitleAboveATable(_ before: String, _ isTitled: Bool) throws {
    let text = Self.dossier("\(before)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\nUn texte.")
    #expect(try CheckedText.messages(of: "ANX010", in: text) == (isTitled ? [] : ["Un tableau n'a pas de titre."]))
  }
}
