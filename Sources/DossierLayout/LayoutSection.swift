public import DossierMarkdown

/// A stretch of a dossier whose pages are counted apart: what stands before the parts, a part, the annexes.
public struct LayoutSection: Hashable, Sendable {
  /// The blocks, in reading order.
  public var blocks: ArraySlice<Block>

  /// Whether the layout's new page for each part applies to it: true for parts and annexes, false for what stands before them.
  public var isPart: Bool

  /// Creates a section.
  public init(blocks: ArraySlice<Block>, isPart: Bool) {
    self.blocks = blocks
    self.isPart = isPart
  }
}
