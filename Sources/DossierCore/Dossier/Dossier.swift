public import DossierMarkdown

/// A document whose parts are matched to those that an épreuve asks for.
public struct Dossier: Hashable, Sendable {
  /// The document.
  public var document: Document

  /// The épreuve's parts, in the order of the official text, each with what was taken for it.
  public var parts: [Part]

  /// The stretches of the document, in reading order, that cover every block.
  public var zones: [Zone]

  /// The titles at the top level, in reading order.
  public var headings: [Heading] = []

  /// The annexes with the parts that stand among them, for a production written as one text; `nil` where the zones tell.
  var annexes: Range<Int>?

  /// The titles that say the number of a part that another title was taken for.
  public var rivals: [Rival] = []

  /// A title that says the number of a part, beside the one taken for it.
  public struct Rival: Hashable, Sendable {
    /// The number of the part.
    public var part: Int
    /// Where the title is.
    public var location: Location
  }

  /// A part of the production and the stretch of the dossier that was taken for it.
  public struct Part: Hashable, Sendable {
    /// The number in the official text, 1-based.
    public var number: Int

    /// What was taken for it, or `nil` when nothing was.
    public var section: Section?

    /// Creates a part.
    public init(number: Int, section: Section?) {
      self.number = number
      self.section = section
    }
  }

  /// The stretch of a dossier that was taken for a part.
  public struct Section: Hashable, Sendable {
    /// The title that opens it.
    public var heading: Heading

    /// The blocks, title included, as indices of the document's blocks at the top level.
    public var blocks: Range<Int>

    /// The last line, 1-based, in the file of the last block.
    public var last: Location

    /// What made it be taken for this part.
    public var basis: Basis
  }

  /// What made a stretch of text be taken for a part, the surest first.
  public enum Basis: String, Hashable, Sendable {
    /// An author's comment says so.
    case comment

    /// The title says the number of the part.
    case label

    /// The enumerators of the titles are those of the parts.
    case enumerator

    /// The title or the text speaks of the subject of the part.
    case subject

    /// Another part suited nearly as well: the reader should look.
    case hesitant

    /// The part is all that is written: its first title only tells where it begins.
    case whole
  }

  /// A stretch of blocks of one nature.
  public struct Zone: Hashable, Sendable {
    /// The nature.
    public var kind: Kind

    /// The blocks, as indices of the document's blocks at the top level.
    public var blocks: Range<Int>

    /// The natures of a stretch.
    public enum Kind: Hashable, Sendable {
      /// The page de garde and what goes with it.
      case front

      /// The table of contents.
      case contents

      /// The introduction before the first part.
      case introduction

      /// A part, by its number.
      case part(Int)

      /// The conclusion, after the last part.
      case conclusion

      /// Bibliography, glossary and the like, after the last part.
      case references

      /// The annexes.
      case annexes
    }
  }
}
