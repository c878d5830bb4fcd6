import Testing

@testable import DossierCore

struct WritingRulesTests {
  /// A first part that opens with some text and goes on with another title.
  private static func part(_ text: String) -> String {
    "# Première partie : ma structure\n\n\(text)\n\n# Deuxième partie : un suivi\n\nUn autre texte.\n"
  }

  private static func paragraph(_ subject: String) -> String {
    "\(subject) accueille chaque semaine une trentaine de personnes du quartier, dont la moitié vient sans rendez-vous, "
      + "pour un courrier, une inscription ou une question sur les droits, et je les reçois avec ma collègue dans le petit bureau."
  }

  // MARK: What was left

  @Test(arguments: [
    "Présentez ici votre structure.", "*Décrivez ici les missions.*",
    "Dans cette partie, vous présentez le territoire.",
    "Le candidat doit décrire le public.", "- Expliquez ici votre démarche",
    "Statut de la structure. (juryblanc expliquer environnement.statut)",
    "Les annexes ne comptent pas dans les pages. Donnez un titre à chacune et appelez-la dans le texte.",
  ])
  func reportsTheGuidanceOfATemplate(_ line: String) throws {
    let messages = try CheckedText.messages(of: "RED002", in: Self.part(line))
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("Consigne de modèle restée dans le texte : « ") == true, "\(messages)")
  }

  @Test(arguments: [
    "« Présentez ici votre parcours », lui ai-je dit.", "Je présente ici la structure.",
    "Ici, on présente son parcours.",
    "La candidate a parlé.", "<!-- Décrivez ici les missions. -->",
  ])
  func leavesOtherSentencesAlone(_ line: String) throws {
    #expect(try CheckedText.messages(of: "RED002", in: Self.part(line)).isEmpty)
  }

  @Test
  func reportsAnInstructionThatComesBack() throws {
    let text = Self.part(
      "Rédigez ce passage avec vos mots.\n\nUn.\n\nRédigez ce passage avec vos mots.\n\nDeux.\n\nRédigez ce passage avec vos mots."
    )
    #expect(
      try CheckedText.messages(of: "RED002", in: text)
        == ["Consigne de modèle restée dans le texte : « Rédigez ce passage avec vos mots. » (lignes 3, 7 et 11)."]
    )
  }

  @Test(arguments: [
    ("Page 3 sur 40", 1), ("Page 3/40", 1), ("Page 3\n\nUn texte.\n\nPage 4", 2), ("- 12 -\n\nUn texte.\n\n- 13 -", 2),
    ("12\n\nUn texte.\n\n13\n\nUn texte.\n\n14", 3), ("— 7 —\n\nUn texte.\n\n— 8 —", 2),
    ("Page 3", 0), ("12", 0), ("14\n\nUn texte.\n\n12", 0), ("2025\n\nUn texte.\n\n2026", 0), ("Ils sont 12.", 0),
    ("| 1 | 2 |\n|---|---|\n| 12 | 13 |", 0),
  ])
  func countsThePageNumbersLeftInTheText(_ text: String, _ count: Int) throws {
    let messages = try CheckedText.messages(of: "RED003", in: Self.part(text))
    switch count {
    case 0: #expect(messages.isEmpty)
    case 1: #expect(messages == ["Un numéro de page est resté dans le texte."])
    default:
      #expect(
        messages.first?.hasPrefix("\(count) numéros de page sont restés dans le texte (lignes 3") == true,
        "\(messages)"
      )
    }
  }

  @Test(arguments: [
    ("Dossier professionnel – M. X", true), ("Dossier professionnel – M. X – page 4", true),
    ("**Bilan de la séance**", false),
    ("Ce que j'en retiens :", false), ("*Ce que j'en retiens*", false),
  ])
  func reportsALineThatComesBackThroughTheDossier(_ line: String, _ isReported: Bool) throws {
    let stretch = (1...5).map { "\(line)\n\nUn texte \($0).\n\nUn autre \($0).\n" }.joined(separator: "\n")
    let text = "# Première partie : ma structure\n\n\(stretch)\n# Deuxième partie : un suivi\n\n\(stretch)"
    let messages = try CheckedText.messages(of: "RED004", in: text)
    #expect(messages.count == (isReported ? 1 : 0))
    #expect(messages.allSatisfy { $0.contains("revient 10 fois seul sur sa ligne (lignes 3, 9, ") }, "\(messages)")
  }

  @Test
  func leavesARefrainOfOnePartAlone() throws {
    let refrain = (1...5).map { "Il ne dit rien.\n\nUn texte \($0).\n\nUn autre \($0).\n" }.joined(separator: "\n")
    #expect(try CheckedText.messages(of: "RED004", in: Self.part(refrain)).isEmpty)
  }

  @Test
  func reportsTrackedChangesAndRemarksApart() throws {
    let findings = try CheckedText.findings(in: Self.part("Il a <ins>dit</ins> <del>tu</del>.\n\nBon {>>à revoir<<}."))
      .filter { $0.rule == "RED005" }
    #expect(
      findings.map(\.message) == [
        "2\u{A0}modifications suivies dans le texte (ligne 3).",
        "1\u{A0}commentaire de relecture dans le texte (ligne 5).",
      ]
    )
    #expect(findings.map(\.location) == [Location(line: 3, column: 6), Location(line: 5, column: 5)])
  }

  // MARK: What is empty

  @Test(arguments: [
    "## Le public\n\n## Les acteurs\n\nUn texte.", "## Le public\n\n<!-- à voir -->\n\n## Les acteurs\n\nUn texte.",
    "Un texte.\n\n## Le public", "## La structure\n\nUn texte.\n\n### Le public\n\n## Les acteurs\n\nUn texte.",
  ])
  func reportsATitleWithoutText(_ text: String) throws {
    #expect(
      try CheckedText.messages(of: "RED006", in: Self.part(text)) == ["Rien n'est écrit sous le titre « Le public »."]
    )
  }

  @Test(arguments: [
    "## Le public\n\n### Les jeunes\n\nUn texte.",
    "## Le public\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Les acteurs\n\nUn texte.",
    "## Le public\n\n![](carte.png)\n\n## Les acteurs\n\nUn texte.",
    "## Le public\n\n- un\n- deux\n\n## Les acteurs\n\nUn texte.",
    "## Le public\n\n**Les jeunes**\n\n## Les acteurs\n\nUn texte.",
  ])
  func takesWhateverIsSeenForText(_ text: String) throws {
    #expect(try CheckedText.messages(of: "RED006", in: Self.part(text)).isEmpty)
  }

  @Test
  func leavesATitleOfPartOnTwoLinesAlone() throws {
    let text = "# Première partie\n\n# Ma structure, mon territoire\n\nUn texte.\n"
    #expect(try CheckedText.messages(of: "RED006", in: text).isEmpty)
  }

  @Test
  func reportsTitlesWithoutWords() throws {
    #expect(try CheckedText.messages(of: "RED007", in: Self.part("##\n\nUn texte.")) == ["Un titre n'a pas de mots."])
    #expect(try CheckedText.messages(of: "RED007", in: Self.part("## ![](titre.png)\n\nUn texte.")).isEmpty)
  }

  @Test
  func doesNotSayAgainThatAPartIsTooShort() throws {
    let text = "# Première partie : ma structure\n\nUne structure qui accueille des jeunes.\n"
    #expect(try CheckedText.messages(of: "PAG001", in: text).count == 1)
    #expect(try CheckedText.messages(of: "RED008", in: text).isEmpty)
  }

  @Test
  func reportsAPartOfAFewWordsWhosePagesAreRight() throws {
    let text = "# Septième partie : intégration d'un salarié\n\nJe rencontre le tuteur.\n\n\\newpage\n\nIl reste.\n"
    let findings = try CheckedText.findings(in: text)
    #expect(!findings.contains { $0.rule == "PAG001" && $0.message.hasPrefix("La partie 7") })
    #expect(findings.filter { $0.rule == "RED008" }.map(\.message) == ["La partie 7 ne fait que 11\u{A0}mots."])
  }

  // MARK: What leads nowhere

  @Test
  func reportsCallsWithoutNote() throws {
    let text = Self.part("Un texte[^1] et un autre[^deux], `[^3]`.\n\n[^1]: Une note.")
    #expect(try CheckedText.messages(of: "RED009", in: text) == ["L'appel « [^deux] » ne mène à aucune note."])
  }

  @Test
  func reportsNotesWithoutCall() throws {
    let text = Self.part(
      "Un texte[^1].\n\n[^1]: Une note.\n\n[^2]: Une autre.\n\n[^1]: Encore.\n\n```\n[^9]: du code\n```"
    )
    #expect(
      try CheckedText.messages(of: "RED010", in: text) == [
        "La note « 2 » n'est appelée nulle part : elle ne sera pas imprimée.",
        "La note « 1 » est définie deux fois : celle-ci ne sera pas imprimée.",
      ]
    )
  }

  @Test(arguments: [
    ("Voir [le bilan](#le-bilan-final).", "## Le bilan final", true),
    ("Voir [le bilan](#bilan-d%C3%A9t%C3%A9).", "## Bilan d'été", true),
    ("Voir [le bilan](#bilan-1).", "## Bilan", true), ("Voir [le bilan](#maison).", "## 1.1 Maison", true),
    ("Voir [le bilan](#b).", "## Bilan {#b}", true), ("Voir [le bilan](#b).", "<a id=\"b\"></a>\n\n## Bilan", true),
    ("Voir [le bilan](#b).", "## <span id=\"b\"></span>Bilan", true), ("Voir [le bilan](#_Toc123).", "## Bilan", true),
    ("Voir [le site](https://exemple.fr/#bilan).", "## Maison", true),
    ("Voir [le bilan](#bilan-final).", "## Maison", false),
  ])
  func knowsWhereLinksLead(_ link: String, _ title: String, _ leads: Bool) throws {
    let messages = try CheckedText.messages(of: "RED011", in: Self.part("\(link)\n\n\(title)\n\nUn texte."))
    #expect(messages == (leads ? [] : ["Le lien « #bilan-final » ne mène à aucun titre."]))
  }

  // MARK: What is told

  @Test
  func reportsAPartThatWatchesMoreThanItActs() throws {
    let watching = [
      "J'ai assisté à l'entretien.", "J'ai observé ma collègue.", "On m'a montré le logiciel.",
      "J'étais présente au bilan.",
      "Ma tutrice m'a expliqué la grille.", "J'ai reçu la personne seule une fois.",
    ].joined(separator: " ")
    let messages = try CheckedText.messages(of: "RED012", in: Self.part(watching))
    #expect(
      messages == [
        "La partie 1 raconte surtout ce que vous avez vu faire : 5 phrases, contre 1 sur ce que vous avez fait (ligne 3)."
      ]
    )
  }

  @Test
  func leavesAPartThatActsMoreThanItWatchesAlone() throws {
    let acting = String(
      repeating: "J'ai assisté à l'accueil, puis je reçois. J'ai proposé un atelier. Je contacte l'employeur. ",
      count: 6
    )
    #expect(try CheckedText.messages(of: "RED012", in: Self.part(acting)).isEmpty)
  }

  @Test
  func reportsAParagraphWrittenTwice() throws {
    let paragraph = Self.paragraph("La structure")
    let text = Self.part("\(paragraph)\n\nUn texte.\n\n\(paragraph.replacing("semaine", with: "SEMAINE"))")
    let findings = try CheckedText.findings(in: text).filter { $0.rule == "RED013" }
    #expect(findings.map(\.location) == [Location(line: 7)])
    #expect(
      findings.map(\.message) == [
        "Le même paragraphe est écrit 2 fois (lignes 3 et 7) : « La structure accueille chaque semaine une trentaine de… »."
      ]
    )
    #expect(try CheckedText.messages(of: "RED014", in: text).isEmpty)
  }

  @Test
  func reportsParagraphsThatDifferByAFewWords() throws {
    let text = Self.part("\(Self.paragraph("La structure"))\n\nUn texte.\n\n\(Self.paragraph("Notre mission locale"))")
    let messages = try CheckedText.messages(of: "RED014", in: text)
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix("Deux paragraphes sont presque les mêmes (lignes 3 et 7) : « ") == true,
      "\(messages)"
    )
    #expect(try CheckedText.messages(of: "RED013", in: text).isEmpty)
  }

  @Test
  func leavesShortRepetitionsAndAnnexesAlone() throws {
    let paragraph = Self.paragraph("La structure")
    let text =
      Self.part("Il ne dit rien.\n\nIl ne dit rien.\n\n\(paragraph)")
      + "\n# Annexes\n\n## Annexe 1 : note\n\n\(paragraph)\n"
    let rules = Set(try CheckedText.findings(in: text).map(\.rule))
    #expect(rules.isDisjoint(with: ["RED013", "RED014", "RED004"]))
  }

  @Test
  func masksWhatItQuotes() throws {
    let paragraph = "Madame Durand " + Self.paragraph("du quartier")
    let messages = try CheckedText.messages(of: "RED013", in: Self.part("\(paragraph)\n\n\(paragraph)"))
    #expect(messages.count == 1)
    #expect(messages.allSatisfy { !$0.contains("Durand") }, "\(messages)")
  }

  @Test
  func tellsMoreThanAFewAtOnce() throws {
    let calls = (1...40).map { "Un texte[^n\($0)]." }.joined(separator: "\n\n")
    let messages = try CheckedText.messages(of: "RED009", in: Self.part(calls))
    #expect(messages.count == 9)
    #expect(messages.last == "32 autres appels ne mènent à aucune note (lignes 19, 21, 23, 25, 27, 29…).")
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "## Titre\n\n", "Un[^x] texte.\n\n", "[^x]: note\n\n", "[a](#b) ", "12\n\n",
      "Une ligne qui revient toujours ici.\n\n",
      "<span id=\"a\"></span>", "annexe 1, ", "annexes 1 à 30 et ", "![](a.png) ",
    ]
  )
  func staysLinearOnHostileTexts(_ piece: String) throws {
    let text = Self.part(String(repeating: piece, count: 100_000 / piece.utf8.count))
    _ = try CheckedText.findings(in: text)
  }
}
