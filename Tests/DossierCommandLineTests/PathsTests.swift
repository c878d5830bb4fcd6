import Testing

@testable import DossierCommandLine

struct PathsTests {
  @Test func ordersNumbersByTheirValue() {
    let names = [
      "10-annexes.md", "2-projet.md", "01-intro.md", "Partie B.md", "partie a.md", "9999999999999999999999.md",
    ]
    #expect(
      names.sorted(by: Paths.naturallyPrecedes)
        == ["01-intro.md", "2-projet.md", "10-annexes.md", "9999999999999999999999.md", "partie a.md", "Partie B.md"]
    )
  }

  @Test(arguments: [("a/b.MD", "md"), ("a.tar.gz", "gz"), (".cache", nil), ("a/b", nil), ("a.b/c", nil)])
  func findsTheExtensionOfTheNameOnly(path: String, expected: String?) {
    #expect(Paths.fileExtension(of: path) == expected)
  }

  @Test(arguments: [("a/b/c", "a/b"), ("c", "."), ("/c", "/"), ("a/b/", "a")])
  func findsTheFolder(path: String, expected: String) {
    #expect(Paths.folder(of: path) == expected)
  }
}
