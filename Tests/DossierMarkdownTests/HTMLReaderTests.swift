import DossierMarkdown
import Testing

struct HTMLReaderTests {
  @Test func readsATableWithItsCaptionHeaderAndRows() throws {
    let text = """
      <table>
      <caption>Les <em>acteurs</em></caption>
      <thead><tr><th>A</th><th>B</th></tr></thead>
      <tbody>
      <tr>
      <td colspan="2">Un &eacute;t&eacute;</td>
      </tr>
      <tr><td><p>Deux</p>
      <p>trois</p></td><td><ul><li>x</li><li><p>y</p></li></ul>fin</td></tr>
      </tbody>
      </table>
      """
    #expect(
      try dump(text)
        == lines(
          "table @1-11",
          "  caption \"Les acteurs\"",
          "    italic 4..<11",
          "  header @3-3",
          "    cell \"A\"",
          "    cell \"B\"",
          "  row @5-7",
          "    cell \"Un été\"",
          "    cell \"\"",
          "  row @8-9",
          "    cell \"Deux\\ntrois\"",
          "      line 9 +5",
          "    cell \"• x\\n• y\\nfin\""
        )
    )
  }

  @Test func joinsATableThatBlankLinesCut() throws {
    let text = "<table><tr><td>\n\n**un**\n\n    deux\n\n</td></tr>\n</table>\nsuite\n\ntexte"
    #expect(
      try dump(text)
        == lines(
          "table @1-8",
          "  row @1-7",
          "    cell \"**un** deux\"",
          "      line 5 +7",
          "paragraph @9-9 \"suite\"",
          "paragraph @11-11 \"texte\""
        )
    )
  }

  @Test func readsATableThatIsNeverClosed() throws {
    #expect(
      try dump("<table><tr><td>un\n\n# Titre\n\ntexte")
        == lines(
          "table @1-1",
          "  row @1-1",
          "    cell \"un\"",
          "heading(1) @3-3 \"Titre\"",
          "paragraph @5-5 \"texte\""
        )
    )
  }

  @Test func makesRowsOfOneWidthAndFlattensInnerTables() throws {
    let text = "<table><tr><td>a<tr><td>b<td>c<table><tr><td>d<td>e</table>f</table>"
    #expect(
      try dump(text)
        == lines(
          "table @1-1",
          "  row @1-1",
          "    cell \"a\"",
          "    cell \"\"",
          "  row @1-1",
          "    cell \"b\"",
          "    cell \"c\\nd\\ne\\nf\""
        )
    )
  }

  @Test func keepsTextThatStandsBetweenCells() throws {
    #expect(try dump("<table>perdu<tr><td>a</td></tr></table>").contains("\"perdu\""))
  }

  @Test func readsHeadingsParagraphsAndLists() throws {
    let text =
      "<h2 align=\"center\">Mon <b>titre</b></h2>\n<p>un</p>deux\n<ol start=3><li>a<ul><li>b</ul><li>c</ol>\n<hr>"
    #expect(
      try dump(text)
        == lines(
          "heading(2) @1-1 \"Mon titre\"",
          "  bold 4..<9",
          "paragraph @2-2 \"un\"",
          "paragraph @2-2 \"deux\"",
          "list(3) @3-3",
          "  item @3-3",
          "    paragraph @3-3 \"a\"",
          "    list(•) @3-3",
          "      item @3-3",
          "        paragraph @3-3 \"b\"",
          "  item @3-3",
          "    paragraph @3-3 \"c\"",
          "thematicBreak @4-4"
        )
    )
  }

  @Test func readsCommentsApartFromText() throws {
    #expect(
      try dump("<!-- CP6.2 --><!-- partie: 3 -->\nsuite\n<!--\nlong\n\nencore\n-->\n")
        == lines(
          "comment @1-1 \" CP6.2 \"",
          "comment @1-1 \" partie: 3 \"",
          "paragraph @2-2 \"suite\"",
          "comment @3-7 \"\\nlong\\n\\nencore\\n\""
        )
    )
  }

  @Test func dropsScriptsAndStylesAndKeepsTheTextOfUnknownElements() throws {
    #expect(
      try dump("<script>\nif (a < b) { \"</p>\" }\n</script>\n\n<details><summary>Voir</summary>texte</details>")
        == lines("paragraph @5-5 \"Voir\"", "paragraph @5-5 \"texte\"")
    )
  }

  @Test func readsMarkdownBetweenBlocksOfHTML() throws {
    #expect(
      try dump("<div align=\"center\">\n\n# Titre\n\n**gras**\n\n</div>")
        == lines("heading(1) @3-3 \"Titre\"", "paragraph @5-5 \"gras\"", "  bold 0..<4")
    )
  }

  @Test func readsHTMLInFences() throws {
    #expect(
      try dump("```{=html}\n<p>un</p>\n<p>deux</p>\n```") == lines("paragraph @2-2 \"un\"", "paragraph @3-3 \"deux\"")
    )
  }

  @Test(arguments: ["<p", "<p a=\"", "<!", "<table", "</", "<p>&#xZZ;&unknown;&", "<!-->", "<![CDATA[a", "<a <b <c>"])
  func survivesBrokenMarkup(html: String) throws {
    let document = Document(parsing: [try source("<div>\n\(html)\n\ntexte")])
    #expect(document.dump.contains("\"texte\""))
  }
}
