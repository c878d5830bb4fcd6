public import DossierMarkdown

/// A dossier's text, read once: its blocks, headings, sentences and words, each with where it was written.
///
/// It is what every detector that reads sentences works on, so that the text is cut once. It knows no référentiel: which part of the dossier a
/// block belongs to is said apart, by ``Sectioning``, through the index of the top-level block that holds it.
public struct AnnotatedText: Sendable {
  /// The pieces of text, in reading order; footnotes follow the block that calls them, then the notes that these call.
  public internal(set) var blocks: [Block] = []

  /// The headings, bold lines that stand as headings and bold words that open a paragraph, in reading order.
  public internal(set) var headings: [Heading] = []

  /// The sentences of all blocks, in reading order.
  public internal(set) var sentences: [Sentence] = []

  /// The texts that sentences are cut from: one for each paragraph, heading and cell.
  public internal(set) var fragments: [RichText] = []

  /// The HTML comments, in reading order.
  public internal(set) var comments: [Comment] = []

  /// The words of all sentences.
  var tokens: [Token] = []

  /// The distinct words.
  var words = WordTable()

  /// A piece of text that stands on its own: a paragraph, a heading, a row.
  public struct Block: Hashable, Sendable {
    /// What it is.
    public var kind: Kind

    /// The index, among the document's top-level blocks, of the one that holds it.
    public var root: Int

    /// Its lines.
    public var span: SourceSpan

    /// The nearest heading above it, or itself for a heading; an index in `headings`.
    public var heading: Int?

    /// The bold words that open it and stand as its heading, an index in `headings`.
    public var lead: Int?

    /// Which blocks are read together: the items of a list and the sentence that introduces it share a number.
    public var passage: Int

    /// Its sentences.
    public var sentences: Range<Int>

    /// The sentences that say what it is about: a table's header row, the sentence that introduces a list.
    ///
    /// May be empty.
    public var context: Range<Int>

    /// How many words it has.
    public var wordCount: Int

    /// How many images it has.
    public var imageCount: Int
  }

  /// The kinds of block.
  public enum Kind: Hashable, Sendable {
    /// A paragraph.
    case paragraph
    /// A heading, or a bold line that stands as one.
    case heading
    /// A paragraph of a list's item.
    case listItem
    /// The header of a table, all cells together.
    case tableHeader
    /// A row of a table, all cells together.
    case tableRow
    /// A table's caption.
    case caption
    /// A paragraph of a block quote.
    case quote
    /// A paragraph of a footnote.
    case footnote
  }

  /// A heading and what stands below it, up to the next heading of its level or above.
  public struct Heading: Hashable, Sendable {
    /// 1 to 6; 7 for a bold line, 8 for bold words that open a paragraph.
    public var level: Int

    /// The block that holds it.
    public var block: Int

    /// Its sentences.
    public var sentences: Range<Int>

    /// The heading above it in the hierarchy.
    public var parent: Int?

    /// How many words stand below it, those of lower headings included.
    public var wordCount = 0

    /// For bold words that open a paragraph, the UTF-8 offset in its text where they end.
    var leadEnd: Int?

    /// How many tables and lists stand below it.
    public var tableAndListCount = 0
  }

  /// A sentence, or a cell's or heading's text.
  public struct Sentence: Hashable, Sendable {
    /// The text that it is cut from.
    public var fragment: Int

    /// Where it is in that text, in UTF-8 offsets.
    public var range: Range<Int>

    /// Its words.
    var tokens: Range<Int>

    /// All the classes of its words.
    var classes: WordClass

    /// Whether a number in figures stands in it.
    public var hasFigures = false
  }

  /// An HTML comment.
  public struct Comment: Hashable, Sendable {
    /// Its text, without delimiters.
    public var text: String

    /// The block that it is about: the next one when it stands alone, the one that holds it otherwise.
    ///
    /// It is `blocks.count` for a comment that nothing follows.
    public var block: Int

    /// Its lines.
    public var span: SourceSpan
  }

  /// One word of a sentence.
  struct Token: Hashable, Sendable {
    /// The number of the word.
    var word: UInt32

    /// Where it begins in its text.
    var offset: UInt32

    /// How many bytes it takes.
    var length: UInt16

    /// What it looks like.
    var flags: TokenFlags
  }

  /// The text of a sentence, as written.
  public func text(of sentence: Sentence) -> Substring.UTF8View {
    let bytes = fragments[sentence.fragment].text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: sentence.range.lowerBound)
    return Substring(fragments[sentence.fragment].text)
      .utf8[start..<bytes.index(start, offsetBy: sentence.range.count)]
  }

  /// The lines of a sentence of a block.
  ///
  /// - Complexity: O(log n) in the lines of the text.
  public func lines(of sentence: Sentence, in block: Block) -> SourceSpan {
    let text = fragments[sentence.fragment]
    guard let first = text.line(at: sentence.range.lowerBound) else { return block.span }
    let last = text.line(at: max(sentence.range.lowerBound, sentence.range.upperBound - 1)) ?? first
    return SourceSpan(file: block.span.file, first: first, last: last)
  }
}
