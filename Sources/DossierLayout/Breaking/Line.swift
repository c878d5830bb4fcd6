/// One line of text as the page sees it; lengths in twips.
struct Line: Hashable, Sendable {
  /// The distance from its top to the top of the next line of the paragraph.
  var pitch: Int32

  /// The height that must fit on the page: the pitch less the spacing below the text.
  var height: Int32

  /// The distance from its top to the top of its letters.
  var gap: Int32

  /// The first of the footnotes that it calls, in the order of calls.
  var firstNote: Int32 = 0

  /// How many footnotes it calls.
  var noteCount: Int32 = 0
}
