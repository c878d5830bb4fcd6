import DossierLayout

/// The styles of a DOCX file in a layout, under the names that pandoc gives to paragraphs and text.
struct WordStyles {
  let layout: MiseEnPage

  /// The family of code, which layouts do not choose.
  static let codeFamily = "Liberation Mono"

  /// The size of code, in points.
  private static let codeSize = 9.0

  /// The file `word/styles.xml`.
  var document: String {
    let language = MarkupElement("w:lang", "w:val=\"fr-FR\" w:eastAsia=\"fr-FR\" w:bidi=\"ar-SA\"")
    let run = MarkupElement("w:rPr", "", [fonts(layout.family)] + sizes(layout.corps) + [language])
    let defaults = [MarkupElement("w:rPrDefault", "", [run]), MarkupElement("w:pPrDefault")]
    let styles = bodies + headings + others + characters + tables
    return MarkupElement("w:styles", WordPackage.namespace, [MarkupElement("w:docDefaults", "", defaults)] + styles)
      .document
  }

  private var bodies: [MarkupElement] {
    let widows = MarkupElement("w:widowControl", layout.veuvesOrphelines ? "" : "w:val=\"0\"")
    let space = spacing(layout.avantParagraphePt, layout.apresParagraphePt, layout.interligne)
    let aligned = alignment(layout.alignement == .justifie ? "both" : "left")
    var normal = paragraph("Normal", paragraph: [widows, space, aligned])
    normal.attributes += " w:default=\"1\""
    // Between tight items, the space of the paragraphs is left out.
    let tight = layout.listeEspacement == .plein ? [] : [MarkupElement("w:contextualSpacing")]
    let indent = WordMeasures.twips(centimetres: layout.citationRetraitCm)
    let cell = [spacing(0, 0, layout.tableauInterligne), alignment("left")]
    return [
      normal,
      paragraph("Body Text", on: "Normal"),
      paragraph("First Paragraph", on: "BodyText"),
      paragraph("Compact", on: "BodyText", paragraph: tight),
      paragraph("Table Text", on: "Normal", paragraph: cell, run: sizes(layout.tableauCorps ?? layout.corps)),
      paragraph(
        "Block Text",
        on: "BodyText",
        paragraph: [MarkupElement("w:ind", "w:left=\"\(indent)\" w:right=\"\(indent)\"")]
      ),
    ]
  }

  private var headings: [MarkupElement] {
    (1...9).map { level in
      // Layouts have six levels; the deeper ones look like the last.
      let index = min(level, 6) - 1
      let space = spacing(layout.titresAvantPt[index], layout.titresApresPt[index], layout.titresInterligne)
      let kept = [MarkupElement("w:keepNext"), MarkupElement("w:keepLines")]
      return paragraph(
        "heading \(level)",
        id: "Heading\(level)",
        on: "Normal",
        paragraph: kept + [space, alignment("left"), MarkupElement("w:outlineLvl", "w:val=\"\(level - 1)\"")],
        run: bold + sizes(layout.titresCorps[index])
      )
    }
  }

  private var others: [MarkupElement] {
    let plain = [
      "Subtitle", "Author", "Date", "Abstract", "Definition", "Definition Term", "Figure", "Captioned Figure",
      "Caption", "Image Caption", "Table Caption", "Bibliography",
    ]
    return plain.map { paragraph($0, on: "Normal") } + [
      paragraph("Title", on: "Normal", run: bold + sizes(layout.titresCorps[0] + 4)),
      paragraph("Source Code", on: "Normal", paragraph: [alignment("left")], run: code),
      paragraph(
        "footnote text",
        id: "FootnoteText",
        on: "Normal",
        paragraph: [spacing(0, 0, 1)],
        run: sizes(layout.noteCorps)
      ),
    ]
  }

  private var characters: [MarkupElement] {
    [
      style("character", "Verbatim Char", "VerbatimChar", [MarkupElement("w:rPr", "", code)]),
      style(
        "character",
        "footnote reference",
        "FootnoteReference",
        [MarkupElement("w:rPr", "", [MarkupElement("w:vertAlign", "w:val=\"superscript\"")])]
      ),
      style(
        "character",
        "Hyperlink",
        "Hyperlink",
        [MarkupElement("w:rPr", "", [MarkupElement("w:color", "w:val=\"0000FF\"")])]
      ),
    ]
  }

  private var tables: [MarkupElement] {
    // Word's own padding.
    let padding = [("top", 0), ("left", 108), ("bottom", 0), ("right", 108)]
      .map { MarkupElement("w:\($0.0)", "w:w=\"\($0.1)\" w:type=\"dxa\"") }
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
      .map { MarkupElement("w:\($0)", "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"") }
    let indent = MarkupElement("w:tblInd", "w:w=\"0\" w:type=\"dxa\"")
    var normal = style(
      "table",
      "Normal Table",
      "TableNormal",
      [MarkupElement("w:tblPr", "", [indent, MarkupElement("w:tblCellMar", "", padding)])]
    )
    normal.attributes += " w:default=\"1\""
    let ruled = MarkupElement("w:tblPr", "", [MarkupElement("w:tblBorders", "", borders)])
    let base = MarkupElement("w:basedOn", "w:val=\"TableNormal\"")
    return [normal, style("table", "Table", "Table", [base, ruled])]
  }

  private var bold: [MarkupElement] { [MarkupElement("w:b"), MarkupElement("w:bCs")] }

  private var code: [MarkupElement] { [fonts(Self.codeFamily)] + sizes(Self.codeSize) }

  private func paragraph(
    _ name: String,
    id: String? = nil,
    on base: String? = nil,
    paragraph: [MarkupElement] = [],
    run: [MarkupElement] = []
  ) -> MarkupElement {
    let bases = base.map { [MarkupElement("w:basedOn", "w:val=\"\($0)\"")] } ?? []
    let looks = [MarkupElement("w:qFormat"), MarkupElement("w:pPr", "", paragraph), MarkupElement("w:rPr", "", run)]
    return style("paragraph", name, id ?? name.filter { $0 != " " }, bases + looks)
  }

  private func style(_ type: String, _ name: String, _ id: String, _ content: [MarkupElement]) -> MarkupElement {
    let title = MarkupElement("w:name", "w:val=\"\(name)\"")
    return MarkupElement("w:style", "w:type=\"\(type)\" w:styleId=\"\(id)\"", [title] + content)
  }

  private func fonts(_ family: String) -> MarkupElement {
    let scripts = ["ascii", "hAnsi", "cs", "eastAsia"].map { "w:\($0)=\"\(family)\"" }
    return MarkupElement("w:rFonts", scripts.joined(separator: " "))
  }

  private func sizes(_ points: Double) -> [MarkupElement] {
    let halves = Int((points * 2).rounded(.toNearestOrEven))
    return ["w:sz", "w:szCs"].map { MarkupElement($0, "w:val=\"\(halves)\"") }
  }

  private func spacing(_ before: Double, _ after: Double, _ lines: Double) -> MarkupElement {
    let ends = "w:before=\"\(WordMeasures.twips(points: before))\" w:after=\"\(WordMeasures.twips(points: after))\""
    let line = Int((240 * lines).rounded(.toNearestOrEven))
    return MarkupElement("w:spacing", "\(ends) w:line=\"\(line)\" w:lineRule=\"auto\"")
  }

  private func alignment(_ side: String) -> MarkupElement { MarkupElement("w:jc", "w:val=\"\(side)\"") }
}
