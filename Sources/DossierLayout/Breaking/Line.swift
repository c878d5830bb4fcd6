/// One line of text as the page sees it; lengths in twips.
struct Line: Hashable, Sendable {
  /// The distance from its top to the top of the next line of the paragraph.
  var pitch: Int32

  /// The height that must fit on the page: the pitch less the spacing below the text.
  var height: Int32

  /// The distance from its top to the top of the box of its words.
  ///
  /// A PDF reader's box of a word goes from 0.95 em above the baseline to 0.35 em below it; lengths are measured between such boxes.
  var wordTop: Int32

  /// The distance from its top to the bottom of the box of its words.
  var wordBottom: Int32

  /// Whether an image stands in it.
  var hasImage = false

  /// How far its first character is from that of its paragraph, as if all stood on one line; in the units of ``GlyphWidths``.
  var start = 0

  /// How long it is, in the same units.
  var width = 0

  /// The first of the footnotes that it calls, in the order of calls.
  var firstNote: Int32 = 0

  /// How many footnotes it calls.
  var noteCount: Int32 = 0
}
