import DossierTestSupport
import Testing

@testable import DossierCore

struct PrintedDocumentTests {
  private func read(_ text: String) -> PrintedDocument {
    PrintedDocument(parsing: Array(text.utf8), name: "d.pdf")
  }

  @Test func readsPagesAndLinesFromTopToBottom() {
    let document = read(printedPages([["Un & deux", "trois <"], [], ["quatre"]]))
    #expect(document.pages.map { $0.rows.map(\.text) } == [["Un & deux", "trois <"], [], ["quatre"]])
    #expect(document.pages[0].rows[0].top == 80.5)
    #expect(document.pages[0].rows[0].bottom == 92.5)
    #expect(document.hasText)
  }

  @Test func joinsTheNumberAndTheWordsOfATitleThatStandSideBySide() {
    let lines = printedLine("Ma structure", left: 120, top: 80) + printedLine("I.", left: 70, top: 81)
    let page = "<page width=\"595\" height=\"842\">\(lines)</page>"
    #expect(read(page).pages.first?.rows.map(\.text) == ["I. Ma structure"])
  }

  @Test(arguments: [
    "", "<", "<page", "<page>", "</page>", "<page height=\"x\"></page>", "<line></line>", "<page><line yMin=\"nan\">",
    "<page height=\"1e999\"><line yMin=\"2\" yMax=\"1\"><word>a</word></line></page>", "du texte > et < des signes",
  ])
  func readsNothingInWhatIsNoText(text: String) {
    #expect(!read(text).hasText)
  }
}
