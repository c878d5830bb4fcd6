/// The YAML block that may open a dossier.
public struct FrontMatter: Hashable, Sendable {
  /// The entries at the top level, in order.
  public var entries: [Entry]

  /// The lines of the block, both `---` included.
  public var span: SourceSpan

  /// Creates a front matter.
  public init(entries: [Entry], at span: SourceSpan) {
    self.entries = entries
    self.span = span
  }

  /// One entry of a front matter.
  public struct Entry: Hashable, Sendable {
    /// The key, as written.
    public var key: String

    /// The value: a scalar as written, or the scalars of a sequence.
    public var values: [String]

    /// The line of the key, 1-based.
    public var line: Int

    /// Creates an entry.
    public init(key: String, values: [String], line: Int) {
      self.key = key
      self.values = values
      self.line = line
    }
  }
}
