import DossierMarkdown
import DossierTestSupport
import Testing

@testable import DossierCore

/// Productions of one text: where they begin and end, and what stands apart from them.
struct WholeReaderTests {
  private static let prose = String(
    repeating: "Je reçois cette personne depuis le printemps, chaque quinzaine, au bureau. ",
    count: 4
  )

  private func dossier(_ text: String, _ referentiel: Referentiel.ID, _ epreuve: Epreuve.ID) throws -> Dossier {
    let data = try Reading.catalogue.referentiel(referentiel)
    let guide = try Reading.catalogue.guide(for: referentiel)
    let document = Document(parsing: [try SourceText(path: "d.md", bytes: Array(text.utf8))])
    let reader = DossierReader(epreuve: try #require(data.epreuve(epreuve)), in: data, guide: guide)
    return reader.read(document, AnnotatedText(document))
  }

  private func lines(_ text: String, _ referentiel: Referentiel.ID = "cefi", _ epreuve: Epreuve.ID = "bloc1") throws
    -> [[Int]?]
  {
    try dossier(text, referentiel, epreuve).parts.map { part in
      part.section.map { [$0.heading.span.first, $0.last.line] }
    }
  }

  @Test func takesAllThatStandsBetweenTheCoverAndTheAnnexes() throws {
    let text = """
      **CEFI, bloc 1**

      **Reprendre la parole**

      # Sommaire

      1. Le contexte

      # Introduction

      \(Self.prose)

      # 1. Le contexte

      \(Self.prose)

      # Conclusion

      \(Self.prose)

      # Bibliographie

      Rogers, *Le développement de la personne*.

      # Annexes

      Annexe 1 : la charte.
      """
    #expect(try lines(text) == [[9, 19]])
  }

  @Test func readsATextWithoutTitles() throws {
    #expect(try lines("Mon mémoire\n\nJ. Dupré\n\n\(Self.prose)\n\n\(Self.prose)\n") == [[5, 7]])
  }

  @Test func startsAtTheChaptersBelowTheNameOfTheWhole() throws {
    let text = "# Mon mémoire\n\nJ. Dupré\n\n## 1. Le cadre\n\n\(Self.prose)\n\n## 2. La suite\n\n\(Self.prose)\n"
    #expect(try lines(text) == [[5, 11]])
  }

  @Test func findsTheCarteMentaleAmongTheAnnexes() throws {
    let carte = (1...6).map { "- Branche \($0) : état des lieux, besoins, objectifs et partenaires du projet" }.joined(
      separator: "\n"
    )
    let text =
      "# 1. Mon rôle\n\n\(Self.prose)\n\n# Annexes\n\n## Annexe 1 : carte mentale\n\n\(carte)\n\n## Annexe 2 : lettre\n\nTexte.\n"
    #expect(try lines(text, "cefi", "bloc3") == [[7, 14], [1, 3]])
  }

  @Test func findsTheCarteMentaleBeforeTheDossier() throws {
    let carte = "## Diagnostic\n\n\(Self.prose)\n\n## Évaluation\n\n\(Self.prose)"
    let text = "# Carte mentale\n\n\(carte)\n\n# Mon rôle\n\n\(Self.prose)\n"
    #expect(try lines(text, "cefi", "bloc3") == [[1, 9], [11, 13]])
  }

  @Test func misquotesNoPartForATitleThatOnlyNamesIt() throws {
    let text = "**Dossier accompagnant la carte mentale**\n\n# 1. Mon rôle\n\n\(Self.prose)\n"
    #expect(try lines(text, "cefi", "bloc3") == [nil, [3, 5]])
  }

  @Test func leavesNoBlockInTwoZones() throws {
    let text =
      "# 1. Mon rôle\n\n\(Self.prose)\n\n# Références\n\nTexte.\n\n# Annexes\n\n## Carte mentale\n\n\(Self.prose)\n\n## Affiche\n\nTexte.\n"
    let dossier = try dossier(text, "cefi", "bloc3")
    let blocks = dossier.zones.flatMap { Array($0.blocks) }
    #expect(blocks.sorted() == Array(dossier.document.blocks.indices))
  }

  @Test(arguments: ["Titre\n", "# Annexes\n\nTexte.\n", "# Sommaire\n\n- un\n"])
  func findsNothingInNothing(_ text: String) throws {
    #expect(try dossier(text, "casp-cnam", "rapport-enquete").parts.count == 1)
  }
}
