import DossierCore
import DossierMarkdown
import Testing

/// A manner of titling the seven parts of a dossier.
struct HeadingStyle: CustomTestStringConvertible, Sendable {
  let name: String
  let title: @Sendable (Int) -> String

  var testDescription: String { name }

  private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII"]
  private static let ordinals = ["Première", "Deuxième", "Troisième", "Quatrième", "Cinquième", "Sixième", "Septième"]
  private static let marks = ["1ère", "2ème", "3e", "4ème", "5ème", "6e", "7e"]
  private static let vague = [
    "Ma structure, mon territoire, mes partenaires", "Yanis", "Élise", "En groupe", "Au téléphone", "Chez R.",
    "Mathilde",
  ]

  static let all: [HeadingStyle] = [
    HeadingStyle(name: "ordinals in words") { "# \(ordinals[$0]) partie : \(StyledDossier.subjects[$0])" },
    HeadingStyle(name: "ordinals alone") { "# \(ordinals[$0]) partie" },
    HeadingStyle(name: "ordinals in figures") { "# \(marks[$0]) partie - \(StyledDossier.subjects[$0])" },
    HeadingStyle(name: "capitals and numerals") {
      "# PARTIE \(romans[$0]) : \(StyledDossier.subjects[$0].uppercased())"
    },
    HeadingStyle(name: "numerals and a dash") { "# \(romans[$0]) – \(StyledDossier.subjects[$0])" },
    HeadingStyle(name: "figures and a dot") { "# \($0 + 1). \(StyledDossier.subjects[$0])" },
    HeadingStyle(name: "figures and a parenthesis") { "# \($0 + 1)) \(StyledDossier.subjects[$0])" },
    HeadingStyle(name: "capital letters") {
      "# \(["A", "B", "C", "D", "E", "F", "G"][$0]). \(StyledDossier.subjects[$0])"
    },
    HeadingStyle(name: "small letters") {
      "# \(["a", "b", "c", "d", "e", "f", "g"][$0]) – \(StyledDossier.subjects[$0])"
    },
    HeadingStyle(name: "bold lines with a number") { "**Partie \($0 + 1) - \(StyledDossier.subjects[$0])**" },
    HeadingStyle(name: "bold lines without a number") { "**\(StyledDossier.subjects[$0])**" },
    HeadingStyle(name: "plain lines") { "PARTIE \($0 + 1) : \(StyledDossier.subjects[$0])" },
    HeadingStyle(name: "second-level headings") { "## Partie \($0 + 1) : \(StyledDossier.subjects[$0])" },
    HeadingStyle(name: "subjects alone") { "# \(StyledDossier.subjects[$0])" },
    HeadingStyle(name: "names of people") { "# \(vague[$0])" },
    HeadingStyle(name: "CCP and parts of each") {
      ["# CCP 1 : Accueillir"][safe: $0] ?? ($0 < 4 ? "# CCP 2 – Partie \($0)" : "# CCP 3 – Partie \($0 - 3)")
    },
    HeadingStyle(name: "pandoc's anchors") {
      "# <span id=\"anchor-\($0)\"></span>Partie \($0 + 1) – \(StyledDossier.subjects[$0])"
    },
    HeadingStyle(name: "trailing attributes") { "# Partie \($0 + 1) {#partie-\($0 + 1) .unnumbered}" },
  ]
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

struct DossierReaderTests {
  @Test(arguments: HeadingStyle.all)
  func findsTheSevenPartsWhateverTheStyleOfTheirTitles(_ style: HeadingStyle) throws {
    let parts = try Reading.dossier(StyledDossier.text(style.title)).parts
    #expect(parts.map { $0.section?.heading.span.first } == StyledDossier.headingLines)
    #expect(parts.map { $0.section?.last.line } == StyledDossier.lastLines)
  }

  @Test
  func readsSetextTitles() throws {
    let text = """
      Première partie
      ===============

      L'association régie par la loi de 1901 accompagne les jeunes du territoire.

      Deuxième partie
      ===============

      Le parcours de Yanis.
      """
    #expect(try Reading.firstLines(text).prefix(2) == [1, 6])
  }

