import DossierMarkdown
import Testing

struct DocumentTests {
  @Test func readsHeadingsOfBothKinds() throws {
    #expect(
      try dump("# Un\n\nDeux\n====\n\nTrois\nlignes\n---\n### Quatre ###")
        == lines(
          "heading(1) @1-1 \"Un\"",
          "heading(1) @3-4 \"Deux\"",
          "heading(2) @6-8 \"Trois lignes\"",
          "  line 7 +6",
          "heading(3) @9-9 \"Quatre\""
        )
    )
  }

  @Test func givesTheLineOfEachStretchOfAParagraph() throws {
    #expect(
      try dump("un\ndeux  \ntrois\\\nquatre `a\nb` cinq\nsix")
        == lines(
          "paragraph @1-6 \"un deux\\ntrois\\nquatre a b cinq six\"",
          "  code 21..<24",
          "  line 2 +3",
          "  line 3 +8",
          "  line 4 +14",
          "  line 5 +24",
          "  line 6 +30"
        )
    )
  }

  @Test func findsTheLinesAfterALinkOverTwoLinesAndADefinition() throws {
    #expect(
      try dump("[q]: z\ndébut [x](u\n\"t\") milieu\nfin")
        == lines(
          "paragraph @1-4 \"début x milieu fin\"",
          "  line 2 +0",
          "  line 4 +16",
          "  link \"u\" length 1 +7 @2"
        )
    )
  }

  @Test func endsListsAndItemsOnTheirLastLineOfText() throws {
    #expect(
      try dump("- un\n\n  suite\n\n- deux\n  1. a\n  2. b\n\n\n\ntexte")
        == lines(
          "list(•, loose) @1-7",
          "  item @1-3",
          "    paragraph @1-1 \"un\"",
          "    paragraph @3-3 \"suite\"",
          "  item @5-7",
          "    paragraph @5-5 \"deux\"",
          "    list(1) @6-7",
          "      item @6-6",
          "        paragraph @6-6 \"a\"",
          "      item @7-7",
          "        paragraph @7-7 \"b\"",
          "paragraph @11-11 \"texte\""
        )
    )
  }

  @Test func readsTablesWithTheLineOfEachRow() throws {
    #expect(
      try dump("texte au-dessus\n| A | B |\n|---|---|\n| **a** | b \\| c |\n| seul |\n\nfin")
        == lines(
          "paragraph @1-1 \"texte au-dessus\"",
          "table @2-5",
          "  header @2-2",
          "    cell \"A\"",
          "    cell \"B\"",
          "  row @4-4",
          "    cell \"a\"",
          "      bold 0..<1",
          "    cell \"b | c\"",
          "  row @5-5",
          "    cell \"seul\"",
          "    cell \"\"",
          "paragraph @7-7 \"fin\""
        )
    )
  }

  @Test func findsTheHeaderOfATableWithoutRows() throws {
    #expect(
      try dump("un\ndeux\n| A |\n|---|\n\nfin")
        == lines(
          "paragraph @1-2 \"un deux\"",
          "  line 2 +3",
          "table @3-4",
          "  header @3-3",
          "    cell \"A\"",
          "paragraph @6-6 \"fin\""
        )
    )
  }

  @Test func readsQuotesCodeAndRules() throws {
    #expect(
      try dump("> cité\n> encore\n\n```swift x\nlet a\n\n```\n\n    indenté\n\n***")
        == lines(
          "quote @1-2",
          "  paragraph @1-2 \"cité encore\"",
          "    line 2 +6",
          "code(swift) @4-7 \"let a\\n\"",
          "code() @9-9 \"indenté\"",
          "thematicBreak @11-11"
        )
    )
  }

  @Test func readsFootnotesInOrderOfCallWithTheirLabelsAndLines() throws {
    #expect(
      try dump("[^b]: Note b\n    suite\n\nUn[^a] et deux[^b].\n\n[^a]: Note a\n\n[^c]: jamais appelée\n\nfin")
        == lines(
          "paragraph @4-4 \"Un et deux.\"",
          "  call \"a\" +2 @4",
          "  call \"b\" +10 @4",
          "paragraph @10-10 \"fin\"",
          "footnote \"a\" @6-6",
          "  paragraph @6-6 \"Note a\"",
          "footnote \"b\" @1-2",
          "  paragraph @1-2 \"Note b suite\"",
          "    line 2 +7"
        )
    )
  }

  @Test func readsTheSameInParallel() async throws {
    let text = "# T\n\nun[^1] **deux**\n\n| a | b |\n|---|---|\n| x | ~~y~~ |\n\n[^1]: note\n\n<p>&eacute;</p>\n"
    let expected = try dump(text)
    let source = try source(text)
    let dumps = await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { Document(parsing: [source]).dump } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(dumps == Array(repeating: expected, count: 200))
  }

  @Test(arguments: ["\r\n", "\r"])
  func readsAllLineEndsAlike(end: String) throws {
    let text = "---\na: b\n---\n# T\n\nun\ndeux\n\n- a\n- b\n\n|x|\n|-|\n|y|\n\n<!-- c\nd -->\n"
    #expect(try dump(text.replacing("\n", with: end)) == dump(text))
  }

  @Test func readsComposedAndDecomposedTextAlike() throws {
    #expect(try dump("# Été\n\nça **dépend**") == dump("# E\u{301}te\u{301}\n\nc\u{327}a **de\u{301}pend**"))
  }

  @Test func countsTheLinesOfTheFrontMatter() throws {
    #expect(try dump("---\na: b\n---\n\ntexte").hasSuffix("paragraph @5-5 \"texte\"\n"))
  }

  @Test func readsSeveralFilesAsOne() throws {
    let files = [try source("# Un[^1]\n\n[^1]: a"), try source("texte[^1]\n\n[^1]: b")]
    #expect(
      Document(parsing: files).dump
        == lines(
          "heading(1) @0:1-1 \"Un\"",
          "  call \"1\" +2 @1",
          "paragraph @1:1-1 \"texte\"",
          "  call \"1\" +5 @1",
          "footnote \"1\" @0:3-3",
          "  paragraph @0:3-3 \"a\"",
          "footnote \"1\" @1:3-3",
          "  paragraph @1:3-3 \"b\""
        )
    )
  }

  @Test(arguments: [
    ("a\n\n<!-- oubli\n\nb", Document.Notice.Kind.unclosedComment, 3),
    ("a\n\n```\ncode\n\nb", .unclosedFence, 3),
    ("<style>\na\n\nb", .unclosedMarkup, 1),
    ("a\n\n<?xml:namespace prefix = o />\n\nb", .unclosedMarkup, 3),
  ])
  func tellsWhatHidesTheRestOfTheFile(text: String, kind: Document.Notice.Kind, line: Int) throws {
    let notices = Document(parsing: [try source(text)]).notices
    #expect(notices.map(\.kind) == [kind])
    #expect(notices.first?.span.first == line)
  }

  @Test func tellsNothingOfWhatIsClosed() throws {
    let text = "<!-- a\n\nb -->\n\n```\nc\n```\n\n~~~\n~~~\n\n- ```\n  d\n  ```\n\n<style>\n\n</style>"
    #expect(Document(parsing: [try source(text)]).notices.isEmpty)
  }
}
