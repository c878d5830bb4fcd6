import Testing

@testable import DossierCommandLine

struct PathPatternTests {
  @Test(arguments: [
    ("notes.md", "notes.md", true), ("notes.md", "mes-notes.md", false), ("*.md", "a.md", true),
    ("*.md", "a/b.md", false), ("brouillon-*.md", "brouillon-2.md", true), ("?.md", "1.md", true),
    ("?.md", "12.md", false), ("**/x.md", "x.md", true), ("**/x.md", "a/b/x.md", true), ("**/x.md", "ax.md", false),
    ("a/**", "a/b/c.md", true), ("a/**/c.md", "a/c.md", true), ("**", "a/b", true), ("*", "é.md", true),
    ("./a.md", "a.md", true), ("*a*b*", "xxaxxbxx", true), ("", "a", nil), ("/a", "a", nil), ("../a", "a", nil),
    ("a/../b", "b", nil),
  ])
  func matchesAsShellsDo(pattern: String, path: String, isMatch: Bool?) {
    #expect(PathPattern(pattern)?.matches(path) == isMatch)
  }

  @Test(.timeLimit(.minutes(5)))
  func takesLittleTimeForAHostilePattern() throws {
    let pattern = try #require(PathPattern(String(repeating: "*a", count: 250)))
    #expect(!pattern.matches(String(repeating: "a", count: 200) + "b"))
    #expect(PathPattern(String(repeating: "a", count: 600)) == nil)
  }
}
