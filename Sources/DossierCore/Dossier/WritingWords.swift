import PositionedJSON

/// What betrays a text that is not finished or not the candidate's own: lists of `lecture.json`, under the key `redaction`.
struct WritingWords: Hashable, Sendable {
  /// How the guidance of templates begins, without elided words: « présentez ici », « dans cette partie vous ».
  var guidance = TermList([])

  /// How people say that they watched: « j'ai assisté » is written `je ai assist*`, elided words in full.
  var watching = TermList([])

  /// How an image's or a table's caption begins: « Figure », « Source ».
  var captions = TermList([])

  /// The texts of law that have annexes of their own: « annexe 1 du décret » is none of the dossier's.
  var lawTexts: Set<String> = []

  /// Words that say nothing: nothing is found with them.
  init() {}

  /// Reads the lists.
  init(_ reader: inout ObjectReader) {
    guidance = TermList(reader.strings("consignes"))
    watching = TermList(reader.strings("observation"))
    captions = TermList(reader.strings("legendes"))
    lawTexts = Set(reader.strings("textesDeLoi"))
  }
}
