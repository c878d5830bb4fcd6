import DossierMarkdown
import Testing

/// Texts made at random from a seed: whatever they hold, the document is consistent.
struct GeneratedInputTests {
  @Test(arguments: 0..<150)
  func readsASoupOfMarks(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = (0..<300).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
    guard let source = try? source(text) else { return }
    try expectConsistent(Document(parsing: [source, source]))
  }

  @Test(arguments: 0..<60)
  func readsAnyBytes(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 1_000_000)
    var bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
    // Half of the seeds are text, so that some get past the encoding.
    if seed.isMultiple(of: 2) { bytes = bytes.map { 0x20 + $0 % 0x5F } }
    guard let source = try? SourceText(path: "a.md", bytes: bytes) else { return }
    try expectConsistent(Document(parsing: [source]))
  }

  @Test(arguments: 0..<40)
  func readsAllLineEndsAlike(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 2_000_000)
    let text = (0..<200).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined().filter {
      $0 != "\r\n"
    }
    guard let plain = try? source(text), let other = try? source(text.replacing("\n", with: "\r\n")) else { return }
    #expect(Document(parsing: [plain]).dump == Document(parsing: [other]).dump)
  }

  private static let pieces = [
    "\n", "\n", "\n\n", "\n\n", " ", "  ", "    ", "\t", "a", "été", "mot ", "e\u{301}", "🙂", "\u{A0}", "\r\n",
    "\u{0C}\n", "\\",
    "*", "**", "_", "~~", "`", "```\n", "~~~\n", "# ", "## ", "===\n", "---\n", "- ", "1. ", "> ", "| ",
    "|a|b|\n|-|-|\n",
    "|x|\n", "[", "]", "(", ")", "![", "](b)", "[^1]", "[^1]: ", "[r]: u\n", "[r]", "<", ">", "<!--", "-->",
    "<!-- c -->",
    "<br>", "<b>", "</b>", "<span id=\"x\">", "</span>", "<a href=\"u\">", "</a>", "<table>", "</table>", "<tr>",
    "<td>", "</td>",
    "<th colspan=2>", "<ul>", "<li>", "</ul>", "<p>", "</p>", "<div style=\"page-break-after:always\">", "</div>",
    "<img src=x>",
    "<script>", "</script>", "<caption>", "</caption>", "<h2>", "</h2>", "<pre>", "&eacute;", "&#0;", "&", "{#id}",
    "{.underline}",
    "]{.underline}", "{width=5cm}", "\\newpage\n", "```{=html}\n", "<?", "<![CDATA[", "\"", "'", ":", "a: b\n", "...\n",
  ]
}

/// Steele and Vigna's splitmix64: the same numbers on each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
