import DossierLayout
import DossierMarkdown
import Foundation
import PositionedJSON
import Testing

/// The files that the tests read, found beside this source.
enum Fixtures {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func document(_ name: String) throws -> Document {
    Document(parsing: [try SourceText(path: "\(name).md", bytes: try bytes("\(name).md"))])
  }

  /// The images that stand beside the documents.
  static func images() throws -> [String: ImageSize] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".png") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try #require(ImageSize(header: try bytes($0)))) }
    )
  }

  /// A named layout of the product, or one of the fixtures.
  static func layout(_ name: String) throws -> MiseEnPage {
    let own = folder.appending(path: "\(name).json")
    let named = repository.appending(path: "Referentiels/mises-en-page/\(name).json")
    let url = FileManager.default.fileExists(atPath: own.path) ? own : named
    return try MiseEnPage(decoding: [UInt8](try Data(contentsOf: url)))
  }
}

/// What LibreOffice made of a document in a layout.
struct Composition: Sendable, CustomTestStringConvertible {
  var document: String
  var layout: String
  var pages: Int
  var annexes: Int
  var parts: [Part]

  var testDescription: String { "\(document) en \(layout)" }

  struct Part: Sendable {
    var first: Int
    var last: Int
    var pages: Double
    var feuilles: Int
  }

  static func all() throws -> [Composition] {
    try ObjectReader.read(try Fixtures.bytes("verite.json")) { object in
      object.objects("compositions") { object in
        Composition(
          document: object.string("document"),
          layout: object.string("miseEnPage"),
          pages: object.integer("pages"),
          annexes: object.integer("annexes"),
          parts: object.objects("parties") { part in
            Part(
              first: part.integer("debut"),
              last: part.integer("fin"),
              pages: part.number("pages"),
              feuilles: part.integer("feuilles")
            )
          }
        )
      }
    }
  }

  /// The sections of the document, cut where the parts and the annexes begin.
  func sections(of document: Document) -> [LayoutSection] {
    let starts = parts.map(\.first) + (annexes > 0 ? [annexes] : [])
    var sections: [LayoutSection] = []
    var begin = document.blocks.startIndex
    for start in starts {
      let end = document.blocks.firstIndex { $0.span.first >= start } ?? document.blocks.endIndex
      sections.append(LayoutSection(blocks: document.blocks[begin..<end], isPart: begin > 0))
      begin = end
    }
    return sections + [LayoutSection(blocks: document.blocks[begin...], isPart: begin > 0)]
  }
}
