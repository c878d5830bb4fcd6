/// A text made safe and ready for cmark, line for line the same.
///
/// cmark-gfm 0.29.0.gfm.6 takes seconds to hours on some small inputs (CVE-2023-37463, CVE-2023-22483, CVE-2023-22484, nested lists
/// before blank lines, references that expand). All are cut here, before it sees them; ordinary dossiers pass untouched and uncopied.
struct Preparation {
  /// What cmark shall read.
  private(set) var bytes: ArraySlice<UInt8>

  /// Whether tables may be looked for.
  private(set) var readsTables = true

  /// What was done to the text, with the lines, 1-based in the file.
  private(set) var notices: [(kind: Document.Notice.Kind, line: Int)] = []

  /// Prepares the lines of a file that come after the first `lineOffset`.
  init(_ source: SourceText, after lineOffset: Int) {
    let start = lineOffset < source.lineCount ? source.lineStarts[lineOffset] : source.bytes.count
    bytes = source.bytes[start...]
  }
}
