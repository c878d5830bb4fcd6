import DossierLayout
import Foundation
import PositionedJSON

/// Gives a document's images the file and the size that they are printed with in a layout.
struct Illustrator {
  let fixture: Fixture
  let layout: MiseEnPage

  /// Where the boxes that stand for missing images are written.
  let folder: URL

  private var textWidth: Double { 21 - layout.marges.gauche - layout.marges.droite }

  /// The blocks with images that can be printed and line breaks that are kept.
  func illustrated(_ blocks: JSONValue) throws -> JSONValue {
    var boxes: Set<GreyBox> = []
    let result = blocks.rewritten { value in
      if value.tag == "RawInline", value.content[1].text.lowercased().hasPrefix("<br") {
        return [.lineBreak]
      }
      guard let request = ImageRequest(value, textWidth: textWidth) else { return nil }
      let image = image(request, &boxes)
      return [value.tag == "RawBlock" ? JSONValue("Para", [image]) : image]
    }
    for box in boxes {
      let file = file(of: box)
      guard !FileManager.default.fileExists(atPath: file.path) else { continue }
      try Data(box.png).write(to: file)
    }
    return result
  }

  /// An image that exists keeps its own size or its ratio, unless both lengths are asked for; any other is a box.
  private func image(_ request: ImageRequest, _ boxes: inout Set<GreyBox>) -> JSONValue {
    if let file = fixture.image(request.source) {
      let asked = [("width", request.width), ("height", request.height)]
      let lengths = asked.compactMap { name, length -> JSONValue? in
        length.map { [.string(name), .string(String(format: "%.4fcm", $0))] }
      }
      return Self.inline(file, .array(lengths))
    }
    let box = GreyBox(
      widthCm: request.width ?? layout.imageCm.largeur,
      heightCm: request.height ?? layout.imageCm.hauteur
    )
    boxes.insert(box)
    return Self.inline(file(of: box), [])
  }

  private func file(of box: GreyBox) -> URL { folder.appending(path: box.name) }

  private static func inline(_ file: URL, _ attributes: JSONValue) -> JSONValue {
    JSONValue("Image", [["", [], attributes], [], [.string(file.path), ""]])
  }
}
