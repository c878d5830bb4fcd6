import DossierMarkdown
import Testing

@testable import DossierCore

struct BlockWordsTests {
  @Test(arguments: [
    ("Un mot", 2), ("...", 0), ("- \n- été", 1), ("> « ! »", 0), ("| a |\n|---|\n| - |", 1),
    ("| - |\n|---|\n| b 2 |", 2),
    ("<!-- mots -->", 0), ("# 3", 1),
  ])
  func countsWordsThatAReaderSees(_ markdown: String, _ count: Int) throws {
    let source = try SourceText(path: "d.md", bytes: Array(markdown.utf8))
    let blocks = Document(parsing: [source]).blocks
    #expect(blocks.reduce(0) { $0 + $1.wordCount } == count)
    #expect(blocks.contains(where: \.holdsWords) == (count > 0))
  }
}
