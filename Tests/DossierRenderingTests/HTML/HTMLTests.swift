import Testing

@testable import DossierRendering

struct HTMLTests {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test func escapesTexts() {
    let html = HTML(.code) { "<b>\"R&D\"</b> l'&amp;" }
    #expect(text(html) == "<code>&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt; l&#39;&amp;amp;</code>")
  }

  @Test func escapesValuesOfAttributes() {
    let html = HTML(.span, .set(.title, "\" onmouseover=\"alert(1)' <x>&"), .class("a\"b"))
    #expect(
      text(html)
        == "<span title=\"&quot; onmouseover=&quot;alert(1)&#39; &lt;x&gt;&amp;\" class=\"a&quot;b\"></span>"
    )
  }

  @Test func takesControlsAndMarksOfDirectionAway() {
    #expect(text(HTML("a\u{0}b\u{1B}[31m\u{202E}c\u{FEFF}\u{9B}d")) == "ab[31mcd")
    #expect(text(HTML(verbatim: "a\nb\tc")) == "a b c")
    let html = HTML(.span, .set(.title, "a\u{2066}\u{7}b"))
    #expect(text(html) == "<span title=\"ab\"></span>")
  }

  @Test func putsSpacesWithoutBreakInSentencesOnly() {
    #expect(text(HTML("Quoi ?")) == "Quoi\u{A0}?")
    #expect(text(HTML(verbatim: "quoi ?.md")) == "quoi ?.md")
  }

  @Test func keepsTheOrderOfConditionsAndLoops() {
    let html = HTML {
      for number in 1...3 { "\(number)" }
      if text(HTML()).isEmpty { "a" } else { "b" }
      HTML?.none
      HTML(.b) { "c" }
    }
    #expect(text(html) == "123a<b>c</b>")
  }

  @Test func endsNoVoidElement() {
    #expect(text(HTML(.meta, .set(.charset, "utf-8"))) == "<meta charset=\"utf-8\">\n")
  }

  @Test func marksWordsInOrderAndWholeOnly() {
    let html = HTML.marked("Le point, l'appoint & le <point> final", ["point", "point", "absent"])
    #expect(
      text(html) == "Le <mark>point</mark>, l&#39;appoint &amp; le &lt;<mark>point</mark>&gt; final"
    )
  }

  @Test(arguments: [
    ("rapports/a-b_c.html", "rapports/a-b_c.html"),
    ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ("data:text/html,<b>", "data%3Atext/html%2C%3Cb%3E"),
    ("\\\\evil\\x", "%5C%5Cevil%5Cx"),
    ("é \"'&#?%.html", "%C3%A9%20%22%27%26%23%3F%25.html"),
    ("../a.html", "../a.html"),
  ])
  func linksToFilesOnly(path: String, target: String) {
    #expect(HTMLLink(path: path)?.target == target)
  }

  @Test(arguments: ["", "/etc/passwd", "//evil.example/x", "a\nb", "a\u{0}"])
  func refusesWhatIsNoRelativePath(path: String) {
    #expect(HTMLLink(path: path) == nil)
  }

  @Test func makesIdsOfPlainCharacters() {
    #expect(HTMLID("item", "CP6.2").text == "item-CP6.2")
    #expect(HTMLID("item", "é \"x\">").text == "item-___x__")
  }
}
