import DossierMarkdown

/// The faces that a layout uses, each resolved the first time that it is asked for.
struct FaceCache {
  /// The layout.
  private let geometry: PageGeometry

  /// The faces by role, weight and slant; the last one is the monospaced face.
  private var faces: [GlyphWidths?] = Array(repeating: nil, count: 41)

  /// Creates an empty cache.
  init(_ geometry: PageGeometry) {
    self.geometry = geometry
  }

  /// The face of a style in a role.
  mutating func face(for role: TextRole, _ style: RichText.Style = []) -> GlyphWidths {
    let isMono = role == .code || style.contains(.code)
    var isBold = style.contains(.bold)
    if case .heading = role { isBold = true }
    let isItalic = style.contains(.italic)
    let slot = isMono ? 40 : role.index * 4 + (isBold ? 1 : 0) + (isItalic ? 2 : 0)
    if let face = faces[slot] { return face }
    let face = FontFace(family: isMono ? .mono : geometry.family, isBold: isBold, isItalic: isItalic)
    let widths = GlyphWidths(face, halfPoints: geometry.halfPoints(for: isMono ? .code : role))
    faces[slot] = widths
    return widths
  }
}
