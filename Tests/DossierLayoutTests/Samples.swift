import DossierLayout
import DossierMarkdown

/// Blocks made by hand, and short ways to lay them out.
enum Samples {
  private static let span = SourceSpan(first: 1, last: 1)

  static func paragraph(_ text: String, objects: [InlineObject] = []) -> Block {
    Block(.paragraph(RichText(text, objects: objects)), at: span)
  }

  /// A paragraph of so many full lines, in any layout.
  static func lines(_ count: Int) -> Block {
    paragraph(Array(repeating: "ligne", count: count).joined(separator: "\n"))
  }

  static func heading(_ text: String, level: Int = 1) -> Block {
    Block(.heading(level: level, RichText(text)), at: span)
  }

  static func table(columns: Int = 2, header: Bool = true, rows: [Int]) -> Block {
    func row(_ lines: Int) -> Table.Row {
      let text = Array(repeating: "a", count: lines).joined(separator: "\n")
      return Table.Row(cells: Array(repeating: RichText(text), count: columns), at: span)
    }
    return Block(.table(Table(header: header ? row(1) : nil, rows: rows.map(row))), at: span)
  }

  static func list(tight: Bool, items: Int) -> Block {
    let item = List.Item(blocks: [paragraph("point")], at: span)
    return Block(.list(List(start: nil, isTight: tight, items: Array(repeating: item, count: items))), at: span)
  }

  static let pageBreak = Block(.pageBreak, at: span)

  /// A layout whose pages hold 14,004 twips: 48 lines of 290 twips, without space between paragraphs.
  static var plain: MiseEnPage {
    var layout = MiseEnPage()
    layout.apresParagraphePt = 0
    return layout
  }

  /// Lays out blocks, each written on the line of its rank, from 1.
  static func paginate(
    _ blocks: [Block],
    _ layout: MiseEnPage = plain,
    footnotes: [Document.Footnote] = [],
    images: [String: ImageSize] = [:]
  ) -> Pagination {
    let numbered = blocks.enumerated().map { Block($1.content, at: SourceSpan(first: $0 + 1, last: $0 + 1)) }
    return Paginator(layout: layout, images: images)
      .paginate([LayoutSection(blocks: numbered[...], isPart: false)], footnotes: footnotes)
  }

  static func note(_ label: String, lines count: Int) -> Document.Footnote {
    Document.Footnote(label: label, blocks: [lines(count)], at: SourceSpan(first: 900, last: 900))
  }

  static func call(_ label: String) -> InlineObject {
    InlineObject(offset: 1, line: 1, kind: .footnote(label: label))
  }
}

extension Pagination {
  /// The pages of blocks, by their ranks from 1.
  func pages(ofBlocks ranks: ClosedRange<Int>) -> [Int] {
    ranks.map { page(of: Place(line: $0)) }
  }
}
