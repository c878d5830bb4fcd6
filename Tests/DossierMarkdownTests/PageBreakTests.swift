import DossierMarkdown
import Testing

struct PageBreakTests {
  @Test(arguments: [
    "\\newpage", "\\pagebreak", "\\clearpage", "  \\newpage  ", "\u{0C}", "\u{0C} ", "<!-- pagebreak -->",
    "<!-- saut de page -->",
    "<div style=\"page-break-after: always\"></div>", "<div style='page-break-before:always'></div>",
    "<p style=\"break-after: page\"/>", "<br style=\"page-break-before: always\">",
  ])
  func readsAPageBreak(line: String) throws {
    #expect(
      try dump("avant\n\n\(line)\n\naprès")
        == lines("paragraph @1-1 \"avant\"", "pageBreak @3-3", "paragraph @5-5 \"après\"")
    )
  }

  @Test(arguments: ["\\newpage", "\u{0C}"])
  func breaksAParagraph(line: String) throws {
    #expect(
      try dump("avant\n\(line)\naprès\n")
        == lines("paragraph @1-1 \"avant\"", "pageBreak @2-2", "paragraph @3-3 \"après\"")
    )
  }

  @Test(arguments: [
    "```{=latex}\n\\newpage\n```", "```{=openxml}\n<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>\n```",
  ])
  func readsRawBlocks(block: String) throws {
    #expect(try dump(block) == "pageBreak @1-3\n")
  }

  @Test func breaksBeforeTheParagraphThatAsksForIt() throws {
    #expect(
      try dump("<p style=\"page-break-before: always\">texte</p>")
        == lines("pageBreak @1-1", "paragraph @1-1 \"texte\"")
    )
  }

  @Test func leavesTheWordsAloneInsideOfText() throws {
    #expect(try dump("la commande \\newpage") == lines("paragraph @1-1 \"la commande \\\\newpage\""))
    #expect(try dump("```\n\\newpage\n```") == lines("code() @1-3 \"\\\\newpage\""))
  }

  @Test func dropsOtherRawFormats() throws {
    #expect(try dump("```{=latex}\n\\vspace{1cm}\n```\n\ntexte") == lines("paragraph @5-5 \"texte\""))
  }
}
