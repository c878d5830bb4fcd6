import DossierMarkdown
import Testing

@testable import DossierCore

struct EvidenceEngineTests {
  @Test
  func pointsToTheLinesAndWords() throws {
    let found = try assess(
      "# Suivi\n\nIl arrive. Nous avons signé\nle contrat d'engagement ensemble.",
      knowledge(strong: ["signé contrat"], weak: ["engagement"])
    )
    let proof = try #require(found.evidence.first)
    #expect(found.status == .found)
    #expect(proof.location == Location(line: 3))
    #expect(proof.lastLine == 4)
    #expect(proof.words == ["signé le contrat", "engagement"])
    #expect(proof.excerpt == "Nous avons signé le contrat d'engagement ensemble.")
  }

  @Test
  func putsTheMostTellingPassageFirst() throws {
    let found = try assess(
      "Un contrat.\n\nJ'ai signé le contrat et rédigé la convention.\n\nUne convention.",
      knowledge(strong: ["contrat", "convention", "j'ai signé"])
    )
    #expect(found.evidence.map(\.location.line) == [3, 1, 5])
  }

  @Test
  func weighsDifferentTermsNotRepeatedOnes() throws {
    let terms = ["contrat", "convention", "engagement", "charte", "accord"]
    let same = try assess(String(repeating: "Un contrat. ", count: 50), knowledge(strong: terms, threshold: 1.5))
    let different = try assess("Un contrat, une charte, un accord.", knowledge(strong: terms, threshold: 1.5))
    #expect(same.status == .absent)
    #expect(different.status == .found)
  }

  @Test
  func readsALabelThatANumberRunsOutOf() throws {
    let found = try assess(
      "- **Note de un** à dix : cinq ont signé le contrat.\n- Note de un à dix : cinq ont monté.",
      knowledge(strong: ["# sur|à", "contrat"])
    )
    #expect(found.status != .absent)
  }

  @Test
  func quotesTheCellsAboutTheWordsOfARowLongerThanAnyoneWrites() throws {
    let cells = (0..<400).map { $0 == 300 ? "J'ai signé le contrat et la convention." : "Case \($0)." }
    let found = try assess(
      "| \(cells.map { _ in "n" }.joined(separator: " | ")) |\n|\(cells.map { _ in "---|" }.joined())\n| \(cells.joined(separator: " | ")) |",
      knowledge(strong: ["contrat", "convention", "j'ai signé"])
    )
    #expect(found.evidence.first?.words.contains("contrat") == true)
    #expect(found.evidence.first?.excerpt.contains("contrat") == true)
  }

  @Test
  func isPartialBelowTheThreshold() throws {
    let found = try assess("Un contrat.", knowledge(strong: ["contrat"], threshold: 2.1))
    #expect(found.status == .partial)
    #expect(found.advice == "Le passage trouvé est bref : dites ce que vous avez signé.")
  }

  @Test(arguments: ["[À COMPLÉTER : le contrat et la charte]", "(à rédiger : contrat, charte)"])
  func doesNotCountWhatIsStillToBeWritten(_ markdown: String) throws {
    #expect(try assess(markdown, knowledge(strong: ["contrat", "charte"])).status == .absent)
  }

  @Test
  func countsTheSentencesAroundOneThatIsStillToBeWritten() throws {
    let text = "Je relis longuement avec elle le contrat que nous signons. La charte [À COMPLÉTER] suit."
    let found = try assess(text, knowledge(strong: ["contrat", "charte"]))
    #expect(found.evidence.flatMap(\.words) == ["contrat"])
  }

  @Test
  func makesASentenceWithTwoStrongTermsPartial() throws {
    let data = knowledge(strong: ["contrat", "charte"], threshold: 50)
    #expect(try assess("Nous signons le contrat et la charte.", data).status == .partial)
    #expect(try assess("Nous signons le contrat. Puis vient la charte.", data).status == .absent)
  }

  @Test
  func isShownByAPlainSentenceBelowItsHeading() throws {
    let data = knowledge(strong: ["contrat", "charte"], titles: ["engagements"], threshold: 50)
    let sentence = "Avec chaque personne, nous relisons puis signons le contrat et la charte."
    #expect(try assess("# Partie\n\n## Les engagements\n\n\(sentence)", data).status == .found)
    #expect(try assess("# Partie\n\nEngagements : \(sentence)", data).status == .found)
    #expect(try assess("# Partie\n\n## Les engagements\n\nUn contrat.", data).status == .absent)
  }

  @Test
  func doesNotTakeALabelForItsText() throws {
    let data = knowledge(strong: ["contrat"], titles: ["contrat"], threshold: 50)
    let found = try assess("# Partie\n\nContrat : nous parlons longuement de la pluie et du beau temps.", data)
    #expect(found.status == .absent)
  }

