/// The lines of one source file that a piece of a document was written on.
public struct SourceSpan: Hashable, Sendable {
  /// The index of the file among the document's files, 0-based.
  public var file: Int

  /// The first line, 1-based, front matter included in the count.
  public var first: Int

  /// The last line, 1-based and inclusive; never less than `first`.
  public var last: Int

  /// Creates a span from 1-based, inclusive lines.
  public init(file: Int = 0, first: Int, last: Int) {
    self.file = file
    self.first = first
    self.last = max(first, last)
  }
}
