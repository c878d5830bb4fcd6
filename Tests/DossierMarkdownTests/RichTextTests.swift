import DossierMarkdown
import Testing

struct RichTextTests {
  @Test(arguments: [
    ("**gras *les deux*** rien", ["\"gras les deux rien\"", "bold 0..<5", "bold+italic 5..<13"]),
    ("**a****b**", ["\"a****b\"", "bold 0..<6"]),
    (
      "<b>a</b> <em>b</em> <u>c</u> <sup>d</sup> <sub>e</sub> <del>f</del> <code>g</code>",
      [
        "\"a b c d e f g\"", "bold 0..<1", "italic 2..<3", "underlined 4..<5", "superscript 6..<7", "subscript 8..<9",
        "struck 10..<11", "code 12..<13",
      ]
    ),
    ("~~barré~~ ~seul~ ~~ ouvert", ["\"barré ~seul~ ~~ ouvert\"", "struck 0..<6"]),
    (
      "<span class=\"underline\">a</span> <span style=\"font-weight: bold\">b</span>",
      ["\"a b\"", "underlined 0..<1", "bold 2..<3"]
    ),
    ("[a **b**]{.underline} c", ["\"a b c\"", "underlined 0..<2", "bold+underlined 2..<3"]),
    ("`{x}` et {pas d'attribut}", ["\"{x} et {pas d'attribut}\"", "code 0..<3"]),
  ])
  func readsStyles(markdown: String, expected: [String]) throws {
    try expectParagraph(markdown, expected)
  }

  @Test(arguments: [
    ("a &amp; b &eacute;t&#233;", ["\"a & b été\""]),
    ("l\\'été \\[sic\\] 1\\. \\*", ["\"l'été [sic] 1. *\""]),
    ("a<br>b<br/>c", ["\"a\\nb\\nc\""]),
    ("a <!-- note --> b", ["\"a b\"", "comment \" note \" +2 @1"]),
    ("a <x-p>b</x-p> <font color=red>c</font>", ["\"a b c\""]),
    ("a < b et c > d, x <y", ["\"a < b et c > d, x <y\""]),
    ("[TOC]", ["\"[TOC]\""]),
    ("a <script>var x</script> b", ["\"a  b\""]),
  ])
  func keepsTheVisibleTextOnly(markdown: String, expected: [String]) throws {
    try expectParagraph(markdown, expected)
  }

  @Test(arguments: [
    ("<span id=\"anchor-3\"></span>Titre", ["\"Titre\"", "anchor \"anchor-3\" +0 @1"]),
    ("un <a id=\"x\"></a> mot", ["\"un mot\"", "anchor \"x\" +3 @1"]),
    ("voir [la **suite**](#p2) ici", ["\"voir la suite ici\"", "bold 8..<13", "link \"#p2\" length 8 +5 @1"]),
    ("<a href=\"http://x.fr\">ici</a> là", ["\"ici là\"", "link \"http://x.fr\" length 3 +0 @1"]),
    ("[a]{#b} c", ["\"a c\"", "anchor \"b\" +0 @1"]),
    ("[lien](u){target=_blank} c", ["\"lien c\"", "link \"u\" length 4 +0 @1"]),
  ])
  func placesLinksAndAnchors(markdown: String, expected: [String]) throws {
    try expectParagraph(markdown, expected)
  }

  @Test(arguments: [
    ("![Un *plan*](p.png \"t\")", "image \"p.png\" \"Un plan\""),
    ("![a](p.png){width=50% height=\"2in\"}", "image \"p.png\" \"a\" width perMille(500) height milliPoints(144000)"),
    ("<img src='p.png' alt=\"l&apos;été\" width=\"96\">", "image \"p.png\" \"l'été\" width milliPoints(72000)"),
    (
      "<img src=p.png style=\"width:5cm;height:25.4mm\" />",
      "image \"p.png\" \"\" width milliPoints(141732) height milliPoints(72000)"
    ),
    ("![a ![b](c) d](e)", "image \"e\" \"a b d\""),
  ])
  func readsImagesWithTheirSize(markdown: String, expected: String) throws {
    try expectParagraph(markdown, ["\"\"", expected + " +0 @1"])
  }

  @Test(arguments: [
    ("# Titre {#id .unnumbered}", "heading(1) @1-1 \"Titre\"\n  anchor \"id\" +0 @1\n"),
    ("# Titre {-}", "heading(1) @1-1 \"Titre\"\n"),
    ("# Prix {TTC}", "heading(1) @1-1 \"Prix {TTC}\"\n"),
    ("texte {#id}", "paragraph @1-1 \"texte {#id}\"\n"),
  ])
  func takesAttributesOffHeadings(markdown: String, expected: String) throws {
    #expect(try dump(markdown) == expected)
  }

  @Test func findsTheLineOfAnOffset() throws {
    guard case .paragraph(let text) = Document(parsing: [try source("\nun\ndeux\n")]).blocks.first?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect((0..<7).map { text.line(at: $0) } == [2, 2, 2, 3, 3, 3, 3])
  }

  /// Expects one paragraph on the first line, with its text, runs and objects.
  private func expectParagraph(_ markdown: String, _ expected: [String]) throws {
    let rest = expected.dropFirst().map { "  \($0)\n" }.joined()
    #expect(try dump(markdown) == "paragraph @1-1 \(expected.first ?? "")\n" + rest)
  }
}
