import DossierMarkdown
import Testing

/// Inputs that are small and would take cmark, or a careless reader, minutes or all the memory; each must be read at once.
struct HostileInputTests {
  @Test(.timeLimit(.minutes(5)), arguments: Hostile.all)
  func readsAtOnce(input: Hostile) throws {
    let document = Document(parsing: [try source(input.text)])
    #expect(document.notices.map(\.kind) == input.notices)
    try expectConsistent(document)
  }

  struct Hostile: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var notices: [Document.Notice.Kind] = []

    init(_ name: String, _ text: String, notices: [Document.Notice.Kind] = []) {
      testDescription = name
      self.text = text
      self.notices = notices
    }

    static let all = [
      Hostile("nested quotes", repeated(">", 100_000) + "a", notices: [.nestingTooDeep]),
      Hostile("nested lists", repeated("- ", 25_000) + "a\n" + repeated("\n", 50_000), notices: [.nestingTooDeep]),
      Hostile("staircase of lists", staircase(300) + repeated("\n", 50_000), notices: [.nestingTooDeep]),
      Hostile(
        "nested footnotes",
        repeated("[^a]: ", 20_000) + "x\n" + repeated("\n", 20_000),
        notices: [.nestingTooDeep]
      ),
      Hostile("brackets", repeated("[", 200_000)),
      Hostile("images in images", repeated("![", 20_000) + "a" + repeated("](b)", 20_000)),
      Hostile("emphasis", repeated("*a **b ", 20_000)),
      Hostile("instructions", repeated("a <?", 30_000)),
      Hostile("sections of data", repeated("a <![CDATA[", 30_000)),
      Hostile("reference bomb", "[a]: " + repeated("u", 50_000) + "\n\n" + repeated("[a]", 20_000)),
      Hostile("table of many cells", tableOf(columns: 90, rows: 4_000), notices: [.tablesSkipped]),
      Hostile("wide table", tableOf(columns: 9_000, rows: 100), notices: [.tablesSkipped]),
      Hostile("many tables", repeated(tableOf(columns: 90, rows: 500) + "\n", 10), notices: [.tablesSkipped]),
      Hostile("one long word", repeated("a", 8_000_000)),
      Hostile("one long line", repeated("mot ", 250_000)),
      Hostile("nested divisions", repeated("<div>", 20_000) + "a"),
      Hostile("nested lists of HTML", repeated("<ul><li>", 20_000) + "a"),
      Hostile("nested tables of HTML", repeated("<table><tr><td>", 20_000) + "</table>"),
      Hostile("tables without end", repeated("<table>\n\n", 10_000)),
      Hostile("tables without and with end", repeated("<table>\n\n<table></table>\n\n", 5_000)),
      Hostile("wide cells", "<table><tr>" + repeated("<td colspan=1000000000>a", 5_000) + "</table>"),
      Hostile(
        "one wide row",
        "<table>" + repeated("<tr><td>a", 5_000) + "<tr>" + repeated("<td>x", 1_000) + "</table>"
      ),
      Hostile("tags without end", "<p>\n" + repeated("<a b=\"", 50_000)),
      Hostile("anchors by braces", repeated("[a]{#b .underline} ", 10_000)),
      Hostile("braces", repeated("{a=\"", 50_000)),
      Hostile("tildes", repeated("~~a~~ ", 20_000)),
    ]

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static func staircase(_ count: Int) -> String {
      (0..<count).map { repeated("  ", $0) + "- a\n" }.joined()
    }

    private static func tableOf(columns: Int, rows: Int) -> String {
      repeated("|a", columns) + "|\n" + repeated("|-", columns) + "|\n" + repeated("|b|\n", rows)
    }
  }
}
