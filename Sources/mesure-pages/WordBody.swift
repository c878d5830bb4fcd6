import DossierLayout

/// Gives the text of a DOCX file the page, the page breaks and the tables of a layout.
struct WordBody {
  let layout: MiseEnPage

  /// The letters of the marks of the headings that begin a page.
  let newPages: Set<String>

  /// A document with all that the layout changes.
  func dressed(_ document: MarkupElement) -> MarkupElement {
    var document = document
    document.change("w:body") { body in
      body.children.removeAll { if case .element(let element) = $0 { element.name == "w:sectPr" } else { false } }
      body.children.append(.element(page))
      body.change("w:tbl") { WordTable.dress(&$0, in: layout) }
      if layout.nouvellePageParPartie { body.change("w:p", breakPage) }
    }
    return document
  }

  private var page: MarkupElement {
    let size = [21, 29.7].map { WordMeasures.twips(centimetres: $0) }
    let margins = [
      ("top", layout.marges.haut), ("right", layout.marges.droite), ("bottom", layout.marges.bas),
      ("left", layout.marges.gauche),
    ]
    let sides = margins.map { "w:\($0.0)=\"\(WordMeasures.twips(centimetres: $0.1))\"" }.joined(separator: " ")
    return MarkupElement(
      "w:sectPr",
      "",
      [
        MarkupElement("w:pgSz", "w:w=\"\(size[0])\" w:h=\"\(size[1])\""),
        MarkupElement("w:pgMar", "\(sides) w:header=\"0\" w:footer=\"0\" w:gutter=\"0\""),
      ]
    )
  }

  private func breakPage(_ paragraph: inout MarkupElement) {
    var isMarked = false
    paragraph.visit("w:t") { isMarked = isMarked || newPages.contains($0.text) }
    if isMarked { paragraph.addProperty(MarkupElement("w:pageBreakBefore")) }
  }
}

extension MarkupElement {
  /// Puts a property before the others of a paragraph.
  mutating func addProperty(_ property: MarkupElement) {
    if case .element(var properties)? = children.first, properties.name == "w:pPr" {
      properties.children.insert(.element(property), at: 0)
      children[0] = .element(properties)
    } else {
      children.insert(.element(MarkupElement("w:pPr", "", [property])), at: 0)
    }
  }
}
