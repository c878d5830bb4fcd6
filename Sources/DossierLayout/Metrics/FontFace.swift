/// One face that text may be set in.
struct FontFace: Hashable, Sendable {
  /// The family.
  var family: Family

  /// Whether it is bold.
  var isBold: Bool

  /// Whether it is italic.
  var isItalic: Bool

  /// The families whose metrics are known.
  enum Family: Hashable, Sendable {
    /// Arial, by Liberation Sans.
    case sans
    /// Times New Roman, by Liberation Serif.
    case serif
    /// Calibri, by Carlito.
    case carlito
    /// Courier New, by Liberation Mono, whose styles all have the same advance.
    case mono
  }

  /// The advances of the face.
  var table: FontTable {
    switch (family, isBold, isItalic) {
    case (.sans, false, false): FontTables.sansRegular
    case (.sans, true, false): FontTables.sansBold
    case (.sans, false, true): FontTables.sansItalic
    case (.sans, true, true): FontTables.sansBoldItalic
    case (.serif, false, false): FontTables.serifRegular
    case (.serif, true, false): FontTables.serifBold
    case (.serif, false, true): FontTables.serifItalic
    case (.serif, true, true): FontTables.serifBoldItalic
    case (.carlito, false, false): FontTables.carlitoRegular
    case (.carlito, true, false): FontTables.carlitoBold
    case (.carlito, false, true): FontTables.carlitoItalic
    case (.carlito, true, true): FontTables.carlitoBoldItalic
    case (.mono, _, _): FontTables.monoRegular
    }
  }
}
