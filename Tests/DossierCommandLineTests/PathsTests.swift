import Testing

@testable import DossierCommandLine

struct PathsTests {
  @Test(arguments: [
    ("web/pages", "web", "pages"), ("pages", ".", "pages"), ("a/pages", "b/c", "../../a/pages"), ("web", "web", ""),
    ("/x/pages", "/x/y", "../pages"), ("../pages", "web", "../../pages"),
  ])
  func leadsFromAFolderToAnother(folder: String, base: String, path: String) {
    #expect(Paths.relative(folder, to: base) == path)
  }

  @Test func saysNothingOfWhatPathsDoNotTell() {
    #expect(Paths.relative("/x", to: "y") == nil)
    #expect(Paths.relative("pages", to: "../x") == nil)
  }

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
