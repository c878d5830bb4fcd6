import Foundation
import PositionedJSON

/// A document as pandoc reads it, with marks at the ends of its parts: the same for all the layouts.
struct MarkedText {
  /// The blocks.
  let blocks: JSONValue

  /// The version of the tree's format, which pandoc asks back.
  let version: JSONValue

  /// Reads a document.
  init(_ fixture: Fixture, program: Program, workshop: URL) throws {
    let file = workshop.appending(path: "\(fixture.name).md")
    try Data(fixture.markdown.utf8).write(to: file)
    let bytes = try program.run(["pandoc", "-f", "gfm+footnotes", "-t", "json", file.path])
    let tree = try JSONValue(pandoc: bytes)
    let markup = RawMarkup(program: program, file: workshop.appending(path: "\(fixture.name).html"))
    let resolved = try markup.resolved(tree["blocks"] ?? .null)
    version = tree["pandoc-api-version"] ?? .null
    blocks = try Self.marked(resolved.elements, fixture)
  }

  private static func marked(_ blocks: [JSONValue], _ fixture: Fixture) throws -> JSONValue {
    let outline = fixture.outline
    let headings = blocks.indices.filter { blocks[$0].tag == "Header" && blocks[$0].content[0] == 1 }
    guard headings.count == outline.headingCount else {
      throw MeasureError.pandoc(
        document: fixture.name,
        reason: "\(headings.count) titres de niveau 1, au lieu de \(outline.headingCount)"
      )
    }
    var result = Array(blocks[..<(headings.first ?? blocks.endIndex)])
    for (place, start) in headings.enumerated() {
      let end = place + 1 < headings.count ? headings[place + 1] : blocks.endIndex
      var section = Array(blocks[start..<end])
      if outline.parts.indices.contains(place) {
        section = Marker.end(place).appended(to: section) ?? section
        section[0] = opened(section[0], .start(place))
      } else if place == outline.parts.count {
        section[0] = opened(section[0], .annexes)
      }
      result += section
    }
    return .array(result)
  }

  /// A heading with a mark before its text.
  private static func opened(_ heading: JSONValue, _ marker: Marker) -> JSONValue {
    let title = JSONValue.array([marker.inline] + heading.content[2].elements)
    return heading.with(content: heading.content.with(title, at: 2))
  }
}
