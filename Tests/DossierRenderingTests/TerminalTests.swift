import DossierRendering
import Testing

struct TerminalTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("王", 2), ("👩🏽‍🔧", 2), ("🇫🇷", 2), ("☀️", 2), ("☀", 1), ("\u{200B}", 0), ("œ", 1),
    ("ﬁ", 1), ("ｆ", 2), ("", 0),
  ])
  func measuresTextInCells(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a[31mb"), ("a\nb\tc", "a b c"), ("a\u{202E}b\u{2066}c", "abc"), ("a\u{9B}31mb", "a31mb"),
    ("a\u{0}b\u{7F}c", "abc"), ("a\u{2028}b", "a b"), ("::error::x", ": :error: :x"),
    ("a ##[b] ##vso[c]", "a ## [b] ##vso [c]"), ("### titre", "### titre"),
    ("👩🏽‍🔧 é", "👩🏽‍🔧 é"), ("a\u{E0041}b", "ab"),
  ])
  func takesAwayWhatCouldHarmATerminal(text: String, expected: String) {
    #expect(SafeText.line(text) == expected)
  }

  @Test func wrapsAtSpacesWithAHangingIndent() {
    var page = TextPage(width: 40, isColoured: false)
    page.put("Un texte assez long pour passer à la ligne deux fois au moins.", lead: "1. ", indent: 2)
    #expect(
      page.text == """
          1. Un texte assez long pour passer à
             la ligne deux fois au moins.

        """
    )
  }

  @Test func cutsAWordLongerThanTheLine() {
    let lines = LineBreaker(width: 5).lines(of: "ab 王王王王 cd").map(\.plain)
    #expect(lines == ["ab", "王王", "王王", "cd"])
  }

  @Test func keepsAnInkAcrossALineEnd() {
    let lines = LineBreaker(width: 7).lines(of: InkedText("rouge rouge", .error))
    #expect(lines == [InkedText("rouge", .error), InkedText("rouge", .error)])
  }

  @Test func setsATableInColumnsThatWrap() {
    var page = TextPage(width: 40, isColoured: false)
    var table = TextTable([
      TextTable.Column(2, isRight: true), TextTable.Column(nil), TextTable.Column(5, isRight: true),
    ])
    table.add(["1", "Une cellule qui ne tient pas sur une ligne", "6"])
    table.add(note: "une note", under: 1)
    table.write(on: &page)
    #expect(
      page.text == """
           1  Une cellule qui ne tient         6
              pas sur une ligne
              une note

        """
    )
  }
}
