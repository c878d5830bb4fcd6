import Foundation

/// Writes the advances of the faces that a dossier may be set in as one Swift file.
struct FontTableWriter {
  /// The faces, in the order in which `FontFace` numbers them.
  static let files: [(name: String, file: String)] = [
    ("sansRegular", "liberation2/LiberationSans-Regular"),
    ("sansBold", "liberation2/LiberationSans-Bold"),
    ("sansItalic", "liberation2/LiberationSans-Italic"),
    ("sansBoldItalic", "liberation2/LiberationSans-BoldItalic"),
    ("serifRegular", "liberation2/LiberationSerif-Regular"),
    ("serifBold", "liberation2/LiberationSerif-Bold"),
    ("serifItalic", "liberation2/LiberationSerif-Italic"),
    ("serifBoldItalic", "liberation2/LiberationSerif-BoldItalic"),
    ("carlitoRegular", "crosextra/Carlito-Regular"),
    ("carlitoBold", "crosextra/Carlito-Bold"),
    ("carlitoItalic", "crosextra/Carlito-Italic"),
    ("carlitoBoldItalic", "crosextra/Carlito-BoldItalic"),
    ("monoRegular", "liberation2/LiberationMono-Regular"),
  ]

  /// The characters held by position: Latin up to U+017F, then General Punctuation up to U+203F.
  static let dense = Array(0..<0x180) + Array(0x2000..<0x2040)

  /// The characters found by search: fractions, superscripts, currency, arrows, mathematics, boxes, bullets and check marks.
  static let sparse: [Int] = [
    0x2C6, 0x2DC, 0x3A9, 0x3BC, 0x3C0, 0x2044, 0x2070, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079, 0x207F, 0x20AC,
    0x2116,
    0x2122, 0x2126, 0x2153, 0x2154, 0x215B, 0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2195, 0x21D2, 0x2202, 0x2206,
    0x2211,
    0x2212, 0x2215, 0x2219, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B2,
    0x25BA,
    0x25BC, 0x25C4, 0x25CA, 0x25CB, 0x25CF, 0x25E6, 0x2610, 0x2611, 0x2612, 0x263A, 0x2660, 0x2663, 0x2665, 0x2666,
    0x2713,
    0x2714, 0x2717, 0x27A2, 0xFB01, 0xFB02,
  ]

  /// Where Debian's packages put fonts.
  static let debianFolder = "/usr/share/fonts/truetype"

  /// The Swift source made from the fonts of a folder, or the name of the first file that is not a font.
  static func source(inFontsOf folder: String) -> Result<String, Missing> {
    source { file in FileManager.default.contents(atPath: "\(folder)/\(file).ttf").map { [UInt8]($0) } }
  }

  /// The Swift source, or the name of the first file that is not a font.
  static func source(reading read: (String) -> [UInt8]?) -> Result<String, Missing> {
    var lines = [
      "// Written by `swift run font-metrics`; do not edit. The fonts are Liberation 2 (metrics of Arial, Times New Roman and",
      "// Courier New) and Carlito (metrics of Calibri), under the SIL Open Font License.",
      "// swift-format-ignore-file",
      "",
      "/// The advances of the faces that a dossier may be set in, in font units.",
      "enum FontTables {",
      "  /// The characters that are found by search, in order; their advances follow the dense ones.",
      "  static let sparseScalars: [UInt32] = [\(joined(sparse))]",
    ]
    for (name, file) in files {
      guard let bytes = read(file), let font = TrueTypeFont(bytes: bytes) else { return .failure(Missing(file: file)) }
      lines += ["", "  /// \(file.split(separator: "/").last ?? "").", "  static let \(name) = FontTable("]
      lines += body(of: font)
      lines.append("  )")
    }
    lines.append("}")
    return .success(lines.joined(separator: "\n") + "\n")
  }

  /// A font that could not be read.
  struct Missing: Error {
    /// The file, without its folder and extension.
    var file: String
  }

  /// The arguments of a face's table.
  private static func body(of font: TrueTypeFont) -> [String] {
    // A space stands for the no-break space where the font lacks it, as every text engine does; combining marks take no room.
    let space = font.advance(of: 0x20) ?? 0
    let advances = (dense + sparse).map { scalar -> Int in
      if let advance = font.advance(of: scalar) { return advance }
      return substitute(for: scalar, space: space, em: font.unitsPerEm)
    }
    let ligatures = font.standardLigatures(among: 0x21...0x7E)
      .sorted { left, right in
        // Longest first, as a text engine tries them; then in alphabetical order, whatever the order of the font's tables.
        left.letters.count == right.letters.count
          ? left.letters.lexicographicallyPrecedes(right.letters) : left.letters.count > right.letters.count
      }
      .map { "(\(packed($0.letters)), \($0.advance))" }
    return [
      "    unitsPerEm: \(font.unitsPerEm), ascent: \(font.ascent), descent: \(font.descent), lineGap: \(font.lineGap),",
      "    advances: [\(joined(advances))],",
      "    ligatures: [\(ligatures.joined(separator: ", "))]",
    ]
  }

  /// The advance of a character that the face lacks: that of the blank it is, nothing for a control, else a wide glyph of another face.
  private static func substitute(for scalar: Int, space: Int, em: Int) -> Int {
    switch scalar {
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E: 0
    case 0xA0, 0x2007: space
    case 0x2002: em / 2
    case 0x2003: em
    case 0x2004: em / 3
    case 0x2005: em / 4
    case 0x2006: em / 6
    case 0x2009, 0x202F: em / 5
    case 0x200A: em / 10
    default: em * 84 / 100
    }
  }

  /// Letters of a ligature as one number, the first in the low byte.
  private static func packed(_ letters: [Int]) -> Int {
    letters.reversed().reduce(0) { $0 << 8 | $1 }
  }

  /// Numbers parted by commas.
  private static func joined(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }
}
