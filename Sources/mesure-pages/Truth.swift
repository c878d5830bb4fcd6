import Foundation
import PositionedJSON

/// What typesetting made of documents in layouts.
struct Truth: Equatable {
  var compositions: [Composition]

  /// A document in a layout.
  struct Composition: Equatable {
    var document: String
    var layout: String

    /// The pages of the whole.
    var pages: Int

    /// The line where the annexes begin, or 0.
    var annexes: Int
    var parts: [Part]

    /// The document and the layout, in French.
    var title: String { "\(document) en \(layout)" }
  }

  /// A part of a document in a layout.
  struct Part: Equatable {
    /// The line of its heading.
    var first: Int

    /// Its last line that is not blank.
    var last: Int

    /// Its length, from the top of its first line to the bottom of its last, in ten thousandths of a page.
    var units: Int

    /// The pages on which it has something.
    var feuilles: Int

    /// Its length in pages.
    var pages: Double { Double(units) / 10_000 }
  }
}

extension Truth {
  /// Reads a recorded truth.
  init(contentsOf file: URL) throws {
    guard let data = try? Data(contentsOf: file) else {
      throw MeasureError.unreadable(path: file.path, reason: "ce fichier ne se lit pas")
    }
    do {
      self = try ObjectReader.read([UInt8](data)) { object in
        Truth(compositions: object.objects("compositions") { Self.composition(&$0) })
      }
    } catch {
      let reasons = error.faults.map { "ligne \($0.position.line), \($0)" }
      throw MeasureError.unreadable(path: file.path, reason: reasons.joined(separator: "\n"))
    }
  }

  private static func composition(_ object: inout ObjectReader) -> Composition {
    Composition(
      document: object.string("document"),
      layout: object.string("miseEnPage"),
      pages: object.integer("pages"),
      annexes: object.integer("annexes"),
      parts: object.objects("parties") { part in
        Part(
          first: part.integer("debut"),
          last: part.integer("fin"),
          units: Int((part.number("pages", in: 0...100_000) * 10_000).rounded()),
          feuilles: part.integer("feuilles")
        )
      }
    )
  }

  /// Records the truth; a reader sees the old file or the new one, never a half of it.
  func write(to file: URL) throws {
    try Data(json.utf8).write(to: file, options: .atomic)
  }

  /// The text of the record: a line for each composition and for each part, so that changes are easy to see.
  private var json: String {
    let lines = compositions.map { composition in
      let parts = composition.parts.map { part in
        let lines = "\"debut\": \(part.first), \"fin\": \(part.last)"
        let length = Self.compact(.decimal(part.units, digits: 4))
        return "      {\(lines), \"pages\": \(length), \"feuilles\": \(part.feuilles)}"
      }
      let names = [composition.document, composition.layout].map { Self.compact(.string($0)) }
      return "  {\"document\": \(names[0]), \"miseEnPage\": \(names[1]), \"pages\": \(composition.pages), "
        + "\"annexes\": \(composition.annexes), \"parties\": [\n\(parts.joined(separator: ",\n"))\n  ]}"
    }
    return "{\"compositions\": [\n\(lines.joined(separator: ",\n"))\n]}\n"
  }

  private static func compact(_ value: JSONValue) -> String { JSONText(value, style: .compact).description }
}
