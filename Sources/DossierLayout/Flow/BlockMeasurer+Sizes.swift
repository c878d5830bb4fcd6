import DossierMarkdown

extension BlockMeasurer {
  /// The width that the largest image of a Word file made by pandoc has, in twips (420 points).
  private static let widestImage = 8400

  /// The size of an image in the text, in twips.
  ///
  /// An image that exists has its own size, or the size that its author asked for in its own proportions; any other is a box of the
  /// size asked for, or of the layout's. A box is made of pixels of 1.44 points, twenty to the centimetre.
  func size(of image: Image) -> (width: Int, height: Int) {
    let (width, height) = images[image.source].map { size(of: image, like: $0) } ?? boxSize(of: image)
    guard width > Self.widestImage else { return (width, height) }
    return (Self.widestImage, max(1, height * Self.widestImage / width))
  }

  private func size(of image: Image, like own: ImageSize) -> (width: Int, height: Int) {
    let (ownWidth, ownHeight) = (Self.bounded(own.width / 50), Self.bounded(own.height / 50))
    let width = image.width.map { Self.bounded(PageGeometry.twips(cm: centimetres($0))) }
    let height = image.height.map { Self.bounded(PageGeometry.twips(cm: centimetres($0))) }
    switch (width, height) {
    case (let width?, let height?): return (width, height)
    case (let width?, nil): return (width, Self.bounded(ownHeight * width / ownWidth))
    case (nil, let height?): return (Self.bounded(ownWidth * height / ownHeight), height)
    case (nil, nil): return (ownWidth, ownHeight)
    }
  }

  private func boxSize(of image: Image) -> (width: Int, height: Int) {
    let box = geometry.layout.imageCm
    return (
      Self.boxed(image.width.map(centimetres) ?? box.largeur), Self.boxed(image.height.map(centimetres) ?? box.hauteur)
    )
  }

  /// An author's length in centimetres.
  private func centimetres(_ length: Image.Length) -> Double {
    switch length {
    case .milliPoints(let value): Double(value) * 2.54 / 72_000
    case .perMille(let value):
      (21 - geometry.layout.marges.gauche - geometry.layout.marges.droite) * Double(value) / 1000
    }
  }

  /// A length in centimetres as whole pixels of a box, in twips.
  private static func boxed(_ centimetres: Double) -> Int {
    let pixels = (max(0, min(1000, centimetres)) * 20).rounded(.toNearestOrEven)
    return max(1, Int(pixels)) * 288 / 10
  }

  /// A size in twips within what pages can hold.
  private static func bounded(_ twips: Int) -> Int {
    max(1, min(twips, 1_000_000))
  }

  /// The width of each column of a table, in twips: what its author asked for, else the layout's way.
  func columnWidths(of rows: [Table.Row], asked: [Int]) -> [Int] {
    let columns = max(1, rows.reduce(0) { max($0, $1.cells.count) })
    if asked.count == columns, Set(asked).count > 1 {
      // A Word file made by pandoc holds them in twips of a width of 7,920.
      let parts = asked.map { max(1, $0 * 7920 / 1000) }
      let sum = parts.reduce(0, +)
      return parts.map { geometry.tableWidth * $0 / sum }
    }
    guard geometry.layout.tableauColonnes == .ponderees else {
      return Array(repeating: geometry.tableWidth / columns, count: columns)
    }
    var lengths = Array(repeating: 0, count: columns)
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        lengths[column] += Self.weight(of: cell.text)
      }
    }
    let longest = Double(lengths.reduce(0, max))
    let weights = lengths.map { Self.powerSevenTenths(max(Double($0), longest * 0.15, 1)) }
    let sum = weights.reduce(0, +)
    return weights.map { Int(Double(geometry.tableWidth) * $0 / sum) }
  }

  /// The length of a cell's text as a file of Word holds it, where apostrophes and angle brackets are entities.
  private static func weight(of text: String) -> Int {
    text.utf8.reduce(0) { sum, byte in
      switch byte {
      case 0x80...0xBF: sum
      case UInt8(ascii: "'"), UInt8(ascii: "&"): sum + 5
      case UInt8(ascii: "\""): sum + 6
      case UInt8(ascii: "<"), UInt8(ascii: ">"): sum + 4
      default: sum + 1
      }
    }
  }

  /// The power 0.7 of a number from 1 up: a column's width grows less than its text.
  private static func powerSevenTenths(_ value: Double) -> Double {
    // Newton's method on x¹⁰ = v⁷; from above it falls steadily to the root.
    let target = value * value * value * value * value * value * value
    var root = value
    for _ in 0..<80 {
      let square = root * root
      let ninth = square * square * square * square * root
      let next = root - (root * ninth - target) / (10 * ninth)
      guard next < root else { break }
      root = next
    }
    return root
  }
}
