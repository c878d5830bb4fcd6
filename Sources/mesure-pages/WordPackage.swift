import DossierLayout
import Foundation

/// A DOCX file made by pandoc, given the styles, the page and the tables of a layout.
struct WordPackage {
  let layout: MiseEnPage
  let program: Program

  static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  /// The behaviours of Word 2013 and later, which are those that LibreOffice then follows, and the notes' separators.
  private static var settings: String {
    let notes = ["-1", "0"].map { MarkupElement("w:footnote", "w:id=\"\($0)\"") }
    let mode = "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\""
    return MarkupElement(
      "w:settings",
      namespace,
      [
        MarkupElement("w:footnotePr", "", notes),
        MarkupElement("w:defaultTabStop", "w:val=\"708\""),
        MarkupElement("w:characterSpacingControl", "w:val=\"doNotCompress\""),
        MarkupElement("w:compat", "", [MarkupElement("w:compatSetting", mode)]),
      ]
    )
    .document
  }

  /// Changes a file in place, through a folder where nothing else is.
  ///
  /// The headings whose marks are `newPages` begin a page, if the layout wants it.
  func dress(_ file: URL, newPages: [Marker], in folder: URL) throws {
    let word = folder.appending(path: "word")
    try FileManager.default.createDirectory(at: word, withIntermediateDirectories: true)
    let body = WordBody(layout: layout, newPages: Set(newPages.map { String($0.letter) }))
    let parts = [
      "word/document.xml": body.dressed(try part("word/document.xml", of: file)).document,
      "word/numbering.xml": numbered(try part("word/numbering.xml", of: file)).document,
      "word/styles.xml": WordStyles(layout: layout).document,
      "word/settings.xml": Self.settings,
    ]
    for (name, text) in parts { try Data(text.utf8).write(to: folder.appending(path: name)) }
    try program.run(["zip", "-q", "-X", file.path] + parts.keys.sorted(), in: folder)
  }

  private func part(_ name: String, of file: URL) throws -> MarkupElement {
    MarkupParser.root(of: try program.run(["unzip", "-p", file.path, name]))
  }

  /// Lists with the indents of the layout.
  private func numbered(_ numbering: MarkupElement) -> MarkupElement {
    let hanging = WordMeasures.twips(centimetres: layout.listeSuspensionCm)
    var numbering = numbering
    numbering.change("w:lvl") { level in
      let depth = Double(level.attribute("w:ilvl") ?? "") ?? 0
      let left = WordMeasures.twips(centimetres: layout.listeRetraitCm * (depth + 1))
      level.change("w:ind") { $0.attributes = " w:left=\"\(left)\" w:hanging=\"\(hanging)\"" }
    }
    return numbering
  }
}
