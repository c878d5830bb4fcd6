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
