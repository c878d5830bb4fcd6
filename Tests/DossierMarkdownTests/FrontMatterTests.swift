import DossierMarkdown
import Testing

struct FrontMatterTests {
  @Test func readsScalarsSequencesAndNestedMappingsWithTheirLines() throws {
    let text = """
      ---
      candidat: Marie D.
      session: 2025-06
      mots: [un, "deux"]
      mise-en-page:
        police: Arial
        marges:
          - 2.5
          - 3
      ---
      # Titre
      """
    #expect(
      try dump(text)
        == lines(
          "frontMatter @1-10",
          "  \"candidat\" @2 \"Marie D.\"",
          "  \"session\" @3 \"2025-06\"",
          "  \"mots\" @4 \"un\", \"deux\"",
          "  \"mise-en-page\" @5 ",
          "  \"mise-en-page.police\" @6 \"Arial\"",
          "  \"mise-en-page.marges\" @7 \"2.5\", \"3\"",
          "heading(1) @11-11 \"Titre\""
        )
    )
  }

  @Test func endsAtThreeDotsToo() throws {
    #expect(
      try dump("---\na: b\n...\ntexte") == lines("frontMatter @1-3", "  \"a\" @2 \"b\"", "paragraph @4-4 \"texte\"")
    )
  }

  @Test(arguments: [
    "---\n\nMarie : candidate\n\n---\n",  // a rule, then text
    "---\njuste une phrase\n---\n",
    "---\n- un\n- deux\n---\n",
    "---\na: b\n",
    "---\n" + String(repeating: "a: b\n", count: 300) + "---\n",
    "\n---\na: b\n---\n",
  ])
  func leavesWhatIsNoMappingInTheText(text: String) throws {
    let document = Document(parsing: [try source(text)])
    #expect(document.frontMatter == nil)
    #expect(!document.blocks.isEmpty)
    #expect(document.notices.isEmpty)
  }

  @Test func keepsWhatItCanOfMalformedYAMLAndSaysSo() throws {
    let text = "---\ntitre: Dossier : partie 1\nCandidat : \"Marie\"\n\tx\n---\ntexte"
    let document = Document(parsing: [try source(text)])
    #expect(document.frontMatter?.entries.map(\.key) == ["titre", "Candidat"])
    #expect(document.frontMatter?.entries.map(\.values) == [["Dossier : partie 1"], ["Marie"]])
    #expect(document.frontMatter?.entries.map(\.line) == [2, 3])
    #expect(document.notices == [Document.Notice(.malformedFrontMatter, at: SourceSpan(first: 2, last: 2))])
    #expect(document.blocks.first?.span.first == 6)
  }

  @Test(arguments: [
    "a: &x [\(String(repeating: "lol, ", count: 50))]\nb: [*x, *x]\nc: !!binary abc",
    "a: " + String(repeating: "[", count: 5_000),
    "a: " + String(repeating: "{b: ", count: 5_000),
    "? [complex, key]\n: value\na: b",
    "a: \"\\xZZ\"",
    "<<: *nothing",
    "%TAG ! tag:x,2000:\n---\na: b",
    String(repeating: "k: v\n", count: 190),
  ])
  func survivesHostileYAML(yaml: String) throws {
    let document = Document(parsing: [try source("---\n\(yaml)\n---\ntexte")])
    #expect(
      document.blocks.last?.content == .paragraph(RichText("texte", lines: document.blocks.last?.firstLines ?? []))
    )
    for entry in document.frontMatter?.entries ?? [] { #expect(entry.values.count < 200) }
  }

  @Test func keepsTheFirstFrontMatterAndDropsTheOthers() throws {
    let files = [
      try source("# Un", path: "1.md"), try source("---\na: b\n---\n# Deux"), try source("---\nc: d\n---\n# Trois"),
    ]
    let document = Document(parsing: files)
    #expect(document.frontMatter?.entries.map(\.key) == ["a"])
    #expect(document.frontMatter?.span == SourceSpan(file: 1, first: 1, last: 3))
    #expect(
      document.blocks.map(\.span) == [(0, 1), (1, 4), (2, 4)].map { SourceSpan(file: $0.0, first: $0.1, last: $0.1) }
    )
  }
}

extension Block {
  fileprivate var firstLines: [RichText.LineStart] { [RichText.LineStart(offset: 0, line: span.first)] }
}
