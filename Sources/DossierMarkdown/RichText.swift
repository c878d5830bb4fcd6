/// The text of a paragraph, heading or cell, contiguous, with its styles and the source line of each stretch.
///
/// The text is what a reader sees: entities decoded, markers and tags gone, a soft line break one space, a hard one U+000A. Keeping
/// it in one string lets sentences run across styles and lines, and lets every consumer scan bytes without walking a tree.
public struct RichText: Hashable, Sendable {
  /// The visible text, in NFC.
  public var text: String

  /// The styled stretches, in order and not overlapping; plain text has none.
  public var runs: [Run]

  /// Where each source line begins in the text, in order.
  ///
  /// The first entry is at offset 0. Never empty for a non-empty text.
  public var lines: [LineStart]

  /// What is anchored in the text without being text: images, notes, links, comments, anchors; in order of offset.
  public var objects: [InlineObject]

  /// Creates a text.
  public init(_ text: String, runs: [Run] = [], lines: [LineStart] = [], objects: [InlineObject] = []) {
    self.text = text
    self.runs = runs
    self.lines = lines
    self.objects = objects
  }

  /// A stretch of text in one style.
  public struct Run: Hashable, Sendable {
    /// The stretch, in UTF-8 offsets of `text`.
    public var range: Range<Int>

    /// How it is set.
    public var style: Style

    /// Creates a run.
    public init(_ range: Range<Int>, style: Style) {
      self.range = range
      self.style = style
    }
  }

  /// How a stretch of text is set.
  public struct Style: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Creates a style from its bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Bold (`strong`).
    public static let bold = Style(rawValue: 1)
    /// Italic (`emph`).
    public static let italic = Style(rawValue: 2)
    /// Code, in a monospaced face.
    public static let code = Style(rawValue: 4)
    /// Struck through.
    public static let struck = Style(rawValue: 8)
    /// Superscript.
    public static let superscript = Style(rawValue: 16)
    /// Subscript.
    public static let `subscript` = Style(rawValue: 32)
    /// Underlined.
    public static let underlined = Style(rawValue: 64)
  }

  /// Where a source line begins in a text.
  public struct LineStart: Hashable, Sendable {
    /// The UTF-8 offset in `text`.
    public var offset: Int

    /// The source line, 1-based.
    public var line: Int

    /// Creates a line start.
    public init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  /// The source line, 1-based, that the character at a UTF-8 offset was written on, or `nil` for a text without lines.
  ///
  /// - Complexity: O(log n) in the number of lines.
  public func line(at offset: Int) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? lines.first?.line : lines[low - 1].line
  }
}

/// Something anchored in a text that is not text.
public struct InlineObject: Hashable, Sendable {
  /// The UTF-8 offset in the text where it stands.
  public var offset: Int

  /// The source line, 1-based.
  public var line: Int

  /// What it is.
  public var kind: Kind

  /// Creates an object.
  public init(offset: Int, line: Int, kind: Kind) {
    self.offset = offset
    self.line = line
    self.kind = kind
  }

  /// The kinds of object.
  public enum Kind: Hashable, Sendable {
    /// An image.
    case image(Image)

    /// A call to a footnote, by the note's label.
    case footnote(label: String)

    /// A link over `length` UTF-8 bytes of text.
    case link(destination: String, length: Int)

    /// An HTML comment, without its delimiters.
    case comment(String)

    /// A target of internal links.
    case anchor(String)
  }
}

/// An image of a dossier.
public struct Image: Hashable, Sendable {
  /// The path or address, as written.
  public var source: String

  /// The alternative text, empty if none.
  public var alternative: String

  /// The width asked for by the author, or `nil`.
  public var width: Length?

  /// The height asked for by the author, or `nil`.
  public var height: Length?

  /// Creates an image.
  public init(source: String, alternative: String, width: Length? = nil, height: Length? = nil) {
    self.source = source
    self.alternative = alternative
    self.width = width
    self.height = height
  }

  /// A length that an author gave to an image.
  public enum Length: Hashable, Sendable {
    /// Thousandths of a point.
    case milliPoints(Int)

    /// Thousandths of the text's width.
    case perMille(Int)
  }
}
