/// Which section of a dossier each top-level block belongs to.
public struct Sectioning: Hashable, Sendable {
  /// The section of each top-level block, by index.
  public var sections: [Section]

  /// Creates a sectioning from the section of each top-level block.
  public init(_ sections: [Section]) {
    self.sections = sections
  }

  /// A stretch of a dossier.
  public enum Section: Hashable, Sendable {
    /// The title page and the table of contents, which show nothing.
    case front
    /// The body outside the parts, such as an introduction.
    case body
    /// A part, by its 1-based number in the épreuve.
    case part(Int)
    /// The annexes.
    case annex
  }

  /// The section of a top-level block; a block beyond those known is in the body.
  public subscript(root: Int) -> Section {
    sections.indices.contains(root) ? sections[root] : .body
  }
}
