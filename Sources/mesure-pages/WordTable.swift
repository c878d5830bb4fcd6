import DossierLayout
import Foundation

/// Gives a table the widths and the text of a layout: as wide as the text, its columns fixed.
enum WordTable {
  /// The styles that pandoc gives to the paragraphs of a cell.
  private static let replaced: Set<String?> = ["Compact", "BodyText", "FirstParagraph"]

  /// Changes a table in place.
  static func dress(_ table: inout MarkupElement, in layout: MiseEnPage) {
    let widths = columnWidths(of: table, in: layout)
    setGrid(of: &table, widths)
    table.change("w:tr") { row in
      var column = 0
      row.change("w:tc") { cell in
        let span = Int(cell.elements("w:tcPr").first?.elements("w:gridSpan").first?.attribute("w:val") ?? "") ?? 1
        let covered = widths.dropFirst(column).prefix(span).reduce(0, +)
        column += span
        let width = covered > 0 ? covered : widths.last ?? 0
        cell.change("w:tcPr") { properties in
          properties.children.insert(.element(MarkupElement("w:tcW", "w:w=\"\(width)\" w:type=\"dxa\"")), at: 0)
        }
        cell.change("w:p", setStyle)
      }
    }
  }

  /// The width of each column, in twips: in the shares that the author asked for, else in the layout's way.
  private static func columnWidths(of table: MarkupElement, in layout: MiseEnPage) -> [Int] {
    var asked: [Double] = []
    table.visit("w:gridCol") { asked.append(Double($0.attribute("w:w") ?? "") ?? 1) }
    if asked.isEmpty { asked = [1] }
    // Pandoc gives a width in hundredths to the tables whose author gave some to columns.
    let isInShares = table.elements("w:tblPr").first?.elements("w:tblW").first?.attribute("w:type") == "pct"
    let weights: [Double]
    if isInShares, Set(asked).count > 1 {
      weights = asked
    } else if layout.tableauColonnes == .ponderees {
      weights = Self.weights(of: table, count: asked.count)
    } else {
      weights = asked.map { _ in 1 }
    }
    let sum = weights.reduce(0, +)
    return weights.map { Int(Double(layout.textTwips) * $0 / sum) }
  }

  /// Weights that grow less than the text of the columns, and leave the short ones readable.
  private static func weights(of table: MarkupElement, count: Int) -> [Double] {
    var lengths = [Int](repeating: 0, count: count)
    table.visit("w:tr") { row in
      for (column, cell) in row.elements("w:tc").prefix(count).enumerated() {
        lengths[column] += cell.text.unicodeScalars.count
      }
    }
    let longest = Double(lengths.max() ?? 0)
    return lengths.map { pow(max(Double($0), longest * 0.15, 1), 0.7) }
  }

  private static func setGrid(of table: inout MarkupElement, _ widths: [Int]) {
    let properties = MarkupElement(
      "w:tblPr",
      "",
      [
        MarkupElement("w:tblStyle", "w:val=\"Table\""),
        MarkupElement("w:tblW", "w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\""),
        MarkupElement("w:tblLayout", "w:type=\"fixed\""),
      ]
    )
    let columns = widths.map { MarkupElement("w:gridCol", "w:w=\"\($0)\"") }
    table.change("w:tblPr") { $0 = properties }
    table.change("w:tblGrid") { $0 = MarkupElement("w:tblGrid", "", columns) }
  }

  /// Gives the text of a cell its style, where it has none or that of running text.
  private static func setStyle(of paragraph: inout MarkupElement) {
    let table = MarkupElement("w:pStyle", "w:val=\"TableText\"")
    let style = paragraph.elements("w:pPr").first?.elements("w:pStyle").first
    guard let style else { return paragraph.addProperty(table) }
    guard replaced.contains(style.attribute("w:val")) else { return }
    paragraph.change("w:pStyle") { $0 = table }
  }
}
