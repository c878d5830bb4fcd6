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

/// The size of an image when printed, in thousandths of a point.
public struct ImageSize: Hashable, Sendable {
  /// The width.
  public var width: Int

  /// The height.
  public var height: Int

  /// Creates a size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
