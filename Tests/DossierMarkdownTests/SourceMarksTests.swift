import DossierMarkdown
import Testing

struct SourceMarksTests {
  private static func marks(_ text: String) throws -> SourceMarks {
    Document(parsing: [try SourceText(path: "dossier.md", bytes: Array(text.utf8))]).marks
  }

  @Test(arguments: [
    ("Il a <ins>dit</ins>.", SourceMarks.Revision.Kind.change),
    ("Il a <del>dit</del>.", .change),
    ("Il a <ins cite=\"x\">dit</ins>.", .change),
    ("Il a {++dit++}.", .change),
    ("Il a {--dit--}.", .change),
    ("Il a {~~dit~>tu~~}.", .change),
    ("Il a {>>à revoir<<}.", .remark),
    ("Il a [dit]{.insertion author=\"X\" date=\"2025-01-01\"}.", .change),
    ("Il a [dit]{.deletion}.", .change),
    ("Il a <span class=\"insertion\">dit</span>.", .change),
    ("Il a <span class=\"comment-start\" id=\"0\">voir</span>.", .remark),
  ])
  func findsMarksOfRevision(_ text: String, _ kind: SourceMarks.Revision.Kind) throws {
    let first = try #require(try Self.marks(text).revisions.first)
    #expect(first.kind == kind)
    #expect(first.place.line == 1)
  }

  @Test(arguments: [
    "Il a <u>dit</u>.", "Une ~~rature~~.", "<!-- <ins>dit</ins> -->", "```\n<ins>dit</ins>\n```", "[dit]{.underline}",
    "Un dessin <insert>.", "{#id .unnumbered}", "3 < 4", "<span class=\"anchor\">dit</span>",
  ])
  func leavesOtherMarkupAlone(_ text: String) throws {
    #expect(try Self.marks(text).revisions.isEmpty)
  }

  @Test
  func countsColumnsInCodePoints() throws {
    let place = try #require(try Self.marks("---\ntitre: x\n---\n\nÉtéé <ins>dit</ins>.").revisions.first?.place)
    #expect(place == SourceMarks.Place(file: 0, line: 5, column: 6))
  }

  @Test
  func findsDefinitionsOfNotesAndNamesOfPlaces() throws {
    let marks = try Self.marks(
      "Un[^a] texte.\n\n[^a]: Note.\n[^b]: Autre.\n\n<a name='lieu'></a>\n\n# Titre {#ici .x}\n"
    )
    #expect(marks.definitions.map(\.label) == ["a", "b"])
    #expect(marks.definitions.map(\.place.line) == [3, 4])
    #expect(marks.anchors == ["lieu", "ici"])
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["<a", "{.", "<!--", "[^a]: ", "<ins>", "{++", "< id=\"", "```\n"])
  func staysLinearOnHostileTexts(_ piece: String) throws {
    let text = String(repeating: piece, count: 200_000)
    _ = try Self.marks(String(text.prefix(100_000)))
  }
}
