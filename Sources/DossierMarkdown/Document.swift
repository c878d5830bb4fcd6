/// A dossier as Markdown: the blocks of one file or of several read one after the other.
public struct Document: Hashable, Sendable {
  /// The files, in reading order; `SourceSpan.file` is an index in this list.
  public var files: [File]

  /// The blocks at the top level, in reading order, footnote definitions apart.
  public var blocks: [Block]

  /// The footnotes that the text calls, in order of their first call.
  public var footnotes: [Footnote]

  /// The front matter of the first file that has one.
  public var frontMatter: FrontMatter?

  /// What could not be read as intended, each with its line.
  public var notices: [Notice]

  /// What the sources hold that the blocks do not show.
  public var marks = SourceMarks()

  /// Creates a document from its parts.
  public init(
    files: [File],
    blocks: [Block],
    footnotes: [Footnote] = [],
    frontMatter: FrontMatter? = nil,
    notices: [Notice] = []
  ) {
    self.files = files
    self.blocks = blocks
    self.footnotes = footnotes
    self.frontMatter = frontMatter
    self.notices = notices
  }

  /// One file of a dossier.
  public struct File: Hashable, Sendable {
    /// The path as reports show it, never absolute.
    public var path: String

    /// How many lines the file has; a file without text has 0.
    public var lineCount: Int

    /// The text as it was written, to tell columns; `nil` for a document that was not read from one.
    public var source: SourceText?

    /// Creates a file.
    public init(path: String, lineCount: Int, source: SourceText? = nil) {
      self.path = path
      self.lineCount = lineCount
      self.source = source
    }
  }

  /// A footnote that the text calls.
  public struct Footnote: Hashable, Sendable {
    /// The label, unique in its file.
    public var label: String

    /// The blocks of the note.
    public var blocks: [Block]

    /// The lines of the definition.
    public var span: SourceSpan

    /// Creates a footnote.
    public init(label: String, blocks: [Block], at span: SourceSpan) {
      self.label = label
      self.blocks = blocks
      self.span = span
    }
  }

  /// Something that could not be read as intended.
  public struct Notice: Hashable, Sendable {
    /// What happened.
    public var kind: Kind

    /// Where.
    public var span: SourceSpan

    /// Creates a notice.
    public init(_ kind: Kind, at span: SourceSpan) {
      self.kind = kind
      self.span = span
    }

    /// The kinds of notice.
    public enum Kind: Hashable, Sendable {
      /// Tables were left as text because reading them would take too long.
      case tablesSkipped

      /// Blocks nested too deep were read as plain text.
      case nestingTooDeep

      /// The front matter is not valid YAML; what could be read of it line by line was kept.
      case malformedFrontMatter

      /// A comment without end hides the rest of the file.
      case unclosedComment

      /// A code fence without end turns the rest of the file, or of its list or quote, into code.
      case unclosedFence

      /// Markup other than a comment (`<script>`, `<style>`, `<?`…) has no end and hides the rest of the file.
      case unclosedMarkup
    }
  }
}