  @Test(arguments: [
    "<!-- contrat -->\n\nRien.", "```\ncontrat\n```", "# Le contrat", "> Article 4 : le contrat est obligatoire.",
  ])
  func doesNotCountWhatTheCandidateDoesNotSay(_ markdown: String) throws {
    #expect(try assess(markdown, knowledge(strong: ["contrat"])).status == .absent)
  }

  @Test
  func countsAPersonsWordsInAQuote() throws {
    #expect(try assess("> « J'ai un contrat », me dit-elle.", knowledge(strong: ["contrat"])).status == .found)
  }

  @Test
  func leavesFrontAndAnnexesOut() throws {
    var engine = EvidenceEngine(try CompiledKnowledge(compiling: knowledge(strong: ["contrat"])))
    let text = try annotated("Un contrat.\n\nRien.\n\nUn contrat.")
    let sections = Sectioning([.front, .part(1), .annex])
    let found = engine.assess(text, sectioning: sections, scopes: [EvidenceEngine.Scope(id: "CP6.2", parts: [1])])
    #expect(found.map(\.status) == [.absent])
  }

  @Test
  func looksOnlyInThePartsOfTheScope() throws {
    var engine = EvidenceEngine(try CompiledKnowledge(compiling: knowledge(strong: ["contrat"])))
    let text = try annotated("Un contrat.\n\nRien.")
    let sections = Sectioning([.part(1), .part(2)])
    let scopes = [1, 2].map { EvidenceEngine.Scope(id: "CP6.2", parts: [$0]) }
    #expect(engine.assess(text, sectioning: sections, scopes: [scopes[0]]).first?.status == .found)
    #expect(engine.assess(text, sectioning: sections, scopes: [scopes[1]]).first?.status == .absent)
  }

  @Test
  func givesATablesHeaderToItsRows() throws {
    let table = "| Financeur | Montant |\n|---|---|\n| Région | 40 000 € |"
    let found = try assess(table, knowledge(strong: ["financeur + #€"]))
    #expect(found.status == .found)
    #expect(found.evidence.first?.location.line == 3)
  }

  @Test
  func givesAnIntroductionToTheItemsOfItsList() throws {
    let list = "Les partenaires mobilisés :\n\n- la CAF\n- le CCAS"
    #expect(try assess(list, knowledge(strong: ["partenaires + CCAS"])).evidence.first?.location.line == 4)
  }

  @Test
  func ignoresASentenceThatAnExclusionMatches() throws {
    let data = knowledge(strong: ["contrat"], exclusions: ["contrat assurance"])
    #expect(try assess("Un contrat d'assurance.", data).status == .absent)
    #expect(try assess("Un contrat d'assurance. Un contrat aidé.", data).status == .found)
  }

  @Test
  func makesOneWeakTermEnoughBelowItsHeading() throws {
    let data = knowledge(strong: ["contrat signé"], weak: ["feuille"], titles: ["contractualisation"])
    let bare = try assess("# Partie\n\n## Autre\n\nUne feuille.", data)
    let titled = try assess("# Partie\n\n## La contractualisation\n\nUne feuille.", data)
    #expect(!bare.missingFacets.isEmpty || bare.status == .absent)
    #expect(titled.status == .found)
  }

  @Test
  func saysThatAClaimIsNotShown() throws {
    let data = knowledge(strong: ["contrat", "accord"], threshold: 2.5)
    let empty = try assess("<!-- CP6.2 -->\n\nRien.", data)
    let weak = try assess("<!-- CP6.2 -->\n\nUn accord oral.\n\nRien.", data)
    #expect(empty.isDeclared)
    #expect(empty.status == .absent)
    #expect(empty.advice.hasPrefix("Le commentaire l'annonce"))
    #expect(weak.status == .partial)
  }

  @Test
  func givesTheSameAnswerTwice() throws {
    let text = try annotated("Un contrat signé avec la CAF le 12 mars 2024. Il n'a pas de charte.")
    var engine = EvidenceEngine(
      try CompiledKnowledge(compiling: knowledge(strong: ["contrat", "charte", "CAF", "#date"]))
    )
    let sections = Sectioning([.part(1)])
    let scopes = [EvidenceEngine.Scope(id: "CP6.2", parts: [1])]
    let first = engine.assess(text, sectioning: sections, scopes: scopes)
    #expect(engine.assess(text, sectioning: sections, scopes: scopes) == first)
  }

  @Test(arguments: [
    String(repeating: "contrat ", count: 120_000), String(repeating: "Un contrat. ", count: 80_000),
    String(repeating: "- contrat\n", count: 20_000), String(repeating: "ne pas sans ni ", count: 60_000),
  ])
  func staysBoundedOnHostileTexts(_ markdown: String) throws {
    let found = try assess(markdown, knowledge(strong: ["contrat", "contrat .. contrat", "contrat + contrat"]))
    #expect(found.evidence.count <= 3)
    #expect(found.evidence.allSatisfy { $0.excerpt.unicodeScalars.count <= 200 })
  }
}