  @Test
  func saysWhichPartIsMissingFromSubjectsAlone() throws {
    let lines = try Reading.firstLines(StyledDossier.text(order: [0, 1, 2, 3, 5, 6]))
    #expect(lines[4] == nil)
    #expect(lines.compactMap { $0 }.count == 6)
  }

  @Test
  func followsTwoPartsThatWereSwapped() throws {
    let dossier = try Reading.dossier(StyledDossier.text(order: [0, 1, 2, 3, 5, 4, 6]))
    let fifth = try #require(dossier.parts[4].section)
    let sixth = try #require(dossier.parts[5].section)
    #expect(sixth.blocks.upperBound == fifth.blocks.lowerBound)
    #expect(fifth.heading.text == StyledDossier.subjects[4])
  }

  @Test
  func obeysACommentThatNamesThePart() throws {
    let text = StyledDossier.text { "<!-- partie: \($0 + 1) -->\n# Chapitre sans rapport" }
    #expect(try Reading.firstLines(text) == StyledDossier.headingLines.enumerated().map { $1 + $0 + 1 })
  }

  @Test
  func doesNotTakeATableOfContentsForTheParts() throws {
    let contents = StyledDossier.subjects.enumerated().map { "**Partie \($0 + 1) - \($1)**" }.joined(separator: "\n\n")
    let body = StyledDossier.text { "# Partie \($0 + 1) - \(StyledDossier.subjects[$0])" }
    // The front matter and the cover give their place to the table of contents.
    let rest = body.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(23).joined(separator: "\n")
    let text = "# Sommaire\n\n" + contents + "\n\n---\n\n" + rest
    let shift = 19 - 24
    #expect(try Reading.firstLines(text) == StyledDossier.headingLines.map { $0 + shift })
  }

  @Test
  func setsApartWhatDoesNotCount() throws {
    let text = """
      # Dossier de candidat

      # Sommaire

      - Première partie
      - Deuxième partie

      # Introduction

      Pourquoi ce métier.

      # Première partie

      L'association accompagne les jeunes.

      # Deuxième partie

      Le parcours.

      # Conclusion

      Merci.

      # Bibliographie

      Un livre.

      # Annexes

      ## Annexe 1
      """
    let kinds = try Reading.dossier(text).zones.map(\.kind)
    #expect(kinds == [.front, .contents, .introduction, .part(1), .part(2), .conclusion, .references, .annexes])
  }

  @Test
  func endsAPartBeforeATitleThatOnlyGroupsTheNextOnes() throws {
    let text = """
      # CCP 2

      ## Deuxième partie

      Le parcours de Yanis.

      ## Troisième partie

      Le projet d'Élise.

      # CCP 3

      ## Cinquième partie

      La prospection des entreprises.
      """
    let parts = try Reading.dossier(text).parts
    #expect(parts[2].section?.last.line == 9)
    #expect(parts[4].section?.heading.span.first == 13)
  }

  @Test
  func namesASecondTitleForTheSamePart() throws {
    let body = String(repeating: "Nous prospectons les entreprises du territoire avec un fichier. ", count: 20)
    let text = "# Première partie\n\nLa structure.\n\n# Cinquième partie\n\n\(body)\n\n# Cinquième partie\n\nEncore.\n"
    #expect(try Reading.dossier(text).rivals.map(\.location.line) == [9])
  }

  @Test
  func findsNothingInATextThatIsNoDossier() throws {
    #expect(try Reading.firstLines("# Recette\n\nBattez les œufs en neige.\n").compactMap { $0 }.isEmpty)
  }

  @Test(arguments: ["ccp1", "ccp2", "ccp3"])
  func readsAnEmptyDocumentOfAnyEpreuve(_ epreuve: String) throws {
    #expect(try Reading.firstLines("Bonjour.\n", epreuve: epreuve).allSatisfy { $0 == nil })
  }

  @Test
  func staysCheapWithThousandsOfTitles() throws {
    let text = (1...4000).map { "# Partie \($0 % 9)\n\nDu texte.\n" }.joined(separator: "\n")
    #expect(try Reading.firstLines(text)[0] != nil)
  }
}
