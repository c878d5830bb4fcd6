import PositionedJSON

/// A mark left in the text at an end of a part, to be found again on the printed page.
///
/// It is a letter that French does not use, white, of one point and squeezed to a twentieth, so that it moves nothing.
struct Marker: Hashable {
  /// The letter.
  let letter: Character

  /// How many parts can be told apart; further letters would reach those of French.
  static let maximumParts = 38

  /// Creates the mark with a number.
  private init(_ number: Int) {
    // Latin Extended-A: all the fonts have it.
    letter = Character(Unicode.Scalar(0x100 + UInt32(clamping: number)) ?? "Ā")
  }

  /// The mark before the first line of a part, by its place.
  static func start(_ part: Int) -> Marker { Marker(2 * part) }

  /// The mark after the last line of a part, by its place.
  static func end(_ part: Int) -> Marker { Marker(2 * part + 1) }

  /// The mark before the annexes.
  static let annexes = Marker(2 * maximumParts)

  /// The mark as pandoc carries it to the DOCX.
  var inline: JSONValue {
    let looks = [("color", "FFFFFF"), ("w", "5"), ("sz", "2"), ("szCs", "2")]
    let properties = MarkupElement("w:rPr", "", looks.map { MarkupElement("w:\($0.0)", "w:val=\"\($0.1)\"") })
    var text = MarkupElement("w:t")
    text.children = [.text(String(letter))]
    return JSONValue(raw: "RawInline", openXML: MarkupElement("w:r", "", [properties, text]).written)
  }

  /// Adds the mark after the text of the last block that has some.
  ///
  /// Rules, comments and images that stand alone have none: a part ends with what is read.
  ///
  /// - Returns: the blocks with the mark, or `nil` if no block can carry it.
  func appended(to blocks: [JSONValue]) -> [JSONValue]? {
    for index in blocks.indices.reversed() {
      guard let block = appended(to: blocks[index]) else { continue }
      var result = blocks
      result[index] = block
      return result
    }
    return nil
  }

  private func appended(to block: JSONValue) -> JSONValue? {
    let content = block.content
    switch block.tag {
    case "Para", "Plain": return block.with(content: closed(content))
    case "Header": return block.with(content: content.with(closed(content[2]), at: 2))
    case "BlockQuote": return appended(to: content.elements).map { block.with(content: .array($0)) }
    case "Div": return appended(to: content[1].elements).map { block.with(content: content.with(.array($0), at: 1)) }
    case "BulletList": return appended(toItems: content).map { block.with(content: $0) }
    case "OrderedList": return appended(toItems: content[1]).map { block.with(content: content.with($0, at: 1)) }
    case "CodeBlock": return appended(toCode: content)
    case "Table": return appended(toTable: content).map { block.with(content: $0) }
    default: return nil
    }
  }

  /// Inlines followed by the mark, which stays on the line of the last word.
  private func closed(_ inlines: JSONValue) -> JSONValue {
    var text = inlines.elements
    let breaks = text.reversed().prefix { $0.tag == "LineBreak" || $0.content[1].text.hasPrefix("<br") }.count
    text.insert(inline, at: text.count - breaks)
    return .array(text)
  }

  private func appended(toItems items: JSONValue) -> JSONValue? {
    for index in items.elements.indices.reversed() {
      if let item = appended(to: items[index].elements) { return items.with(.array(item), at: index) }
    }
    return nil
  }

  /// A code block as a paragraph of its style, which is what pandoc makes of it and can hold the mark.
  private func appended(toCode content: JSONValue) -> JSONValue {
    let code: JSONValue = .array([JSONValue("Code", [["", [], []], content[1]]), inline])
    return JSONValue("Div", [["", [], [["custom-style", "Source Code"]]], [JSONValue("Para", code)]])
  }

  /// A table with the mark in the last cell of its last row.
  private func appended(toTable content: JSONValue) -> JSONValue? {
    for index in content[4].elements.indices.reversed() {
      let body = content[4][index]
      guard let rows = appended(toRows: body[3]) else { continue }
      return content.with(content[4].with(body.with(rows, at: 3), at: index), at: 4)
    }
    return appended(toRows: content[3][1]).map { content.with(content[3].with($0, at: 1), at: 3) }
  }

  private func appended(toRows rows: JSONValue) -> JSONValue? {
    let row = rows.elements.count - 1
    let column = rows[row][1].elements.count - 1
    guard row >= 0, column >= 0 else { return nil }
    let cell = rows[row][1][column]
    let blocks = appended(to: cell[4].elements) ?? cell[4].elements + [JSONValue("Plain", [inline])]
    let cells = rows[row][1].with(cell.with(.array(blocks), at: 4), at: column)
    return rows.with(rows[row].with(cells, at: 1), at: row)
  }
}
