import DossierMarkdown

extension ImageBytes {
  /// The size of an SVG drawing: what its root asks for, else the box that it is drawn in, at 96 pixels to the inch.
  var drawingPixels: ImagePixels? {
    guard let tag = rootTag else { return nil }
    func milliPoints(_ name: String) -> Int? {
      guard case .milliPoints(let length)? = tag.attribute(name).flatMap({ Image.Length($0) }) else { return nil }
      return length
    }
    if let width = milliPoints("width"), let height = milliPoints("height") {
      return ImagePixels(width: width, height: height, horizontal: 72_000, vertical: 72_000)
    }
    let box = (tag.attribute("viewbox") ?? "").split { " ,\n\t".contains($0) }.compactMap { Double($0) }
    guard box.count == 4, (1...100_000).contains(box[2]), (1...100_000).contains(box[3]) else { return nil }
    return ImagePixels(width: Int(box[2]), height: Int(box[3]), horizontal: 96, vertical: 96)
  }

  /// The tag of the root, which stands near the beginning.
  private var rootTag: HTMLTag? {
    guard let start = bytes.indices.prefix(4096).first(where: { has("<svg", at: $0) }) else { return nil }
    return HTMLTag.read(bytes, at: start)?.tag
  }
}
