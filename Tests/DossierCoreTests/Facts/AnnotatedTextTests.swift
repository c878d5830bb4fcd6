import DossierMarkdown
import Testing

@testable import DossierCore

struct AnnotatedTextTests {
  /// Each sentence with its block's kind and lines.
  private func dump(_ text: AnnotatedText) -> [String] {
    text.blocks.flatMap { block in
      block.sentences.map { number in
        let sentence = text.sentences[number]
        let lines = text.lines(of: sentence, in: block)
        return
          "\(block.kind) \(lines.first)-\(lines.last) \(String(decoding: Array(text.text(of: sentence)), as: UTF8.self))"
      }
    }
  }

  @Test
  func givesEachSentenceItsLines() throws {
    let text = try annotated(
      """
      # Le parcours

      Yanis arrive en mars. Il n'a
      pas de permis. Nous
      commençons.

      - un contrat
      - une aide

      | Financeur | Montant |
      |---|---|
      | Région | 40 000 € |
      """
    )
    #expect(
      dump(text) == [
        "heading 1-1 Le parcours", "paragraph 3-3 Yanis arrive en mars.", "paragraph 3-4 Il n'a pas de permis.",
        "paragraph 4-5 Nous commençons.", "listItem 7-7 un contrat", "listItem 8-8 une aide",
        "tableHeader 10-10 Financeur",
        "tableHeader 10-10 Montant", "tableRow 12-12 Région", "tableRow 12-12 40 000 €",
      ]
    )
  }

  @Test
  func readsBoldLinesAndOpeningsAsHeadings() throws {
    let text = try annotated("**Le bilan**\n\nTout va.\n\n**Les moyens.** Une voiture.\n\nUn **mot** gras.")
    #expect(text.headings.map(\.level) == [7, 8])
    #expect(text.blocks[1].heading == 0)
    #expect(text.blocks[2].lead == 1)
    #expect(text.blocks[3].lead == nil)
  }

  @Test
  func joinsAListToTheSentenceThatAnnouncesIt() throws {
    let text = try annotated("Ils sont trois. Voici les financeurs :\n\n- la Région\n- l'État\n\nFin.")
    #expect(text.blocks.map(\.passage) == [1, 1, 1, 2])
    #expect(text.blocks[1].context == 1..<2)
  }

  @Test
  func readsANoteWhereItIsCalled() throws {
    let text = try annotated("Un.[^a]\n\nDeux.\n\n[^a]: Une note.")
    #expect(text.blocks.map(\.kind) == [.paragraph, .footnote, .paragraph])
    #expect(text.blocks[1].root == text.blocks[0].root)
  }

  @Test
  func readsTheNotesThatNotesCallAfterThoseOfTheBlock() throws {
    let text = try annotated("Un.[^a][^b]\n\nDeux.\n\n[^a]: Note a.[^c]\n\n[^b]: Note b.\n\n[^c]: Note c.[^a]")
    #expect(
      dump(text) == [
        "paragraph 1-1 Un.", "footnote 5-5 Note a.", "footnote 7-7 Note b.", "footnote 9-9 Note c.",
        "paragraph 3-3 Deux.",
      ]
    )
  }

  @Test
  func readsALongChainOfNotes() throws {
    let notes = (0..<7_000).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined()
    let text = try annotated(notes + "Un.[^0]")
    #expect(text.blocks.count == 7_001)
  }

  @Test
  func cutsATextWithoutStops() throws {
    let text = try annotated(String(repeating: "mot ", count: 100_000))
    #expect(text.sentences.count > 400)
    #expect(text.sentences.allSatisfy { $0.tokens.count <= 240 })
  }
}
